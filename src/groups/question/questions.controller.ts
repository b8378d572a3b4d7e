import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { GroupParams } from '../groups.forms.js';
import { BeforePosting, type BeforePostingView } from '../post/before-posting.service.js';
import { BeforePostingPage } from '../post/before-posting.page.js';
import { Rooms, type RoomView } from '../room/rooms.service.js';
import { PutForm, QuestionForm } from './question.forms.js';
import { QuestionAskedPage, QuestionPage, QuestionsPage } from './questions.pages.js';
import { Questions, type QuestionView } from './questions.service.js';

@Controller()
export class QuestionsController {
  constructor(
    private readonly questions: Questions,
    private readonly rooms: Rooms,
    private readonly before: BeforePosting,
  ) {}

  @Get('rooms/questions')
  @Access('Consultant')
  @Page(QuestionsPage)
  async list(@By() actor: Actor): Promise<{ questions: QuestionView[] }> {
    return { questions: await this.questions.waiting(actor) };
  }

  @Get('rooms/:id/question')
  @Access('ServiceUser')
  @Page(QuestionPage)
  async form(@By() actor: Actor, @Param() { id }: GroupParams): Promise<{ room: RoomView }> {
    return { room: await this.rooms.find(actor, id) };
  }

  @Post('rooms/:id/question')
  @Access('ServiceUser')
  @Refills('form')
  @Page(BeforePostingPage)
  async ask(
    @By() actor: Actor,
    @Param() { id }: GroupParams,
    @Body() form: QuestionForm,
  ): Promise<BeforePostingView | Done> {
    const { id: room } = await this.rooms.find(actor, id);
    const first = await this.before.look(actor, form, `/rooms/${room}/question`);
    if (first) return first;
    await this.questions.ask(actor, room, { body: form.body, lang: form.lang ?? actor.lang });
    return new Done(`/rooms/${room}/question/asked`);
  }

  /** That it has been asked. The same for everybody, whether they have or not. */
  @Get('rooms/:id/question/asked')
  @Access('ServiceUser')
  @Page(QuestionAskedPage)
  async asked(@By() actor: Actor, @Param() { id }: GroupParams): Promise<{ room: RoomView }> {
    return { room: await this.rooms.find(actor, id) };
  }

  @Post('questions/:id/thread')
  @Access('Consultant')
  @Refills('list')
  async put(@By() actor: Actor, @Param() { id }: GroupParams, @Body() form: PutForm): Promise<Created<{ id: string }>> {
    const thread = await this.questions.putToGroup(actor, id, form);
    return new Created(`/threads/${thread}`, { id: thread });
  }

  @Post('questions/:id/removal')
  @Access('Consultant')
  async done(@By() actor: Actor, @Param() { id }: GroupParams): Promise<Done> {
    await this.questions.done(actor, id);
    return new Done('/rooms/questions');
  }
}

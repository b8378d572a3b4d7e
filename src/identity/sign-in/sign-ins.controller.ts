import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor, LateForm } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { KeptForms } from './kept-forms.service.js';
import { EndingForm, IdleForm } from './sign-in.forms.js';
import { KeptPage, SignInsPage, StayedPage } from './sign-ins.pages.js';
import { SignIns, type SignInsView } from './sign-ins.service.js';

/** One's own sign-ins: where they are, how long they last, and what one was writing when the last one ended. */
@Controller()
export class SignInsController {
  constructor(
    private readonly signIns: SignIns,
    private readonly kept: KeptForms,
  ) {}

  @Get('me/sign-ins')
  @Access('signed-in')
  @Page(SignInsPage)
  list(@By() actor: Actor): Promise<SignInsView> {
    return this.signIns.show(actor);
  }

  @Post('me/sign-ins/ending')
  @Access('signed-in')
  @Refills('list')
  async end(@By() actor: Actor, @Body() { which, ...proof }: EndingForm): Promise<Done> {
    await this.signIns.end(actor, which, proof);
    return new Done('/me/sign-ins');
  }

  @Post('me/sign-ins/idle')
  @Access('ServiceUser')
  @Refills('list')
  async idle(@By() actor: Actor, @Body() { minutes }: IdleForm): Promise<Done> {
    await this.signIns.chooseIdle(actor, Number(minutes));
    return new Done('/me/sign-ins');
  }

  /** One press to stay: the request itself is the sign of life. */
  @Post('sign-in/stay')
  @Access('signed-in')
  stay(): Done {
    return new Done('/sign-in/stayed');
  }

  /** Without script the press opens a tab of its own, so that what is being written stays where it is. */
  @Get('sign-in/stayed')
  @Access('signed-in')
  @Page(StayedPage)
  stayed(): Promise<object> {
    return Promise.resolve({});
  }

  @Get('sign-in/kept')
  @Access('signed-in')
  @Page(KeptPage)
  async show(@By() actor: Actor): Promise<LateForm> {
    const form = await this.kept.of(actor);
    if (!form) throw NotHere();
    return form;
  }

  @Post('sign-in/kept/removal')
  @Access('signed-in')
  async drop(@By() actor: Actor): Promise<Done> {
    await this.kept.drop(actor);
    return new Done('/');
  }
}

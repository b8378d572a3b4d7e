import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done, type Shown } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { Reader } from '../../platform/http/reader.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { readable } from '../front/readable.js';
import { JudgeForm, LibraryParams, StoryForm } from '../library.forms.js';
import { OpennessBook } from '../openness/openness.service.js';
import { consentVersion } from './consent.js';
import { ConsentPage, StoryFormPage, StoryPage, StoryReviewPage } from './stories.pages.js';
import { type ConsentView, type JudgedStory, StoryReader, type StoryView } from './stories.reader.js';
import { Stories } from './stories.service.js';

export interface StoryFormView {
  /** Whether the community shows stories to the world. */
  mayOpen: boolean;
  version: number;
}

/** What people tell of themselves, with a consent that they can take back. */
@Controller('library/stories')
export class StoriesController {
  constructor(
    private readonly stories: Stories,
    private readonly reader: StoryReader,
    private readonly openness: OpennessBook,
  ) {}

  @Get('new')
  @Access('ServiceUser')
  @Page(StoryFormPage)
  async form(@By() actor: Actor): Promise<StoryFormView> {
    return { mayOpen: (await this.openness.settings(actor)).library, version: consentVersion };
  }

  @Post()
  @Access('ServiceUser')
  @Refills('form')
  async send(@By() actor: Actor, @Reader() reads: Lang, @Body() form: StoryForm): Promise<Created> {
    const { seen, agree = false, lang = reads, ...words } = form;
    const id = await this.stories.send({ ...actor, lang: reads }, { ...words, lang, agree, open: seen === 'open' });
    return new Created('/library/mine', { id });
  }

  @Get(':id')
  @Access('anyone')
  @Page(StoryPage)
  async show(
    @By() actor: Actor | undefined,
    @Param() { id }: LibraryParams,
  ): Promise<Shown<StoryView & { indexed: boolean }>> {
    const story = await this.reader.one(actor, id);
    return readable(story, !actor && (await this.openness.isIndexed('story', id)));
  }

  @Get(':id/consent')
  @Access('ServiceUser', 'Consultant')
  @Page(ConsentPage)
  consent(@By() actor: Actor, @Param() { id }: LibraryParams): Promise<ConsentView> {
    return this.reader.consent(actor, id);
  }

  @Post(':id/withdrawal')
  @Access('ServiceUser')
  async withdraw(@By() actor: Actor, @Param() { id }: LibraryParams): Promise<Done> {
    await this.stories.withdraw(actor, id);
    return new Done('/library/mine');
  }

  @Get(':id/review')
  @Access('Consultant')
  @Page(StoryReviewPage)
  review(@By() actor: Actor, @Param() { id }: LibraryParams): Promise<JudgedStory> {
    return this.reader.judged(actor, id);
  }

  @Post(':id/review')
  @Access('Consultant')
  @Refills('review')
  async judge(
    @By() actor: Actor,
    @Param() { id }: LibraryParams,
    @Body() { decision, answer }: JudgeForm,
  ): Promise<Done> {
    await this.stories.judge(actor, id, { publish: decision === 'publish', answer });
    return new Done('/library/waiting');
  }
}

import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type Caller, Calling } from '../identity/index.js';
import { calendarType } from '../platform/calendar/calendar-file.js';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Done, Download } from '../platform/http/answers.js';
import { Page, Refills } from '../platform/http/page.js';
import { TakesFile } from '../platform/http/uploads.js';
import { Clock } from '../platform/time/clock.js';
import {
  CheckForm,
  FreshForm,
  GroupForm,
  GroupParams,
  ImportForm,
  SearchQuery,
  TokenParams,
  WordForm,
  WordParams,
} from './directory.forms.js';
import { DirectoryPage, FreshPage, GroupPage, RegisterPage, SentPage } from './directory.pages.js';
import { ChecksPage } from './checks.pages.js';
import { Directory } from './directory.service.js';
import type { ChecksView, DirectoryView, GroupView } from './directory.views.js';
import { Freshness } from './freshness.service.js';
import { calendarOfGroups } from './group-calendar.js';
import { tableOf } from './group-table.js';
import { GroupWords } from './group-words.service.js';

/** Local groups beyond ours: anybody may look and tell of one; a consultant checks. */
@Controller('local-groups')
export class DirectoryController {
  constructor(
    private readonly directory: Directory,
    private readonly words: GroupWords,
    private readonly freshness: Freshness,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('anyone')
  @Page(DirectoryPage)
  list(@By() actor: Actor | undefined, @Query() search: SearchQuery): Promise<DirectoryView> {
    return this.directory.list(actor, search);
  }

  @Get('calendar')
  @Access('anyone')
  async calendar(@By() actor: Actor | undefined, @Query() search: SearchQuery): Promise<Download> {
    const { groups } = await this.directory.list(actor, search);
    const today = this.clock.now().toZonedDateTimeISO('UTC').toPlainDate();
    return new Download(calendarType, 'groups.ics', calendarOfGroups(groups, today));
  }

  @Get('table')
  @Access('anyone')
  async table(@By() actor: Actor | undefined, @Query() search: SearchQuery): Promise<Download> {
    const { groups } = await this.directory.list(actor, search);
    return new Download('text/csv; charset=utf-8', 'groups.csv', tableOf(groups));
  }

  @Get('new')
  @Access('anyone')
  @Page(RegisterPage)
  form(): Promise<object> {
    return Promise.resolve({});
  }

  @Post()
  @Access('anyone')
  @Refills('form')
  async register(@Body() form: GroupForm, @Calling() { address }: Caller): Promise<Done> {
    await this.directory.register(form, address);
    return new Done('/local-groups/sent');
  }

  @Get('sent')
  @Access('anyone')
  @Page(SentPage)
  sent(): Promise<object> {
    return Promise.resolve({});
  }

  @Get('checks')
  @Access('Consultant')
  @Page(ChecksPage)
  checks(@By() actor: Actor): Promise<ChecksView> {
    return this.directory.checks(actor);
  }

  @Post('checks')
  @Access('Consultant')
  @TakesFile()
  @Refills('checks')
  async take(@By() actor: Actor, @Body() { file }: ImportForm): Promise<Done> {
    await this.directory.take(actor, file);
    return new Done('/local-groups/checks');
  }

  @Get('fresh/:token')
  @Access('anyone')
  @Page(FreshPage)
  async asksFresh(@Param() { token }: TokenParams): Promise<{ token: string; name: string }> {
    return { token, name: (await this.freshness.of(token)).name };
  }

  @Post('fresh/:token')
  @Access('anyone')
  async fresh(@Param() { token }: TokenParams, @Body() { gone = false }: FreshForm): Promise<Done> {
    await this.freshness.answer(token, gone);
    return new Done('/local-groups');
  }

  @Post('words/:word/check')
  @Access('Consultant')
  async checkWord(@By() actor: Actor, @Param() { word }: WordParams, @Body() { answer }: CheckForm): Promise<Done> {
    await this.words.check(actor, word, answer);
    return new Done('/local-groups/checks');
  }

  @Get(':id')
  @Access('anyone')
  @Page(GroupPage)
  show(@By() actor: Actor | undefined, @Param() { id }: GroupParams): Promise<GroupView> {
    return this.directory.show(actor, id);
  }

  @Post(':id/words')
  @Access('ServiceUser')
  @Refills('show')
  async tell(@By() actor: Actor, @Param() { id }: GroupParams, @Body() { words }: WordForm): Promise<Done> {
    await this.directory.tell(actor, id, words);
    return new Done(`/local-groups/${id}`);
  }

  @Post(':id/check')
  @Access('Consultant')
  async check(@By() actor: Actor, @Param() { id }: GroupParams, @Body() { answer }: CheckForm): Promise<Done> {
    await this.directory.check(actor, id, answer);
    return new Done('/local-groups/checks');
  }
}

import { Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import { type Actor, inLang } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Reader } from '../../platform/http/reader.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { Page } from '../../platform/http/page.js';
import { GrantParams, SharedPersonParams } from './sharing.forms.js';
import { OneSharedPage, SharedPage, SharedPersonPage } from './shared.pages.js';
import { SharedReader } from './shared-reader.service.js';
import type { OneShared, SharedPerson } from './sharing.views.js';

/** What others share with somebody who works here. */
@Controller('shared')
export class SharedController {
  constructor(private readonly reader: SharedReader) {}

  @Get()
  @Access('Provider', 'Consultant')
  @Page(SharedPage)
  async list(@By() by: Actor, @Reader() lang: Lang): Promise<{ people: SharedPerson[] }> {
    return { people: await this.reader.people(inLang(by, lang)) };
  }

  @Get('people/:person')
  @Access('Provider', 'Consultant')
  @Page(SharedPersonPage)
  person(@By() by: Actor, @Reader() lang: Lang, @Param() { person }: SharedPersonParams): Promise<SharedPerson> {
    return this.reader.person(inLang(by, lang), person);
  }

  @Get(':id')
  @Access('Provider', 'Consultant')
  @Page(OneSharedPage)
  show(@By() by: Actor, @Reader() lang: Lang, @Param() { id }: GrantParams): Promise<OneShared> {
    return this.reader.show(inLang(by, lang), id);
  }

  /** Looking changes nothing; opening does, and its owner sees it. */
  @Post(':id/opening')
  @Access('Provider', 'Consultant')
  async open(@By() actor: Actor, @Param() { id }: GrantParams): Promise<Done> {
    await this.reader.open(actor, id);
    return new Done(`/shared/${id}`);
  }
}

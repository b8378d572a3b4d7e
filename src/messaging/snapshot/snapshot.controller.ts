import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import { type Actor, inLang } from '../../platform/http/actor.js';
import { Created } from '../../platform/http/answers.js';
import { Reader } from '../../platform/http/reader.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { Page, Refills } from '../../platform/http/page.js';
import { SnapshotForm, WhichParams } from './snapshot.forms.js';
import { SnapshotPage } from './snapshot.pages.js';
import { Snapshots, type SnapshotView } from './snapshots.service.js';

/** Sending what stands in one's toolbox. */
@Controller('messages/from-toolbox/:which')
export class SnapshotController {
  constructor(private readonly snapshots: Snapshots) {}

  @Get()
  @Access('ServiceUser')
  @Page(SnapshotPage)
  show(@By() by: Actor, @Reader() lang: Lang, @Param() { which }: WhichParams): Promise<SnapshotView> {
    return this.snapshots.view(inLang(by, lang), which);
  }

  @Post()
  @Access('ServiceUser')
  @Refills('show')
  async send(
    @By() by: Actor,
    @Reader() lang: Lang,
    @Param() { which }: WhichParams,
    @Body() { where, body }: SnapshotForm,
  ): Promise<Created> {
    const id = await this.snapshots.send(inLang(by, lang), which, where, body);
    return new Created(`/conversations/${id}`, { id });
  }
}

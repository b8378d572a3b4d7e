import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import { type Actor, inLang } from '../../platform/http/actor.js';
import { Done } from '../../platform/http/answers.js';
import { Reader } from '../../platform/http/reader.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { Page, Refills } from '../../platform/http/page.js';
import { GrantParams, ItemParams, OfferForm, OfferParams } from './sharing.forms.js';
import { ChoosingPage, OfferPage, SharingPage } from './sharing.pages.js';
import type { ChoosingView, OfferView, SharingView } from './sharing.views.js';
import { Shares } from './shares.service.js';

/** What one shares of one's toolbox: what, with whom, until when. */
@Controller('toolbox/sharing')
export class SharingController {
  constructor(private readonly shares: Shares) {}

  @Get()
  @Access('ServiceUser')
  @Page(SharingPage)
  list(@By() by: Actor, @Reader() lang: Lang): Promise<SharingView> {
    return this.shares.list(inLang(by, lang));
  }

  @Get(':item')
  @Access('ServiceUser')
  @Page(ChoosingPage)
  choose(@By() by: Actor, @Reader() lang: Lang, @Param() { item }: ItemParams): Promise<ChoosingView> {
    return this.shares.choosing(inLang(by, lang), item);
  }

  @Get(':item/:with')
  @Access('ServiceUser')
  @Page(OfferPage)
  offer(@By() by: Actor, @Reader() lang: Lang, @Param() params: OfferParams): Promise<OfferView> {
    return this.shares.offer(inLang(by, lang), params.item, params.with);
  }

  @Post(':item/:with')
  @Access('ServiceUser')
  @Refills('offer')
  async share(
    @By() by: Actor,
    @Reader() lang: Lang,
    @Param() params: OfferParams,
    @Body() { until, day, system }: OfferForm,
  ): Promise<Done> {
    const last = this.shares.lastDay(by, until, day);
    await this.shares.share(inLang(by, lang), params.item, params.with, last, system);
    return new Done('/toolbox/sharing');
  }

  @Post('grants/:id/withdrawal')
  @Access('ServiceUser')
  async withdraw(@By() actor: Actor, @Param() { id }: GrantParams): Promise<Done> {
    await this.shares.withdraw(actor, id);
    return new Done('/toolbox/sharing');
  }
}

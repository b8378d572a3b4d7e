import { Controller, Get, Post, Query } from '@nestjs/common';
import { Communities } from '../../communities/index.js';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done, Inline, Shown } from '../../platform/http/answers.js';
import { Page } from '../../platform/http/page.js';
import { HasPocket, pocketCookie, pocketRenewed } from '../../platform/http/pocket.js';
import { Reader } from '../../platform/http/reader.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { OwnPages } from '../own-pages/own-pages.service.js';
import { KeptLangQuery } from './without-net.forms.js';
import { KeptPlanPage, type KeptPlanView, PocketPage, type PocketView } from './without-net.pages.js';
import { workerFor } from './worker.js';

/** The plan for hard days on this device, for when there is no net. What is kept there never comes here, nor does its PIN. */
@Controller()
export class WithoutNetController {
  constructor(
    private readonly pages: OwnPages,
    private readonly communities: Communities,
  ) {}

  @Get('toolbox/without-net')
  @Access('ServiceUser')
  @Page(PocketPage)
  async show(@By() actor: Actor, @HasPocket() pocket: boolean): Promise<Shown<PocketView>> {
    return new Shown({ pages: await this.pages.of(actor, 'plan') }, { cookies: pocketRenewed(pocket) });
  }

  /** The browser is about to keep it: so that leaving takes it away. */
  @Post('toolbox/without-net')
  @Access('ServiceUser')
  keep(): Done {
    return new Done('/toolbox/without-net', { cookies: [pocketCookie(true)] });
  }

  @Post('toolbox/without-net/removal')
  @Access('ServiceUser')
  remove(): Done {
    return new Done('/toolbox/without-net', { cookies: [pocketCookie(false)] });
  }

  /** The same for everybody, whoever is signed in: it is kept in the browser. */
  @Get('without-net/plan')
  @Access('anyone')
  @Page(KeptPlanPage)
  async plan(
    @Query() { lang }: KeptLangQuery,
    @Reader() reader: Lang,
    @HasPocket() pocket: boolean,
  ): Promise<Shown<KeptPlanView>> {
    const view = { lang: lang ?? reader, communities: await this.communities.help() };
    return new Shown(view, { cookies: pocketRenewed(pocket) });
  }

  @Get('without-net/worker.js')
  @Access('anyone')
  worker(@Query() { lang }: KeptLangQuery): Inline {
    return new Inline('text/javascript; charset=utf-8', Buffer.from(workerFor(lang ?? 'nb')));
  }
}

import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import { VersionForm } from '../own-pages/own-pages.forms.js';
import { EarlierPage, OwnPagePage, type OnePageView, PageRemovalPage } from '../own-pages/own-pages.pages.js';
import { OwnPages } from '../own-pages/own-pages.service.js';
import { matters, pathOfPage } from '../own-pages/shelves.js';
import { refOf } from '../sharing/item.js';
import { Shares } from '../sharing/shares.service.js';
import { ValuesForm } from '../toolbox.forms.js';
import type { SittingId } from '../versions/version.entity.js';
import type { Kept } from '../versions/versions.service.js';
import { Values } from './values.service.js';

const path = pathOfPage('values', matters);

/** What matters, as it is written and as it was. */
@Controller('toolbox/values')
export class ValuesController {
  constructor(
    private readonly own: Values,
    private readonly pages: OwnPages,
    private readonly shares: Shares,
    private readonly random: Random,
  ) {}

  @Get()
  @Access('ServiceUser')
  @Page(OwnPagePage)
  async values(@By() actor: Actor): Promise<OnePageView> {
    const shared = await this.shares.of(actor, refOf('values', ''));
    const sitting = this.random.id<SittingId>(`sitting ${actor.accountId}`);
    return { shelf: 'values', ...(await this.own.page(actor)), shared, sitting };
  }

  /** Back to the page if there is something to look at. */
  @Post()
  @Access('ServiceUser')
  @Refills('values')
  async write(@By() actor: Actor, @Body() { text, seen, sitting }: ValuesForm): Promise<Done> {
    return new Done((await this.own.write(actor, text, { seen, sitting })) ? path : '/toolbox');
  }

  /** While one writes: the page is not left, and what one sitting saves is one version. */
  @Post('keeping')
  @Access('ServiceUser')
  async keep(@By() actor: Actor, @Body() { text, seen = 0, sitting }: ValuesForm): Promise<Created<Kept>> {
    return new Created(path, await this.own.keep(actor, text, { seen, sitting }));
  }

  @Get('earlier')
  @Access('ServiceUser')
  @Page(EarlierPage)
  earlier(@By() actor: Actor): Promise<OnePageView> {
    return this.values(actor);
  }

  @Post('earlier')
  @Access('ServiceUser')
  async bringBack(@By() actor: Actor, @Body() { version, leave }: VersionForm): Promise<Done> {
    if (leave) await this.pages.leave(actor, 'values', matters, version);
    else await this.pages.bringBack(actor, 'values', matters, version);
    return new Done(path);
  }

  /** @throws NotHere where there is nothing to take away */
  @Get('removal')
  @Access('ServiceUser')
  @Page(PageRemovalPage)
  async removal(@By() actor: Actor): Promise<OnePageView> {
    const view = await this.values(actor);
    if (view.revision === 0) throw NotHere();
    return view;
  }

  @Post('removal')
  @Access('ServiceUser')
  async remove(@By() actor: Actor): Promise<Done> {
    await this.own.remove(actor);
    return new Done('/toolbox');
  }
}

import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import type { SittingId } from '../versions/version.entity.js';
import { OwnPageForm, PageParams, ShelfParams, VersionForm } from './own-pages.forms.js';
import {
  EarlierPage,
  OwnPagePage,
  type OnePageView,
  PageRemovalPage,
  ShelfPage,
  type ShelfView,
} from './own-pages.pages.js';
import { refOf } from '../sharing/item.js';
import { Shares } from '../sharing/shares.service.js';
import type { Kept } from '../versions/versions.service.js';
import { OwnPages, type Said } from './own-pages.service.js';
import { after, hasOwnHeading, type PageName } from './shelves.js';

/** The plan for hard days, and life areas: a page at a time. */
@Controller('toolbox')
export class OwnPagesController {
  constructor(
    private readonly pages: OwnPages,
    private readonly shares: Shares,
    private readonly random: Random,
  ) {}

  @Get(':shelf')
  @Access('ServiceUser')
  @Page(ShelfPage)
  async shelf(@By() actor: Actor, @Param() { shelf }: ShelfParams): Promise<ShelfView> {
    return { shelf, pages: await this.pages.of(actor, shelf), shared: await this.shares.any(actor, shelf) };
  }

  @Get(':shelf/:page')
  @Access('ServiceUser')
  @Page(OwnPagePage)
  async page(@By() actor: Actor, @Param() { shelf, page }: PageParams): Promise<OnePageView> {
    const shared = await this.shares.of(actor, refOf(shelf, page));
    const sitting = this.random.id<SittingId>(`sitting ${actor.accountId}`);
    return { shelf, ...(await this.pages.page(actor, shelf, page)), shared, sitting };
  }

  /** Goes on to the next page, as long as there is one that has a name; back to this one if there is something to look at. */
  @Post(':shelf/:page')
  @Access('ServiceUser')
  @Refills('page')
  async write(@By() actor: Actor, @Param() { shelf, page }: PageParams, @Body() form: OwnPageForm): Promise<Done> {
    const { seen = 0, sitting } = form;
    const beside = await this.pages.write(actor, shelf, page, saidIn(form, page), seen, sitting);
    const next = after(shelf, page);
    return new Done(beside ? `/toolbox/${shelf}/${page}` : next ? `/toolbox/${shelf}/${next}` : `/toolbox/${shelf}`);
  }

  /** While one writes: the page is not left, and what one sitting saves is one version. */
  @Post(':shelf/:page/keeping')
  @Access('ServiceUser')
  async keep(
    @By() actor: Actor,
    @Param() { shelf, page }: PageParams,
    @Body() form: OwnPageForm,
  ): Promise<Created<Kept>> {
    const { seen = 0, sitting } = form;
    const kept = await this.pages.keep(actor, shelf, page, saidIn(form, page), { seen, sitting });
    return new Created(`/toolbox/${shelf}/${page}`, kept);
  }

  @Get(':shelf/:page/earlier')
  @Access('ServiceUser')
  @Page(EarlierPage)
  earlier(@By() actor: Actor, @Param() params: PageParams): Promise<OnePageView> {
    return this.page(actor, params);
  }

  @Post(':shelf/:page/earlier')
  @Access('ServiceUser')
  async bringBack(
    @By() actor: Actor,
    @Param() { shelf, page }: PageParams,
    @Body() { version, leave }: VersionForm,
  ): Promise<Done> {
    if (leave) await this.pages.leave(actor, shelf, page, version);
    else await this.pages.bringBack(actor, shelf, page, version);
    return new Done(`/toolbox/${shelf}/${page}`);
  }

  /** @throws NotHere where there is nothing to take away */
  @Get(':shelf/:page/removal')
  @Access('ServiceUser')
  @Page(PageRemovalPage)
  async removal(@By() actor: Actor, @Param() params: PageParams): Promise<OnePageView> {
    const view = await this.page(actor, params);
    if (view.revision === 0) throw NotHere();
    return view;
  }

  @Post(':shelf/:page/removal')
  @Access('ServiceUser')
  async remove(@By() actor: Actor, @Param() { shelf, page }: PageParams): Promise<Done> {
    await this.pages.remove(actor, shelf, page);
    return new Done(`/toolbox/${shelf}`);
  }
}

const saidIn = ({ text, how, helps, hinders, heading }: OwnPageForm, page: PageName): Said => ({
  texts: { text, how, helps, hinders },
  ...(hasOwnHeading(page) ? { heading } : {}),
});

import { Controller, Get, Param } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Page } from '../platform/http/page.js';
import { GuidePage, GuidesPage } from './guide/guide.pages.js';
import { type Guide, guides } from './guide/guides.js';
import { PeerHomePage } from './home.pages.js';
import { PeerHome, type PeerHomeView } from './home.service.js';
import { GuideParams } from './peer.forms.js';

/** The front of peer support, and the guides, which anybody may read. */
@Controller('peer-support')
export class PeerHomeController {
  constructor(private readonly home: PeerHome) {}

  @Get()
  @Access('ServiceUser')
  @Page(PeerHomePage)
  show(@By() actor: Actor): Promise<PeerHomeView> {
    return this.home.show(actor);
  }

  @Get('guides')
  @Access('anyone')
  @Page(GuidesPage)
  guides(): { guides: readonly Guide[] } {
    return { guides };
  }

  @Get('guides/:guide')
  @Access('anyone')
  @Page(GuidePage)
  guide(@Param() { guide }: GuideParams): { guide: Guide } {
    return { guide };
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Shown } from '../../platform/http/answers.js';
import { Page } from '../../platform/http/page.js';
import { OfQuery } from '../library.forms.js';
import { LibraryFront, type LibraryView, type MineView, type WaitingView } from './library-front.js';
import { LibraryPage } from './library.pages.js';
import { MinePage } from './mine.pages.js';
import { readable } from './readable.js';
import { WaitingPage } from './waiting.pages.js';

/** The door of the library, what one has written oneself, and what waits for those who work here. */
@Controller('library')
export class LibraryController {
  constructor(private readonly front: LibraryFront) {}

  @Get()
  @Access('anyone')
  @Page(LibraryPage)
  async show(@By() actor: Actor | undefined, @Query() { of }: OfQuery): Promise<Shown<LibraryView>> {
    const view = await this.front.of(actor, of);
    return readable(view, view.indexed);
  }

  @Get('mine')
  @Access('ServiceUser')
  @Page(MinePage)
  mine(@By() actor: Actor): Promise<MineView> {
    return this.front.mine(actor);
  }

  @Get('waiting')
  @Access('Consultant', 'Provider', 'Coordinator')
  @Page(WaitingPage)
  waiting(@By() actor: Actor): Promise<WaitingView> {
    return this.front.waiting(actor);
  }
}

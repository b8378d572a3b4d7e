import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings, LookedBook } from '../../identity/index.js';
import type { Actor } from '../../platform/http/actor.js';
import { sharingWords } from './sharing.words.js';
import { Shares } from './shares.service.js';
import { Sheets } from './sheets.service.js';

/** What somebody shares and who has looked, and the sheet for the next appointment; for that person. */
@Injectable()
export class OwnSharing implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly looked: LookedBook,
    private readonly shares: Shares,
    private readonly sheets: Sheets,
  ) {}

  onModuleInit(): void {
    this.looked.register(async (actor) => {
      const { shares } = await this.shares.list(actor);
      return shares.flatMap(({ looked, fetched = [], name: by, title: own, role: title, kind }) => [
        ...looked.map((day) => ({ by, title, what: own ?? kind, day })),
        ...fetched.flatMap(({ organisation, days }) =>
          days.map((day) => ({ by: organisation, title: systemWord(actor.lang), what: own ?? kind, day })),
        ),
      ]);
    });
    this.belongings.register('sharing', async (actor) => {
      const { shares } = await this.shares.list(actor);
      const { items, questions } = await this.sheets.show(actor);
      return {
        shares: shares.map(({ title, kind, name, since, until, over, looked, system, fetched }) => ({
          kind,
          title: title ?? undefined,
          with: name,
          since,
          until: until ?? undefined,
          over: over && { why: over.why, on: over.on },
          looked,
          system,
          fetchedBySystems: fetched,
        })),
        sheet: {
          items: items.filter(({ chosen }) => chosen).map(({ title }) => title),
          questions: questions ?? undefined,
        },
      };
    });
  }
}

const systemWord = (lang: Actor['lang']) => sharingWords({ lang })('system');

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type NoticeSource, type NoticeView, ThreadNotices } from '../groups/index.js';
import type { Actor } from '../platform/http/actor.js';
import type { Lang } from '../platform/i18n/lang.js';
import { isCancelled, isFull } from './meetup-view.js';
import { MeetupsReader } from './meetups.reader.js';
import type { MeetupKind } from './meetups.views.js';
import { meetupWords } from './meetups.words.js';

const line = (lang: Lang, { kind, district }: { kind: MeetupKind; district: string }) =>
  [meetupWords({ lang })(`kind.${kind}`), district].filter(Boolean).join(' · ');

/** How a thread shows the meetup it announces: what, when, in which part of the place, and whether there is room. */
@Injectable()
export class MeetupThreadNotice implements NoticeSource, OnModuleInit {
  readonly kind = 'meetup';

  constructor(
    private readonly notices: ThreadNotices,
    private readonly reader: MeetupsReader,
  ) {}

  onModuleInit(): void {
    this.notices.register(this);
  }

  async describe(actor: Actor, ids: readonly string[]): Promise<Map<string, NoticeView>> {
    const rows = await this.reader.several(actor, ids);
    const barred = await this.reader.barred(actor);
    return new Map(
      rows.map((row) => [
        row.id,
        {
          href: `/meetups/${row.id}`,
          title: row.title,
          startsAt: row.starts_at.toString(),
          endsAt: row.ends_at.toString(),
          text: { nb: line('nb', row), en: line('en', row) },
          state: isCancelled(row) ? 'cancelled' : isFull(row) || barred.has(row.series_id) ? 'full' : 'planned',
        },
      ]),
    );
  }
}

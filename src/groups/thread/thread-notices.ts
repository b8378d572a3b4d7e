import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';

/** What a thread announces, told by the feature that owns it. */
export interface NoticeView {
  href: string;
  title: string;
  /** ISO instants. */
  startsAt: string;
  endsAt: string;
  /** One line in each language: what kind, in which part of the place. */
  text: Record<Lang, string>;
  state: 'planned' | 'cancelled' | 'full';
}

/** A feature that announces things in threads. `groups` knows neither it nor what it announces. */
export interface NoticeSource {
  kind: string;
  /** For all ids at once; what the actor may not see is left out. */
  describe(actor: Actor, ids: readonly string[]): Promise<Map<string, NoticeView>>;
}

@Injectable()
export class ThreadNotices {
  readonly #sources = new Map<string, NoticeSource>();

  register(source: NoticeSource): void {
    this.#sources.set(source.kind, source);
  }

  async describe(actor: Actor, notice: { kind: string | null; id: string | null }): Promise<NoticeView | undefined> {
    if (!notice.kind || !notice.id) return undefined;
    return (await this.#sources.get(notice.kind)?.describe(actor, [notice.id]))?.get(notice.id);
  }
}

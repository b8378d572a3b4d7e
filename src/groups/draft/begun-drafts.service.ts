import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Rooms } from '../room/rooms.service.js';
import { ThreadReader } from '../thread/threads.reader.js';
import type { DraftView, Place } from './draft.js';
import { Drafts } from './drafts.service.js';

export interface BegunView {
  drafts: {
    draft: DraftView;
    kind: Place['kind'];
    /** Absent when the reader does not get that place any more. Their own words they keep. */
    where?: { href: string; name: string } | undefined;
  }[];
}

/** What one has begun and not posted, with where it was to stand. */
@Injectable()
export class BegunDrafts {
  constructor(
    private readonly drafts: Drafts,
    private readonly rooms: Rooms,
    private readonly threads: ThreadReader,
  ) {}

  /** A constant number of reads. */
  async list(actor: Actor): Promise<BegunView> {
    const all = await this.drafts.all(actor);
    const rooms = new Map((await this.rooms.list(actor)).map(({ id, name }) => [id as string, name]));
    const ids = all.flatMap(({ place }) => (place.kind === 'thread' ? [place.id] : []));
    const titles = await this.threads.titles(actor, ids);
    return {
      drafts: all.map(({ place: { kind, id }, draft }) => {
        const name = kind === 'room' ? rooms.get(id) : titles.get(id);
        const href = `/${kind}s/${id}?draft=${draft.id}#${kind === 'room' ? 'start' : 'reply'}`;
        return { draft, kind, where: name === undefined ? undefined : { href, name } };
      }),
    };
  }

  /** @throws NotHere */
  async room(actor: Actor, id: string): Promise<Place> {
    return { kind: 'room', id: (await this.rooms.find(actor, id)).id };
  }

  /** @throws NotHere */
  async thread(actor: Actor, id: string): Promise<Place> {
    const head = await this.threads.head(actor, id);
    if (!head) throw NotHere();
    return { kind: 'thread', id: head.id };
  }
}

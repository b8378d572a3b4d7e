import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { BegunDrafts } from '../draft/begun-drafts.service.js';
import { Night } from '../night/night.service.js';
import { OwnList } from './own-list.service.js';

/** What somebody has begun and chosen in the rooms, for their file of everything. Of others the names that they know. */
@Injectable()
export class OwnChoices {
  constructor(
    private readonly drafts: BegunDrafts,
    private readonly own: OwnList,
    private readonly night: Night,
  ) {}

  /** A constant number of reads. */
  async of(actor: Actor): Promise<object> {
    const { drafts } = await this.drafts.list(actor);
    const { people, threads, words, following } = await this.own.show(actor);
    const titles = (list: readonly { title: string | undefined }[]) => list.map(({ title }) => title).filter(Boolean);
    return {
      begun: drafts.map(({ where, draft: { id: _id, version: _version, ...written } }) => ({
        ...(where?.name ? { where: where.name } : {}),
        ...written,
      })),
      read: await this.own.readTitles(actor),
      following: titles(following),
      muted: { people: people.map(({ name }) => name).filter(Boolean), threads: titles(threads), words },
      toldAtNight: await this.night.isListening(actor),
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { Grants } from './grants.repository.js';
import type { SharedRecord } from './shared-record.js';
import { Shares } from './shares.service.js';

/** What is shared with providers, as it goes out of the portal: into a person's own file. */
@Injectable()
export class SharedRecords {
  constructor(
    private readonly grants: Grants,
    private readonly shares: Shares,
  ) {}

  /** What one shares now, and with providers only: what a consultant is shown belongs to the side of the peers. */
  async own(actor: Actor): Promise<(SharedRecord & { title: string | null })[]> {
    const care = new Set(
      (await this.grants.ofOwner(actor)).filter(({ audience }) => audience === 'provider').map(({ id }) => id),
    );
    return (await this.shares.list(actor)).shares
      .filter(({ id, over }) => !over && care.has(id))
      .map(({ id, ref, kind, title, with: withId, name, since, until }) => ({
        id,
        ref,
        kind,
        title,
        provider: { id: withId, name },
        since,
        until,
      }));
  }
}

import { Injectable } from '@nestjs/common';
import { Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import { templateAt } from '../sealed-words.js';
import { TooManyTemplates } from './inbox.problems.js';
import { ReplyTemplate, type ReplyTemplateId } from './reply-template.entity.js';

export interface TemplateView {
  id: ReplyTemplateId;
  title: string;
  body: string;
}

/** More than anybody finds their way in. */
const atMost = 30;

/** A provider's own words to begin an answer with. Nobody else sees them. */
@Injectable()
export class Templates {
  constructor(
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  async list({ communityId, membershipId }: Actor): Promise<TemplateView[]> {
    const rows = await this.read.all<{ id: ReplyTemplateId; words: Buffer }>(
      sql`select id, words from reply_template where provider_id = ${membershipId}`,
    );
    const at = (id: ReplyTemplateId) => templateAt(communityId, membershipId, id);
    const open = await this.vault.opener(rows.map(({ id }) => at(id).owner));
    return rows
      .map(({ id, words }) => ({
        id,
        ...(JSON.parse(open(at(id).owner, at(id).place, words)) as Omit<TemplateView, 'id'>),
      }))
      .sort((a, b) => a.title.localeCompare(b.title));
  }

  /** @throws TooManyTemplates */
  async add({ communityId, membershipId: providerId }: Actor, title: string, body: string): Promise<void> {
    await this.unit.run(async () => {
      if ((await this.unit.manager.countBy(ReplyTemplate, { providerId })) >= atMost) throw TooManyTemplates();
      const id = this.random.id<ReplyTemplateId>(`template ${providerId}`);
      const { owner, place } = templateAt(communityId, providerId, id);
      const words = await this.vault.seal(owner, place, JSON.stringify({ title, body }));
      await this.unit.manager.insert(ReplyTemplate, { id, providerId, words });
    });
  }

  /** @throws NotHere */
  async remove({ membershipId: providerId }: Actor, id: ReplyTemplateId): Promise<void> {
    await this.unit.run(async () => {
      const { affected } = await this.unit.manager.delete(ReplyTemplate, { id, providerId });
      if (affected === 0) throw NotHere();
    });
  }
}

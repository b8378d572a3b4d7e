import { Injectable } from '@nestjs/common';
import type { PersonaId } from '../../identity/index.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { concernOwner, concernReason } from './concerns.service.js';
import type { ConcernId } from './concern.entity.js';
import { Measures } from './measures.service.js';

/** What one has reported of lines and people, and what was decided about oneself, for the file of everything. */
@Injectable()
export class OwnDecisions {
  constructor(
    private readonly measures: Measures,
    private readonly vault: Vault,
    private readonly read: Read,
  ) {}

  async of(actor: Actor, personaId: PersonaId | undefined): Promise<object> {
    const rows = await this.read.all<{ id: ConcernId; line_id: string | null; reason: Buffer; at: unknown }>(sql`
      select id, line_id, reason, reported_at as at from concern where persona_id = ${personaId ?? null} order by reported_at, id`);
    const open = await this.vault.opener(rows.map(({ id }) => concernOwner(id)));
    return {
      concerns: rows.map(({ id, line_id: line, reason, at }) => ({
        about: line ? 'line' : 'person',
        reason: open(concernOwner(id), concernReason(actor.communityId, id), reason),
        at: instantFrom(at).toString(),
      })),
      decisions: (await this.measures.own(actor)).map(({ kind, reason, begunAt, endsAt, appeal }) => ({
        kind,
        reason,
        begunAt,
        ...(endsAt ? { endsAt } : {}),
        ...(appeal ? { appeal } : {}),
      })),
    };
  }
}

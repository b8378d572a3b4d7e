import { Injectable } from '@nestjs/common';
import type { PersonaId } from '../../identity/index.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, list, sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { concernOwner, concernReason } from './concerns.service.js';
import type { ConcernId } from './concern.entity.js';
import { Measures } from './measures.service.js';
import { Voices } from './voices.service.js';

/** What one has reported, with or without a nickname, and what was decided about oneself, for the file of everything. */
@Injectable()
export class OwnDecisions {
  constructor(
    private readonly measures: Measures,
    private readonly voices: Voices,
    private readonly vault: Vault,
    private readonly read: Read,
  ) {}

  async of(actor: Actor, personaId: PersonaId | undefined): Promise<object> {
    const voices = list(await this.voices.used(actor.accountId, actor.communityId));
    const by = sql`(x.persona_id = ${personaId ?? null} or x.voice in ${voices})`;
    const reports = await this.read.all<{ reason: string; at: unknown }>(sql`
      select x.reason, x.reported_at as at from report x where ${by} order by x.reported_at, x.id`);
    const rows = await this.read.all<{ id: ConcernId; line_id: string | null; reason: Buffer; at: unknown }>(sql`
      select x.id, x.line_id, x.reason, x.reported_at as at from concern x where ${by} order by x.reported_at, x.id`);
    const open = await this.vault.opener(rows.map(({ id }) => concernOwner(id)));
    return {
      reports: reports.map(({ reason, at }) => ({ reason, at: instantFrom(at).toString() })),
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

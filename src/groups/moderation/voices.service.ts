import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Absences, type PersonaId, Personas } from '../../identity/index.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { Read } from '../../platform/database/read.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import type { AccountId, Actor, CommunityId } from '../../platform/http/actor.js';

/** By whom a report is. One of the two, never both: a row with both would tell which nickname a voice came to have. */
export interface Reporter {
  personaId: PersonaId | null;
  voice: string | null;
}

/** That the row `x` is theirs, by the nickname they may have or by the voice they had before. */
export type ByReporter = (x: Sql) => Sql;

/** What is open by a voice about somebody. */
const openAboutThem = (voice: string): Sql => sql`
  select 1 as spoken from report x where x.voice = ${voice} and x.state = 'open'
  union all select 1 from concern x where x.voice = ${voice} and x.state = 'open'`;

/**
 * Who says that something is not right: the nickname, or for whoever has none yet a _voice_, a keyed hash of the account and of whom it
 * is about. Two voices of one person have nothing in common, so nobody can tell what else they have reported; nobody is led back to the
 * account by one. The portal can ask only whether a voice is this person's.
 */
@Injectable()
export class Voices {
  readonly #key: Buffer;

  constructor(
    private readonly personas: Personas,
    private readonly absences: Absences,
    private readonly read: Read,
    keyring: Keyring,
  ) {
    this.#key = keyring.deriveLink('report|voice');
  }

  /**
   * How this person is to be kept, and counted, in what is open about somebody. Who has spoken before they had a nickname goes on with
   * that voice until it is answered, and so stays one person.
   * @param about whom; or what, where it is nobody's face @param open what is open by that voice @throws OnBreak
   */
  async of(actor: Actor, about: string, open = openAboutThem): Promise<Reporter & { is: ByReporter }> {
    await this.absences.requireHere(actor);
    const own = (await this.personas.idOf(actor)) ?? null;
    const voice = this.#voice(actor.accountId, about);
    const is: ByReporter = (x) => sql`(${x}.persona_id = ${own} or ${x}.voice = ${voice})`;
    const spoken = own && (await this.read.one(open(voice)));
    return own && !spoken ? { personaId: own, voice: null, is } : { personaId: null, voice, is };
  }

  /**
   * The voices this account has used, here or anywhere. They are found by trying: nothing is kept that leads from an account to them.
   */
  async used(accountId: AccountId, communityId?: CommunityId): Promise<string[]> {
    const here = communityId === undefined ? sql`` : sql` and p.community_id = ${communityId}`;
    const rows = await this.read.all<{ id: PersonaId; voice: string }>(sql`
      select p.id, x.voice from report x join post o on o.id = x.post_id join persona p on p.id = o.persona_id
      where x.voice is not null${here}
      union select p.id, y.voice from concern y join persona p on p.id = y.about_id where y.voice is not null${here}`);
    return this.among(
      accountId,
      rows.map(({ id, voice }) => ({ about: id, voice })),
    );
  }

  /** Those of these that are this account's. */
  among(accountId: AccountId, said: readonly { about: string; voice: string }[]): string[] {
    const tried = new Map<string, string>();
    const own = (about: string) => tried.get(about) ?? tried.set(about, this.#voice(accountId, about)).get(about);
    return said.filter(({ about, voice }) => own(about) === voice).map(({ voice }) => voice);
  }

  #voice(accountId: AccountId, about: string): string {
    return createHmac('sha256', this.#key).update(`${accountId}|${about}`).digest('hex');
  }
}

/** Who has reported, as a column to count: each person is one. */
export const reporterOf = (x: Sql): Sql => sql`coalesce(cast(${x}.persona_id as text), ${x}.voice)`;

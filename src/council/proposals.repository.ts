import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { personaColumns, personaFrom, type PersonaId, type PersonaRow, type PersonaView } from '../identity/index.js';
import { Keyring } from '../platform/crypto/keyring.js';
import { type Place, Vault } from '../platform/crypto/vault.js';
import { lockOne } from '../platform/database/lock.js';
import { Read } from '../platform/database/read.js';
import { instantFrom, type Sql, sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { CommunityId, MembershipId } from '../platform/http/actor.js';
import type { Lang } from '../platform/i18n/lang.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { Random } from '../platform/time/random.js';
import { type AnswerState, type Aside, type Told, toldOf, votesUntil } from './proposal.js';
import { Proposal, type ProposalId } from './proposal.entity.js';

/** What its writer wrote. */
interface Words {
  title: string;
  words: string;
  /** Who it is from, where it is written as a member, so that they can be told of an answer; or `nobody`. */
  by?: PersonaId | undefined;
}

export interface Answer {
  state: AnswerState;
  words: string;
  /** What it is written in. */
  lang: Lang;
  /** A day, `2026-11-24`. */
  on: string;
}

/** A proposal with all there is to know of it, for this feature alone. */
export interface OpenProposal {
  id: ProposalId;
  communityId: CommunityId;
  personaId: PersonaId | null;
  ownKey: string | null;
  /** Absent: written as a member. */
  author?: PersonaView | undefined;
  /** Absent: nobody knows, because it is written as a member. */
  lang?: Lang | undefined;
  until: Temporal.Instant;
  /** Absent: gone with whoever wrote it. */
  body?: Words | undefined;
  hiddenReason?: string | undefined;
  /** Why it waits for the consultant. */
  held?: Aside | undefined;
  told?: { yes: Told; no: Told } | undefined;
  answer?: Answer | undefined;
}

export interface NewProposal {
  communityId: CommunityId;
  personaId: PersonaId;
  /** Under the nickname, or as a member. */
  named: boolean;
  lang: Lang;
  until: Temporal.Instant;
  title: string;
  words: string;
}

interface Row extends Partial<PersonaRow> {
  id: ProposalId;
  community_id: CommunityId;
  author_id: PersonaId | null;
  own_key: string | null;
  lang: Lang | null;
  until: unknown;
  body: Buffer | null;
  hidden_reason: Buffer | null;
  held: Aside | null;
  said_yes: number | null;
  said_no: number | null;
  answer_state: AnswerState | null;
  answered_on: string | null;
  answer: Buffer | null;
}

/** Stands where its writer stood once they are gone: the row is as long, and has as many fields, as before. */
export const nobody = '00000000-0000-0000-0000-000000000000' as PersonaId;

/** Of the key of its words, and of what is asked about them. */
export const proposalOwner = (id: string): string => `proposal:${id}`;
/** The answer outlives the words it answers. */
const answerOwner = (id: string) => `proposal-answer:${id}`;
const place = (community: CommunityId, row: string, column: 'body' | 'hidden_reason' | 'answer'): Place => ({
  community,
  table: 'proposal',
  row,
  column,
});

/** Opens and seals proposals. Who may see one is asked by the reader. */
@Injectable()
export class ProposalsRepository {
  constructor(
    private readonly vault: Vault,
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** @param rest what stands behind `where` in the select: an order, a limit. Two reads. */
  async all(where: Sql, rest: Sql = sql`order by x.id`): Promise<OpenProposal[]> {
    const rows = await this.read.all<Row>(sql`
      select x.id, x.community_id, x.persona_id as author_id, x.own_key, x.lang, x.until, x.body, x.hidden_reason, x.held,
        x.said_yes, x.said_no, x.answer_state, x.answered_on, x.answer, ${personaColumns}
      from proposal x left join persona p on p.id = x.persona_id where ${where} ${rest}`);
    if (rows.length === 0) return [];
    const open = await this.vault.opener(rows.flatMap(({ id }) => [proposalOwner(id), answerOwner(id)]));
    return rows.map((row) => this.#opened(row, open));
  }

  /** One's own, also those that no name stands by. One read. */
  async ownIds(persona: PersonaId | undefined): Promise<ProposalId[]> {
    if (!persona) return [];
    const rows = await this.read.all<{ id: ProposalId; persona_id: PersonaId | null; own_key: string | null }>(sql`
      select x.id, x.persona_id, x.own_key from proposal x join persona p on p.community_id = x.community_id
      where p.id = ${persona} and (x.persona_id = p.id or x.own_key is not null) order by x.id`);
    return rows
      .filter(({ id, persona_id: by, own_key: key }) => by === persona || key === this.#key(id, persona))
      .map(({ id }) => id);
  }

  /** Inside a unit of work. */
  async add({ communityId, personaId, named, lang, until, title, words }: NewProposal): Promise<ProposalId> {
    const id = this.random.id<ProposalId>(`proposal ${named ? personaId : communityId}`);
    await this.unit.manager.insert(Proposal, {
      id,
      communityId,
      personaId: named ? personaId : null,
      ownKey: named ? null : this.#key(id, personaId),
      lang: named ? lang : null,
      until,
      body: await this.#close(communityId, id, { title, words, ...(named ? {} : { by: personaId }) }),
      hiddenReason: null,
      hiddenById: null,
      held: null,
      saidYes: null,
      saidNo: null,
      answerState: null,
      answeredOn: null,
      answer: null,
    });
    return id;
  }

  /** Held until the unit ends. Inside a unit of work. @throws NotHere for what is gone */
  async hold(id: ProposalId): Promise<Proposal> {
    const held = await lockOne(this.unit.manager, Proposal, { id });
    if (!held) throw NotHere();
    return held;
  }

  /** Inside a unit of work. */
  async hide({ id, communityId }: Proposal, reason: string, hiddenById: MembershipId): Promise<void> {
    const hiddenReason = await this.vault.seal(proposalOwner(id), place(communityId, id, 'hidden_reason'), reason);
    await this.unit.manager.update(Proposal, { id }, { hiddenReason, hiddenById, held: null });
  }

  /** Out of members' sight, until the consultant has looked. Inside a unit of work that holds it. */
  async setAside({ id }: Proposal, held: Aside): Promise<void> {
    await this.unit.manager.update(Proposal, { id }, { held });
  }

  /** Back in its place. Where its time went by while it waited, that is as if it had been hidden. Inside a unit of work that holds it. */
  async letThrough(held: Proposal): Promise<void> {
    await this.unit.manager.update(Proposal, { id: held.id }, { held: null });
    if (held.until.epochMilliseconds <= this.clock.now().epochMilliseconds) await this.show(held);
  }

  /**
   * As if nobody had hidden it: where nothing is counted, members get their whole time anew, and it is answered after that. Inside a unit
   * of work that holds it.
   */
  async show({ id, communityId, until, saidYes }: Proposal): Promise<void> {
    const shown = { hiddenReason: null, hiddenById: null };
    if (saidYes !== null) return void (await this.unit.manager.update(Proposal, { id }, shown));
    const community = await this.read.one<{ zone: string }>(sql`select zone from community where id = ${communityId}`);
    const anew = votesUntil(this.clock.now(), community!.zone);
    await this.unit.manager.update(
      Proposal,
      { id },
      {
        ...shown,
        until: anew.epochMilliseconds > until.epochMilliseconds ? anew : until,
        answerState: null,
        answeredOn: null,
        answer: null,
      },
    );
  }

  /** Inside a unit of work. */
  async answer({ id, communityId }: Proposal, { state, words, lang, on }: Answer): Promise<void> {
    const text = JSON.stringify({ words, lang });
    const answer = await this.vault.seal(answerOwner(id), place(communityId, id, 'answer'), text);
    await this.unit.manager.update(Proposal, { id }, { answerState: state, answeredOn: on, answer });
  }

  /** Inside a unit of work. */
  async remove(id: ProposalId): Promise<void> {
    await this.unit.manager.delete(Proposal, { id });
    await this.vault.destroy(proposalOwner(id));
    await this.vault.destroy(answerOwner(id));
  }

  /** The words go, what was answered stays. Inside a unit of work. */
  async empty(id: ProposalId): Promise<void> {
    await this.unit.manager.update(
      Proposal,
      { id },
      { body: null, hiddenReason: null, hiddenById: null, held: null, ownKey: null },
    );
    await this.vault.destroy(proposalOwner(id));
  }

  /** Nothing leads to whoever wrote it as a member any more. Inside a unit of work. */
  async letGo({ id, communityId, body }: OpenProposal): Promise<void> {
    const { title, words } = body!;
    const sealed = await this.#close(communityId, id, { title, words, by: nobody });
    const ownKey = this.#key(id, this.random.id<PersonaId>(`nobody ${id}`));
    await this.unit.manager.update(Proposal, { id }, { ownKey, body: sealed });
  }

  #key(id: ProposalId, persona: PersonaId): string {
    return this.keyring.fingerprint('proposal', `${id} ${persona}`);
  }

  #close(communityId: CommunityId, id: ProposalId, words: Words): Promise<Buffer> {
    return this.vault.seal(proposalOwner(id), place(communityId, id, 'body'), JSON.stringify(words));
  }

  #opened(row: Row, open: Awaited<ReturnType<Vault['opener']>>): OpenProposal {
    const { id, community_id: communityId, body, hidden_reason: hidden, said_yes: yes, said_no: no } = row;
    return {
      id,
      communityId,
      personaId: row.author_id,
      ownKey: row.own_key,
      author: row.author_id ? personaFrom(row as PersonaRow) : undefined,
      lang: row.lang ?? undefined,
      until: instantFrom(row.until),
      body: body ? (JSON.parse(open(proposalOwner(id), place(communityId, id, 'body'), body)) as Words) : undefined,
      hiddenReason: hidden ? open(proposalOwner(id), place(communityId, id, 'hidden_reason'), hidden) : undefined,
      held: row.held ?? undefined,
      told: yes !== null && no !== null ? { yes: toldOf(yes), no: toldOf(no) } : undefined,
      answer:
        row.answer_state && row.answer
          ? {
              state: row.answer_state,
              on: row.answered_on!,
              ...(JSON.parse(open(answerOwner(id), place(communityId, id, 'answer'), row.answer)) as Pick<
                Answer,
                'words' | 'lang'
              >),
            }
          : undefined,
    };
  }
}

import { Injectable } from '@nestjs/common';
import { Communities, type DutyView, type HelpView } from '../../communities/index.js';
import { type Addressee, type PersonaId, Postbox, Staff } from '../../identity/index.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, instantOrNull, list, type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { MatterDesk } from '../matter/matter-desk.service.js';
import { MatterFaces } from '../matter/matter-faces.service.js';
import type { FaceRef } from '../matter/matter.js';
import { MattersRepository, matterOwner } from '../matter/matters.repository.js';
import { ClinicianDuties } from './clinician-duties.service.js';
import { Passing, type PassingId } from './passing.entity.js';
import type { Telling } from './passing.forms.js';

/** As after a look-up in an emergency. */
const toldWithin = { hours: 72 };

/** What was passed on, as everybody reads it who may: the words, by whom and to whom. */
export interface PassingView {
  id: string;
  by: string;
  to: string;
  words: string;
  answer?: string | undefined;
  taken: boolean;
  /** ISO instant from which on its person can read it. */
  toldAt: string;
  told: boolean;
}

/** One whom something can be passed on to; with what they have said of when they are on duty. */
export interface ClinicianView {
  id: MembershipId;
  name: string;
  title: string;
  duty?: DutyView | undefined;
}

/** For the page of a matter. */
export interface PassedView {
  passings: PassingView[];
  /** Whoever is on duty now first. */
  clinicians: ClinicianView[];
  /** Numbers to ring where nobody is. */
  help: HelpView[];
}

interface Row {
  id: PassingId;
  matter_id: string;
  community_id: CommunityId;
  by_name: string | null;
  to_name: string | null;
  words: Buffer;
  answer: Buffer | null;
  told_at: unknown;
  taken_at: unknown;
}

const place = (community: CommunityId, row: string, column: 'words' | 'answer'): Place => ({
  community,
  table: 'passing',
  row,
  column,
});

/**
 * From the consultant to a clinician, when a life may be in danger: words written by hand and nothing beside them. The clinician gets
 * no face, no room and no link; whoever it is about reads the same words.
 */
@Injectable()
export class Passings {
  constructor(
    private readonly desk: MatterDesk,
    private readonly matters: MattersRepository,
    private readonly faces: MatterFaces,
    private readonly staff: Staff,
    private readonly duties: ClinicianDuties,
    private readonly communities: Communities,
    private readonly postbox: Postbox,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** @throws NotHere */
  async of(actor: Actor, matterId: string): Promise<PassedView> {
    const matter = await this.desk.one(actor, matterId);
    const passings = await this.#views(sql`p.matter_id = ${matter.id}`);
    const { communityId } = matter;
    return {
      passings,
      clinicians: await this.#clinicians(actor, communityId),
      help: await this.communities.help(communityId),
    };
  }

  /** Nobody is kept from being passed something because of the hour: who is on duty only stands first. */
  async #clinicians({ zone }: Actor, communityId: CommunityId): Promise<ClinicianView[]> {
    const all = await this.staff.providers(communityId);
    const duty = await this.duties.now(
      all.map(({ id }) => id),
      zone,
    );
    const told = all.map(({ id, name, title }) => ({ id, name, title, duty: duty.get(id) }));
    return told.sort((a, b) => Number(isOn(b)) - Number(isOn(a)));
  }

  /** @throws NotHere, also for a matter in which it is not clear whom it is about */
  async pass(actor: Actor, matterId: string, wish: { to: MembershipId; words: string; told: Telling }): Promise<void> {
    const matter = await this.desk.one(actor, matterId);
    const face = aboutOf(matter.kind, matter.body.by, matter.body.about);
    const to = (await this.staff.providers(matter.communityId)).find(({ id }) => id === wish.to);
    if (!face || !to) throw NotHere();
    const now = this.clock.now();
    const toldAt = wish.told === 'now' ? now : now.add(toldWithin);
    await this.unit.run(async () => {
      const id = this.random.id<PassingId>(`passing ${matter.id}`);
      const { communityId } = matter;
      await this.unit.manager.insert(Passing, {
        id,
        matterId: matter.id,
        toId: to.id,
        byId: actor.membershipId,
        aboutKey: this.matters.keyOf(face),
        words: await this.vault.seal(matterOwner(matter.id), place(communityId, id, 'words'), wish.words),
        answer: null,
        toldAt,
        takenAt: null,
      });
      await this.postbox.write({ membershipId: to.id });
      await this.postbox.write(addresseeOf(face), toldAt);
    });
  }

  /** The danger is over: its person reads it from now on. @throws NotHere */
  async tellNow(actor: Actor, id: string): Promise<string> {
    const [row] = await this.#rows(sql`p.id = ${id}`);
    if (!row) throw NotHere();
    const matter = await this.desk.one(actor, row.matter_id);
    const now = this.clock.now();
    if (instantFrom(row.told_at).epochMilliseconds > now.epochMilliseconds)
      await this.unit.run(() => this.unit.manager.update(Passing, { id: row.id }, { toldAt: now }));
    return matter.id;
  }

  /** For the clinician: what was passed on to them, the newest first. */
  async to(actor: Actor): Promise<PassingView[]> {
    if (actor.role !== 'Provider') return [];
    return this.#views(sql`p.to_id = ${actor.membershipId}`);
  }

  /** How many of them nobody has taken. */
  async waiting(actor: Actor): Promise<number> {
    if (actor.role !== 'Provider') return 0;
    const row = await this.read.one<{ n: number }>(sql`
      select cast(count(*) as integer) as n from passing where to_id = ${actor.membershipId} and taken_at is null`);
    return row!.n;
  }

  /** The clinician has it, and may say something back. @throws NotHere */
  async take(actor: Actor, id: string, answer: string | undefined): Promise<void> {
    const [row] = await this.#rows(sql`p.id = ${id} and p.to_id = ${actor.membershipId}`);
    if (!row || actor.role !== 'Provider') throw NotHere();
    await this.unit.run(async () => {
      const held = await lockOne(this.unit.manager, Passing, { id: row.id });
      if (!held) throw NotHere();
      const at = place(row.community_id, row.id, 'answer');
      await this.unit.manager.update(
        Passing,
        { id: row.id },
        {
          takenAt: held.takenAt ?? this.clock.now(),
          ...(answer ? { answer: await this.vault.seal(matterOwner(row.matter_id), at, answer) } : {}),
        },
      );
    });
  }

  /** For the person: every word that was passed on about them, as far as they are told. */
  async about(actor: Actor): Promise<PassingView[]> {
    const keys = (await this.faces.own(actor)).map((face) => this.matters.keyOf(face));
    return this.#views(sql`p.about_key in ${list(keys)} and p.told_at <= ${this.clock.now()}`);
  }

  #rows(where: Sql): Promise<Row[]> {
    return this.read.all<Row>(sql`
      select p.id, p.matter_id, x.community_id, b.staff_name as by_name, o.staff_name as to_name, p.words, p.answer, p.told_at, p.taken_at
      from passing p join matter x on x.id = p.matter_id join membership b on b.id = p.by_id join membership o on o.id = p.to_id
      where ${where} order by p.told_at desc, p.id limit 100`);
  }

  async #views(where: Sql): Promise<PassingView[]> {
    const rows = await this.#rows(where);
    const open = await this.vault.opener(rows.map((row) => matterOwner(row.matter_id)));
    const now = this.clock.now();
    return rows.map((row) => {
      const owner = matterOwner(row.matter_id);
      const toldAt = instantFrom(row.told_at);
      return {
        id: row.id,
        by: row.by_name ?? '',
        to: row.to_name ?? '',
        words: open(owner, place(row.community_id, row.id, 'words'), row.words),
        answer: row.answer ? open(owner, place(row.community_id, row.id, 'answer'), row.answer) : undefined,
        taken: instantOrNull(row.taken_at) !== null,
        toldAt: toldAt.toString(),
        told: toldAt.epochMilliseconds <= now.epochMilliseconds,
      };
    });
  }
}

/** Whether one has said that one is on duty now. */
export const isOn = ({ duty }: ClinicianView): boolean => duty?.onDuty ?? false;

/** Whom a matter is about: whoever asks for themselves, or the one somebody is worried about. */
const aboutOf = (kind: string, by: FaceRef, about: FaceRef | undefined): FaceRef | undefined =>
  kind === 'now' ? by : about;

const addresseeOf = ({ kind, id }: FaceRef): Addressee =>
  kind === 'account' ? { accountId: id as AccountId } : { faceId: id as PersonaId };

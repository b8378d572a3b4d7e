import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId } from '../../platform/http/actor.js';
import { Problem } from '../../platform/problems/problem.js';
import { Bonds, type OpenBond } from '../bond/bonds.repository.js';
import type { ContextKind, Ladder, Side } from './ladder.js';

/** Where two people know each other from: the rooms of a community, or one meetup series. */
export interface Context {
  kind: ContextKind;
  /** The community, or the series. */
  scope: string;
}

/** What stands between two people in one context, with the faces by which they know each other there. */
export interface Standing extends Context {
  faces: [string, string];
  ladder: Ladder;
}

export interface RevealBody {
  people: [AccountId, AccountId];
  standings: Standing[];
}

/** A pair as one of the two sees it. */
export interface OwnStanding {
  side: Side;
  them: AccountId;
  standing: Standing;
}

export const sameContext = (a: Context, b: Context): boolean => a.kind === b.kind && a.scope === b.scope;

const inOrder = (a: AccountId, b: AccountId): [AccountId, AccountId] => (a < b ? [a, b] : [b, a]);

/** Reads and writes what stands between two people. */
@Injectable()
export class RevealBook {
  constructor(
    private readonly bonds: Bonds,
    private readonly unit: UnitOfWork,
  ) {}

  /** All of one person's, in every context. One read, however many there are. */
  async of(accountId: AccountId): Promise<OwnStanding[]> {
    const found = await this.bonds.around<RevealBody>('reveal', accountId);
    return found.flatMap(({ body: { people, standings } }) => {
      const side: Side = people[0] === accountId ? 0 : 1;
      return standings.map((standing) => ({ side, them: people[side === 0 ? 1 : 0], standing }));
    });
  }

  async between(me: AccountId, them: AccountId, context: Context): Promise<OwnStanding | undefined> {
    const [one, two] = inOrder(me, them);
    const bond = await this.bonds.between<RevealBody>('reveal', one, two);
    const standing = bond?.body.standings.find((each) => sameContext(each, context));
    return standing && { side: me === one ? 0 : 1, them, standing };
  }

  /**
   * Changes what stands between two people. They are held meanwhile, so of two who act at the same moment each sees what the
   * other did. Who comes first makes the row; the other finds it and tries again.
   */
  async change(
    me: { accountId: AccountId; faceId: string },
    them: { accountId: AccountId; faceId: string },
    context: Context,
    act: (ladder: Ladder, side: Side) => Ladder,
  ): Promise<void> {
    const people = inOrder(me.accountId, them.accountId);
    const side: Side = people[0] === me.accountId ? 0 : 1;
    const faces: [string, string] = side === 0 ? [me.faceId, them.faceId] : [them.faceId, me.faceId];
    const attempt = () =>
      this.unit.run(async () => {
        const bond = await this.bonds.hold<RevealBody>('reveal', ...people);
        const before = bond?.body.standings.find((each) => sameContext(each, context));
        const ladder = act(before?.ladder ?? {}, side);
        const rest = (bond?.body.standings ?? []).filter((each) => !sameContext(each, context));
        await this.#write(
          bond,
          people,
          Object.keys(ladder).length > 0 ? [...rest, { ...context, faces, ladder }] : rest,
        );
      });
    try {
      await attempt();
    } catch (error) {
      if (this.unit.isOpen || !(error instanceof Problem) || error.code !== 'already-done') throw error;
      await attempt();
    }
  }

  /** Changes all of one person's standings; those for which `act` gives nothing are gone. Inside a unit of work. */
  async changeAll(accountId: AccountId, act: (standing: Standing, side: Side) => Standing | undefined): Promise<void> {
    const found = await this.bonds.around<RevealBody>('reveal', accountId);
    for (const { body } of found) {
      const held = await this.bonds.hold<RevealBody>('reveal', ...body.people);
      if (!held) continue;
      const side: Side = body.people[0] === accountId ? 0 : 1;
      const standings = held.body.standings.flatMap((standing) => act(standing, side) ?? []);
      await this.#write(held, body.people, standings);
    }
  }

  /** Inside a unit of work: what says nothing any more is not kept. */
  async #write(
    bond: OpenBond<RevealBody> | undefined,
    people: [AccountId, AccountId],
    standings: Standing[],
  ): Promise<void> {
    if (standings.length === 0) return bond && this.bonds.untie(bond.id);
    if (bond) return this.bonds.change('reveal', { id: bond.id, body: { people, standings } });
    await this.bonds.tie('reveal', ...people, { people, standings });
  }
}

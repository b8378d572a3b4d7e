import { Injectable } from '@nestjs/common';
import { Personas } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { AccountId, Actor } from '../../platform/http/actor.js';
import { type Limit, Limits } from '../../platform/http/limits.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { hostsOf } from '../day/hosts.js';
import type { MeetupId } from '../meetups.views.js';
import { MeetupLine } from './meetup-line.entity.js';
import { TalkChanged } from './talk.events.js';
import { TalkPresence } from './talk-presence.service.js';
import type { AskingView, LineId, TalkHost } from './talk.views.js';
import { MeetupTalks } from './talks.service.js';

/** Far more than an evening has; so that nobody buries what others ask about. */
const asking: Limit = { name: 'meetup-line-asks', points: 10, seconds: 60 * 60 };

/** What is done about a line at a meetup in text: taken back by its writer, looked at and hidden by a host because somebody asked or by themselves. */
@Injectable()
export class TalkCare {
  constructor(
    private readonly talks: MeetupTalks,
    private readonly presence: TalkPresence,
    private readonly personas: Personas,
    private readonly limits: Limits,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  /** What others said that a host can be asked to look at, and who hosts: what is said about them is read by somebody else. @throws NotHere */
  async askable(actor: Actor, id: string): Promise<AskingView> {
    const { id: meetupId, lines, hosting } = await this.talks.show(actor, id);
    if (hosting) throw NotHere();
    return {
      id: meetupId,
      lines: lines.flatMap(({ id: line, name, words, own, host, hidden }) =>
        line && words !== undefined && !own && !host && !hidden ? [{ id: line, name, words }] : [],
      ),
      hosts: await this.#hosts(actor, meetupId),
    };
  }

  /** Asks the hosts to look at a line. It is kept that somebody asked, and not who. Again is as good as once. @throws NotHere, TooMany */
  async ask(actor: Actor, id: string, line: LineId): Promise<void> {
    await this.limits.spend(asking, actor.accountId);
    const { id: meetupId, lines } = await this.askable(actor, id);
    if (!lines.some((each) => each.id === line)) throw NotHere();
    await this.#change(meetupId, line, { asked: true });
  }

  /** By one who hosts it: it was looked at, and may stand. @throws NotHere */
  async leave(actor: Actor, id: string, line: LineId): Promise<void> {
    await this.#change(await this.#hosted(actor, id), line, { asked: false });
  }

  /** By one who hosts it: from then on only its writer reads it. Again is as good as once. @throws NotHere */
  async hide(actor: Actor, id: string, line: LineId): Promise<void> {
    await this.#change(await this.#hosted(actor, id), line, { hidden: true, asked: false });
  }

  /** By whoever said it: nothing of it is left. @throws NotHere */
  async takeBack(actor: Actor, id: string, line: LineId): Promise<void> {
    const there = await this.presence.of(actor, id);
    const meetupId = there.row.id;
    const own = 'byId' in there ? { byId: there.byId } : { faceId: there.faceId };
    await this.unit.run(async () => {
      const { affected } = await this.unit.manager.delete(MeetupLine, { id: line, meetupId, ...own });
      if (affected === 0) throw NotHere();
      await this.events.record(new TalkChanged(meetupId));
    });
  }

  async #hosted(actor: Actor, id: string): Promise<MeetupId> {
    const there = await this.presence.of(actor, id);
    if (!('byId' in there)) throw NotHere();
    return there.row.id;
  }

  async #change(meetupId: MeetupId, id: LineId, to: { asked: boolean; hidden?: true }): Promise<void> {
    await this.unit.run(async () => {
      const { affected } = await this.unit.manager.update(MeetupLine, { id, meetupId }, to);
      if (affected === 0) throw NotHere();
      await this.events.record(new TalkChanged(meetupId));
    });
  }

  async #hosts({ communityId }: Actor, id: MeetupId): Promise<TalkHost[]> {
    const ids = (await hostsOf(this.read, id)).map(({ membershipId }) => membershipId);
    const rows = await this.read.all<{ account_id: AccountId; name: string }>(
      sql`select account_id, staff_name as name from membership where id in ${list(ids)}`,
    );
    const hosts = await Promise.all(
      rows.map(async ({ account_id: accountId, name }) => {
        const face = await this.personas.idOf({ accountId, communityId });
        return face ? [{ name, id: face }] : [];
      }),
    );
    return hosts.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

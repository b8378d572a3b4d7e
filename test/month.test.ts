import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MeetupNames } from '../src/identity/index.js';
import { Numbers } from '../src/consulting/index.js';
import { Read } from '../src/platform/database/read.js';
import { sql } from '../src/platform/database/sql.js';
import { acts, answers } from './month/acts.js';
import { Community } from './month/community.js';
import { evening, waits } from './month/evenings.js';
import { Met, reads } from './month/reading.js';
import { Reminders } from './month/reminders.js';
import { MailServer } from './support/mail-server.js';

/*
 * A community lives for a while through the same doors as everybody: people write, answer, report, ask for a look, support each other, come
 * and do not come, while the clock jumps, over the night in which clocks are put back and once backwards, and two consultants work through
 * their desk each evening. Chance is seeded: a failure comes again. `npm run test:long -- month` is the month of four hundred.
 */
const isLong = process.env['TEST_LONG'] === '1';
const { people, days, times, looks, readers, each } = isLong
  ? { people: 400, days: 30, times: 2, looks: 3, readers: 8, each: 2 }
  : { people: 40, days: 7, times: 2, looks: 1, readers: 2, each: 1 };
const jumps = [
  { minutes: 7 },
  { minutes: 50 },
  { hours: 2 },
  { hours: 5, minutes: 13 },
  { hours: 11 },
  { hours: 24 },
] as const;

/** What has to have come to the desk in any such time, and words that have to have been read by somebody else. */
const onTheDesk = [
  'flag',
  'breach',
  'report',
  'proposal-report',
  'case',
  'appeal',
  'measure-appeal',
  'question',
  'thread',
].concat(['before-meetup', 'barrier', 'newcomer', 'first-timer', 'no-show', 'count', 'library']);
const readByOthers = [
  'nickname',
  'meetupname',
  'title',
  'post',
  'chat',
  'storytitle',
  'councilwords',
  'peerprofile',
].concat(['flagwords', 'reportwhy', 'inthewayof', 'question', 'letter']);

let mail: MailServer;
let c: Community;

beforeAll(async () => {
  mail = await MailServer.open();
  c = await Community.founded({ people, days }, mail);
}, 600_000);
afterAll(async () => {
  await c.portal.close();
  await mail.close();
});

/** Chairs that are taken or kept for somebody: with whom they bring. What must hold at every moment. */
async function overfull(): Promise<object[]> {
  return c.portal.get(Read).all(sql`
    select m.id, m.capacity from meetup m join rsvp r on r.meetup_id = m.id
    where r.state = 'going' or (r.state = 'waiting' and r.offer = 'open')
    group by m.id, m.capacity
    having sum(case when r.way is null then 1 when r.way = 'guest' then 2 else 0 end) > m.capacity`);
}

test(
  `${isLong ? 'a month of four hundred' : 'a week of forty'} ends with nobody left alone`,
  async () => {
    const { portal, chance } = c;
    const met = new Met();
    const reminders = new Reminders(portal);
    const handled = new Map<string, number>();
    const broken: string[] = [];
    const done = new Map<string, number>();
    const refused = new Map<string, number>();
    const all = Array.from({ length: times }, () => Object.keys(acts)).flat();
    const last = c.dayIn(days);
    const offset = () => portal.clock.now().toZonedDateTimeISO('Europe/Oslo').offset;
    const began = offset();
    const middle = c.dayIn(Math.floor(days / 2));
    const toRead = Array.from({ length: looks }, (_, n) => c.dayIn(Math.floor(((n + 1) * days) / (looks + 1))));
    let [day, back] = [c.today, false];

    const passes = async (jump: object) => {
      portal.clock.passes(jump);
      await reminders.expects();
      await c.wakes();
      await reminders.counts();
      await portal.delivers();
      expect(await overfull()).toEqual([]);
      await c.looks();
    };
    const acted = (answer: { status: number } | undefined, what: string) => {
      if (answer && answer.status >= 500) broken.push(`${what}: ${answer.status}`);
      const book = answer && answer.status < 400 ? done : refused;
      book.set(what, (book.get(what) ?? 0) + 1);
    };

    while (c.today < last) {
      await passes(chance.one(jumps));
      if (!back && c.today >= middle) {
        // A machine is put right: three hours happen again, and nobody hears anything twice.
        back = true;
        await passes({ hours: -3 });
        const gone = chance.one(c.meetups.filter(({ day: on }) => on > c.today));
        gone.cancelled = true;
        await c.in(c.consultants[0]!);
        acted(await c.consultants[0]!.post(`${gone.path}/cancellation`, { reason: 'Huset er stengt.' }), 'calling off');
      }
      for (const what of chance.some(all, all.length)) {
        const person = await c.in(chance.one(c.people));
        acted(await acts[what]!(c, person), what);
      }
      // Several want the last chair at once.
      const [meetup] = c.meetups.filter(({ day: on }) => on > c.today);
      if (meetup) {
        const rush = await Promise.all(chance.some(c.people, 6).map((person) => c.in(person)));
        for (const answer of await Promise.all(rush.map((person) => answers(c, person, meetup)))) acted(answer, 'rush');
      }
      expect(await overfull()).toEqual([]);
      if (toRead[0] && c.today >= toRead[0]) {
        toRead.shift();
        await reads(c, c.readers(readers), each, met);
      }
      if (c.today > day) {
        day = c.today;
        await evening(c, handled);
      }
    }
    // What one evening's answers make wait is there the next.
    for (let n = 0; n < 3; n++) await evening(c, handled);
    await reads(c, c.readers(readers), each, met);
    // Presence first: much has happened, of every kind, over days that were not all as long as each other.
    expect(began).not.toBe(offset());
    expect(Object.keys(acts).filter((what) => !done.has(what))).toEqual([]);
    expect(broken).toEqual([]);
    expect(onTheDesk.filter((kind) => !handled.has(kind))).toEqual([]);

    // No leak. What everybody, whoever works here or one other may read was read by them: the look is not blind.
    expect(met.broken).toEqual([]);
    expect([...new Set(met.leaks)]).toEqual([]);
    expect(met.asked).toBeGreaterThan(3_000);
    expect(readByOthers.filter((kind) => !met.byOthers.has(kind))).toEqual([]);

    // No unanswered report, and nothing else that waits for either of them.
    const left = [];
    for (const consultant of c.consultants) left.push(...(await waits(await c.in(consultant))));
    expect(left).toEqual([]);
    expect(await portal.get(Read).all(sql`select id from report where state = 'open'`)).toEqual([]);

    // No double reminder: each who wished for one has had it, once.
    expect(reminders.sent.size).toBeGreaterThan(c.quiet.length);
    expect(Object.fromEntries(reminders.sent)).toEqual(Object.fromEntries(reminders.wished));
    for (const [persona, times] of reminders.ofTalks)
      expect(times).toBeLessThanOrEqual(c.agreed.get(c.personas.get(persona)!) ?? 0);
    // Whoever does nothing else hears of nothing else, and several within an hour or a night are one letter.
    portal.clock.passes({ days: 1 });
    await portal.delivers();
    for (const person of c.quiet) {
      const letters = mail.received.filter(({ to }) => to.includes(person.is.email)).length;
      const faces = await portal.get(MeetupNames).every(person.is);
      const sent = faces.reduce((sum, { id }) => sum + (reminders.sent.get(id) ?? 0), 0);
      expect([letters <= sent, letters > 0]).toEqual([true, sent > 0]);
    }

    // What is told of it is in fives.
    portal.clock.passes({ days: 29 });
    await portal.get(Numbers).settle();
    const told = await portal.get(Read).all<{ value: number | null }>(sql`select value from told_number`);
    expect(told.length).toBeGreaterThan(0);
    for (const { value } of told) expect(value === null || (value >= 10 && value % 5 === 0)).toBe(true);
  },
  isLong ? 7_200_000 : 600_000,
);

import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { MailServer } from '../../../test/support/mail-server.js';
import { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { built, dataFolder, Server } from '../../../test/support/servers.js';
import { Communities } from '../../communities/index.js';
import type { Errand } from '../../notices/notices.service.js';
import { databaseKind } from '../../platform/config/database-kind.js';
import type { NoticesView } from '../../notices/notices.views.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { open } from '../../platform/crypto/sealing.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { Outbox } from '../../platform/events/outbox.js';
import { MeetupNews } from '../meetup-news.js';
import type { MeetupView, OwnAnswer } from '../meetups.views.js';
import { Rounds } from '../rounds/rounds.service.js';

const long = process.env['TEST_LONG'] === '1';
/** A second process on the same database, where there can be one. */
const two = long && databaseKind === 'postgres';
const [crowd, places] = [200, 12];

let mail: MailServer;
let portal: Portal;
let server: Server | undefined;
let solveig: Person;
let people: Person[];

beforeAll(async () => {
  if (two) await built();
  mail = await MailServer.open();
  portal = await Portal.open({ SMTP_URL: mail.url });
  // The other process goes by the clock of the machine.
  if (two) portal.clock.at = Temporal.Now.instant();
  solveig = await portal.person('Consultant');
  people = [];
  for (let n = 0; n < crowd; n++) people.push(await portal.person('ServiceUser', { nickname: null }));
  const { database, keys } = portal.config as { database: { url?: string }; keys: { file?: string } };
  if (two && database.url)
    server = await Server.start({
      DATA_DIR: dataFolder(),
      DATABASE_URL: database.url,
      PORTAL_KEY_FILE: keys.file!,
      SMTP_URL: mail.url,
    });
}, 420_000);
afterAll(async () => {
  await server?.stop();
  await portal.close();
  await mail.close();
}, 60_000);

interface Row {
  face_id: string;
  name: string;
  place: number;
  state: 'going' | 'waiting' | 'withdrawn';
  offer: 'open' | 'passed' | null;
}
const rows = (meetup: string) =>
  portal.get(Read).all<Row>(sql`
    select r.face_id, f.name, r.place, r.state, r.offer from rsvp r join meetup_face f on f.id = r.face_id
    where r.meetup_id = ${meetup.split('/')[2]!} order by r.place`);
const isTaken = ({ state, offer }: Row) => state === 'going' || (state === 'waiting' && offer === 'open');

/** How often the portal tells somebody of a place at this meetup that is free for them. */
async function toldOf(person: Person, meetup: string): Promise<number> {
  const { notices } = (await person.get('/notices')).body as NoticesView;
  return notices.filter(({ kind, href }) => kind === 'meetup-offer' && href === meetup).length;
}

/** How often a letter or a push was set out to each, by the outbox. */
async function errands(): Promise<Map<string, number>> {
  const key = portal.get(Keyring).derive('outbox');
  const sent = await portal
    .get(Read)
    .all<{ id: string; payload: Buffer }>(sql`select id, payload from outbox where kind = 'notice'`);
  const times = new Map<string, number>();
  for (const { id, payload } of sent) {
    const { to, kind } = JSON.parse(open(key, `outbox|${id}|notice`, payload).toString()) as Errand;
    if (kind === 'meetup-offer' && 'faceId' in to) times.set(to.faceId, (times.get(to.faceId) ?? 0) + 1);
  }
  return times;
}

/** From an answer until one withdraws: when it was asked for and answered, in the order of what happened, and what was answered. */
interface Spell {
  asked: number;
  answered: number;
  state: OwnAnswer['state'];
}

async function aMeetup(days: number): Promise<string> {
  const [venue] = await portal.get(Communities).venues(portal.community);
  const day = portal.clock.now().toZonedDateTimeISO('Europe/Oslo').toPlainDate().add({ days }).toString();
  const wish = { title: 'Café', kind: 'cafe', venue: venue!.id, day, from: '18:00', to: '19:30', about: 'Coffee' };
  const answer = await solveig.post('/meetups', { ...wish, capacity: places });
  expect(answer.status).toBe(201);
  return `/meetups/${(answer.body as MeetupView).id}`;
}

/** The same chance every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

test(
  '200 ask for 12 places at once, withdraw and return at random: never more than there are, in order, and nobody is lost',
  async () => {
    const meetup = await aMeetup(40);
    const some = chance(20);
    const doors = people.map((person, n) =>
      server && n % 2 ? new Person(server.url as never, person.cookieHeader, person.is) : person,
    );
    const last: ('comes' | 'goes')[] = [];
    const spells = people.map((): Spell[] => []);
    let tick = 0;
    const refused: number[] = [];
    const storm = doors.map(async (person, n) => {
      const acts = ['comes', ...Array.from({ length: 3 }, () => ['comes', 'goes', 'takes'][Math.floor(some() * 3)]!)];
      for (const act of acts) {
        const path = { comes: 'rsvp', goes: 'withdrawal', takes: 'place' }[act]!;
        let asked = 0;
        const asks = () => {
          asked = ++tick;
          return person.post(`${meetup}/${path}`, act === 'comes' ? { name: `P${n}` } : {});
        };
        let { status, body } = await asks();
        // "Not now, try again": nothing was written, and whoever hears it presses once more.
        while (status === 503) ({ status, body } = await asks());
        // To take what is not one's to take is refused: by 409 while one waits, by 404 once one has withdrawn.
        if (status >= 400 && !(act === 'takes' && [404, 409].includes(status))) refused.push(status);
        if (status < 400 && act === 'comes' && last[n] !== 'comes')
          spells[n]!.push({ asked, answered: ++tick, state: (body as OwnAnswer).state });
        if (status < 400 && act !== 'takes') last[n] = act as 'comes' | 'goes';
      }
    });
    let [over, looks] = [0, 0];
    const storming = { goesOn: true };
    const watch = (async () => {
      for (; storming.goesOn; looks++) {
        if ((await rows(meetup)).filter(isTaken).length > places) over++;
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    })();
    await Promise.all(storm);
    storming.goesOn = false;
    await watch;
    expect([refused, over]).toEqual([[], 0]);
    expect(looks).toBeGreaterThan(5);

    const kept = await rows(meetup);
    expect(kept).toHaveLength(crowd);
    const stays = last.filter((act) => act === 'comes').length;
    expect(kept.filter(({ state }) => state !== 'withdrawn')).toHaveLength(stays);
    for (const { name, state } of kept) expect(state === 'withdrawn').toBe(last[Number(name.slice(1))] === 'goes');
    expect(kept.filter(isTaken)).toHaveLength(Math.min(places, stays));
    // Of those who wait, the ones a place is kept for stand before all the others.
    const waiting = kept.filter(({ state }) => state === 'waiting').map(({ offer }) => offer ?? 'none');
    expect(waiting).toEqual([...waiting].sort((a, b) => (a === b ? 0 : a === 'open' ? -1 : 1)));

    // Whoever was answered before another one asked stands before them.
    const stay = kept.filter(({ state }) => state !== 'withdrawn').map((row) => ({ ...row, spell: newest(row) }));
    const overtaken = stay.flatMap((one) =>
      stay.filter((other) => other.spell.answered < one.spell.asked && other.place > one.place).map(({ name }) => name),
    );
    expect([overtaken, new Set(kept.map(({ place }) => place)).size]).toEqual([[], crowd]);

    // Whoever waited and has got a place was told of it, once; whoever never waited, or waits without one, was not.
    const sent = await errands();
    const misled: string[] = [];
    for (const row of kept) {
      const n = Number(row.name.slice(1));
      const lie = await toldOf(people[n]!, meetup);
      const waited = spells[n]!.filter(({ state }) => state === 'waiting').length;
      const got = isTaken(row) && newest(row).state === 'waiting';
      // Whoever went and came back may have been told of a place that they gave up with their answer.
      const stayed = spells[n]!.length === 1 && row.state !== 'withdrawn';
      const right = got || stayed || waited === 0 ? lie === Number(got) : lie <= 1;
      const times = sent.get(row.face_id) ?? 0;
      // Every telling is an errand; those of the other process may be on their way already.
      if (!right || times > waited || (!server && times < lie)) misled.push(`${row.name}: ${lie}, ${times}`);
    }
    expect(misled).toEqual([]);

    function newest({ name }: Row): Spell {
      return spells[Number(name.slice(1))]!.at(-1)!;
    }
  },
  long ? 600_000 : 300_000,
);

test('when places come free and nobody answers, all who wait are asked in the order in which they came, each once', async () => {
  if (two) portal.clock.at = Temporal.Now.instant();
  const meetup = await aMeetup(60);
  // New ones, whom nobody has told anything yet.
  const some: Person[] = [];
  while (some.length < places + 40) some.push(await portal.person('ServiceUser', { nickname: null }));
  for (const [n, person] of some.entries()) {
    await person.post('/me/notices', { mail: ['meetups'] });
    await person.post(`${meetup}/rsvp`, { name: `Q${n}` });
  }
  const order = (await rows(meetup)).filter(({ state }) => state === 'waiting').map(({ name }) => name);
  expect(order).toEqual(some.slice(places).map((_, n) => `Q${n + places}`));

  const told: string[] = [];
  const news = portal.get(MeetupNews);
  const tell = news.offer.bind(news);
  // Listened in on, and done as ever.
  const listening = jest.spyOn(news, 'offer').mockImplementation(async (meetupId, faceId) => {
    const faces = await portal.get(Read).all<{ name: string }>(sql`select name from meetup_face where id = ${faceId}`);
    if (meetup.endsWith(meetupId)) told.push(faces[0]!.name);
    await tell(meetupId, faceId);
  });
  for (const person of some.slice(0, places)) await person.post(`${meetup}/withdrawal`);
  for (let day = 0; day < 8; day++) {
    // However often it is looked at, and by however many.
    await Promise.all([1, 2, 3].map(() => portal.get(Rounds).round()));
    expect((await rows(meetup)).filter(isTaken).length).toBeLessThanOrEqual(places);
    await portal.get(Outbox).drain();
    portal.clock.passes({ hours: 36 });
  }
  listening.mockRestore();
  expect(told).toEqual(order);
  // In the portal, and by a letter.
  for (const person of some) person.goesOnAs(await portal.signsInAgain(person));
  const lie: number[] = [];
  for (const person of some) lie.push(await toldOf(person, meetup));
  const letters = some.map((person) => mail.received.filter(({ to }) => to.includes(person.is.email)).length);
  const once = some.map((_, n) => (n < places ? 0 : 1));
  expect([lie, letters]).toEqual([once, once]);
  // Nobody is lost: they wait on, and whoever still wants to come has a place at once.
  expect((await rows(meetup)).filter(({ state }) => state === 'waiting')).toHaveLength(40);
  const late = some.at(-1)!;
  expect((await late.post(`${meetup}/place`)).status).toBe(204);
  expect(((await late.get(meetup)).body as MeetupView).mine?.state).toBe('going');
}, 180_000);

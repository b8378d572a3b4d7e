import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { MailServer } from '../../../test/support/mail-server.js';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, Portal } from '../../../test/support/portal.js';
import { Outbox } from '../../platform/events/outbox.js';
import { UnreadReminders } from './unread-reminders.service.js';

let mail: MailServer;
let portal: Portal;
let ana: Person;
let kari: Person;
let olav: Person;

const monday = Temporal.Instant.from('2026-11-23T09:00:00Z');

beforeAll(async () => {
  mail = await MailServer.open();
  portal = await Portal.open({ SMTP_URL: mail.url });
});
beforeEach(async () => {
  portal.clock.at = monday;
  ana = await portal.person('ServiceUser');
  kari = await portal.person('Provider', { firstName: 'Kari' });
  olav = await portal.person('Provider', { firstName: 'Olav' });
});
afterAll(async () => {
  await portal.close();
  await mail.close();
});

const writes = async (to = kari, by = ana) => {
  const letter = { careName: 'Annika', kind: 'question', topic: 'Canary topic', body: 'Canary words' };
  const answer = await by.post('/messages', { provider: to.is.membershipId, ...letter });
  return `/conversations/${(answer.body as { id: string }).id}`;
};
const lettersTo = (person: Person) => mail.received.filter(({ to }) => to.includes(person.is.email)).length;
async function passes(hours: number, step = 6): Promise<void> {
  for (let left = hours; left > 0; left -= step) {
    portal.clock.passes({ hours: Math.min(step, left) });
    await portal.get(UnreadReminders).round();
    await portal.get(Outbox).drain();
  }
}
async function here(...people: Person[]): Promise<void> {
  for (const person of people) person.goesOnAs(await portal.signsInAgain(person));
}

test('a provider is told once more of what lies unopened after three days, once, and of nothing in it', async () => {
  await writes();
  await passes(60);
  expect(lettersTo(kari)).toBe(1);
  await passes(48);
  expect(lettersTo(kari)).toBe(2);
  await passes(240, 24);
  expect(lettersTo(kari)).toBe(2);
  for (const { data } of mail.received) expect(String(data)).not.toMatch(/Canary|Annika|conversations/);
  await here(kari);
  expect((await kari.page('/notices')).text).toContain('A message has not been opened yet');
});

test('what was opened, taken back, or belongs to a contact that has ended is not reminded of', async () => {
  const talk = await writes();
  await kari.post(`${talk}/opening`);
  const back = await writes(olav);
  await ana.post(`${back}/withdrawal`, { seq: 1 });
  const ben = await portal.person('ServiceUser');
  const other = await writes(olav, ben);
  await olav.post(`${other}/opening`);
  await olav.post(`${other}/messages`, { body: 'Yes.' });
  await ben.post(`${other}/messages`, { body: 'More.' });
  await ben.post('/messages/leaving', { provider: olav.is.membershipId });
  await passes(12);
  const before = [kari, olav].map(lettersTo);
  await passes(120, 12);
  expect([kari, olav].map(lettersTo)).toEqual(before);
});

test('several letters are one reminder; a clock that jumps ahead or back, and rounds at once, change nothing', async () => {
  const talk = await writes();
  await ana.post(`${talk}/messages`, { body: 'And.' });
  await passes(12);
  const before = lettersTo(kari);
  portal.clock.passes({ hours: 24 * 30 });
  await Promise.all([1, 2, 3].map(() => portal.get(UnreadReminders).round()));
  await passes(12);
  expect(lettersTo(kari)).toBe(before + 1);
  portal.clock.at = monday;
  await passes(24 * 5, 12);
  expect(lettersTo(kari)).toBe(before + 1);
});

test('it goes to whoever covers for what came to them, and to the provider for what came before', async () => {
  const talk = await writes();
  await passes(12);
  await here(kari);
  await kari.post('/hours/absences', { firstDay: '2026-11-24', lastDay: '2026-12-24', cover: olav.is.membershipId });
  const before = [kari, olav].map(lettersTo);
  await passes(96);
  expect([kari, olav].map(lettersTo)).toEqual([before[0]! + 1, before[1]]);
  await here(ana, olav);
  expect((await olav.get(talk)).status).toBe(404);

  await ana.post(`${talk}/messages`, { body: 'And.' });
  await passes(12);
  const later = [kari, olav].map(lettersTo);
  await passes(96);
  expect([kari, olav].map(lettersTo)).toEqual([later[0], later[1]! + 1]);
});

test('a community may say after how many days', async () => {
  const community = await portal.founds({ ...aCommunity('Slow'), unread_days: 10 });
  const [cleo, dag] = [
    await portal.person('ServiceUser', { community }),
    await portal.person('Provider', { community, firstName: 'Dag' }),
  ];
  await writes(dag, cleo);
  await passes(24 * 9, 12);
  expect(lettersTo(dag)).toBe(1);
  await passes(48, 12);
  expect(lettersTo(dag)).toBe(2);
});

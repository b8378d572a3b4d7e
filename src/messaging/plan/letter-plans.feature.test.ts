import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import type { MessagesView } from '../conversation.js';

let portal: Portal;
let ana: Person;
let ben: Person;
let kari: Person;
let talk: string;

/** It is Thursday 19 November. */
beforeAll(async () => {
  portal = await Portal.open();
  ana = await portal.person('ServiceUser');
  ben = await portal.person('ServiceUser');
  kari = await portal.person('Provider', { firstName: 'Kari' });
  const letter = { careName: 'Annika', kind: 'question', topic: 'To talk', body: 'It has been a while.' };
  const { body } = await ana.post('/messages', { provider: kari.is.membershipId, ...letter });
  talk = `/conversations/${(body as { id: string }).id}`;
});
afterAll(() => portal.close());

interface Week {
  days: { activities: { id: string; what: string; time?: string; path?: string }[] }[];
}
const planned = async (who = ana) =>
  ((await who.get('/toolbox/week?from=2026-11-26')).body as Week).days.flatMap(({ activities }) => activities);

test('to write on is something in the person’s own week, once for a day, and leads back', async () => {
  expect((await ana.page(talk)).text).toContain('Write another day');
  const wish = { what: 'Answer by Thursday', day: '2026-11-26', time: '17:00' };
  for (const _ of ['once', 'twice'])
    expect((await ana.submits(`${talk}/activity`, wish)).headers['location']).toBe('/toolbox/week?from=2026-11-26');
  const [one, ...more] = await planned();
  expect([one, more]).toEqual([expect.objectContaining({ what: wish.what, time: '17:00', path: `${talk}#write` }), []]);
  expect((await ana.page(`/toolbox/activities/${one!.id}`)).text).toContain(`href="${talk}#write"`);
  const said = await ana.post(`/toolbox/activities/${one!.id}/outcome`, { outcome: 'done' });
  expect(said.status).toBe(204);
});

test('of it nothing is in the conversation, for whoever reads there or is told', async () => {
  const seen = [
    (await ana.page(talk)).text,
    JSON.stringify((await ana.get(talk)).body),
    (await kari.page(talk)).text,
    JSON.stringify((await kari.get(talk)).body),
    (await kari.page('/inbox')).text,
    (await kari.page('/notices')).text,
    (await kari.get(`${talk}/fhir`)).text,
  ];
  for (const text of seen) expect(text).not.toMatch(/Answer by Thursday|2026-11-26/);
  const { conversations } = (await ana.get('/messages')).body as MessagesView;
  expect(JSON.stringify(conversations)).not.toContain('2026-11-26');
  expect((await kari.page(talk)).text).not.toMatch(/Write another day|\/activity"/);
});

test('it is the person’s alone, and only where they write', async () => {
  const wish = { what: 'Write', day: '2026-11-26' };
  for (const other of [ben, kari]) expect((await other.post(`${talk}/activity`, wish)).status).toBe(404);
  expect(await planned(ben)).toEqual([]);
  expect((await kari.post('/messages/activity', { ...wish, provider: kari.is.membershipId })).status).toBe(404);
  expect((await ben.post('/messages/activity', { ...wish, provider: ana.is.membershipId })).status).toBe(404);
});

test('a first letter too; it begins without a name, and what is refused keeps its words', async () => {
  const provider = kari.is.membershipId;
  const at = `/messages/new?provider=${provider}`;
  const { text } = await ben.page(at);
  expect(text).toContain('value="Write a letter"');
  const wrong = await ben.submits('/messages/activity', { provider, what: 'Write to Kari', day: '2026-02-31' });
  expect(wrong.status).toBe(422);
  for (const words of ['<details class="no-print" open>', 'value="Write to Kari"', 'Write a date'])
    expect(wrong.text).toContain(words);
  await ben.submits('/messages/activity', { provider, what: 'Write to Kari', day: '2026-11-26' });
  expect(await planned(ben)).toMatchObject([{ what: 'Write to Kari', path: at }]);
  const refused = await ana.submits(`${talk}/activity`, { what: 'Answer', day: '' });
  expect([refused.status, refused.text.includes('value="Answer"')]).toEqual([422, true]);
});

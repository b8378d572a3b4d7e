import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import type { ConversationAtWork } from '../conversation.js';
import type { SearchView } from './search.service.js';
import type { TemplateView } from './templates.service.js';

let portal: Portal;
let ana: Person;
let ingrid: Person;
let henrik: Person;
const log: string[] = [];

beforeAll(async () => {
  portal = await Portal.open();
  ana = await portal.person('ServiceUser');
  ingrid = await portal.person('Provider', { firstName: 'Ingrid' });
  henrik = await portal.person('Provider', { firstName: 'Henrik' });
});
afterAll(() => portal.close());

const atWork = async (id: string) => (await ingrid.get(`/conversations/${id}`)).body as ConversationAtWork;

async function started(by: Person, topic: string, body: string, kind = 'question'): Promise<string> {
  portal.clock.passes({ seconds: 5 });
  const wish = { provider: ingrid.is.membershipId, careName: 'Annika', kind, topic, body };
  const { id } = (await by.post('/messages', wish)).body as { id: string };
  log.push(id);
  return id;
}

describe('one after the other', () => {
  test('thirty conversations are gone through by "next", each once, the work before what is to glance at', async () => {
    const update = await started(ana, 'A grey day', 'Only to say it.', 'update');
    for (let n = 0; n < 29; n++) await started(ana, `Topic ${n}`, 'Words');
    const order: string[] = [];
    const first = log[1]!;
    for (let at: string | null = first; at; at = (await atWork(at)).work!.next) order.push(at);
    expect(order).toEqual([...log.slice(1), update]);
    const { work } = await atWork(log[2]!);
    expect([work!.previous, work!.left]).toEqual([first, 30]);
  });

  test('what is done leaves the row, and the next is the one that has waited longest', async () => {
    const [, first, second] = log as [string, string, string];
    await ingrid.post(`/conversations/${first}/opening`);
    await ingrid.post(`/conversations/${first}/messages`, { body: 'Yes.' });
    expect((await atWork(first)).work).toMatchObject({ next: second, previous: null, left: 29 });
    const page = (await ingrid.page(`/conversations/${first}`)).text;
    expect(page).toContain(`href="/conversations/${second}#new"`);
    expect(page).toContain('29 wait');
    // Below the heading, before the letters: a few presses of the tab key from the start.
    expect(page.indexOf('aria-label="What waits"')).toBeLessThan(page.indexOf('class="letters"'));
  });

  test('the person has no such row', async () => {
    const view = (await ana.get(`/conversations/${log[1]}`)).body as ConversationAtWork;
    expect(view.work).toBeNull();
    expect((await ana.page(`/conversations/${log[1]}`)).text).not.toContain('What waits');
  });
});

describe('templates', () => {
  const own = async (person: Person) =>
    ((await person.get('/inbox/templates')).body as { templates: TemplateView[] }).templates;

  test('are one’s own, and stand in the text box when they are chosen', async () => {
    const form = { title: 'Appointment', body: 'I have a free hour on' };
    expect((await ingrid.submits('/inbox/templates', form)).headers['location']).toBe('/inbox/templates');
    const [template] = await own(ingrid);
    expect(template).toMatchObject(form);
    const path = `/conversations/${log[1]}`;
    expect((await ingrid.page(path)).text).toContain(`href="${path}?template=${template!.id}#`);
    expect((await ingrid.page(path)).text).not.toContain('I have a free hour on');
    expect((await ingrid.page(`${path}?template=${template!.id}`)).text).toContain('I have a free hour on');
    expect(await own(henrik)).toEqual([]);
    expect((await henrik.post(`/inbox/templates/${template!.id}/removal`)).status).toBe(404);
    const [row] = await portal.get(Read).all<{ words: Buffer }>(sql`select words from reply_template`);
    expect(row!.words.toString('latin1')).not.toContain('free hour');
    await ingrid.post(`/inbox/templates/${template!.id}/removal`);
    expect(await own(ingrid)).toEqual([]);
  });

  test('there is room for thirty', async () => {
    for (let n = 0; n < 30; n++) await henrik.post('/inbox/templates', { title: `T ${n}`, body: 'B' });
    const answer = await henrik.post('/inbox/templates', { title: 'One more', body: 'B' });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([422, 'too-many-templates']);
    expect(await own(henrik)).toHaveLength(30);
  });
});

describe('search', () => {
  const found = async (person: Person, words: string) =>
    ((await person.post('/inbox/search', { words })).body as SearchView).found;

  test('finds what was opened, by topic, name or letter, and shows where', async () => {
    const bea = await portal.person('ServiceUser');
    const id = await started(bea, 'Søvn', 'Jeg sover DÅRLIG om natta.');
    // Not opened yet: its letter is not looked into, its topic stands in the inbox anyway.
    expect(await found(ingrid, 'dårlig')).toEqual([]);
    expect((await found(ingrid, 'søvn')).map((each) => each.id)).toEqual([id]);
    await ingrid.post(`/conversations/${id}/opening`);
    expect(await found(ingrid, 'dårlig')).toMatchObject([
      { id, careName: 'Annika', topic: 'Søvn', excerpt: 'Jeg sover DÅRLIG om natta.' },
    ]);
    const page = await ingrid.submits('/inbox/search', { words: 'dårlig' });
    expect(page.status).toBe(200);
    expect(page.text).toContain('One conversation with “dårlig”');
    expect(page.text).toContain(`href="/conversations/${id}"`);
    expect((await found(ingrid, 'annika')).length).toBeGreaterThan(29);
  });

  test('never in those of others, and never by an address', async () => {
    expect(await found(henrik, 'dårlig')).toEqual([]);
    expect((await ana.post('/inbox/search', { words: 'dårlig' })).status).toBe(404);
    const asked = (await ingrid.get('/inbox/search?words=dårlig')).body as SearchView;
    expect([asked.words, asked.found]).toEqual([null, []]);
    expect((await ingrid.submits('/inbox/search', { words: 'a' })).status).toBe(422);
  });
});

describe('noted in the record', () => {
  test('is marked by the provider up to the last letter, and seen by the person', async () => {
    const id = log[1]!;
    expect((await atWork(id)).filedUpTo).toBeNull();
    await ingrid.post(`/conversations/${id}/filing`);
    const view = await atWork(id);
    expect(view.filedUpTo).toBe(view.messages.at(-1)!.sentAt);
    const sentence = 'Noted in the record up to and including the letter of Thursday 19 November.';
    for (const party of [ana, ingrid]) expect((await party.page(`/conversations/${id}`)).text).toContain(sentence);
    // What comes later is not marked by itself, nor what was not opened.
    await ana.post(`/conversations/${id}/messages`, { body: 'One more thing.' });
    await ingrid.post(`/conversations/${id}/filing`);
    expect((await atWork(id)).filedUpTo).toBe(view.filedUpTo);
    expect((await ana.post(`/conversations/${id}/filing`)).status).toBe(404);
    expect((await henrik.post(`/conversations/${id}/filing`)).status).toBe(404);
    await ingrid.post(`/conversations/${id}/filing`, { undo: true });
    expect((await atWork(id)).filedUpTo).toBeNull();
  });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { brokenBytes, endlessWords, hostileText } from '../../../test/support/hostile.js';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import type { ThreadPageView } from '../thread/thread.views.js';

/* Nothing that somebody writes runs, or breaks the page for the others. */

const posts = process.env['TEST_LONG'] === '1' ? 10_000 : 1_000;
const perThread = 50;

let portal: Portal;
let ada: Person;
let room: string;
beforeAll(async () => {
  portal = await Portal.open();
  ada = await portal.person('ServiceUser');
  room = ((await ada.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
});
afterAll(() => portal.close());

const asJson = (url: string, payload: object) =>
  portal.app.inject({
    method: 'POST',
    url,
    headers: { accept: 'application/json', 'content-type': 'application/json', cookie: ada.cookieHeader },
    payload: JSON.stringify(payload),
  });
const page = async (url: string) =>
  portal.app.inject({ method: 'GET', url, headers: { accept: 'text/html', cookie: ada.cookieHeader } });

/** The tags of a page as the browser reads them, without what differs from post to post. */
const tagsOf = (html: string) =>
  new Set(
    (html.match(/<\/?[a-z][^>]*>/gi) ?? []).map((tag) =>
      tag
        .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
        .replace(/nonce="[^"]*"/, 'nonce')
        .replace(/ (value|title|datetime|lang)="[^"]*"/g, ' $1')
        .replace(/after=[\w-]+/, 'after'),
    ),
  );

test(`${posts} posts of hostile text`, async () => {
  const texts = fc.sample(hostileText, { numRuns: posts, seed: 20_261_124 });
  const plain = '*a* **b**\ng\n\n- c\n- d\n\n> e\n> h\nf';
  const open = async (title: string, body: string) =>
    (await asJson(`/rooms/${room}/threads`, { title, intent: 'hello', body, words: 'own words' })).json<{
      id: string;
    }>().id;
  const harmless = await open('Harmless', plain);
  for (let n = 0; n < perThread + 2; n++) await asJson(`/threads/${harmless}/posts`, { body: plain, words: 'a note' });
  const first = await page(`/threads/${harmless}`);
  const rest = /\?after=[\w-]+/.exec(first.body)![0];
  const known = new Set([...tagsOf(first.body), ...tagsOf((await page(`/threads/${harmless}${rest}`)).body)]);

  let kept = 0;
  let refused = 0;
  for (let from = 0; from < texts.length; from += perThread) {
    const some = texts.slice(from, from + perThread);
    const title = some[0]!.replace(/\s+/g, ' ').slice(0, 100);
    const opened = await asJson(`/rooms/${room}/threads`, {
      title,
      intent: 'hello',
      body: 'Begins',
      words: title.slice(0, 70),
    });
    const thread = opened.statusCode === 201 ? opened.json<{ id: string }>().id : await open('Begins', 'Begins');
    const written: string[] = [];
    for (const body of some) {
      const answer = await asJson(`/threads/${thread}/posts`, { body, words: body.replace(/\s+/g, ' ').slice(0, 70) });
      expect([201, 422]).toContain(answer.statusCode);
      if (answer.statusCode === 201) written.push(body);
      else refused++;
    }
    const { statusCode, body: html, headers } = await page(`/threads/${thread}`);
    expect(statusCode).toBe(200);
    expect(String(headers['content-security-policy'])).not.toMatch(/unsafe-/);
    const strange = [...tagsOf(html)].filter((tag) => !known.has(tag));
    expect(strange).toEqual([]);
    // What was written is what is read, as data.
    const { posts: shown } = (
      await portal.app.inject({
        method: 'GET',
        url: `/threads/${thread}`,
        headers: { accept: 'application/json', cookie: ada.cookieHeader },
      })
    ).json<ThreadPageView>();
    const bodies = shown.slice(1).map(({ body }) => body);
    expect(bodies).toEqual(written.slice(0, bodies.length).map((each) => each.replace(/\r\n?/g, '\n').trim()));
    kept += written.length;
  }
  expect(kept).toBeGreaterThan(posts / 2);
  expect(refused).toBeGreaterThan(0);
}, 600_000);

test('words without an end, and bytes that are no text, are refused and keep nothing', async () => {
  const wish = { title: 'Harmless', intent: 'hello', body: 'Begins' };
  const { id } = (await asJson(`/rooms/${room}/threads`, wish)).json<{ id: string }>();
  for (const body of endlessWords) {
    const answer = await asJson(`/threads/${id}/posts`, { body });
    expect([413, 422]).toContain(answer.statusCode);
  }
  for (const bytes of brokenBytes)
    for (const [type, before, after] of [
      ['application/json', '{"body":"', '"}'],
      ['application/x-www-form-urlencoded', 'body=', ''],
    ] as const) {
      const answer = await portal.app.inject({
        method: 'POST',
        url: `/threads/${id}/posts`,
        headers: { 'content-type': type, accept: 'application/json', cookie: ada.cookieHeader },
        payload: Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]),
      });
      expect([type, bytes.toString('hex'), answer.statusCode]).toEqual([type, bytes.toString('hex'), 400]);
    }
  const { posts: shown } = (
    await portal.app.inject({
      method: 'GET',
      url: `/threads/${id}`,
      headers: { accept: 'application/json', cookie: ada.cookieHeader },
    })
  ).json<ThreadPageView>();
  expect(shown.map(({ body }) => body)).toEqual(['Begins']);
});

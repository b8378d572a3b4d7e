import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PassThrough } from 'node:stream';
import { Birds } from '../../../test/support/birds.js';
import { House } from '../../../test/support/house.js';

const log = new PassThrough();
let lines = '';
log.on('data', (bytes) => (lines += String(bytes)));

describe('an answer', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open({ controllers: [Birds], log, environment: { LOG_LEVEL: 'info' } });
    const hear = (...told: unknown[]) => void (lines += told.join(' '));
    house.app.useLogger({ log: hear, error: hear, warn: hear });
  });
  afterAll(() => house.close());
  const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
  const submits = (path: string, form: object = {}) =>
    house.asks.post(path).set(html).set('sec-fetch-site', 'same-origin').type('form').send(form);
  const posts = (path: string, body: object = {}) => house.asks.post(path).send(body);
  const wren = { name: 'robin', password: 'secret words' };

  test('is a page for a browser and data for everybody else, from one handler', async () => {
    const page = await house.asks.get('/birds').set(html);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.text).toMatch(/^<!doctype html>/i);
    expect(page.text).toContain('&lt;b>&quot;finch&quot;&lt;/b>');
    for (const accept of [undefined, '*/*', 'application/json', 'application/json, text/html']) {
      const asked = house.asks.get('/birds');
      const answer = await (accept ? asked.set('accept', accept) : asked);
      expect(answer.body).toEqual({ birds: ['wren', '<b>"finch"</b>'] });
    }
    expect(page.headers['vary']).toBe('Accept, Accept-Language, Cookie');
  });

  test('to a command is a way on for a form, and a status for JSON', async () => {
    const [form, json] = [await submits('/birds', wren), await posts('/birds', wren)];
    expect([form.status, form.headers['location'], form.text]).toEqual([303, '/birds/7', '']);
    expect([json.status, json.headers['location'], json.body]).toEqual([201, '/birds/7', { name: 'robin' }]);
    const [done, silent] = [await submits('/birds/plain'), await posts('/birds/plain')];
    expect([done.status, done.headers['location']]).toEqual([303, '/birds']);
    expect([silent.status, silent.text]).toEqual([204, '']);
    expect((await posts('/birds/shown')).body).toEqual({ birds: ['shown'] });
    expect([(await submits('/birds/shown')).status, (await posts('/birds/shown')).status]).toEqual([200, 200]);
  });

  test('brings its cookies along, for this host only and out of reach of scripts', async () => {
    const { headers } = await posts('/birds/plain');
    expect(headers['set-cookie']).toEqual([
      'lang=en; Max-Age=60; Path=/; HttpOnly; SameSite=Lax',
      'sid=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
    ]);
    expect(headers['clear-site-data']).toBe('"cache"');
  });

  test('to HEAD has the headers and no body, and opens no stream', async () => {
    const [get, head] = [await house.asks.get('/birds'), await house.asks.head('/birds')];
    expect([head.status, head.text, head.headers['content-length']]).toEqual([
      200,
      undefined,
      get.headers['content-length'],
    ]);
    expect((await house.asks.get('/birds/song')).text).toBe('retry: 2000\n\nid: i\ndata: a\ndata: b\n\n');
    expect((await house.asks.head('/birds/song')).status).toBe(200);
    expect(house.get(Birds).listening).toBe(0);
  });

  test('that is a file has its type and a neutral name', async () => {
    const { headers, text } = await house.asks.get('/birds/file').set(html);
    expect([headers['content-type'], headers['content-disposition'], text]).toEqual([
      'text/calendar',
      'attachment; filename="avtale.ics"',
      'BEGIN:VCALENDAR',
    ]);
  });

  test('to a refused form is the page again, with what was typed, what to mend, and no password', async () => {
    const answer = await submits('/birds', { name: 'eagle "x"', password: 'canary-password' });
    expect(answer.status).toBe(303);
    const refused = await submits('/birds', { name: '"long" enough to refuse', password: 'canary-password' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('wren, ');
    expect(refused.text).toContain('value="&quot;long&quot; enough to refuse"');
    expect(refused.text).toMatch(/error-summary.*href="#f-birds-name".*høyst 10 tegn/s);
    expect(refused.text).not.toContain('canary-password');
    // A sentence that could stand at any field says in the summary which one it is.
    const summary = (text: string) => /<section class="error-summary".*?<\/section>/s.exec(text)![0];
    expect(summary(refused.text)).toContain('>Name: Dette er for langt: høyst 10 tegn.</a>');
    const none = await submits('/birds', { name: '', password: '' });
    expect(summary(none.text)).toContain('>Name: Skriv noe her.</a>');
    expect(summary(none.text)).toContain('>Password: Skriv noe her.</a>');
    expect(none.text).toContain('id="f-birds-name-error">Skriv noe her.</p>');
    const rule = await submits('/birds', { name: 'eagle', password: 'x' });
    expect(summary(rule.text)).toContain('>Litt roligere.</a>');
    expect([rule.status, rule.text.includes('Litt roligere.'), rule.text.includes('value="eagle"')]).toEqual([
      422,
      true,
      true,
    ]);
  });

  test('to refused JSON points at each field', async () => {
    const answer = await posts('/birds', { name: 'x'.repeat(11), extra: 1 }).set('accept-language', 'en');
    expect([answer.status, answer.headers['content-type']]).toEqual([422, 'application/problem+json; charset=utf-8']);
    expect(answer.body).toEqual({
      type: '/problems/needs-mending',
      status: 422,
      code: 'needs-mending',
      title: 'Something needs mending before we can take this.',
      errors: [
        { pointer: '/extra', detail: 'We do not know this field: extra.' },
        { pointer: '/name', detail: 'This is too long: 10 characters at the most.' },
        { pointer: '/password', detail: 'Write something here.' },
      ],
    });
    expect((await house.asks.get(answer.body.type as string)).body).toMatchObject({
      code: 'needs-mending',
      kind: 'invalid',
    });
  });

  test('to a conflict without a field is a page of its own, in words, with ways on', async () => {
    const page = await submits('/birds', { name: 'wren', password: 'x' });
    expect([page.status, page.text.includes('Finnes allerede.'), page.text.includes('href="/help-now"')]).toEqual([
      409,
      true,
      true,
    ]);
    expect((await posts('/birds', { name: 'wren', password: 'x' })).body).toMatchObject({ status: 409, code: 'clash' });
  });

  test('to what nobody foresaw tells a number to ask with, and nothing of what it was', async () => {
    const data = await house.asks.get('/birds/broken/471100004711');
    const { requestId } = data.body as { requestId: string };
    expect([data.status, data.body]).toEqual([
      500,
      expect.objectContaining({ code: 'something-broke', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) }),
    ]);
    const page = await house.asks.get('/birds/broken/471100004711').set(html);
    expect([page.status, /something-broke [0-9a-f-]{36}/.test(page.text)]).toEqual([500, true]);
    for (const told of [data.text, page.text]) expect(told).not.toMatch(/canary|TypeError|471100004711(?!")/);
    expect(requestId).not.toBe(/something-broke ([0-9a-f-]{36})/.exec(page.text)![1]);
  });

  test('to whoever may not be there is the same as to a page that is not', async () => {
    const as = (who: string, path: string) => house.asks.get(path).set('cookie', `sid=${who}`);
    expect([
      (await as('Consultant-ida', '/birds/desk')).text,
      (await as('ServiceUser-bo', '/birds/mine')).text,
    ]).toEqual(['desk', 'account-bo']);
    const [forbidden, missing] = [await as('ServiceUser-bo', '/birds/desk'), await as('ServiceUser-bo', '/birds/none')];
    expect([forbidden.status, forbidden.text]).toEqual([missing.status, missing.text]);
    const stranger = await house.asks.get('/birds/mine').set(html);
    expect([stranger.status, stranger.headers['location']]).toEqual([303, '/sign-in']);
    expect([(await house.asks.get('/birds/mine')).status, (await posts('/birds/mine')).status]).toEqual([401, 404]);
  });

  test('is in the language of the device, then of the account, then of the browser', async () => {
    const titled = async (headers: Record<string, string>) =>
      ((await house.asks.get('/no-such').set(headers)).body as { title: string }).title;
    const [nb, en] = [
      'Denne siden finnes ikke, eller den er ikke for deg.',
      'This page does not exist, or it is not for you.',
    ];
    expect(await titled({})).toBe(nb);
    expect(await titled({ 'accept-language': 'de, en-GB;q=0.8, nb;q=0.1' })).toBe(en);
    expect(await titled({ 'accept-language': 'en', cookie: 'lang=nb' })).toBe(nb);
    expect(await titled({ 'accept-language': 'nb', cookie: 'lang=xx' })).toBe(nb);
    const chosen = await submits('/language', { lang: 'en', back: '/birds' });
    expect([chosen.headers['location'], chosen.headers['set-cookie']![0]]).toEqual([
      '/birds',
      expect.stringContaining('lang=en'),
    ]);
    for (const back of ['//evil.example', '/\\evil.example', 'https://evil.example', '/a b', '/\u0000'])
      expect((await submits('/language', { lang: 'en', back })).status).toBe(422);
  });

  test('leaves nothing of people in the log: no address, body, whole path, agent or secret', async () => {
    await house.asks
      .get('/birds/broken/471200004712?text=canary-query')
      .set('user-agent', 'canary-agent')
      .set('cookie', 'sid=canary-cookie');
    await posts('/birds', { name: 'cuckoo', password: 'canary-secret' }).set('x-forwarded-for', '203.0.113.9');
    await house.asks.get('/canary-path');
    expect(lines).toContain('"route":"/birds/broken/:id"');
    expect(lines).toMatch(/"status":500/);
    expect(lines).toMatch(/GET \/birds\/broken\/:id TypeError\n +at .*birds\.tsx/);
    expect(lines).not.toMatch(/canary|471200004712|cuckoo|203\.0\.113|127\.0\.0\.1|::1/);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCommunity, Portal } from '../../test/support/portal.js';
import type { Person } from '../../test/support/person.js';
import { Read } from '../platform/database/read.js';
import type { RoomView } from './room/rooms.service.js';
import type { PostView, ThreadPageView } from './thread/thread.views.js';

let portal: Portal;
let fjellrev: Person;
let havskum: Person;
let solveig: Person;
let room: string;

const opening = { title: 'A first hello', intent: 'hello', body: 'Hello there.\n\nI mostly read.' };

beforeAll(async () => {
  portal = await Portal.open();
  fjellrev = await portal.person('ServiceUser', { nickname: 'Fjellrev', firstName: 'Jonas' });
  havskum = await portal.person('ServiceUser', { nickname: 'Havskum' });
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  room = ((await fjellrev.get('/rooms')).body as { rooms: RoomView[] }).rooms[0]!.id;
});
afterAll(() => portal.close());

const thread = async (by: Person, id: string) => (await by.get(`/threads/${id}`)).body as ThreadPageView;
const starts = async (by: Person, words: object = opening): Promise<string> =>
  ((await by.post(`/rooms/${room}/threads`, { ...words })).body as { id: string }).id;

describe('a thread', () => {
  it('is written, read and answered, in the order of writing', async () => {
    const made = await fjellrev.post(`/rooms/${room}/threads`, opening);
    expect(made.status).toBe(201);
    const { id } = made.body as { id: string };
    expect(made.headers['location']).toBe(`/threads/${id}`);
    await havskum.post(`/threads/${id}/posts`, { body: 'Welcome.' });
    await solveig.post(`/threads/${id}/posts`, { body: 'Good that you are here.' });

    const seen = await thread(havskum, id);
    expect(seen.posts.map(({ author, body }) => [author.nickname, body])).toEqual([
      ['Fjellrev', opening.body],
      ['Havskum', 'Welcome.'],
      ['Solveig', 'Good that you are here.'],
    ]);
    expect(seen.posts.map(({ own, author }) => [own, author.staff])).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
  });

  it('goes by form too, and a refused form comes back with what was typed', async () => {
    const sent = await fjellrev.submits(`/rooms/${room}/threads`, { ...opening, title: 'By form' });
    expect(sent.status).toBe(303);
    const refused = await fjellrev.submits(`/rooms/${room}/threads`, {
      intent: 'hello',
      title: '',
      body: 'kept words',
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('kept words');
    expect(refused.text).toContain('Write something here.');
  });

  it('tells coarse days and no clock, in JSON and in markup', async () => {
    const id = await starts(fjellrev);
    portal.clock.passes({ days: 9 });
    const late = await portal.person('ServiceUser');
    const json = await late.get(`/threads/${id}`);
    expect((json.body as ThreadPageView).posts[0]!.written).toMatch(/^\d{4}-W\d\d$/);
    const page = await late.page(`/threads/${id}`);
    // When the consultant is here again is no time of a post.
    const withoutDuty = (text: string) => text.replace(/"until":"08:00"|from 08:00/g, '');
    for (const text of [json.text, page.text]) expect(withoutDuty(text)).not.toMatch(/\d\d:\d\d|\d{4}-\d\d-\d\d/);
    fjellrev = await portal.signsInAgain(fjellrev);
    havskum = await portal.signsInAgain(havskum);
    solveig = await portal.signsInAgain(solveig);
  });

  it('pages by a cursor that only fits its reader', async () => {
    const id = await starts(fjellrev);
    for (let n = 1; n <= 55; n++) await havskum.post(`/threads/${id}/posts`, { body: `Post ${n}` });
    const first = await thread(fjellrev, id);
    expect(first.posts).toHaveLength(50);
    const rest = (await fjellrev.get(`/threads/${id}?after=${first.next!}`)).body as ThreadPageView;
    expect(rest.posts.map(({ body }) => body)).toEqual([50, 51, 52, 53, 54, 55].map((n) => `Post ${n}`));
    const foreign = (await havskum.get(`/threads/${id}?after=${first.next!}`)).body as ThreadPageView;
    expect(foreign.posts[0]!.body).toBe(opening.body);
  });

  it('costs the same number of reads however long it is', async () => {
    const short = await starts(fjellrev);
    const long = await starts(fjellrev);
    for (let n = 0; n < 20; n++) await havskum.post(`/threads/${long}/posts`, { body: 'More' });
    const reads = async (path: string) => {
      const before = portal.get(Read).count;
      await fjellrev.page(path);
      return portal.get(Read).count - before;
    };
    expect(await reads(`/threads/${long}`)).toBe(await reads(`/threads/${short}`));
    // What the reader is, may and has chosen, and what the thread holds, are some reads each; none of them for each post.
    expect(await reads(`/threads/${long}`)).toBeLessThanOrEqual(17);
  });
});

describe('a room', () => {
  it('is not there for another community, a provider, a coordinator or a stranger', async () => {
    const id = await starts(fjellrev);
    expect((await fjellrev.get(`/rooms/${room}`)).text).toContain(id);
    const other = await portal.founds(aCommunity('Balsfjord'));
    const outsiders = [
      await portal.person('ServiceUser', { community: other }),
      await portal.person('Consultant', { community: other }),
      await portal.person('Provider'),
      await portal.person('Coordinator'),
    ];
    for (const outsider of outsiders)
      for (const path of [`/rooms/${room}`, `/threads/${id}`, `/rooms/${room}/chat`, `/rooms/${room}/chat/lines`]) {
        const answer = await outsider.get(path);
        expect([path, answer.status, answer.body.code]).toEqual([path, 404, 'not-here']);
      }
    expect((await portal.stranger().get(`/rooms/${room}`)).status).toBe(401);
    expect((await outsiders[0]!.post(`/threads/${id}/posts`, { body: 'Let me in' })).status).toBe(404);
    expect((await thread(fjellrev, id)).posts).toHaveLength(1);
  });

  it('can be read without a nickname, and says kindly that writing needs one', async () => {
    const reader = await portal.person('ServiceUser', { nickname: null });
    expect((await reader.get(`/rooms/${room}`)).status).toBe(200);
    const refused = await reader.post(`/rooms/${room}/threads`, opening);
    expect([refused.status, refused.body.code]).toEqual([422, 'nickname-first']);
    await reader.post('/me/nickname', { nickname: 'Stille vann' });
    expect((await reader.post(`/rooms/${room}/threads`, opening)).status).toBe(201);
  });

  it('asks nobody for words before they can be posted, and whoever wrote them all the same keeps them', async () => {
    const grete = await portal.person('ServiceUser', { nickname: null });
    const page = await grete.page(`/rooms/${room}`);
    expect(page.text).toContain('Choose a nickname to write');
    expect(page.text).not.toContain('name="body"');
    const rooms = (await grete.page('/rooms')).text;
    expect(rooms).toContain('With a nickname you can press');
    expect(rooms).not.toContain('action="/rooms/night"');

    // On pages that were open before, and where a form is shown to everybody.
    const forms = {
      [`/rooms/${room}/threads`]: { ...opening, body: 'My own words about the night' },
      [`/rooms/${room}/draft`]: { ...opening, body: 'My own words to go on with' },
      [`/rooms/${room}/polls`]: { question: 'A walk by the sea?', day1: '2026-05-08', from1: '18:00' },
      '/blog': { title: 'A first text', body: 'My own words for a blog', seen: 'members' },
      '/council': { title: 'A first wish', body: 'My own words for the council', as: 'nickname' },
    };
    for (const [path, typed] of Object.entries(forms)) {
      const words = Object.values(typed as Record<string, string>).filter((each) => each.includes(' '));
      const refused = await grete.submits(path, typed as Record<string, string>);
      expect([path, refused.status]).toEqual([path, 422]);
      for (const each of words) expect([path, refused.text.includes(each.split('\n')[0]!)]).toEqual([path, true]);
      expect([path, refused.text.includes('href="/me/nickname"')]).toEqual([path, true]);
      // What was chosen is nobody's words.
      for (const chosen of ['members', 'hello', 'nickname'])
        expect(refused.text).not.toContain(`class="typed">${chosen}<`);
    }

    await grete.submits(`/rooms/${room}/threads`, forms[`/rooms/${room}/threads`] as Record<string, string>);
    const chosen = await grete.submits('/me/nickname', { nickname: 'Grete i vest', picture: '2' });
    expect(chosen.headers['location']).toBe('/sign-in/kept');
    const kept = (await grete.page('/sign-in/kept')).text;
    expect(kept).toContain('My own words about the night');
    const [, action] = /action="(\/rooms[^"]*kept)"/.exec(kept)!;
    const sent = await grete.submits(action!, forms[`/rooms/${room}/threads`] as Record<string, string>);
    expect((await thread(grete, String(sent.headers['location']).split('/').at(-1)!)).posts[0]!.body).toBe(
      'My own words about the night',
    );
    expect((await grete.page('/sign-in/kept')).status).toBe(404);
    expect((await grete.page(`/rooms/${room}`)).text).toContain('name="body"');
  });

  it('gives peers nothing of a writer but nickname and picture', async () => {
    const id = await starts(fjellrev);
    const { text } = await havskum.get(`/threads/${id}`);
    expect(text).toContain('Fjellrev');
    for (const secret of [fjellrev.is.accountId, fjellrev.is.membershipId, fjellrev.is.email, 'Jonas'])
      expect(text).not.toContain(secret);
  });
});

describe('a report', () => {
  it('reaches the consultant, hides the post with a reason its author sees, and never names the reporter', async () => {
    const id = await starts(fjellrev);
    const unkind = (
      (await havskum.post(`/threads/${id}/posts`, { body: 'Pull yourself together.' })).body as { id: string }
    ).id;
    expect((await fjellrev.post(`/posts/${unkind}/report`, { reason: 'It hurt.' })).status).toBe(204);
    expect((await fjellrev.post(`/posts/${unkind}/report`, { reason: 'Again' })).body.code).toBe('already-reported');

    expect((await fjellrev.post(`/posts/${unkind}/hiding`, { reason: 'I want it gone' })).status).toBe(404);
    expect((await solveig.post(`/posts/${unkind}/hiding`, { reason: 'We give no advice unasked.' })).status).toBe(204);

    const post = async (by: Person) => (await thread(by, id)).posts.find((each: PostView) => each.id === unkind)!;
    expect(await post(havskum)).toMatchObject({
      hidden: true,
      hiddenReason: 'We give no advice unasked.',
      body: 'Pull yourself together.',
    });
    const peer = await post(fjellrev);
    expect(peer.hidden).toBe(true);
    expect(peer.body).toBeUndefined();
    expect(peer.hiddenReason).toBeUndefined();
    expect((await havskum.page(`/threads/${id}`)).text).not.toContain('It hurt.');
  });
});

describe('the live chat', () => {
  it('keeps the order of lines, marks my own, and shows no clock', async () => {
    for (const [by, body] of [
      [fjellrev, 'One'],
      [havskum, 'Two'],
      [fjellrev, 'Three'],
    ] as const)
      expect((await by.post(`/rooms/${room}/chat`, { body })).status).toBe(204);
    const { lines } = (await fjellrev.get(`/rooms/${room}/chat`)).body as { lines: { body: string; own: boolean }[] };
    expect(lines.slice(-3).map(({ body, own }) => [body, own])).toEqual([
      ['One', true],
      ['Two', false],
      ['Three', true],
    ]);
    const [log] = /<ol class="chat"[^]*?<\/ol>/.exec((await fjellrev.page(`/rooms/${room}/chat`)).text)!;
    expect(log).toContain('Three');
    expect(log).not.toMatch(/\d\d:\d\d/);
  });

  it('carries lines to an open stream, goes on where it broke off, and loses or doubles none', async () => {
    const listening = await portal.listens(havskum, `/rooms/${room}/chat/lines`);
    await fjellrev.post(`/rooms/${room}/chat`, { body: 'First' });
    await fjellrev.post(`/rooms/${room}/chat`, { body: 'Second' });
    const heard = await listening.next(2);
    expect(heard.map(({ data }) => (JSON.parse(data) as { body: string }).body)).toEqual(['First', 'Second']);
    listening.close();
    await fjellrev.post(`/rooms/${room}/chat`, { body: 'While away' });
    const again = await portal.listens(havskum, `/rooms/${room}/chat/lines`, heard[0]!.id);
    const caughtUp = await again.next(2);
    again.close();
    expect(caughtUp.map(({ data }) => (JSON.parse(data) as { body: string }).body)).toEqual(['Second', 'While away']);
  });

  it('ends a stream whose sign-in has ended', async () => {
    const guest = await portal.person('ServiceUser');
    const listening = await portal.listens(guest, `/rooms/${room}/chat/lines`);
    await guest.post('/sign-out');
    expect(await listening.ended(6_000)).toBe(true);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, password, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { NicknameBatch } from '../../identity/face/nickname-batch.js';
import { Personas } from '../../identity/index.js';
import type { RoomPageView, ThreadPageView } from '../thread/thread.views.js';
import type { CaseView } from './cases.service.js';
import type { MeasureView } from './measures.service.js';

let portal: Portal;
let solveig: Person;
let mari: Person;
let room: string;
let [ada, bo, cai]: Person[] = [];

beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  mari = await portal.person('Consultant', { firstName: 'Mari' });
  room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
});
beforeEach(async () => {
  solveig = await portal.signsInAgain(solveig);
  mari = await portal.signsInAgain(mari);
  [ada, bo, cai] = [
    await portal.person('ServiceUser'),
    await portal.person('ServiceUser'),
    await portal.person('ServiceUser'),
  ];
});
afterAll(() => portal.close());

const id = (answer: { body: unknown }) => (answer.body as { id: string }).id;
const starts = async (by: Person, title = 'A thread', body = 'Hello'): Promise<string> =>
  id(await by.post(`/rooms/${room}/threads`, { title, body, intent: 'hello' }));
const writes = async (by: Person, thread: string, body: string): Promise<string> =>
  id(await by.post(`/threads/${thread}/posts`, { body }));
const thread = async (by: Person, which: string) => (await by.get(`/threads/${which}`)).body as ThreadPageView;
const bodies = async (by: Person, which: string) => (await thread(by, which)).posts.map(({ body }) => body);
const row = async (by: Person, which: string) =>
  ((await by.get(`/rooms/${room}`)).body as RoomPageView).threads.find((each) => each.id === which);
const face = async (who: Person) => (await portal.get(Personas).idOf(who.is))!;
const caseOf = async (who: Person, by = solveig) => (await by.get(`/cases/${await face(who)}`)).body as CaseView;
const measures = async (who: Person) => ((await who.get('/measures')).body as { measures: MeasureView[] }).measures;
const reports = (post: string, voices: readonly Person[]) =>
  Promise.all(voices.map((who) => who.post(`/posts/${post}/report`, { reason: 'It hurts to read.' })));
const people = async (count: number) => {
  const found: Person[] = [];
  for (let n = 0; n < count; n++) found.push(await portal.person('ServiceUser'));
  return found;
};

/** The community's hours are from eight to eight on weekdays; it is Thursday, six in the evening. Everybody signs in anew. */
async function outsideHours<T>(work: () => Promise<T>): Promise<T> {
  portal.clock.passes({ hours: 4 });
  const again = async (who: Person) => portal.signsInAgain(who);
  [ada, bo, cai] = [await again(ada!), await again(bo!), await again(cai!)];
  [solveig, mari] = [await again(solveig), await again(mari)];
  try {
    return await work();
  } finally {
    portal.clock.passes({ hours: 20 });
    [ada, bo, cai] = [await again(ada), await again(bo), await again(cai)];
    [solveig, mari] = [await again(solveig), await again(mari)];
    // Back to a weekday.
    if (portal.clock.at.toZonedDateTimeISO('Europe/Oslo').dayOfWeek > 5) {
      portal.clock.passes({ days: 2 });
      [ada, bo, cai] = [await again(ada), await again(bo), await again(cai)];
      [solveig, mari] = [await again(solveig), await again(mari)];
    }
  }
}

describe('a line of the chat', () => {
  test('is reported with the two before and the two after it, and the consultant sees these and no more', async () => {
    for (const [who, body] of [
      [bo, 'Line one'],
      [cai, 'Line two'],
      [bo, 'Line three'],
      [ada, 'Line four, unkind'],
      [cai, 'Line five'],
      [bo, 'Line six'],
      [cai, 'Line seven'],
    ] as const)
      await who!.post(`/rooms/${room}/chat`, { body });
    const form = (await bo!.get(`/rooms/${room}/chat/report`)).body as { lines: { id: string; body: string }[] };
    const line = form.lines.find(({ body }) => body === 'Line four, unkind')!;
    expect(form.lines.some(({ body }) => body === 'Line one')).toBe(false);
    const sent = await bo!.submits(`/rooms/${room}/chat/report`, { line: line.id, reason: 'That was about me.' });
    expect(sent.headers['location']).toBe(`/rooms/${room}/chat`);
    expect((await bo!.post(`/rooms/${room}/chat/report`, { line: line.id, reason: 'Again' })).body.code).toBe(
      'already-reported-that',
    );
    expect((await bo!.submits(`/rooms/${room}/chat/report`, { line: line.id, reason: '' })).status).toBe(422);

    const [concern] = (await caseOf(ada!)).concerns;
    expect(concern!.reason).toBe('That was about me.');
    expect(concern!.lines.map(({ body, reported }) => [body, reported])).toEqual([
      ['Line two', false],
      ['Line three', false],
      ['Line four, unkind', true],
      ['Line five', false],
      ['Line six', false],
    ]);
    const { text } = await solveig.page(`/cases/${await face(ada!)}`);
    expect(text).toContain('That was about me.');
    expect(text).not.toContain('Line one');
    // It is on the desk, and nothing on it or in the case names who reported.
    expect((await solveig.page('/')).text).toContain(`/cases/${await face(ada!)}`);
    expect(JSON.stringify(await caseOf(ada!))).not.toContain(bo!.is.email);
    for (const page of ['/', '/measures', `/rooms/${room}/chat`])
      expect((await ada!.page(page)).text).not.toContain('about me');
  });

  test('of a room one may not enter, or of oneself, is not there to be reported', async () => {
    await ada!.post(`/rooms/${room}/chat`, { body: 'From Ada herself' });
    const { lines } = (await ada!.get(`/rooms/${room}/chat/report`)).body as { lines: { body: string; id: string }[] };
    expect(lines.some(({ body }) => body === 'From Ada herself')).toBe(false);
    const far = await portal.person('ServiceUser', { community: await portal.founds(aCommunity('Lines')) });
    expect((await far.get(`/rooms/${room}/chat/report`)).status).toBe(404);
    const seen = (await bo!.get(`/rooms/${room}/chat/report`)).body as { lines: { id: string }[] };
    const wish = { line: seen.lines[0]!.id, reason: 'From outside' };
    expect((await far.post(`/rooms/${room}/chat/report`, wish)).status).toBe(404);
  });
});

describe('a person', () => {
  test('is reported with a reason; what follows is a decision with a reason, which only they and the desk read', async () => {
    const path = `/people/${await face(ada!)}/report`;
    expect((await bo!.submits(path, { reason: 'Writes to me every night.' })).status).toBe(303);
    expect((await bo!.post(path, { reason: 'Again' })).body.code).toBe('already-reported-that');
    expect((await ada!.get(path)).status).toBe(404);
    expect(await caseOf(ada!)).toMatchObject({ voices: 1, held: false });

    const decided = await solveig.submits(`/cases/${await face(ada!)}/decisions`, {
      decision: 'note',
      reason: 'Please wait until they write to you.',
    });
    expect(decided.status).toBe(303);
    expect(await caseOf(ada!)).toMatchObject({ voices: 0, concerns: [] });
    expect(await measures(ada!)).toMatchObject([
      { kind: 'note', reason: 'Please wait until they write to you.', running: false },
    ]);
    expect((await ada!.page('/')).text).toContain('href="/measures"');
    expect((await bo!.page('/')).text).not.toContain('href="/measures"');
    // A word stops nothing.
    expect((await ada!.post(`/rooms/${room}/chat`, { body: 'All right' })).status).toBe(204);
    // Reported anew, it is a new matter.
    expect((await bo!.post(path, { reason: 'It goes on.' })).status).toBe(204);
  });

  test('of whom nothing is open can still be looked at, by consultants of the community alone', async () => {
    const path = `/cases/${await face(ada!)}`;
    expect((await solveig.get(path)).status).toBe(200);
    expect((await bo!.get(path)).status).toBe(404);
    const ragna = await portal.person('Consultant', { community: await portal.founds(aCommunity('Cases')) });
    expect((await ragna.get(path)).status).toBe(404);
    expect((await ragna.post(`${path}/decisions`, { decision: 'lasting', reason: 'No' })).status).toBe(404);
    expect((await solveig.get(`/cases/${await face(mari)}`)).status).toBe(404);
    expect(await measures(ada!)).toEqual([]);
  });
});

describe('a pause', () => {
  test('stops writing and nothing else, tells when it is over, and ends by itself', async () => {
    const before = await starts(ada!);
    const post = (await thread(ada!, before)).posts[0]!.id;
    const path = `/cases/${await face(ada!)}/decisions`;
    await solveig.post(path, { decision: 'pause-14', reason: 'Three times this week.' });

    for (const [path_, body] of [
      [`/rooms/${room}/threads`, { title: 'More', body: 'More', intent: 'hello' }],
      [`/threads/${before}/posts`, { body: 'More' }],
      [`/rooms/${room}/chat`, { body: 'More' }],
      [`/posts/${post}/editing`, { body: 'More' }],
    ] as const) {
      const refused = await ada!.post(path_, body);
      expect([path_, refused.status, refused.body.code]).toEqual([path_, 422, 'writing-paused']);
    }
    const page = (await ada!.page(`/threads/${before}`)).text;
    expect(page).toContain('You have a pause from writing');
    expect(page).not.toContain('id="reply"');
    const [measure] = await measures(ada!);
    expect(measure).toMatchObject({ kind: 'pause-14', reason: 'Three times this week.', running: true });
    expect((await ada!.get(`/rooms/${room}`)).status).toBe(200);
    // Peers see no difference.
    expect((await bo!.page(`/threads/${before}`)).text).not.toContain('pause');

    portal.clock.passes({ days: 14 });
    ada = await portal.signsInAgain(ada!);
    expect((await ada.post(`/threads/${before}/posts`, { body: 'Back again' })).status).toBe(201);
    expect((await measures(ada))[0]!.running).toBe(false);
  });

  test('without an end lasts until somebody ends it; the consultant can, and an appeal to another one can', async () => {
    const path = `/cases/${await face(ada!)}/decisions`;
    await solveig.post(path, { decision: 'lasting', reason: 'Threats.' });
    portal.clock.passes({ days: 400 });
    ada = await portal.signsInAgain(ada!);
    [solveig, mari] = [await portal.signsInAgain(solveig), await portal.signsInAgain(mari)];
    expect((await ada.post(`/rooms/${room}/chat`, { body: 'Hello' })).body.code).toBe('writing-ended');

    const [measure] = await measures(ada);
    const appeal = `/measures/${measure!.id}`;
    expect((await ada.page(`${appeal}/appeal`)).text).toContain('Threats.');
    expect((await ada.submits(`${appeal}/appeal`, { words: 'It was a song.' })).headers['location']).toBe('/measures');
    expect((await ada.post(`${appeal}/appeal`, { words: 'Again' })).body.code).toBe('already-asked-another');
    expect((await bo!.get(`${appeal}/appeal`)).status).toBe(401);
    bo = await portal.signsInAgain(bo!);
    expect((await bo.post(`${appeal}/appeal`, { words: 'Not mine' })).status).toBe(404);

    // Whoever decided does not decide again.
    expect((await solveig.get(`${appeal}/answer`)).status).toBe(404);
    expect((await solveig.page('/')).text).not.toContain(`${appeal}/answer`);
    expect((await mari.page('/')).text).toContain(`${appeal}/answer`);
    expect((await mari.get(`${appeal}/answer`)).body).toMatchObject({
      kind: 'lasting',
      reason: 'Threats.',
      words: 'It was a song.',
      elsewhere: false,
    });
    await mari.submits(`${appeal}/answer`, { decision: 'overturn', answer: 'It was a song.' });
    expect((await ada.post(`/rooms/${room}/chat`, { body: 'Thank you' })).status).toBe(204);
    expect(await measures(ada)).toMatchObject([
      { running: false, appeal: { state: 'overturned', answer: 'It was a song.' } },
    ]);
    expect((await mari.post(`${appeal}/answer`, { decision: 'uphold', answer: 'Twice' })).status).toBe(404);

    await mari.post(path, { decision: 'pause-30', reason: 'Again.' });
    const [next] = await measures(ada);
    expect((await solveig.post(`/measures/${next!.id}/ending`)).status).toBe(204);
    expect((await solveig.post(`/measures/${next!.id}/ending`)).status).toBe(404);
    expect((await ada.post(`/rooms/${room}/chat`, { body: 'Hello' })).status).toBe(204);
  });

  test('is looked at by the stand-in’s consultants too, who see this one decision', async () => {
    const standIn = await portal.founds(aCommunity('Stand-in'));
    const ragna = await portal.person('Consultant', { firstName: 'Ragna', community: standIn });
    await portal.get(Communities).nameStandIn(portal.community, standIn);
    await solveig.post(`/cases/${await face(ada!)}/decisions`, { decision: 'pause-14', reason: 'Shouting.' });
    const [measure] = await measures(ada!);
    await ada!.post(`/measures/${measure!.id}/appeal`, { words: 'I was afraid.' });
    expect((await ragna.get(`/measures/${measure!.id}/answer`)).body).toMatchObject({ elsewhere: true });
    expect((await ragna.get(`/cases/${await face(ada!)}`)).status).toBe(404);
    await ragna.post(`/measures/${measure!.id}/answer`, { decision: 'uphold', answer: 'It stands.' });
    expect((await ada!.page('/measures')).text).toContain('it stands. It stands.');
    expect((await ada!.post(`/rooms/${room}/chat`, { body: 'x' })).body.code).toBe('writing-paused');
  });

  test('follows the person when they give the nickname up; peers see nothing of it, and the desk does', async () => {
    await solveig.post(`/cases/${await face(ada!)}/decisions`, {
      decision: 'pause-30',
      reason: 'For the new one too.',
    });
    await ada!.post('/me/nickname/anew');
    portal.clock.passes({ days: 8 });
    await portal.get(NicknameBatch).run();
    portal.clock.passes({ days: 8 });
    await portal.get(NicknameBatch).run();
    ada = await portal.signsInAgain(ada!);
    solveig = await portal.signsInAgain(solveig);
    expect((await ada.post('/me/nickname', { nickname: 'Nyttnavn' })).status).toBeLessThan(300);
    expect((await ada.post(`/rooms/${room}/chat`, { body: 'A new start' })).body.code).toBe('writing-paused');
    expect(await measures(ada)).toMatchObject([{ reason: 'For the new one too.', running: true }]);
    const seen = await caseOf(ada);
    expect(seen.measures).toEqual([]);
    expect(seen.carried).toMatchObject([{ kind: 'pause-30', reason: 'For the new one too.' }]);
    bo = await portal.signsInAgain(bo!);
    expect((await bo.page(`/people/${await face(ada)}`)).text).not.toContain('pause');
    // Leaving for good leaves nothing of it.
    await ada.post('/me/leave', { words: 'go', password, sure: true });
    expect((await caseOf(cai!, solveig)).carried).toEqual([]);
  });
});

describe('several voices outside duty hours', () => {
  test('make a post wait until the consultant has looked: its author is told, and others have never seen it', async () => {
    const first = await starts(bo!, 'Before');
    const which = await starts(bo!, 'A thread with an answer');
    const later = await starts(bo!, 'Later');
    const post = await writes(ada!, which, 'Unkind words');
    const order = async (by: Person) =>
      ((await by.get(`/rooms/${room}`)).body as RoomPageView).threads.map(({ id: each }) => each).slice(0, 3);
    expect(await order(cai!)).toEqual([which, later, first]);
    const voices = await people(3);

    // While somebody is on duty, reports wait for them and change nothing.
    await reports(post, voices.slice(0, 2));
    expect(await bodies(cai!, which)).toEqual(['Hello', 'Unkind words']);

    await outsideHours(async () => {
      const [third] = [await portal.signsInAgain(voices[2]!)];
      expect((await third.post(`/posts/${post}/report`, { reason: 'Please.' })).status).toBe(204);
      expect(await bodies(cai!, which)).toEqual(['Hello']);
      expect((await row(cai!, which))!.replies).toBe(0);
      expect(await order(cai!)).toEqual([later, which, first]);
      expect((await cai!.get(`/posts/${post}/report`)).status).toBe(404);
      expect((await cai!.page(`/threads/${which}`)).text).not.toContain(post);

      const told = (await ada!.page(`/threads/${which}`)).text;
      expect(told).toContain(
        'Several have reported this. It is hidden from the others until the consultant has looked.',
      );
      expect(told).toContain('The consultant is back');
      expect((await ada!.page('/')).text).toContain('Something you wrote waits for the consultant');
      expect(await measures(ada!)).toEqual([]);
      expect((await ada!.post(`/threads/${which}/posts`, { body: 'I may still write' })).status).toBe(201);
    });

    // What was read before goes back to where it was.
    expect((await solveig.page('/')).text).toContain(`/posts/${post}/letting`);
    await solveig.post(`/posts/${post}/keeping`);
    expect(await bodies(cai!, which)).toEqual(['Hello', 'Unkind words', 'I may still write']);
    expect((await thread(ada!, which)).posts[1]!.held).toBeUndefined();
  });

  test('or the consultant hides it, and then it has its place and a reason, as ever', async () => {
    const which = await starts(bo!);
    const post = await writes(ada!, which, 'Unkind words');
    const voices = await people(3);
    await outsideHours(async () => {
      const awake = await Promise.all(voices.map((who) => portal.signsInAgain(who)));
      await reports(post, awake);
      expect(await bodies(cai!, which)).toEqual(['Hello']);
    });
    await solveig.post(`/posts/${post}/hiding`, { reason: 'No names.' });
    expect((await thread(cai!, which)).posts.map(({ hidden }) => hidden)).toEqual([false, true]);
    expect((await thread(ada!, which)).posts[1]).toMatchObject({ hiddenReason: 'No names.', body: 'Unkind words' });
  });

  test('a thread whose beginning waits is not there for others, whoever has answered, and comes back whole', async () => {
    const which = await starts(ada!, 'A title that tells all', 'Unkind');
    await writes(bo!, which, 'An answer');
    const post = (await thread(ada!, which)).posts[0]!.id;
    const voices = await people(3);
    await outsideHours(async () => {
      await reports(post, await Promise.all(voices.map((who) => portal.signsInAgain(who))));
      for (const who of [bo!, cai!]) {
        expect((await who.get(`/threads/${which}`)).status).toBe(404);
        expect((await who.post(`/threads/${which}/posts`, { body: 'More' })).status).toBe(404);
        for (const path of ['/', `/rooms/${room}`]) expect((await who.page(path)).text).not.toContain('tells all');
      }
      expect(await bodies(ada!, which)).toEqual(['Unkind', 'An answer']);
    });
    await solveig.post(`/posts/${post}/letting`);
    expect(await bodies(cai!, which)).toEqual(['Unkind', 'An answer']);
  });

  test('five people about one author make what they write wait; one person with five reports does not', async () => {
    const which = await starts(bo!);
    const posts = [await writes(ada!, which, 'One'), await writes(ada!, which, 'Two')];
    for (let n = 0; n < 3; n++) posts.push(await writes(ada!, which, `More ${n}`));
    const voices = await people(5);
    let held = '';
    await outsideHours(async () => {
      const awake = await Promise.all(voices.map((who) => portal.signsInAgain(who)));
      for (const post of posts) await reports(post, awake.slice(0, 1));
      expect((await caseOf(ada!)).held).toBe(false);
      await reports(posts[0]!, awake.slice(1, 2));
      await reports(posts[1]!, awake.slice(2, 3));
      for (const who of awake.slice(3)) await who.post(`/people/${await face(ada!)}/report`, { reason: 'Worried.' });
      expect(await caseOf(ada!)).toMatchObject({ held: true, voices: 5 });

      const page = (await ada!.page(`/threads/${which}`)).text;
      expect(page).toContain('Several have reported something you wrote.');
      expect(page).toContain('Nothing is decided.');
      held = await writes(ada!, which, 'Written while held');
      expect(await bodies(cai!, which)).not.toContain('Written while held');
      expect((await thread(ada!, which)).posts.at(-1)).toMatchObject({ held: 'author', body: 'Written while held' });
      expect(await measures(ada!)).toEqual([]);
    });
    // It does not end with the night, but with a look.
    expect(await bodies(cai!, which)).not.toContain('Written while held');
    await solveig.post(`/cases/${await face(ada!)}/decisions`, { decision: 'kept', reason: 'Nothing here.' });
    expect(await caseOf(ada!)).toMatchObject({ held: false, concerns: [], waiting: [] });
    expect(await bodies(cai!, which)).toContain('Written while held');
    expect((await thread(ada!, which)).posts.find((post) => post.id === held)!.held).toBeUndefined();
    expect(await measures(ada!)).toEqual([]);
  });
});

describe('everything of one’s own', () => {
  test('has the decisions about one, and what one has reported', async () => {
    await bo!.post(`/people/${await face(ada!)}/report`, { reason: 'Bo’s own words.' });
    await solveig.post(`/cases/${await face(ada!)}/decisions`, { decision: 'note', reason: 'A word for Ada.' });
    const file = async (who: Person) =>
      ((await who.post('/me/everything/file', { password })).body as { rooms: Record<string, unknown> }).rooms;
    expect((await file(bo!))['concerns']).toMatchObject([{ about: 'person', reason: 'Bo’s own words.' }]);
    expect((await file(ada!))['decisions']).toMatchObject([{ kind: 'note', reason: 'A word for Ada.' }]);
    expect(JSON.stringify(await file(ada!))).not.toContain('Bo’s own');
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, password, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { PostView, ThreadPageView } from '../thread/thread.views.js';

let portal: Portal;
let [solveig, mari, ada, bo]: Person[] = [];
let room: string;
beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  mari = await portal.person('Consultant', { firstName: 'Mari' });
  room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
});
beforeEach(async () => {
  [ada, bo] = [await portal.person('ServiceUser'), await portal.person('ServiceUser')];
});
afterAll(() => portal.close());

/** A post of Ada's that Solveig has hidden. */
async function hidden(body = 'Canary words'): Promise<{ thread: string; post: string }> {
  const wish = { title: 'A thread', intent: 'hello', body };
  const { id } = (await ada!.post(`/rooms/${room}/threads`, wish)).body as { id: string };
  const thread = `/threads/${id}`;
  const post = ((await ada!.get(thread)).body as ThreadPageView).posts[0]!.id;
  await solveig!.post(`/posts/${post}/hiding`, { reason: 'No names of places, please.' });
  return { thread, post };
}
const seen = async (person: Person, thread: string): Promise<PostView> =>
  ((await person.get(thread)).body as ThreadPageView).posts[0]!;
/** What waits on a desk, as addresses. */
const waits = async (person: Person) =>
  [...(await person.page('/')).text.matchAll(/href="(\/appeals\/[0-9a-f-]{36})"/g)].map(([, path]) => path!);

describe('an appeal', () => {
  test('goes to another consultant than the one who hid the post, and shows it again if they say so', async () => {
    const { thread, post } = await hidden();
    expect((await ada!.page(thread)).text).toContain(`/posts/${post}/appeal`);
    expect((await ada!.page(`/posts/${post}/appeal`)).text).toContain('No names of places, please.');
    const asked = await ada!.submits(`/posts/${post}/appeal`, { words: 'It is a mountain, not a place.' });
    expect(asked.headers['location']).toBe(`${thread}#${post}`);
    expect((await ada!.page(thread)).text).toContain('You have asked somebody else to look');
    expect((await ada!.post(`/posts/${post}/appeal`, { words: 'Again' })).body.code).toBe('already-appealed');

    expect(await waits(solveig!)).toEqual([]);
    const [path] = await waits(mari!);
    expect((await solveig!.get(path!)).status).toBe(404);
    expect((await mari!.get(path!)).body).toMatchObject({
      body: 'Canary words',
      reason: 'No names of places, please.',
      words: 'It is a mountain, not a place.',
      elsewhere: false,
    });
    const decided = await mari!.submits(path!, { decision: 'overturn', answer: 'You are right.' });
    expect(decided.headers['location']).toBe('/');
    expect((await seen(bo!, thread)).body).toBe('Canary words');
    expect((await ada!.page(thread)).text).toContain('it shows again. You are right.');
    expect((await mari!.post(path!, { decision: 'uphold', answer: 'Twice' })).status).toBe(404);
    expect(await waits(mari!)).toEqual([]);
  });

  test('that is not followed leaves it hidden, with the answer for its author alone', async () => {
    const { thread, post } = await hidden();
    await ada!.post(`/posts/${post}/appeal`, { words: 'Please.' });
    const [path] = await waits(mari!);
    await mari!.post(path!, { decision: 'uphold', answer: 'It still names the house.' });
    expect((await seen(bo!, thread)).body).toBeUndefined();
    expect((await bo!.page(thread)).text).not.toContain('still names');
    expect((await ada!.page(thread)).text).toContain('it stays hidden. It still names the house.');
    expect((await seen(ada!, thread)).appeal).toEqual({ state: 'upheld', answer: 'It still names the house.' });
    expect((await seen(bo!, thread)).appeal).toBeUndefined();
    const { rooms } = (await ada!.post('/me/everything/file', { password })).body as { rooms: { appeals: object[] } };
    expect(rooms.appeals).toEqual([{ words: 'Please.', state: 'upheld', answer: 'It still names the house.' }]);
  });

  test('goes with the words of whoever takes them along', async () => {
    const { post } = await hidden();
    await ada!.post(`/posts/${post}/appeal`, { words: 'My own reasons.' });
    const before = (await waits(mari!)).length;
    await ada!.post('/me/leave', { words: 'go', password, sure: true });
    expect((await waits(mari!)).length).toBe(before - 1);
    expect(await portal.get(Read).all(sql`select words from appeal where words = ${'My own reasons.'}`)).toEqual([]);
  });

  test('is made by the author, of a hidden post, and by nobody else', async () => {
    const { thread, post } = await hidden();
    expect((await bo!.get(`/posts/${post}/appeal`)).status).toBe(404);
    expect((await bo!.post(`/posts/${post}/appeal`, { words: 'Mine' })).status).toBe(404);
    await ada!.post(`${thread}/posts`, { body: 'This one shows' });
    const shown = ((await ada!.get(thread)).body as ThreadPageView).posts[1]!.id;
    expect((await ada!.get(`/posts/${shown}/appeal`)).status).toBe(404);
    expect((await ada!.post(`/posts/${post}/appeal`, { words: '' })).status).toBe(422);
  });

  test('reaches the stand-in’s consultants, who see this one post and nothing else of the room', async () => {
    const balsfjord = await portal.founds(aCommunity('Balsfjord'));
    const ragna = await portal.person('Consultant', { firstName: 'Ragna', community: balsfjord });
    const { thread, post } = await hidden('For the stand-in');
    await ada!.post(`/posts/${post}/appeal`, { words: 'Please look.' });
    expect(await waits(ragna)).toEqual([]);
    await portal.get(Communities).nameStandIn(portal.community, balsfjord);
    const path = (await waits(ragna)).at(-1)!;
    expect((await ragna.get(path)).body).toMatchObject({ body: 'For the stand-in', elsewhere: true });
    expect((await ragna.get(thread)).status).toBe(404);
    expect((await ragna.post(path, { decision: 'overturn', answer: 'It is fine.' })).status).toBe(204);
    expect((await seen(bo!, thread)).body).toBe('For the stand-in');
  });
});

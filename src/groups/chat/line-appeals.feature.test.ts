import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, password, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import type { ChatView, LineView } from './chat.service.js';

/* What is hidden in the live chat can be looked at again, by somebody else than who hid it. */

let portal: Portal;
let [solveig, mari, ada, bo]: Person[] = [];
let chat: string;
beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  mari = await portal.person('Consultant', { firstName: 'Mari' });
  chat = `/rooms/${((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id}/chat`;
});
beforeEach(async () => {
  [ada, bo] = [await portal.person('ServiceUser'), await portal.person('ServiceUser')];
});
afterAll(() => portal.close());

const newest = async (person: Person): Promise<LineView> => ((await person.get(chat)).body as ChatView).lines.at(-1)!;
/** A line of Ada's that Solveig has hidden. */
async function hidden(body = 'Up at Skarvet again'): Promise<string> {
  await ada!.post(chat, { body });
  const { id } = await newest(ada!);
  await solveig!.post(`/lines/${id}/hiding`, { reason: 'No names of places, please.' });
  return `/lines/${id}`;
}
/** What waits on a desk, as addresses. */
const waits = async (person: Person) =>
  [...(await person.page('/')).text.matchAll(/href="(\/appeals\/lines\/[0-9a-f-]{36})"/g)].map(([, path]) => path!);
const asks = (line: string, words = 'Skarvet is my dog.') => ada!.submits(`${line}/appeal`, { words });
const notices = async () => (await ada!.page('/notices')).text;

test('another consultant than the one who hid the line looks, and lets it show again', async () => {
  const line = await hidden();
  expect(await notices()).toContain('A line you wrote in the chat is hidden');
  expect((await ada!.page(chat)).text).toContain(`${line}/appeal`);
  expect((await bo!.page(chat)).text).not.toContain('/appeal');
  expect((await ada!.page(`${line}/appeal`)).text).toContain('No names of places, please.');
  expect((await asks(line)).headers['location']).toBe(chat);
  expect((await ada!.page(chat)).text).toContain('You have asked somebody else to look');
  expect((await ada!.post(`${line}/appeal`, { words: 'Again' })).body.code).toBe('already-appealed');

  expect(await waits(solveig!)).toEqual([]);
  const [path] = await waits(mari!);
  expect((await solveig!.get(path!)).status).toBe(404);
  expect((await mari!.get(path!)).body).toMatchObject({
    body: 'Up at Skarvet again',
    reason: 'No names of places, please.',
    words: 'Skarvet is my dog.',
    elsewhere: false,
  });
  await mari!.submits(path!, { decision: 'overturn', answer: 'You are right.' });
  expect(await newest(bo!)).toMatchObject({ body: 'Up at Skarvet again' });
  expect(await newest(bo!)).not.toHaveProperty('appeal');
  expect(await newest(ada!)).toMatchObject({ appeal: { state: 'overturned', answer: 'You are right.' } });
  expect((await ada!.page(chat)).text).toContain('it shows again. You are right.');
  expect(await notices()).toContain('Your appeal has been answered');
  expect((await mari!.post(path!, { decision: 'uphold', answer: 'Twice' })).status).toBe(404);
  expect(await waits(mari!)).toEqual([]);
});

test('a page that is open shows the line again', async () => {
  const line = await hidden();
  const listening = await portal.listens(bo!, `${chat}/lines`);
  await asks(line);
  await mari!.post((await waits(mari!))[0]!, { decision: 'overturn', answer: 'Yes.' });
  const { data } = await listening.named('hidden', (told) => told.includes('Skarvet'));
  expect(JSON.parse(data)).toMatchObject({ own: false, body: 'Up at Skarvet again' });
  expect(data).not.toContain('appeal');
  listening.close();
});

test('what stays hidden is answered to its author alone, who finds it in the file of everything', async () => {
  const line = await hidden();
  await asks(line, 'Please.');
  await mari!.post((await waits(mari!))[0]!, { decision: 'uphold', answer: 'It still names the house.' });
  expect((await bo!.page(chat)).text).not.toContain('still names');
  expect((await ada!.page(chat)).text).toContain('it stays hidden. It still names the house.');
  const { rooms } = (await ada!.post('/me/everything/file', { password })).body as { rooms: { appeals: object[] } };
  expect(rooms.appeals).toEqual([{ words: 'Please.', state: 'upheld', answer: 'It still names the house.' }]);
});

test('only its author can ask, of a hidden line that still stands, and only once', async () => {
  const line = await hidden();
  expect((await bo!.get(`${line}/appeal`)).status).toBe(404);
  expect((await bo!.post(`${line}/appeal`, { words: 'Mine' })).status).toBe(404);
  expect((await ada!.post(`${line}/appeal`, { words: '' })).status).toBe(422);
  const answers = await Promise.all([1, 2].map(() => ada!.post(`${line}/appeal`, { words: 'Both at once' })));
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  await ada!.post(chat, { body: 'This one shows' });
  expect((await ada!.get(`/lines/${(await newest(ada!)).id}/appeal`)).status).toBe(404);
  const another = await hidden();
  await asks(another);
  expect((await waits(mari!)).length).toBe(2);
  portal.clock.passes({ days: 8 });
  ada = await portal.signsInAgain(ada!);
  expect((await ada.get(`${another}/appeal`)).status).toBe(404);
  mari = await portal.signsInAgain(mari!);
  expect(await waits(mari)).toEqual([]);
});

test('the stand-in’s consultants see this one line and nothing else of the room', async () => {
  solveig = await portal.signsInAgain(solveig!);
  const balsfjord = await portal.founds(aCommunity('Balsfjord'));
  const ragna = await portal.person('Consultant', { firstName: 'Ragna', community: balsfjord });
  await asks(await hidden('For the stand-in'));
  expect(await waits(ragna)).toEqual([]);
  await portal.get(Communities).nameStandIn(portal.community, balsfjord);
  const path = (await waits(ragna)).at(-1)!;
  expect((await ragna.get(path)).body).toMatchObject({ body: 'For the stand-in', elsewhere: true });
  expect((await ragna.get(chat)).status).toBe(404);
  expect((await ragna.post(path, { decision: 'overturn', answer: 'It is fine.' })).status).toBe(204);
  expect(await newest(bo!)).toMatchObject({ body: 'For the stand-in' });
});

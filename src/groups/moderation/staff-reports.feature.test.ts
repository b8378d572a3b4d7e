import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { MailServer } from '../../../test/support/mail-server.js';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import type { QueueView } from '../../consulting/desk/desk-queue.service.js';
import { Personas } from '../../identity/index.js';
import type { CommunityId } from '../../platform/http/actor.js';
import type { ThreadPageView } from '../thread/thread.views.js';

let portal: Portal;
let mail: MailServer;
let community: CommunityId;
let [ingrid, peer]: Person[] = [];
let room: string;
let count = 0;

beforeAll(async () => {
  mail = await MailServer.open();
  portal = await Portal.open({ SMTP_URL: mail.url });
});
/** A community of its own, in which one consultant is alone. */
beforeEach(async () => {
  community = await portal.founds(aCommunity(`Balsfjord ${++count}`));
  ingrid = await portal.person('Consultant', { firstName: 'Ingrid', community });
  peer = await portal.person('ServiceUser', { community });
  room = ((await ingrid.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
});
afterAll(async () => {
  await portal.close();
  await mail.close();
});

const id = (answer: { body: unknown }) => (answer.body as { id: string }).id;
const face = async (who: Person) => (await portal.get(Personas).idOf(who.is))!;
const writes = async (by: Person): Promise<{ thread: string; post: string }> => {
  const wish = { title: 'From the consultant', body: 'Pull yourself together.', intent: 'hello' };
  const thread = id(await by.post(`/rooms/${room}/threads`, wish));
  return { thread, post: ((await by.get(`/threads/${thread}`)).body as ThreadPageView).posts[0]!.id };
};
const says = async (by: Person, body: string): Promise<string> => {
  await by.post(`/rooms/${room}/chat`, { body });
  const { lines } = (await peer!.get(`/rooms/${room}/chat/report`)).body as { lines: { id: string; body: string }[] };
  return lines.find((line) => line.body === body)!.id;
};
/** Every page on which somebody could find it. */
const seenBy = async (who: Person, ...more: string[]) => {
  const pages = ['/', '/desk', '/cases', ...more];
  return (await Promise.all(pages.map(async (path) => (await who.page(path)).text))).join();
};
const queue = async (who: Person) => {
  const { free, mine, others } = (await who.get('/desk')).body as QueueView;
  return [...free, ...mine, ...others].filter(({ kind }) => kind === 'report' || kind === 'case');
};
/** How much waits at somebody's desk. */
const waits = async (who: Person) =>
  ((await who.get('/')).body as { desk: { queue: { waits: number } } }).desk.queue.waits;
const letters = (to: Person) => mail.received.filter((each) => each.to.includes(to.is.email)).length;

/** A post, a line and the person are reported, each in words of its own. */
async function reportsAll(of: Person, by: Person): Promise<{ post: string; thread: string }> {
  const { post, thread } = await writes(of);
  const line = await says(of, 'Do not be a child.');
  const before = await waits(of);
  for (const [path, form] of [
    [`/posts/${post}/report`, { reason: 'She laughed at my post.' }],
    [`/rooms/${room}/chat/report`, { line, reason: 'She laughed in the chat.' }],
    [`/people/${await face(of)}/report`, { reason: 'She laughs at everybody.' }],
  ] as const)
    expect([path, (await by.submits(path, form)).status]).toEqual([path, 303]);
  expect(await waits(of)).toBe(before);
  return { post, thread };
}

/** The reported one finds nothing of it, by no page, number or direct address. */
async function keptFrom(who: Person, post: string): Promise<void> {
  const own = await face(who);
  expect(await seenBy(who)).not.toContain('laugh');
  expect(await queue(who)).toEqual([]);
  expect((await who.get(`/cases/${own}`)).status).toBe(404);
  expect((await who.post(`/cases/${own}/looking`)).status).toBe(404);
  expect((await who.post(`/cases/${own}/decisions`, { decision: 'kept', reason: 'No' })).status).toBe(404);
  expect((await who.post(`/posts/${post}/keeping`)).body.code).toBe('own-post');
  expect((await who.post(`/posts/${post}/hiding`, { reason: 'No' })).body.code).toBe('own-post');
  expect((await who.get(`/desk/items/report/${post}`)).status).toBe(404);
}

describe('what is said about one who works here', () => {
  test('goes to another consultant where there is one, who decides; it cannot be handed to whom it is about', async () => {
    const mari = await portal.person('Consultant', { firstName: 'Mari', community });
    const kaja = await portal.person('Consultant', { firstName: 'Kaja', community });
    const { post, thread } = await writes(ingrid!);
    const form = (await peer!.page(`/posts/${post}/report`)).text;
    expect(form).toContain('Another consultant than Ingrid reads this.');
    expect(form).toContain(`/people/${await face(ingrid!)}/report`);
    const reported = await reportsAll(ingrid!, peer!);
    await keptFrom(ingrid!, reported.post);
    expect(await seenBy(mari, `/cases/${await face(ingrid!)}`)).toContain('She laughed at my post.');
    expect((await mari.get(`/cases/${await face(ingrid!)}`)).body).toMatchObject({
      voices: 1,
      concerns: [{}, {}],
      elsewhere: false,
    });

    const [item] = await queue(mari);
    const { colleagues } = (await mari.get(`/desk/items/${item!.kind}/${item!.id}`)).body as {
      colleagues: { name: string }[];
    };
    expect(colleagues.map(({ name }) => name)).toEqual(['Kaja']);
    const handed = await mari.post(`/desk/items/${item!.kind}/${item!.id}/handing`, { to: ingrid!.is.membershipId });
    expect(handed.body.code).toBe('nobody-of-that-desk');

    expect((await mari.submits(`/posts/${reported.post}/hiding`, { reason: 'Not kind.' })).headers['location']).toBe(
      `/threads/${reported.thread}`,
    );
    // A measure is for members.
    const wish = { decision: 'lasting', reason: 'No' };
    expect((await mari.post(`/cases/${await face(ingrid!)}/decisions`, wish)).status).toBe(404);
    expect((await mari.submits(`/cases/${await face(ingrid!)}/looking`)).headers['location']).toBe('/cases');
    for (const who of [mari, kaja]) expect(await queue(who)).toEqual([]);
    expect((await mari.get(`/cases/${await face(ingrid!)}`)).status).toBe(404);
    expect((await peer!.get(`/threads/${thread}`)).status).toBe(200);
  });

  test('goes to the stand-in’s consultants where they are alone, who see that and no more of that community', async () => {
    const standIn = await portal.founds(aCommunity(`Stand-in ${count}`));
    const ragna = await portal.person('Consultant', { firstName: 'Ragna', community: standIn });
    const randi = await portal.person('Coordinator', { firstName: 'Randi', community });
    await portal.get(Communities).nameStandIn(community, standIn);
    const { post: unreported } = await writes(ingrid!);
    expect((await peer!.page(`/posts/${unreported}/report`)).text).toContain(
      'A consultant of the community that stands in does.',
    );
    const { post, thread } = await reportsAll(ingrid!, peer!);
    await keptFrom(ingrid!, post);
    expect(await seenBy(randi)).not.toContain('laugh');
    expect((await randi.get(`/cases/${await face(ingrid!)}`)).status).toBe(404);

    expect((await queue(ragna)).map(({ elsewhere }) => elsewhere)).toEqual([true, true]);
    const path = `/cases/${await face(ingrid!)}`;
    const page = (await ragna.page(path)).text;
    for (const words of ['She laughed at my post.', 'Do not be a child.', 'She laughs at everybody.'])
      expect(page).toContain(words);
    expect(page).not.toContain(`/threads/${thread}`);
    for (const closed of [`/threads/${thread}`, `/rooms/${room}`, `/cases/${await face(peer!)}`])
      expect((await ragna.get(closed)).status).toBe(404);
    expect((await ragna.get(`/posts/${unreported}/hiding`)).status).toBe(404);
    expect((await ragna.page(`/posts/${post}/hiding`)).text).toContain('href="/cases"');
    expect((await ragna.submits(`/posts/${post}/hiding`, { reason: 'Not kind.' })).headers['location']).toBe('/cases');
    await ragna.post(`${path}/looking`);
    expect(await queue(ragna)).toEqual([]);
    expect(((await peer!.get(`/threads/${thread}`)).body as ThreadPageView).posts.map(({ hidden }) => hidden)).toEqual([
      true,
    ]);
  });

  test('goes to the coordinator where no other consultant is, who is told by letter', async () => {
    const randi = await portal.person('Coordinator', { firstName: 'Randi', community });
    expect((await randi.page('/')).text).not.toContain('/cases');
    const { post: unreported } = await writes(ingrid!);
    expect((await peer!.page(`/posts/${unreported}/report`)).text).toContain('The coordinator of the community does');
    const { post, thread } = await reportsAll(ingrid!, peer!);
    await keptFrom(ingrid!, post);
    await portal.delivers();
    expect(letters(randi)).toBeGreaterThan(0);

    expect((await randi.page('/')).text).toContain('href="/cases"');
    const path = `/cases/${await face(ingrid!)}`;
    expect((await randi.page('/cases')).text).toContain(path);
    const told = (await randi.page(path)).text;
    expect(told).toContain('She laughed in the chat.');
    expect(told).not.toContain(peer!.is.email);
    // Nothing else of the rooms comes with it, and no member has a case here.
    for (const closed of [`/threads/${thread}`, `/cases/${await face(peer!)}`, `/posts/${unreported}/hiding`])
      expect((await randi.get(closed)).status).toBe(404);
    await peer!.post(`/rooms/${room}/chat`, { body: 'Mine' });
    expect((await randi.submits(`/posts/${post}/keeping`)).headers['location']).toBe('/cases');
    await randi.post(`${path}/looking`);
    expect((await randi.get('/cases')).body).toEqual({ cases: [] });
  });

  test('cannot be sent where nobody else is there; the form says so, and whom one can turn to', async () => {
    const { post } = await writes(ingrid!);
    await ingrid!.post(`/rooms/${room}/chat`, { body: 'Do not be a child.' });
    const about = `/people/${await face(ingrid!)}/report`;
    for (const path of [`/posts/${post}/report`, about, `/rooms/${room}/chat/report`]) {
      const page = (await peer!.page(path)).text;
      expect(page).toContain('Nobody here but Ingrid could read this.');
      expect(page).toContain('Ring Asker kommune');
      expect(page).toContain('href="/help-now"');
      expect(page).not.toContain('name="reason"');
    }
    for (const path of [`/posts/${post}/report`, about])
      expect((await peer!.post(path, { reason: 'She laughed.' })).body.code).toBe('nobody-else-here');
    expect(await seenBy(ingrid!)).not.toContain('laugh');

    // Of others one can still report a line.
    const cai = await portal.person('ServiceUser', { community });
    await cai.post(`/rooms/${room}/chat`, { body: 'From a member' });
    const page = (await peer!.page(`/rooms/${room}/chat/report`)).text;
    expect(page).toContain('From a member');
    expect(page).not.toContain('Do not be a child.');
  });
});

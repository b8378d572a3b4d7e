import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { Person } from '../../test/support/person.js';
import { aCommunity, password, Portal } from '../../test/support/portal.js';
import type { QueueView } from '../consulting/desk/desk-queue.service.js';
import { NicknameBatch } from '../identity/face/nickname-batch.js';
import { Personas } from '../identity/index.js';
import { UnnamedProposalReports0060 } from '../migrations/0060-unnamed-proposal-reports.js';
import { Read } from '../platform/database/read.js';
import { Sql, sql } from '../platform/database/sql.js';
import { CouncilReader, type CouncilView, type ProposalRowView, type ProposalView } from './council.reader.js';
import { ProposalAppeals } from './proposal-appeals.service.js';
import { Votes } from './votes.service.js';

let portal: Portal;
let communities = 0;
let [solveig, ada, bo]: Person[] = [];
let everybody: Person[] = [];

const id = (answer: { body: unknown }) => (answer.body as { id: string }).id;
const joins = async (firstName?: string) => {
  const person = await portal.person('ServiceUser', {
    community: solveig!.is.communityId,
    ...(firstName ? { firstName } : {}),
  });
  everybody.push(person);
  return person;
};
/** A community of its own for each test. */
beforeAll(async () => {
  portal = await Portal.open();
});
beforeEach(async () => {
  const community = await portal.founds(aCommunity(`Sted ${++communities}`));
  solveig = await portal.person('Consultant', { firstName: 'Solveig', community });
  everybody = [solveig];
  [ada, bo] = [await joins(), await joins()];
});
afterAll(() => portal.close());

const wish = { title: 'Meetups in the morning', body: 'Evenings are hard for me.', as: 'nickname' };
const proposes = async (person: Person, more: object = {}) => id(await person.post('/council', { ...wish, ...more }));
const list = async (person: Person, path = '/council') => (await person.get(path)).body as CouncilView;
const titles = async (person: Person, path?: string) => (await list(person, path)).proposals.map(({ title }) => title);
const shown = async (person: Person, which: string) => (await person.get(`/council/${which}`)).body as ProposalView;
const votes = (person: Person, which: string, vote: string) => person.post(`/council/${which}/vote`, { vote });
const answers = (which: string, state: string, words: string) =>
  solveig!.submits(`/council/${which}/answer`, { state, words });
const all = (table: string) => portal.get(Read).all<Record<string, unknown>>(new Sql([`select * from ${table}`], []));
const about = async (which: string) =>
  portal.get(Read).all<Record<string, unknown>>(sql`select * from proposal_vote where proposal_id = ${which}`);
const face = async (person: Person) => (await portal.get(Personas).idOf(person.is))!;
const onDesk = async () =>
  ((await solveig!.get('/desk')).body as QueueView).free.filter(({ kind }) => kind === 'proposal');
const appealsOf = async (person: Person) =>
  ((await person.get('/desk')).body as QueueView).free.filter(({ kind }) => kind === 'appeal');
const news = async (person: Person) => JSON.stringify((await person.get('/notices')).body);

/** Once somebody has asked this of a service, and before they go on, something else happens. */
function meanwhile<Name extends string>(
  service: Record<Name, (...given: never[]) => Promise<unknown>>,
  name: Name,
  happens: () => Promise<unknown>,
): void {
  const asks = service[name].bind(service);
  jest.spyOn(service, name as never).mockImplementationOnce((async (...given: never[]) => {
    const answer = await asks(...given);
    await happens();
    return answer;
  }) as never);
}

/** The Sunday has come and gone; everybody signs in anew. */
async function timeIsOver({ counted = true } = {}): Promise<void> {
  portal.clock.passes({ days: 21 });
  for (const person of everybody) person.goesOnAs(await portal.signsInAgain(person));
  if (counted) await portal.get(Votes).settle();
}

describe('a proposal', () => {
  test('is written under the nickname, and stands for all members with the Sunday on which it ends', async () => {
    expect((await ada!.page('/rooms')).text).toContain('href="/council"');
    expect((await ada!.page('/council')).text).toContain('href="/council/new"');
    expect((await ada!.page('/council/new')).text).toContain('My nickname');
    const made = await ada!.submits('/council', wish);
    expect(made.status).toBe(303);
    const page = (await bo!.page(String(made.headers['location']))).text;
    for (const words of [wish.title, wish.body, ada!.is.nickname!, 'Vote now']) expect(page).toContain(words);
    const [row] = (await list(bo!)).proposals;
    expect(row).toMatchObject({ title: wish.title, open: true, own: false, hidden: false, author: { staff: false } });
    const day = new Date(`${row!.lastDay}T12:00:00Z`);
    expect(day.getUTCDay()).toBe(0);
    expect((await list(ada!)).proposals[0]!.own).toBe(true);
  });

  test('or as a member: then neither members nor the consultant nor the database know whose it is', async () => {
    const which = await proposes(ada!, { as: 'member' });
    const persona = await face(ada!);
    expect((await shown(ada!, which)).own).toBe(true);
    for (const person of [bo!, solveig!]) {
      const view = await shown(person, which);
      expect(view).toMatchObject({ title: wish.title, own: false });
      expect(view.author).toBeUndefined();
      const { text } = await person.page(`/council/${which}`);
      expect(text).toContain('A member');
      for (const hers of [persona, ada!.is.nickname!]) expect(text).not.toContain(hers);
    }
    const row = JSON.stringify((await all('proposal')).find((each) => each['id'] === which));
    for (const hers of [persona, ada!.is.accountId, ada!.is.membershipId, wish.title]) expect(row).not.toContain(hers);
    const other = await proposes(ada!, { as: 'member' });
    const keys = (await all('proposal')).flatMap((each) =>
      [which, other].includes(String(each['id'])) ? [each['own_key']] : [],
    );
    expect(new Set(keys).size).toBe(2);
  });

  test('as a member has no language either: in a community of few, whose pages are in English is a name', async () => {
    const norwegian = { ...wish, as: 'member', lang: 'nb' };
    const which = [await proposes(ada!, { as: 'member', lang: 'en' }), id(await bo!.post('/council', norwegian))];
    const cai = await joins();
    for (const each of which) {
      expect((await shown(cai, each)).lang).toBeUndefined();
      expect((await all('proposal')).find((row) => row['id'] === each)!['lang']).toBeNull();
    }
    const [one, other] = await Promise.all(
      which.map(async (each) => (await cai.page(`/council/${each}`)).text.replaceAll(each, '')),
    );
    const body = (page: string | undefined) => page!.slice(page!.indexOf('<body'));
    expect(body(other)).toBe(body(one));
  });

  test('under a nickname tells its heading’s language where that is another than the page’s', async () => {
    const which = await proposes(ada!, { title: 'Treff om morgenen', lang: 'nb' });
    expect((await bo!.page(`/council/${which}`)).text).toContain('<h1 lang="nb">Treff om morgenen</h1>');
    expect((await bo!.page(`/council/${await proposes(ada!)}`)).text).toContain(`<h1>${wish.title}</h1>`);
  });

  test('shows the numbers first where it sounds as if somebody thinks of dying', async () => {
    const hard = { ...wish, body: 'I want to die.' };
    const first = await ada!.submits('/council', hard);
    expect(first.text).toContain('116 123');
    expect(await titles(ada!)).toEqual([]);
    expect((await ada!.submits('/council', { ...hard, shown: 'yes' })).status).toBe(303);
  });

  test('needs a nickname, and no pause; staff propose nothing', async () => {
    const reader = await portal.person('ServiceUser', { nickname: null, community: ada!.is.communityId });
    expect((await reader.post('/council', wish)).body.code).toBe('nickname-first');
    expect((await solveig!.post('/council', wish)).status).toBe(404);
    await ada!.post('/me/break', { days: '7', where: 'rooms' });
    expect((await ada!.post('/council', wish)).body.code).toBe('on-break');
    await ada!.post('/me/break/end');
    await ada!.post(`/people/${await face(bo!)}/report`, { reason: 'Writes too much.' });
    await solveig!.submits(`/cases/${await face(bo!)}/decisions`, { decision: 'pause-14', reason: 'A pause.' });
    expect((await bo!.post('/council', wish)).body.code).toBe('writing-paused');
  });

  test('is corrected on the same page when something is missing', async () => {
    const answer = await ada!.submits('/council', { ...wish, title: '' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(wish.body);
  });

  test('is taken back by its writer alone, while others vote', async () => {
    const which = await proposes(ada!);
    await votes(bo!, which, 'yes');
    expect((await bo!.post(`/council/${which}/withdrawal`)).status).toBe(404);
    await ada!.submits(`/council/${which}/withdrawal`);
    expect((await bo!.get(`/council/${which}`)).status).toBe(404);
    expect(await about(which)).toEqual([]);
    const late = await proposes(ada!);
    await timeIsOver();
    expect((await ada!.post(`/council/${late}/withdrawal`)).body.code).toBe('no-way-back');
  });

  test('is of one community', async () => {
    const which = await proposes(ada!);
    const community = await portal.founds(aCommunity(`Elsewhere ${communities}`));
    for (const far of [
      await portal.person('ServiceUser', { community }),
      await portal.person('Consultant', { community }),
    ]) {
      expect((await far.get(`/council/${which}`)).status).toBe(404);
      expect(await titles(far)).toEqual([]);
    }
    const far = await portal.person('ServiceUser', { community });
    expect((await votes(far, which, 'yes')).status).toBe(404);
  });

  test('is not there for whoever has muted or blocked its nickname, unless no nickname stands by it', async () => {
    const named = await proposes(ada!);
    const unnamed = await proposes(ada!, { title: 'Softer light', as: 'member' });
    await bo!.post(`/people/${await face(ada!)}/block`);
    expect(await titles(bo!)).toEqual(['Softer light']);
    expect((await bo!.get(`/council/${named}`)).status).toBe(404);
    expect((await votes(bo!, named, 'no')).status).toBe(404);
    expect((await votes(bo!, unnamed, 'yes')).status).toBe(204);
  });
});

describe('a vote', () => {
  test('is one for each nickname, can be changed until the end, and is read by nobody else', async () => {
    const which = await proposes(ada!);
    expect((await bo!.page(`/council/${which}`)).text).toContain('Nobody learns how you voted');
    await bo!.submits(`/council/${which}/vote`, { vote: 'yes' });
    await bo!.submits(`/council/${which}/vote`, { vote: 'no' });
    expect((await shown(bo!, which)).mine).toBe('no');
    const rows = await about(which);
    expect(rows).toHaveLength(1);
    const kept = JSON.stringify(rows);
    for (const his of [await face(bo!), bo!.is.accountId, bo!.is.membershipId]) expect(kept).not.toContain(his);
    for (const person of [ada!, solveig!]) {
      const view = await shown(person, which);
      expect(view.mine).toBeUndefined();
      expect(view.told).toBeUndefined();
    }
    expect((await votes(solveig!, which, 'yes')).status).toBe(404);
  });

  test('of no view leaves nothing, not even that one has looked', async () => {
    const which = await proposes(ada!);
    await votes(bo!, which, 'none');
    expect(await about(which)).toEqual([]);
    await votes(bo!, which, 'yes');
    await votes(bo!, which, 'none');
    expect(await about(which)).toEqual([]);
    expect((await shown(bo!, which)).mine).toBeUndefined();
  });

  test('changes no page of anybody else', async () => {
    const which = await proposes(ada!);
    const pages = async () => {
      const texts: string[] = [];
      for (const person of [ada!, solveig!])
        for (const path of ['/council', `/council/${which}`]) texts.push((await person.get(path)).text);
      return texts;
    };
    const before = await pages();
    for (let n = 0; n < 6; n++) await votes(await joins(), which, 'yes');
    expect(await pages()).toEqual(before);
  });

  test('cannot be given when it is over; then they are counted once, by the clock, and erased', async () => {
    const which = await proposes(ada!);
    for (let n = 0; n < 14; n++) await votes(await joins(), which, 'yes');
    await votes(bo!, which, 'no');
    await timeIsOver({ counted: false });
    expect((await votes(ada!, which, 'no')).body.code).toBe('voting-over');
    const { text } = await ada!.page(`/council/${which}`);
    expect(text).toContain('being counted');
    // The last day was still one for voting.
    expect(text).toContain('one could vote until');
    expect((await shown(ada!, which)).told).toBeUndefined();
    await Promise.all([portal.get(Votes).settle(), portal.get(Votes).settle()]);
    const { told } = await shown(ada!, which);
    expect([10, 15, 20]).toContain(told!.yes);
    expect(['few', 'about-five']).toContain(told!.no);
    expect(await about(which)).toEqual([]);
    await portal.get(Votes).settle();
    for (const person of [bo!, solveig!]) {
      expect((await shown(person, which)).told).toEqual(told);
      expect((await shown(person, which)).mine).toBeUndefined();
    }
    expect((await bo!.page(`/council/${which}`)).text).toContain(`About ${told!.yes}`);
  });

  test('of whoever leaves or begins anew under another nickname goes; what was told stays', async () => {
    const which = await proposes(ada!);
    const cai = await joins();
    await votes(bo!, which, 'yes');
    await votes(cai, which, 'yes');
    expect((await bo!.post('/me/leave', { password, words: 'stay', sure: true })).status).toBe(204);
    everybody = everybody.filter((each) => each !== bo);
    expect(await about(which)).toHaveLength(1);
    await cai.post('/me/nickname/anew');
    portal.clock.passes({ days: 3, hours: 10 });
    await portal.get(NicknameBatch).run();
    expect(await about(which)).toEqual([]);
    await timeIsOver();
    expect((await shown(ada!, which)).told).toEqual({ yes: 'few', no: 'few' });
  });
});

test('who gives the nickname up in the moment of voting or proposing has done neither', async () => {
  const which = await proposes(bo!);
  await ada!.post('/me/nickname/anew');
  portal.clock.passes({ days: 10 });
  for (const person of everybody) person.goesOnAs(await portal.signsInAgain(person));
  const batch = () => portal.get(NicknameBatch).run();
  meanwhile(portal.get(Personas), 'require', batch);
  expect((await votes(ada!, which, 'yes')).status).toBe(404);
  expect(await about(which)).toEqual([]);
  const cai = await joins();
  await cai.post('/me/nickname/anew');
  portal.clock.passes({ days: 10 });
  cai.goesOnAs(await portal.signsInAgain(cai));
  meanwhile(portal.get(Personas), 'require', batch);
  expect((await cai.post('/council', { ...wish, title: 'Softer light', as: 'member' })).status).toBe(404);
  bo!.goesOnAs(await portal.signsInAgain(bo!));
  expect(await titles(bo!)).toEqual([wish.title]);
});

describe('what comes of it', () => {
  test('waits on the desk from its end on, until the consultant has answered', async () => {
    const which = await proposes(ada!);
    expect(await onDesk()).toEqual([]);
    expect((await solveig!.post(`/council/${which}/answer`, { state: 'done', words: 'Yes.' })).body.code).toBe(
      'not-answered-yet',
    );
    await timeIsOver();
    expect(await onDesk()).toMatchObject([{ says: wish.title, href: `/council/${which}` }]);
    expect((await solveig!.page('/desk')).text).toContain('waits for an answer');
    expect((await ada!.post(`/council/${which}/answer`, { state: 'done', words: 'Yes.' })).status).toBe(404);
    expect((await answers(which, 'taken-up', 'We try Thursdays at ten.')).status).toBe(303);
    expect(await onDesk()).toEqual([]);
  });

  test('is told to whoever proposed it, and stands for all under “You said – we did”', async () => {
    const which = await proposes(ada!);
    await timeIsOver();
    await answers(which, 'under-way', 'From January.');
    expect(await news(ada!)).toContain('Something you proposed has an answer');
    expect(await news(bo!)).not.toContain('proposed');
    expect(await titles(bo!)).toEqual([]);
    const page = (await bo!.page('/council/answers')).text;
    for (const words of ['You said – we did', wish.title, 'Under way', 'From January.']) expect(page).toContain(words);
    portal.clock.passes({ days: 1 });
    for (const person of everybody) person.goesOnAs(await portal.signsInAgain(person));
    await answers(which, 'done', 'It is every Thursday at ten.');
    const [row] = (await list(bo!, '/council/answers')).proposals;
    expect(row!.answer).toMatchObject({ state: 'done', words: 'It is every Thursday at ten.' });
  });

  test('is told quietly to whoever wrote as a member: no letter goes out just then', async () => {
    await ada!.post('/me/notices', { mail: ['rooms'], push: [] });
    const which = await proposes(ada!, { as: 'member' });
    await timeIsOver();
    const waiting = async () => (await all('outbox')).filter(({ topic }) => topic === 'notice').length;
    const before = await waiting();
    await answers(which, 'not-possible', 'The house is closed then.');
    expect(await waiting()).toBe(before);
    expect(await news(ada!)).toContain(`/council/${which}`);
  });
});

describe('moderation', () => {
  test('hides a proposal with a reason that its writer reads, and nobody else but consultants', async () => {
    const which = await proposes(ada!, { as: 'member' });
    const reason = 'It names somebody.';
    expect((await bo!.post(`/council/${which}/hiding`, { reason })).status).toBe(404);
    expect((await solveig!.submits(`/council/${which}/hiding`, { reason: '' })).status).toBe(422);
    await solveig!.submits(`/council/${which}/hiding`, { reason });
    expect((await bo!.get(`/council/${which}`)).status).toBe(404);
    expect(await titles(bo!)).toEqual([]);
    expect((await votes(ada!, which, 'yes')).body.code).toBe('voting-over');
    expect(await news(ada!)).toContain('Read why');
    expect((await ada!.page(`/council/${which}`)).text).toContain(reason);
    expect((await ada!.page('/council')).text).toContain('Hidden');
    expect((await solveig!.page(`/council/${which}`)).text).toContain('Show it again');
    expect((await solveig!.post(`/council/${which}/hiding`, { reason: 'Another.' })).body.code).toBe('proposal-hidden');
    await solveig!.submits(`/council/${which}/showing`);
    expect(await news(ada!)).toContain('shows again');
    expect(await titles(bo!)).toEqual([wish.title]);
  });

  test('counts and erases no vote while a proposal is hidden; when it shows again, there is time anew', async () => {
    const which = await proposes(ada!);
    await votes(bo!, which, 'yes');
    expect((await solveig!.page(`/council/${which}`)).text).toContain('members get new time to vote');
    await solveig!.submits(`/council/${which}/hiding`, { reason: 'Not this.' });
    const before = (await shown(ada!, which)).lastDay;
    await timeIsOver();
    expect(await about(which)).toHaveLength(1);
    await solveig!.submits(`/council/${which}/showing`);
    const view = await shown(bo!, which);
    expect(view).toMatchObject({ open: true, mayVote: true, mine: 'yes' });
    expect(view.lastDay > before).toBe(true);
    // Showing what shows gives no more of it.
    portal.clock.passes({ days: 7 });
    for (const person of everybody) person.goesOnAs(await portal.signsInAgain(person));
    await solveig!.submits(`/council/${which}/showing`);
    expect((await shown(bo!, which)).lastDay).toBe(view.lastDay);
    await timeIsOver();
    expect((await shown(bo!, which)).told).toBeDefined();
    // What is counted is counted, hidden or not.
    await solveig!.submits(`/council/${which}/hiding`, { reason: 'Not this.' });
    await solveig!.submits(`/council/${which}/showing`);
    expect((await shown(bo!, which)).open).toBe(false);
  });

  test('takes no proposal off the desk; an answer to a hidden one is for its writer, and does not come before the vote', async () => {
    const which = await proposes(ada!);
    await solveig!.submits(`/council/${which}/hiding`, { reason: 'Not this.' });
    await timeIsOver();
    expect(await onDesk()).toMatchObject([{ href: `/council/${which}` }]);
    expect((await solveig!.page(`/council/${which}`)).text).toContain('only whoever wrote it reads the answer');
    expect((await answers(which, 'not-possible', 'We cannot pay for it.')).status).toBe(303);
    expect(await onDesk()).toEqual([]);
    expect((await ada!.page('/council/answers')).text).toContain('We cannot pay for it.');
    expect(await titles(bo!, '/council/answers')).toEqual([]);
    await solveig!.submits(`/council/${which}/showing`);
    expect((await shown(bo!, which)).answer).toBeUndefined();
    await votes(bo!, which, 'yes');
    await timeIsOver();
    expect(await onDesk()).toMatchObject([{ href: `/council/${which}` }]);
  });

  test('a hidden one can be taken back by its writer as long as it is not counted', async () => {
    const which = await proposes(ada!);
    await votes(bo!, which, 'yes');
    await solveig!.submits(`/council/${which}/hiding`, { reason: 'Not this.' });
    await timeIsOver();
    expect((await ada!.page(`/council/${which}`)).text).toContain('Take the proposal back');
    await ada!.submits(`/council/${which}/withdrawal`);
    expect(await about(which)).toEqual([]);
    expect(await onDesk()).toEqual([]);
  });
});

describe('a hidden proposal', () => {
  test('is looked at again by another consultant than the one who hid it, who does not learn whose it is', async () => {
    const mari = await portal.person('Consultant', { firstName: 'Mari', community: ada!.is.communityId });
    const which = await proposes(ada!, { as: 'member' });
    expect((await ada!.get(`/council/${which}/appeal`)).status).toBe(404);
    await solveig!.submits(`/council/${which}/hiding`, { reason: 'It names somebody.' });
    expect((await bo!.post(`/council/${which}/appeal`, { words: 'x' })).status).toBe(404);
    expect((await ada!.page(`/council/${which}/appeal`)).text).toContain('It names somebody.');
    await ada!.submits(`/council/${which}/appeal`, { words: 'It names my dog.' });
    expect((await ada!.post(`/council/${which}/appeal`, { words: 'Again.' })).body.code).toBe('already-appealed');
    expect((await ada!.page(`/council/${which}`)).text).toContain('The answer comes here');
    expect(await appealsOf(solveig!)).toEqual([]);
    const [item] = await appealsOf(mari);
    expect((await solveig!.get(item!.href)).status).toBe(404);
    const page = (await mari.page(item!.href)).text;
    for (const words of [wish.body, 'It names somebody.', 'It names my dog.']) expect(page).toContain(words);
    for (const hers of [await face(ada!), ada!.is.nickname!]) expect(page).not.toContain(hers);
    const decision = { decision: 'overturn', answer: 'A fine dog.' };
    expect((await mari.submits(item!.href, decision)).status).toBe(303);
    expect((await mari.post(item!.href, decision)).status).toBe(404);
    expect(await titles(bo!)).toEqual([wish.title]);
    expect((await ada!.page(`/council/${which}`)).text).toContain('it shows again. A fine dog.');
    expect((await bo!.page(`/council/${which}`)).text).not.toContain('A fine dog.');
    expect(await news(ada!)).toContain('Your appeal has been answered');
    // Nobody hides it again.
    for (const person of [solveig!, mari]) {
      expect((await shown(person, which)) as object).toMatchObject({ mayHide: false });
      expect((await person.post(`/council/${which}/hiding`, { reason: 'Again.' })).body.code).toBe('shows-for-good');
    }
  });

  test('that comes back after its time gets new time from whoever decides', async () => {
    const mari = await portal.person('Consultant', { firstName: 'Mari', community: ada!.is.communityId });
    everybody.push(mari);
    const which = await proposes(ada!, { as: 'member' });
    await votes(bo!, which, 'no');
    await solveig!.submits(`/council/${which}/hiding`, { reason: 'It names somebody.' });
    await timeIsOver();
    await ada!.submits(`/council/${which}/appeal`, { words: 'It names my dog.' });
    const [item] = await appealsOf(mari);
    await mari.submits(item!.href, { decision: 'overturn', answer: 'A fine dog.' });
    expect(await shown(bo!, which)).toMatchObject({ open: true, mine: 'no' });
  });

  test('is not appealed any more once it shows; what was asked counts as granted, what was refused can be asked anew', async () => {
    const mari = await portal.person('Consultant', { firstName: 'Mari', community: ada!.is.communityId });
    const hides = (which: string) => solveig!.post(`/council/${which}/hiding`, { reason: 'It names somebody.' });
    const shows = (which: string) => solveig!.submits(`/council/${which}/showing`);
    const asks = (which: string) => ada!.post(`/council/${which}/appeal`, { words: 'It names my dog.' });
    const [granted, refused, late] = [await proposes(ada!), await proposes(ada!), await proposes(ada!)];
    await hides(granted);
    await asks(granted);
    await shows(granted);
    expect(await appealsOf(mari)).toEqual([]);
    expect((await hides(granted)).body.code).toBe('shows-for-good');
    await hides(refused);
    await asks(refused);
    const [item] = await appealsOf(mari);
    await mari.submits(item!.href, { decision: 'uphold', answer: 'It does.' });
    await shows(refused);
    expect((await hides(refused)).status).toBe(204);
    expect((await asks(refused)).status).toBe(204);
    await hides(late);
    meanwhile(portal.get(CouncilReader), 'show', () => shows(late));
    expect((await asks(late)).status).toBe(404);
    expect((await all('proposal_appeal')).some((row) => row['proposal_id'] === late)).toBe(false);
    const [open] = await appealsOf(mari);
    meanwhile(portal.get(ProposalAppeals), 'show', () => shows(refused));
    expect((await mari.post(open!.href, { decision: 'uphold', answer: 'It does.' })).status).toBe(404);
  });
});

describe('leaving', () => {
  const leaves = (person: Person, words: string) => {
    everybody = everybody.filter((each) => each !== person);
    return person.post('/me/leave', { password, words, sure: true });
  };

  test('with one’s words: what is not answered goes, and an answer stays without what it answers', async () => {
    const answered = await proposes(ada!);
    const other = await proposes(ada!, { title: 'Softer light' });
    await timeIsOver();
    await answers(answered, 'done', 'We meet at ten.');
    expect((await leaves(ada!, 'go')).status).toBe(204);
    expect((await bo!.get(`/council/${other}`)).status).toBe(404);
    const view = await shown(bo!, answered);
    expect(view).toMatchObject({ answer: { words: 'We meet at ten.' }, author: { gone: true } });
    expect([view.title, view.words]).toEqual([undefined, undefined]);
    expect((await bo!.page('/council/answers')).text).toContain('The proposal is gone with whoever wrote it');
  });

  test('without them: they stay, under nobody’s name', async () => {
    const named = await proposes(ada!);
    const unnamed = await proposes(ada!, { title: 'Softer light', as: 'member' });
    expect((await leaves(ada!, 'stay')).status).toBe(204);
    expect(await shown(bo!, named)).toMatchObject({ title: wish.title, author: { gone: true } });
    expect(await shown(bo!, unnamed)).toMatchObject({ title: 'Softer light' });
  });

  test.each(['go', 'stay'])('with words that %s tells nobody what one wrote as a member', async (words) => {
    expect((await ada!.page('/council/new')).text).toContain('If you leave or change your nickname, it stays');
    const which = await proposes(ada!, { as: 'member' });
    const answered = await proposes(ada!, { title: 'Softer light', as: 'member' });
    await timeIsOver();
    await answers(answered, 'done', 'It is dimmed.');
    const row = async () => (await all('proposal')).find((each) => each['id'] === which)!;
    const before = await row();
    const pages = async () =>
      Promise.all(
        ['/council', '/council/answers', `/council/${which}`].map(async (path) => (await bo!.get(path)).text),
      );
    const read = await pages();
    expect((await leaves(ada!, words)).status).toBe(204);
    expect(await pages()).toEqual(read);
    // Nothing of it leads to her any more, and no row shows that something did.
    const after = await row();
    expect(after['own_key']).not.toBe(before['own_key']);
    const sizes = (of: Record<string, unknown>) =>
      Object.values(of).map((value) => (value as { length?: number } | null)?.length ?? String(value));
    expect(sizes(after)).toEqual(sizes(before));
    expect((await answers(which, 'done', 'Mornings it is.')).status).toBe(303);
    expect((await bo!.page('/council/answers')).text).toContain('Mornings it is.');
  });

  test('takes no appeal from the desk: it waits, and is decided, like any other', async () => {
    const mari = await portal.person('Consultant', { firstName: 'Mari', community: ada!.is.communityId });
    const which = await proposes(ada!, { as: 'member' });
    await solveig!.submits(`/council/${which}/hiding`, { reason: 'It names somebody.' });
    await ada!.submits(`/council/${which}/appeal`, { words: 'It names my dog.' });
    const [item] = await appealsOf(mari);
    const page = (await mari.get(item!.href)).text;
    expect((await leaves(ada!, 'go')).status).toBe(204);
    expect((await mari.get(item!.href)).text).toBe(page);
    expect((await mari.submits(item!.href, { decision: 'overturn', answer: 'A fine dog.' })).status).toBe(303);
    expect(await titles(bo!)).toEqual([wish.title]);
  });

  test('nor does giving up the nickname take away what one wrote as a member', async () => {
    const which = await proposes(ada!, { as: 'member' });
    await ada!.post('/me/nickname/anew');
    portal.clock.passes({ days: 15 });
    await portal.get(NicknameBatch).run();
    for (const person of everybody) person.goesOnAs(await portal.signsInAgain(person));
    expect(await shown(bo!, which)).toMatchObject({ title: wish.title, own: false });
    expect((await shown(ada!, which)).own).toBe(false);
  });
});

test('all of it is in the file of everything', async () => {
  const which = await proposes(ada!, { as: 'member' });
  const other = await proposes(bo!, { title: 'Softer light' });
  await votes(ada!, other, 'no');
  const file = async (person: Person) =>
    ((await person.post('/me/everything/file', { password })).body as { council?: unknown }).council;
  expect(await file(ada!)).toMatchObject({
    proposed: [{ title: wish.title, body: wish.body, named: false }],
    voted: [{ about: 'Softer light', vote: 'no' }],
  });
  expect(JSON.stringify(await file(bo!))).not.toContain(which);
  expect(await file(await joins())).toBeUndefined();
});

test('lists go on where they ended, each proposal once, and take as many reads, however many there are', async () => {
  const reads = async (path: string) => {
    // Keys of what it shows are fetched once a minute; the second time they are at hand.
    await bo!.get(path);
    const read = portal.get(Read);
    const before = read.count;
    await bo!.get(path);
    return read.count - before;
  };
  await proposes(ada!, { title: 'First' });
  const few = await reads('/council');
  for (let n = 0; n < 24; n++) await proposes(ada!, { title: `Number ${n}`, as: n % 2 ? 'member' : 'nickname' });
  expect(await reads('/council')).toBe(few);
  const first = await list(bo!);
  expect(first.proposals).toHaveLength(20);
  expect((await bo!.page('/council')).text).toContain(`/council?after=${first.next}`);
  const second = await list(bo!, `/council?after=${first.next}`);
  expect(second.next).toBeUndefined();
  const ids = [...first.proposals, ...second.proposals].map((row: ProposalRowView) => row.id);
  expect(new Set(ids).size).toBe(25);
  await timeIsOver();
  const answeredReads = await reads('/council/answers');
  for (const each of ids.slice(0, 21)) await answers(each, 'done', 'Done.');
  const some = await list(bo!, '/council/answers');
  expect(some.proposals).toHaveLength(20);
  expect((await list(bo!, `/council/answers?after=${some.next}`)).proposals).toHaveLength(1);
  expect(await reads('/council/answers')).toBe(answeredReads);
});

describe('a reported proposal', () => {
  const reports = (person: Person, which: string, reason = 'It makes fun of somebody.') =>
    person.post(`/council/${which}/report`, { reason });
  const reported = async (person = solveig!) =>
    ((await person.get('/desk')).body as QueueView).free.filter(({ kind }) => kind === 'proposal-report');
  /** Monday next comes: at eleven somebody is on duty, and at eleven in the evening nobody. */
  async function mondayCame(hour: 11 | 23): Promise<void> {
    const now = portal.clock.now().toZonedDateTimeISO('Europe/Oslo');
    const { year, month, day } = now.add({ days: 8 - now.dayOfWeek });
    portal.clock.at = now.with({ year, month, day, hour, minute: 0, second: 0 }).toInstant();
    for (const person of everybody) person.goesOnAs(await portal.signsInAgain(person));
  }
  const three = async () => [bo!, await joins(), await joins()];

  test('comes to the desk with the reasons, and its writer learns nothing of it', async () => {
    const which = await proposes(ada!);
    const before = (await ada!.get(`/council/${which}`)).text;
    expect((await bo!.page(`/council/${which}`)).text).toContain(`href="/council/${which}/report"`);
    expect((await bo!.page(`/council/${which}/report`)).text).toContain(wish.body);
    expect((await bo!.submits(`/council/${which}/report`, { reason: 'It makes fun of somebody.' })).status).toBe(303);
    expect((await reports(bo!, which)).body.code).toBe('already-reported-that');
    expect((await ada!.get(`/council/${which}`)).text).toBe(before);
    expect(await news(ada!)).not.toContain(which);
    const [item] = await reported();
    expect(item).toMatchObject({ says: wish.title, href: `/council/${which}` });
    const { text } = await solveig!.page(item!.href);
    expect(text).toContain('It makes fun of somebody.');
    for (const his of [await face(bo!), bo!.is.nickname!]) expect(text).not.toContain(his);
    expect((await shown(bo!, which)) as object).toMatchObject({ reasons: [], title: wish.title });
    // It lies sealed.
    expect(JSON.stringify(await all('proposal_report'))).not.toContain('makes fun');
  });

  test('is kept as it is, or hidden with a reason that its writer reads and can have looked at by somebody else', async () => {
    const mari = await portal.person('Consultant', { firstName: 'Mari', community: ada!.is.communityId });
    const [fine, wrong] = [await proposes(ada!), await proposes(ada!, { title: 'Not this' })];
    await reports(bo!, fine);
    await reports(bo!, wrong);
    expect((await solveig!.submits(`/council/${fine}/keeping`)).status).toBe(303);
    expect((await solveig!.post(`/council/${fine}/keeping`)).status).toBe(404);
    expect((await reports(bo!, fine)).body.code).toBe('already-reported-that');
    await solveig!.submits(`/council/${wrong}/hiding`, { reason: 'It names somebody.' });
    expect(await reported()).toEqual([]);
    expect(await titles(bo!)).toEqual([wish.title]);
    expect(await news(ada!)).toContain('A proposal you wrote is hidden');
    const page = (await ada!.page(`/council/${wrong}`)).text;
    expect(page).toContain('It names somebody.');
    expect(page).not.toContain('makes fun');
    await ada!.submits(`/council/${wrong}/appeal`, { words: 'It names my dog.' });
    expect(await appealsOf(solveig!)).toEqual([]);
    expect(await appealsOf(mari)).toHaveLength(1);
  });

  test.each(['nickname', 'member'])('by three in the night waits for the consultant, as a %s too', async (as) => {
    const which = await proposes(ada!, { as });
    const voices = await three();
    await mondayCame(23);
    await reports(voices[0]!, which);
    await reports(voices[1]!, which);
    expect(await titles(bo!)).toEqual([wish.title]);
    expect((await reports(voices[2]!, which)).status).toBe(204);
    for (const person of voices) {
      expect((await person.get(`/council/${which}`)).status).toBe(404);
      expect(await titles(person)).toEqual([]);
      expect((await votes(person, which, 'no')).status).toBe(404);
    }
    // Never silently.
    expect(await news(ada!)).toContain('Several have reported a proposal you wrote');
    const page = (await ada!.page(`/council/${which}`)).text;
    for (const words of [wish.body, 'Nothing is decided', 'Waits for the consultant']) expect(page).toContain(words);
    // What she writes elsewhere does not wait.
    expect(await all('author_hold')).toEqual([]);
    const until = (await shown(ada!, which)).lastDay;
    expect(await reported()).toHaveLength(1);
    expect((await shown(solveig!, which)) as object).toMatchObject({ waits: true, mayHide: true });
    await solveig!.submits(`/council/${which}/keeping`);
    expect(await shown(bo!, which)).toMatchObject({ waits: false, open: true, lastDay: until });
    expect((await votes(bo!, which, 'yes')).status).toBe(204);
    expect(await news(ada!)).toContain('shows again');
  });

  test('does not wait by three while somebody is on duty: they see what was said', async () => {
    const which = await proposes(ada!);
    const voices = await three();
    await mondayCame(11);
    for (const person of voices) await reports(person, which);
    expect(await titles(bo!)).toEqual([wish.title]);
    expect(await shown(solveig!, which)).toMatchObject({ waits: false });
    expect(((await solveig!.get(`/council/${which}`)).body as { reasons: string[] }).reasons).toHaveLength(3);
  });

  test('that waits when its time is over is not counted, and gets new time', async () => {
    const which = await proposes(ada!);
    await votes(bo!, which, 'yes');
    const voices = await three();
    await mondayCame(23);
    for (const person of voices) await reports(person, which);
    await timeIsOver();
    expect((await about(which)).length).toBe(1);
    await solveig!.submits(`/council/${which}/keeping`);
    expect(await shown(bo!, which)).toMatchObject({ open: true, mine: 'yes' });
  });

  test('cannot be taken back from the consultant’s eyes: it goes when they have looked', async () => {
    const which = await proposes(ada!, { as: 'member' });
    await votes(bo!, which, 'yes');
    await reports(bo!, which);
    expect((await ada!.submits(`/council/${which}/withdrawal`)).status).toBe(303);
    expect(await about(which)).toEqual([]);
    for (const person of [ada!, bo!]) {
      expect((await person.get(`/council/${which}`)).status).toBe(404);
      expect(await titles(person)).toEqual([]);
    }
    expect(await titles(solveig!)).toEqual([]);
    const [item] = await reported();
    expect((await solveig!.page(item!.href)).text).toContain('has taken it back since');
    expect((await solveig!.post(`/council/${which}/hiding`, { reason: 'x' })).status).toBe(404);
    expect((await solveig!.post(`/council/${which}/answer`, { state: 'done', words: 'x' })).status).toBe(404);
    expect((await solveig!.submits(`/council/${which}/keeping`)).status).toBe(303);
    expect((await all('proposal')).some((row) => row['id'] === which)).toBe(false);
    expect(await reported()).toEqual([]);
  });

  test('is for members of the community who read it, and not for its writer', async () => {
    const which = await proposes(ada!, { as: 'member' });
    const far = await portal.person('ServiceUser', { community: await portal.founds(aCommunity('Fjernt')) });
    for (const person of [ada!, far]) {
      expect((await reports(person, which)).status).toBe(404);
      expect((await person.get(`/council/${which}/report`)).status).toBe(404);
    }
    expect((await ada!.page(`/council/${which}`)).text).not.toContain('/report"');
    expect((await reports(solveig!, which)).status).toBe(404);
    expect((await bo!.post(`/council/${which}/keeping`)).status).toBe(404);
    expect((await solveig!.post(`/council/${which}/keeping`)).status).toBe(404);
  });

  test('can be reported by whoever only reads; they are one voice before they have a nickname and after, and lead to nobody', async () => {
    const which = await proposes(ada!);
    const reader = await portal.person('ServiceUser', { community: ada!.is.communityId, nickname: null });
    expect((await reader.page(`/council/${which}`)).text).toContain(`href="/council/${which}/report"`);
    expect((await reader.submits(`/council/${which}/report`, { reason: 'It hurts to read.' })).status).toBe(303);
    await reader.post('/me/nickname', { nickname: `Vind ${which.slice(0, 6)}` });
    expect((await reports(reader, which)).body.code).toBe('already-reported-that');
    const [row] = (await all('proposal_report')).filter((each) => each['proposal_id'] === which);
    expect([row!['persona_id'], typeof row!['voice']]).toEqual([null, 'string']);
    expect(JSON.stringify(row)).not.toContain(reader.is.accountId);
    expect((await solveig!.page(`/council/${which}`)).text).toContain('It hurts to read.');
    const file = (await reader.post('/me/everything/file', { password })).body as { council: { reported: object[] } };
    expect(file.council.reported).toMatchObject([{ reason: 'It hurts to read.' }]);
    const other = (await bo!.post('/me/everything/file', { password })).body as { council?: { reported: object[] } };
    expect(JSON.stringify(other.council ?? {})).not.toContain('It hurts to read.');
    // When they leave, what waits is still looked at, and what was decided is forgotten.
    const decided = await proposes(ada!, { title: 'Softer chairs' });
    const second = await portal.person('ServiceUser', { community: ada!.is.communityId, nickname: null });
    for (const each of [which, decided]) await reports(second, each, 'Second words.');
    await solveig!.submits(`/council/${decided}/keeping`);
    const about = async () =>
      (await all('proposal_report'))
        .map((each) => each['proposal_id'])
        .filter((each) => [which, decided].includes(String(each)));
    expect((await about()).sort()).toEqual([which, which, decided].sort());
    expect((await second.post('/me/leave', { password, words: 'stay', sure: true })).status).toBeLessThan(400);
    expect(await about()).toEqual([which, which]);
  });

  test('the table made anew holds what it held', async () => {
    await reports(bo!, await proposes(ada!), 'Kept over.');
    // A voice is what it did not know yet.
    const rows = async () =>
      (await all('proposal_report')).map((row) => JSON.stringify({ ...row, voice: null })).sort();
    const before = await rows();
    expect(before.length).toBeGreaterThan(0);
    const runner = portal.get(DataSource).createQueryRunner();
    await runner.startTransaction();
    await new UnnamedProposalReports0060().up(runner);
    await runner.commitTransaction();
    await runner.release();
    expect(await rows()).toEqual(before);
  });

  test('is in the file of whoever reported it; when they leave, what waits is still looked at, and what was decided is forgotten', async () => {
    const [open, decided] = [await proposes(ada!), await proposes(ada!, { title: 'Softer light' })];
    await reports(bo!, open, 'Look at this.');
    await reports(bo!, decided, 'And this.');
    await solveig!.submits(`/council/${decided}/keeping`);
    const file = (await bo!.post('/me/everything/file', { password })).body as { council: { reported: object[] } };
    expect(file.council.reported.map((each) => (each as { reason: string }).reason).sort()).toEqual([
      'And this.',
      'Look at this.',
    ]);
    await bo!.post('/me/leave', { password, words: 'go', sure: true });
    const left = (await all('proposal_report')).filter((row) => [open, decided].includes(String(row['proposal_id'])));
    expect(left.map((row) => row['proposal_id'])).toEqual([open]);
    expect((await solveig!.page(`/council/${open}`)).text).toContain('Look at this.');
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, password, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { MeetupNames, Personas } from '../index.js';
import { LookUpClock } from './look-up.clock.js';
import type { LookedView, LookUpsView, OneLookUp } from './look-up.views.js';

let portal: Portal;
let solveig: Person;
let mari: Person;
let randi: Person;
let kari: Person;
const reason = 'I am worried after what was written at three in the night.';

beforeAll(async () => void (portal = await Portal.open()));
beforeEach(async () => {
  solveig = await portal.person('Consultant', { firstName: `Solveig${++consultants}` });
  mari = await portal.person('Consultant', { firstName: `Mari${consultants}` });
  randi = await portal.person('Coordinator', { firstName: 'Randi' });
  kari = await portal.person('ServiceUser', { firstName: `Kari${consultants}x` });
});
afterAll(() => portal.close());
let consultants = 0;

const faceOf = async (person: Person): Promise<string> => (await portal.get(Personas).idOf(person.is))!;
const looksUp = async (by: Person, wish: object) => by.post('/look-ups', { reason, ...wish });
const list = async (by: Person) => (await by.get('/look-ups')).body as LookUpsView;
const looked = async (person: Person) => ((await person.get('/me/looked')).body as { looked: LookedView[] }).looked;
const newest = async (by: Person): Promise<OneLookUp> =>
  (await by.get(`/look-ups/${(await list(by)).own[0]!.id}`)).body as OneLookUp;
const again = async () => {
  [solveig, mari, randi, kari] = [
    await portal.signsInAgain(solveig),
    await portal.signsInAgain(mari),
    await portal.signsInAgain(randi),
    await portal.signsInAgain(kari),
  ];
};
const letters = () => {
  const spool = portal.config.mail.spoolDir;
  return existsSync(spool) ? readdirSync(spool).map((file) => readFileSync(join(spool, file), 'utf8')) : [];
};

describe('a look-up', () => {
  test('opens one person’s names for a written reason, for an hour, and the person sees it at once', async () => {
    await portal.get(MeetupNames).take(kari.is, (await aSeries()).seriesId, 'Kaia');
    const made = await looksUp(solveig, { face: await faceOf(kari) });
    expect(made.status).toBe(204);
    const one = await newest(solveig);
    expect(one).toMatchObject({ face: kari.is.nickname, reason, state: 'ordinary', told: true });
    expect(one.found).toMatchObject({
      firstName: kari.is.firstName,
      email: kari.is.email,
      nickname: kari.is.nickname,
      meetupNames: [{ name: 'Kaia' }],
    });
    expect((await solveig.page(`/look-ups/${one.id}`)).text).toContain(kari.is.email);
    expect(await looked(kari)).toMatchObject([
      { by: solveig.is.firstName, title: 'Consultant', face: kari.is.nickname, reason, state: 'ordinary' },
    ]);
    expect((await kari.page('/')).text).toContain('has looked up who you are');
    expect((await kari.page('/me/looked')).text).toContain(reason);
    portal.clock.passes({ minutes: 61 });
    await again();
    const later = await newest(solveig);
    expect(later.found).toBeUndefined();
    expect((await solveig.page(`/look-ups/${one.id}`)).text).not.toContain(kari.is.email);
  });

  test('writes one line into the audit trail and one neutral letter, or none of it', async () => {
    const before = await portal.get(AuditTrail).head();
    await portal.delivers();
    const had = letters().length;
    expect((await looksUp(solveig, { face: await faceOf(kari), reason: 'too short' })).status).toBe(422);
    expect(await portal.get(AuditTrail).head()).toEqual(before);
    await looksUp(solveig, { face: await faceOf(kari) });
    expect((await portal.get(AuditTrail).head()).seq).toBe(before.seq + 1);
    expect(await portal.get(AuditTrail).verify()).toMatchObject({ whole: true });
    await portal.delivers();
    const fresh = letters();
    expect(fresh.length).toBe(had + 1);
    for (const word of ['look', 'Solveig', reason, kari.is.nickname!]) expect(fresh.join()).not.toContain(word);
    const rows = JSON.stringify(await portal.app.get(DataSource).query('select * from look_up'));
    expect(rows).not.toContain('worried');
  });

  test('is not for peers, providers or a coordinator without an emergency; nor of staff, strangers or nobody', async () => {
    const face = await faceOf(kari);
    const tuva = await portal.person('ServiceUser');
    for (const person of [tuva, await portal.person('Provider'), kari])
      for (const answer of [
        await looksUp(person, { face }),
        await person.get('/look-ups'),
        await person.get('/look-ups/new'),
      ])
        expect(answer.status).toBe(404);
    expect((await looksUp(randi, { face })).status).toBe(404);
    const far = await portal.person('ServiceUser', {
      community: await portal.founds(aCommunity(`Far ${consultants}`)),
    });
    for (const other of [await faceOf(mari), await faceOf(far), '00000000-0000-4000-8000-000000000000'])
      expect((await looksUp(solveig, { face: other })).status).toBe(404);
    expect(await looked(kari)).toEqual([]);
  });

  test('changes nothing that anybody else sees', async () => {
    const others = [await portal.person('ServiceUser'), await portal.person('Provider'), mari];
    const still = async () => {
      const told: string[] = [];
      for (const person of others)
        for (const path of ['/', '/rooms', '/meetups', '/look-ups', '/me'])
          told.push((await person.page(path)).text.replace(/nonce="[^"]*"/g, ''));
      return told;
    };
    const before = await still();
    await looksUp(solveig, { face: await faceOf(kari) });
    expect(await still()).toEqual(before);
    const { id } = await newest(solveig);
    for (const person of [...others, randi]) expect((await person.get(`/look-ups/${id}`)).status).toBe(404);
  });

  test('can be done ten times a day by one person, and no more', async () => {
    const face = await faceOf(kari);
    for (let n = 0; n < 10; n++) expect((await looksUp(solveig, { face })).status).toBe(204);
    expect((await looksUp(solveig, { face })).status).toBe(429);
    expect((await looksUp(mari, { face })).status).toBe(204);
    portal.clock.passes({ hours: 25 });
    await again();
    expect((await looksUp(solveig, { face })).status).toBe(204);
  });

  test('counts nicknames that nobody has, and after ten of them answers for nobody', async () => {
    const wish = { emergency: true };
    const tries = async (nickname: string) => (await looksUp(randi, { ...wish, nickname })).body.code as string;
    for (let n = 0; n < 10; n++) {
      expect(await tries(`Nobody${n}`)).toBe('nobody-of-that-name');
      // Somebody who is there costs none of them.
      if (n === 4) expect((await looksUp(randi, { ...wish, nickname: kari.is.nickname })).status).toBe(204);
    }
    for (const nickname of ['Nobody', kari.is.nickname!]) expect(await tries(nickname)).toBe('enough-look-ups');
    // Whoever meets a name need not guess, and neither does anybody else.
    expect((await looksUp(solveig, { face: await faceOf(kari) })).status).toBe(204);
    expect((await looksUp(solveig, { nickname: 'Nobody' })).body.code).toBe('nobody-of-that-name');
  });

  test('that nobody has judged when the person leaves stays in the trail as that', async () => {
    await looksUp(solveig, { face: await faceOf(kari), emergency: true });
    const { id } = (await list(solveig)).own[0]!;
    const before = await portal.get(AuditTrail).head();
    kari.goesOnAs(await portal.signsInAgain(kari));
    expect((await kari.post('/me/leave', { password, words: 'go', sure: true })).status).toBeLessThan(400);
    expect((await mari.get(`/look-ups/${id}`)).status).toBe(404);
    const lines = await portal
      .get(Read)
      .all<{ kind: string; by_id: string; about_id: string }>(
        sql`select kind, by_id, about_id from audit_line where seq > ${before.seq} order by seq`,
      );
    const line = { kind: 'look-up left unjudged', by_id: solveig.is.membershipId, about_id: kari.is.accountId };
    expect(lines).toEqual([line]);
    expect(await portal.get(AuditTrail).verify()).toMatchObject({ whole: true });
  });

  test('says beforehand what will happen, and comes back with what was typed', async () => {
    const page = (await solveig.page(`/look-ups/new?face=${await faceOf(kari)}`)).text;
    expect(page).toContain('The person is told at once');
    const refused = await solveig.submits('/look-ups', { face: await faceOf(kari), reason: 'why' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('The person it is about will read it');
    expect(refused.text).toContain(await faceOf(kari));
  });
});

describe('in an emergency', () => {
  const emergency = { emergency: true };

  test('a coordinator can look up a nickname; the person is told within three days, and by then at the latest', async () => {
    const opened = await looksUp(randi, { nickname: kari.is.nickname, ...emergency });
    expect(opened.status).toBe(204);
    expect((await looksUp(randi, { nickname: 'Nobody at all', ...emergency })).status).toBe(422);
    expect((await newest(randi)).found).toMatchObject({ firstName: kari.is.firstName });
    expect(await looked(kari)).toEqual([]);
    expect((await kari.page('/')).text).not.toContain('has looked up');
    portal.clock.passes({ hours: 71 });
    await again();
    expect(await looked(kari)).toEqual([]);
    portal.clock.passes({ hours: 2 });
    await again();
    expect(await looked(kari)).toMatchObject([{ by: 'Randi', state: 'unconfirmed' }]);
  });

  test('another member of staff judges it, without learning who it was; whoever looked cannot', async () => {
    await looksUp(solveig, { face: await faceOf(kari), ...emergency });
    const { id } = await newest(solveig);
    expect((await solveig.post(`/look-ups/${id}/confirmation`, { right: 'yes' })).status).toBe(422);
    expect((await mari.page('/')).text).toContain('Emergencies to judge');
    const seen = await mari.get(`/look-ups/${id}`);
    // A consultant of the same rooms sees nicknames anyway; a coordinator never does.
    expect(seen.body).toMatchObject({ by: solveig.is.firstName, reason, toJudge: true, face: kari.is.nickname });
    for (const url of ['/look-ups', `/look-ups/${id}`])
      for (const told of [await randi.get(url), await randi.page(url)]) {
        expect(told.status).toBe(200);
        expect(told.text).toContain(solveig.is.firstName);
        expect(told.text).not.toContain(kari.is.nickname!);
      }
    for (const word of [kari.is.firstName, kari.is.email, 'found']) expect(seen.text).not.toContain(word);
    expect(
      (await mari.submits(`/look-ups/${id}/confirmation`, { right: 'yes', note: 'I would have too.' })).status,
    ).toBe(303);
    expect((await mari.post(`/look-ups/${id}/confirmation`, { right: 'no' })).status).toBe(404);
    await mari.post(`/look-ups/${id}/telling`);
    expect(await looked(kari)).toMatchObject([
      { state: 'confirmed', confirmedBy: mari.is.firstName, note: 'I would have too.' },
    ]);
    expect((await kari.page('/me/looked')).text).toContain('I would have too.');
  });

  test('what nobody judges within a day goes to coordinators and stand-ins, once', async () => {
    const standIn = await portal.founds(aCommunity(`Stand-in ${consultants}`));
    await standsIn(portal.community, standIn);
    const olga = await portal.person('Consultant', { community: standIn, firstName: `Olga${consultants}` });
    await looksUp(solveig, { face: await faceOf(kari), ...emergency });
    const { id } = await newest(solveig);
    portal.clock.passes({ hours: 23 });
    await portal.get(LookUpClock).escalate();
    await again();
    expect((await newest(solveig)).state).toBe('unconfirmed');
    await portal.delivers();
    const had = letters().length;
    portal.clock.passes({ hours: 2 });
    await Promise.all([portal.get(LookUpClock).escalate(), portal.get(LookUpClock).escalate()]);
    await again();
    const olgaNow = await portal.signsInAgain(olga);
    expect((await newest(solveig)).state).toBe('escalated');
    await portal.delivers();
    const coordinators = (await portal.app
      .get(DataSource)
      .query(
        `select id from membership where role = 'Coordinator' and community_id = '${portal.community}'`,
      )) as unknown[];
    expect(letters().length).toBe(had + coordinators.length + 1);
    await portal.get(LookUpClock).escalate();
    await portal.delivers();
    expect(letters().length).toBe(had + coordinators.length + 1);
    const judged = await olgaNow.get(`/look-ups/${id}`);
    expect(judged.body).toMatchObject({ toJudge: true, state: 'escalated', reason });
    expect(judged.text).not.toContain(kari.is.nickname!);
    expect(
      (await olgaNow.post(`/look-ups/${id}/confirmation`, { right: 'no', note: 'A call would have done.' })).status,
    ).toBe(204);
    await olgaNow.post(`/look-ups/${id}/telling`);
    expect(await looked(kari)).toMatchObject([{ state: 'doubted', confirmedBy: olga.is.firstName }]);
    await standsIn(portal.community, null);
  });
});

/** As an operator would set it: there is no page for it yet. */
async function standsIn(community: string, standIn: string | null): Promise<void> {
  const value = standIn ? `'${standIn}'` : 'null';
  await portal.app.get(DataSource).query(`update community set stand_in_id = ${value} where id = '${community}'`);
}

async function aSeries(): Promise<{ seriesId: string }> {
  const [venue] = await portal.get(Communities).venues(portal.community);
  const made = await solveig.post('/meetups', {
    title: `Café ${consultants}`,
    kind: 'cafe',
    venue: venue!.id,
    day: '2026-12-20',
    from: '18:00',
    to: '19:30',
    capacity: 8,
    about: 'Coffee',
  });
  return made.body as { seriesId: string };
}

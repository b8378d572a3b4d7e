import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOTP } from 'otpauth';
import type { Response } from 'supertest';
import { DataSource } from 'typeorm';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, Portal } from '../../../test/support/portal.js';
import { allRows } from '../../../test/support/rows.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, sql } from '../../platform/database/sql.js';
import { Invitations } from './invitations.service.js';

describe('an invitation', () => {
  let portal: Portal;
  let randi: Person;
  beforeAll(async () => {
    portal = await Portal.open();
    randi = await portal.person('Coordinator');
  });
  afterAll(() => portal.close());

  let invited = 0;
  const letters = () => {
    const { spoolDir } = portal.config.mail;
    const files = existsSync(spoolDir) ? readdirSync(spoolDir) : [];
    return files.map((file) =>
      readFileSync(join(spoolDir, file), 'utf8')
        .replace(/=\r?\n/g, '')
        .replace(/=3D/g, '='),
    );
  };
  /** Invites somebody, and gives the address and where the link in their letter leads. */
  async function invites(
    role = 'ServiceUser',
    more: object = {},
  ): Promise<{ email: string; path: string; letter: string }> {
    const email = `guest${++invited}.canary@example.org`;
    expect((await randi.post('/invitations', { email, role, ...more })).status).toBe(204);
    await portal.delivers();
    const letter = letters().find((each) => each.includes(email))!;
    return { email, letter, path: new URL(/http:\S+/.exec(letter)![0]).pathname };
  }
  const joins = { firstName: 'Kari', password: 'four quiet words here', agree: true };
  const accepts = (path: string, more: object = {}) => portal.stranger().post(path, { ...joins, ...more });
  const open = async () => ((await randi.get('/invitations')).body as { open: { email: string; id: string }[] }).open;
  const accounts = async () =>
    Number(((await portal.app.get(DataSource).query('select count(*) as n from account')) as [{ n: unknown }])[0].n);
  const isGone = (answer: Response) => expect([answer.status, answer.body.code]).toEqual([404, 'invitation-gone']);

  test('comes by a letter that tells nothing, opens as often as one looks, and lets in once', async () => {
    const { letter, path } = await invites();
    expect(letter).toMatch(/^Subject: En invitasjon til deg|^Subject: An invitation for you/m);
    expect(letter).not.toMatch(/Asker|ReConnect|Kari|psyk|health|Coordinator|Person1/i);
    const looked = [await portal.stranger().get(path), await portal.stranger().get(path)];
    expect(looked.map(({ status, body }) => [status, body.community, body.role])).toEqual(
      looked.map(() => [200, 'Asker', 'ServiceUser']),
    );
    expect(JSON.stringify(looked[0]!.body)).not.toContain('canary');
    const page = await portal.stranger().page(path);
    expect([
      page.text.includes('Det som sies her, blir her.'),
      page.text.includes('name="nickname"'),
      page.text.includes('canary'),
    ]).toEqual([true, true, false]);

    const kari = portal.stranger();
    const joined = await portal.stranger().submits(path, { ...joins, agree: 'on', nickname: 'Havskum', picture: '3' });
    expect([joined.status, joined.headers['location']]).toEqual([303, '/']);
    const me = await kari.keeps(joined).get('/me/nickname');
    expect(me.body).toMatchObject({ persona: { nickname: 'Havskum', picture: 3, staff: false } });
    isGone(await portal.stranger().get(path));
    isGone(await accepts(path, { nickname: 'Sjøskum' }));
  });

  test('lets exactly one in of ten who press at once', async () => {
    const { path } = await invites();
    const before = await accounts();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => accepts(path, { nickname: `Rype nummer ${n}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, ...Array<number>(9).fill(404)]);
    expect(await accounts()).toBe(before + 1);
    expect(answers.filter(({ headers }) => headers['set-cookie'])).toHaveLength(1);
  });

  test('that has run out, was withdrawn, was used or never was is one and the same page', async () => {
    const used = await invites();
    await accepts(used.path);
    const late = await invites();
    portal.clock.passes({ days: 7 });
    randi = await portal.person('Coordinator');
    const withdrawn = await invites();
    const { id } = (await open()).find(({ email }) => email === withdrawn.email)!;
    expect((await randi.submits(`/invitations/${id}/withdrawal`)).headers['location']).toBe('/invitations');
    expect((await randi.post(`/invitations/${id}/withdrawal`)).status).toBe(404);
    const never = `/invitations/${'x'.repeat(43)}`;
    const told = async (path: string) => {
      isGone(await accepts(path));
      const page = await portal.stranger().page(path);
      return page.text
        .replaceAll(path, 'PATH')
        .replaceAll(encodeURIComponent(path), 'PATH')
        .replace(/nonce(-|=")[\w-]+/g, '');
    };
    // And of an address that nobody came with nothing is kept.
    const openOnes = () =>
      portal.get(Read).all<{ ends_at: unknown }>(sql`select ends_at from invitation where state = 'open'`);
    const before = (await openOnes()).length;
    await portal.get(Invitations).sweep();
    expect((await openOnes()).length).toBeLessThan(before);
    const now = portal.clock.now().epochMilliseconds;
    for (const { ends_at } of await openOnes()) expect(instantFrom(ends_at).epochMilliseconds).toBeGreaterThan(now);
    const all = [await told(used.path), await told(late.path), await told(withdrawn.path), await told(never)];
    expect(new Set(all).size).toBe(1);
    expect(all[0]).toMatch(/brukt eller gått ut/);
  });

  test('shows its address to the coordinator until it is accepted, and then nobody has it in clear any more', async () => {
    const { email, path } = await invites();
    expect((await open()).map((each) => each.email)).toContain(email);
    expect((await randi.page('/invitations')).text).toContain(email);
    expect((await accepts(path, { nickname: 'Blåklokke' })).status).toBe(204);
    expect((await open()).map((each) => each.email)).not.toContain(email);
    expect((await randi.page('/invitations')).text).not.toContain(email);
    const rows = await allRows(portal.app.get(DataSource));
    expect(rows.get('invitation')!.filter((row) => row['state'] === 'accepted' && row['email'] !== null)).toEqual([]);
    const bytes = [...rows.values()]
      .flat()
      .flatMap((row) => Object.values(row).filter((value) => value instanceof Uint8Array || typeof value === 'string'));
    expect(bytes.some((value) => Buffer.from(value as string).includes('canary'))).toBe(false);
  });

  test('asks for the agreement, and for a nickname that tells nothing, with the reason at its field and the rest kept', async () => {
    const { path } = await invites();
    const refuses = async (more: object, field: string, code: string) => {
      const answer = await accepts(path, more);
      expect([answer.status, answer.body.code, answer.body.errors[0].pointer]).toEqual([422, code, `/${field}`]);
    };
    await refuses({ agree: false }, 'agree', 'agreement-first');
    await refuses({ agree: undefined }, 'agree', 'agreement-first');
    await refuses({ nickname: 'KÁRI84' }, 'nickname', 'nickname-tells-name');
    await refuses({ nickname: 'canary' }, 'nickname', 'nickname-tells-address');
    await refuses({ nickname: 'Ingeborg Lie' }, 'likeName', 'nickname-looks-like-name');
    await refuses({ password: 'too short' }, 'password', 'needs-mending');
    await refuses({ picture: 8 }, 'picture', 'needs-mending');
    await refuses({ role: 'Coordinator' }, 'role', 'needs-mending');
    const page = await portal.stranger().submits(path, { ...joins, agree: 'on', nickname: 'Lille Kari' });
    expect([page.status, page.text.includes('value="Lille Kari"'), page.text.includes('fornavnet ditt')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(page.text).not.toContain(joins.password);
    expect((await accepts(path, { nickname: 'Snøspurv' })).status).toBe(204);
  });

  test('may be accepted without a nickname, which can be chosen later, and is one’s own in the community', async () => {
    const kari = portal.stranger();
    kari.keeps(await accepts((await invites()).path));
    expect((await kari.get('/me/nickname')).body).toEqual({});
    expect((await kari.post('/me/nickname', { nickname: 'Karis fjell' })).body.code).toBe('nickname-tells-name');
    expect((await kari.post('/me/nickname', { nickname: 'snø-spurv' })).body.code).toBe('nickname-taken');
    expect((await kari.post('/me/nickname', { nickname: 'Fjellrev' })).status).toBe(204);
    expect((await kari.post('/me/nickname', { nickname: 'Fjelltopp' })).body.code).toBe('nickname-chosen');
  });

  test('to somebody who will work here asks for a code app, and the code does not count twice', async () => {
    const { email, path } = await invites('Provider', {
      name: 'Ingrid Moe',
      title: 'Psykolog',
      organisation: 'Asker DPS',
    });
    const offered = async (at: string) =>
      ((await portal.stranger().get(at)).body as { secondFactor: { secret: string; sealed: string } }).secondFactor;
    const [mine, scanners, elsewhere] = [
      await offered(path),
      await offered(path),
      await offered((await invites('Provider')).path),
    ];
    expect(mine.secret).not.toBe(scanners.secret);
    const codeOf = ({ secret }: { secret: string }) =>
      new TOTP({ secret }).generate({ timestamp: portal.clock.at.epochMilliseconds });
    const code = () => codeOf(mine);
    for (const wrong of [
      {},
      { code: code() },
      { factor: mine.sealed },
      { factor: mine.sealed, code: '000000' },
      { factor: mine.sealed, code: codeOf(scanners) },
      { factor: elsewhere.sealed, code: codeOf(elsewhere) },
      { factor: `${mine.sealed.slice(0, -4)}AAAA`, code: code() },
    ])
      expect((await accepts(path, wrong)).body.code).toMatch(/wrong-code|needs-mending/);
    const used = code();
    expect((await accepts(path, { factor: mine.sealed, code: used })).status).toBe(204);
    const enters = (given: string) =>
      portal.stranger().post('/sign-in', { email, password: joins.password, code: given });
    expect((await enters(used)).body.code).toBe('wrong-code');
    portal.clock.passes({ seconds: 30 });
    expect((await enters(code())).status).toBe(204);
  });

  test('is the coordinator’s to give, in their own community, to one address once', async () => {
    for (const role of ['ServiceUser', 'Consultant', 'Provider'] as const) {
      const person = await portal.person(role);
      expect([
        (await person.get('/invitations')).status,
        (await person.post('/invitations', { email: 'x@y.no', role })).status,
      ]).toEqual([404, 404]);
    }
    const { email } = await invites();
    expect((await randi.post('/invitations', { email, role: 'ServiceUser' })).body.code).toBe('already-invited');
    const tor = await portal.person('Coordinator', { community: await portal.founds(aCommunity('Balsfjord')) });
    expect((await tor.get('/invitations')).body).toEqual({ open: [] });
    const { id } = (await open())[0]!;
    expect((await tor.post(`/invitations/${id}/withdrawal`)).status).toBe(404);
    expect((await open()).map((each) => each.id)).toContain(id);
  });
});

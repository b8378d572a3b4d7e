import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { operates } from '../../test/support/operator.js';
import { Portal } from '../../test/support/portal.js';
import { built } from '../../test/support/servers.js';

/* The operator lets a system in and shuts it out, beside a portal that people are using. */

let portal: Portal;
let id: string;
let secret: string;

beforeAll(async () => {
  await built();
  portal = await Portal.open();
  await portal.person('Provider');
}, 300_000);
afterAll(() => portal.close());

const commands = (...args: string[]) => operates(portal, ['fhir-client', ...args]);
const adds = (organisation: string) =>
  commands('add', '--community', 'Asker', '--organisation', organisation, '--name', 'The record');
const asks = async () =>
  request(portal.app.getHttpServer())
    .post('/fhir/token')
    .auth(id, secret)
    .type('form')
    .send({ grant_type: 'client_credentials' });

test('an organisation where nobody works is refused, in one plain line', async () => {
  const { said, code } = await adds('Nobody');
  expect([code, said.trim()]).toEqual([1, 'No provider of "Nobody" works in a community "Asker".']);
}, 120_000);

test('a system that is let in has a secret, shown this once, and comes in with it', async () => {
  const { said, code } = await adds('Asker kommune');
  expect([code, said]).toEqual([0, expect.stringContaining('The secret is not kept here and not shown again.')]);
  [id, secret] = ['client_id', 'client_secret'].map(
    (name) => new RegExp(`^${name}: +(\\S+)$`, 'm').exec(said)![1]!,
  ) as [string, string];
  expect((await asks()).status).toBe(200);
}, 120_000);

test('it stands in the list, without its secret', async () => {
  const { said, code } = await commands('list');
  expect([code, said]).toEqual([0, expect.stringContaining(`${id}\tAsker\tAsker kommune\tThe record\t`)]);
  expect(said).not.toContain(secret);
  expect(said).not.toContain('ended');
}, 120_000);

test('once it is shut out its token and its secret open nothing, and there is nothing to shut out twice', async () => {
  const { access_token: token } = (await asks()).body as { access_token: string };
  const fetches = async () =>
    request(portal.app.getHttpServer()).get('/fhir/Appointment').set('authorization', `Bearer ${token}`);
  expect((await fetches()).status).toBe(200);
  expect(await commands('remove', id)).toEqual({ code: 0, said: 'It is shut out.\n' });
  expect([(await fetches()).status, (await asks()).status]).toEqual([401, 401]);
  expect((await commands('list')).said).toContain('ended');
  expect(await commands('remove', id)).toEqual({ code: 1, said: `There is no such system: ${id}\n` });
}, 120_000);

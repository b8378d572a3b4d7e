import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { fieldsOf } from '../../src/platform/http/fields.js';
import { roles } from '../../src/platform/ui/here.js';
import { databaseHash } from '../support/rows.js';
import type { Person } from '../support/person.js';
import { Portal } from '../support/portal.js';
import { commandsOf, smallestBody } from './commands.js';
import type { Route } from '../support/routes.js';

/* No command takes a value for a column that its form does not name, whatever else it is given: T15. */

const nowhere = '00000000-0000-4000-8000-000000000000';
let portal: Portal;
let commands: Route[];
let columns: string[];
let everybody: Person[];
beforeAll(async () => {
  portal = await Portal.open();
  commands = commandsOf(portal.app);
  const metas = portal.get(DataSource).entityMetadatas;
  columns = [...new Set(metas.flatMap((meta) => meta.columns.flatMap((it) => [it.propertyName, it.databaseName])))];
  everybody = [];
  for (const role of roles) everybody.push(await portal.person(role));
});
afterAll(() => portal.close());

const withForm = () => commands.filter(({ form }) => form);
/** Bodies that are files go another way; see the test of uploads. */
const takesFile = ({ path }: Pick<Route, 'path'>) => path === '/me/photo';
/** What is wrong with what a system asks is said as RFC 6749 has it, which knows no names of fields. */
const asOAuth = (path: string) => path === '/fhir/token';

test('every command and every column is known here', () => {
  expect(commands.length).toBeGreaterThan(40);
  expect(columns).toEqual(expect.arrayContaining(['role', 'accountId', 'staff', 'gone', 'password_hash']));
});

test('a column that a form does not name is refused by name, beside a body that is right otherwise', async () => {
  const before = await databaseHash(portal.get(DataSource));
  let refused = 0;
  for (const { path, form } of withForm().filter((it) => !takesFile(it))) {
    const named = fieldsOf(form!)!;
    const foreign = columns.filter((column) => !named.has(column));
    const body = { ...smallestBody(form, nowhere), ...Object.fromEntries(foreign.map((column) => [column, 'x'])) };
    for (const person of everybody) {
      const answer = await person.post(path.replace(/:\w+/g, nowhere), body);
      if ([401, 403, 404].includes(answer.status)) continue;
      if (asOAuth(path)) {
        expect([path, answer.status, answer.body.error]).toEqual([path, 400, 'invalid_request']);
        continue;
      }
      const { errors = [] } = answer.body as { errors?: { pointer: string }[] };
      const pointed = new Set(errors.map(({ pointer }) => pointer));
      expect([path, answer.status, foreign.filter((column) => !pointed.has(`/${column}`))]).toEqual([path, 422, []]);
      refused++;
    }
  }
  expect(refused).toBeGreaterThan(withForm().length);
  expect(await databaseHash(portal.get(DataSource))).toBe(before);
});

test('a command without a form takes nothing of what it is sent', async () => {
  const ada = await portal.person('ServiceUser');
  const body = Object.fromEntries(columns.map((column) => [column, 'x']));
  const rows = () =>
    portal.get(DataSource).query(`select id, email_fingerprint, password_hash from account order by id`);
  const before: unknown = await rows();
  for (const { path } of commands.filter((each) => !each.form && !['/leave', '/sign-out'].includes(each.path)))
    expect((await ada.post(path.replace(/:\w+/g, nowhere), body)).status).toBeLessThan(500);
  expect(await rows()).toEqual(before);
});

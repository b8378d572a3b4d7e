import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../test/support/person.js';
import { Portal } from '../../test/support/portal.js';
import { databaseKind } from '../platform/config/database-kind.js';
import { Read } from '../platform/database/read.js';
import type { Sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

/*
 * However many letters others write, a page of one's own takes as long: no select on the way to it looks through a whole table of
 * letters. The database is asked how it would go about each of them (`npm run bench -- --messages N` has the times).
 */

let portal: Portal;
let ana: Person;
let ben: Person;
let kari: Person;
let olav: Person;
let talk: string;

beforeAll(async () => {
  portal = await Portal.open();
  ana = await portal.person('ServiceUser');
  ben = await portal.person('ServiceUser');
  kari = await portal.person('Provider', { firstName: 'Kari' });
  olav = await portal.person('Provider', { firstName: 'Olav' });
  talk = await writes(ana);
});
afterAll(() => portal.close());

async function writes(who: Person): Promise<string> {
  const words = { careName: 'Annika', kind: 'question', topic: 'Sleep', body: 'I sleep badly.' };
  const { body } = await who.post('/messages', { provider: kari.is.membershipId, ...words });
  return `/conversations/${(body as { id: string }).id}`;
}

async function answers(path: string): Promise<void> {
  await kari.post(`${path}/opening`);
  expect((await kari.post(`${path}/messages`, { body: 'Since when?' })).status).toBeLessThan(300);
}

/** What is asked of the database for a page. */
async function selectsOf(person: Person, path: string): Promise<Sql[]> {
  const read = portal.get(Read);
  const heard: Sql[] = [];
  const { all } = Read.prototype;
  read.all = function listened<Row>(query: Sql) {
    heard.push(query);
    return all.call(read, query) as Promise<Row[]>;
  };
  try {
    expect((await person.get(path)).status).toBe(200);
  } finally {
    Reflect.deleteProperty(read, 'all');
  }
  return heard;
}

const growing = ['message', 'conversation', 'care_relation', 'further_provider', 'appointment', 'conversation_look'];
const isOfLetters = ({ parts }: Sql) => growing.some((table) => new RegExp(`\\b${table}\\b`).test(parts.join('?')));

interface Node {
  'Relation Name'?: string;
  'Node Type': string;
  'Index Cond'?: string;
  Plans?: Node[];
}
const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
const narrowed = (node: Node): boolean =>
  node['Index Cond'] !== undefined || (node['Node Type'] === 'Bitmap Heap Scan' && node.Plans!.every(isNarrow));
const isNarrow = (node: Node): boolean => node['Index Cond'] !== undefined || (node.Plans ?? []).some(isNarrow);

/** Tables that a select looks through from one end to the other. */
async function lookedThrough(query: Sql): Promise<string[]> {
  const { text, values } = query.compile();
  const unit = portal.get(UnitOfWork);
  return unit.run(async () => {
    if (databaseKind === 'sqlite') {
      const steps = (await unit.runner.query(`explain query plan ${text}`, values)) as { detail: string }[];
      // `k` are the few that were found; a table by its short name is what nobody wants to see here.
      return steps.map(({ detail }) => detail).filter((detail) => /^SCAN (?!k\b|\(|CONSTANT)/.test(detail));
    }
    // As good as nothing is kept here, and looking through that would be the quickest way.
    for (const way of ['seqscan', 'hashjoin', 'mergejoin']) await unit.runner.query(`set local enable_${way} = off`);
    const [found] = (await unit.runner.query(`explain (format json) ${text}`, values)) as [
      { 'QUERY PLAN': [{ Plan: Node }] },
    ];
    return nodesOf(found['QUERY PLAN'][0].Plan)
      .filter((node) => growing.includes(node['Relation Name'] ?? '') && !narrowed(node))
      .map((node) => `${node['Node Type']} of ${node['Relation Name']}`);
  });
}

test('a provider and a person come to what is theirs without looking through what is others’', async () => {
  await answers(talk);
  for (const [who, path] of [
    [kari, '/inbox'],
    [kari, '/inbox/earlier'],
    [kari, talk],
    [kari, '/'],
    [ana, '/messages'],
    [ana, talk],
    [ana, '/'],
  ] as const) {
    const selects = (await selectsOf(who, path)).filter(isOfLetters);
    expect([path, selects.length > 0]).toEqual([path, true]);
    for (const select of selects)
      expect([path, await lookedThrough(select), select.parts.join('?')]).toEqual([path, [], select.parts.join('?')]);
  }
});

test('so does one who covers, and one who was taken in', async () => {
  const day = '2026-11-19';
  await kari.post('/hours/absences', { firstDay: day, lastDay: '2026-11-27', cover: olav.is.membershipId });
  await writes(ana);
  for (const path of ['/inbox', talk]) {
    const selects = (await selectsOf(path === talk ? kari : olav, path)).filter(isOfLetters);
    for (const select of selects) expect([path, await lookedThrough(select)]).toEqual([path, []]);
  }
});

test('the pages ask as often for many conversations and letters as for one', async () => {
  const pages = [
    [kari, '/inbox'],
    [kari, talk],
    [ana, '/messages'],
    [ana, talk],
  ] as const;
  const counts = async () => {
    const found: number[] = [];
    for (const [who, path] of pages) found.push((await selectsOf(who, path)).length);
    return found;
  };
  await answers(await writes(ana));
  const before = await counts();
  for (let n = 0; n < 6; n++) await answers(await writes(n % 2 === 0 ? ana : ben));
  for (let n = 0; n < 6; n++) {
    await writes(ben);
    await ana.post(`${talk}/messages`, { body: 'Since Monday.' });
    await answers(talk);
  }
  expect(await counts()).toEqual(before);
});

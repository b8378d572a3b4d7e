import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { counted, instrumentNames, instruments, readInstrument, reach } from './instruments.js';
import { places } from './plot.js';

const folder = 'src/toolbox/measures/instruments';
const files = readdirSync(folder);
const who5 = readFileSync(`${folder}/who-5.yaml`, 'utf8');
type Change = (read: Record<string, unknown>) => unknown;
const changed = (change: Change): string => {
  const read = parse(who5) as Record<string, unknown>;
  change(read);
  return stringify(read);
};

describe('a set of questions that others have made', () => {
  test('is a file that says who allows it, and every file is one of them', () => {
    expect(files.map((file) => file.replace('.yaml', ''))).toEqual([...instrumentNames]);
    for (const file of files) expect(() => readInstrument(readFileSync(`${folder}/${file}`, 'utf8'))).not.toThrow();
  });

  test.each([
    ['a licence', (read) => delete read['licence']],
    ...(['holder', 'terms', 'credit', 'source', 'compared'] as const).map((part): [string, Change] => [
      `the ${part} of its licence`,
      (read) => delete (read['licence'] as Record<string, unknown>)[part],
    ]),
    ['a credit in one language', (read) => delete (read['licence'] as { credit: { nb?: string } }).credit.nb],
    ['a question in one language', (read) => delete (read['items'] as { en?: string }[])[2]!.en],
    ['what an answer counts', (read) => delete (read['answers'] as { value?: number }[])[0]!.value],
    ['how it is counted', (read) => delete read['percentagePerPoint']],
  ] satisfies [string, Change][])('is refused without %s', (_, change) => {
    expect(() => readInstrument(changed(change))).toThrow(/The set of questions "who-5" lacks/);
  });

  test('holds no line that one is above or below', () => {
    for (const file of files)
      expect(readFileSync(`${folder}/${file}`, 'utf8')).not.toMatch(/cut-?off|threshold|risk|depress|severe|normal/i);
  });

  test('WHO-5 has five questions of six answers, and goes from 0 to 100', () => {
    const { items, answers } = instruments['who-5'];
    expect([items.length, answers.map(({ value }) => value)]).toEqual([5, [5, 4, 3, 2, 1, 0]]);
    expect(reach(instruments['who-5'])).toEqual({ low: 0, high: 5 });
    expect(counted(instruments['who-5'], [0, 0, 0, 0, 0])).toEqual({ raw: 0, percentage: 0 });
    expect(counted(instruments['who-5'], [5, 5, 5, 5, 5])).toEqual({ raw: 25, percentage: 100 });
    expect(counted(instruments['who-5'], [1, 2, 3, 4, 5])).toEqual({ raw: 15, percentage: 60 });
  });
});

test('one point stands in the middle, two on one day above each other, in tenths', () => {
  const at = (points: { day: string; value: number }[]) => places({ points, low: 0, high: 10 });
  expect(at([{ day: '2026-11-19', value: 5 }])).toEqual([{ x: 2130, y: 795 }]);
  const [one, other, last] = at([
    { day: '2026-11-18', value: 0 },
    { day: '2026-11-18', value: 10 },
    { day: '2026-11-20', value: 5 },
  ]);
  expect([one, other, last]).toEqual([
    { x: 360, y: 1450 },
    { x: 360, y: 140 },
    { x: 3900, y: 795 },
  ]);
});

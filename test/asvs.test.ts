import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/* The ledger of docs/asvs.md is whole, and does not name what is not there. */

/** Requirements of levels 1 and 2 of ASVS 5.0, chapters 6 to 11, by section. */
const wanted: Record<string, readonly number[]> = {
  '6.1': [1, 2, 3],
  '6.2': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  '6.3': [1, 2, 3, 4],
  '6.4': [1, 2, 3, 4],
  '6.5': [1, 2, 3, 4, 5],
  '6.6': [1, 2, 3],
  '6.8': [1, 2, 3, 4],
  '7.1': [1, 2, 3],
  '7.2': [1, 2, 3, 4],
  '7.3': [1, 2],
  '7.4': [1, 2, 3, 4, 5],
  '7.5': [1, 2],
  '7.6': [1, 2],
  '8.1': [1, 2],
  '8.2': [1, 2, 3],
  '8.3': [1],
  '8.4': [1],
  '9.1': [1, 2, 3],
  '9.2': [1, 2, 3, 4],
  '10.1': [1, 2],
  '10.2': [1, 2],
  '10.3': [1, 2, 3, 4],
  '10.4': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  '10.5': [1, 2, 3, 4, 5],
  '10.6': [1, 2],
  '10.7': [1, 2, 3],
  '11.1': [1, 2],
  '11.2': [1, 2, 3],
  '11.3': [1, 2, 3],
  '11.4': [1, 2, 3, 4],
  '11.5': [1],
  '11.6': [1],
};

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/asvs.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [number, , state, how, shownBy] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { number: number!, state: state!, how: how!, shownBy: shownBy! };
  });

describe('the ledger', () => {
  test('answers every requirement of levels 1 and 2 once', () => {
    const numbers = rows.map(({ number }) => number);
    const all = Object.entries(wanted).flatMap(([section, each]) => each.map((n) => `${section}.${n}`));
    expect(all.filter((number) => numbers.filter((it) => it === number).length !== 1)).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('names tests, files and documents that are there', () => {
    const files = ['src', 'test', 'docs'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((file) => `${folder}/${String(file)}`),
    );
    const named = rows.flatMap(({ how, shownBy }) =>
      [...`${how} ${shownBy}`.matchAll(/`([\w./-]+\.(?:tsx?|md))`/g)].map(([, name]) => name!),
    );
    expect(named.length).toBeGreaterThan(80);
    expect(
      [...new Set(named)].filter((name) => !files.some((file) => file.endsWith(`/${name.split('/').at(-1)}`))),
    ).toEqual([]);
  });

  test('names each test by its own words', () => {
    const files = ['src', 'test'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((file) => join(root, folder, String(file))),
    );
    const textOf = new Map<string, string>();
    const named = rows.filter(({ shownBy }) => shownBy !== '');
    const missing = named.filter(({ shownBy }) => {
      const [, name, title] = /^`([\w.-]+\.test\.tsx?)` “(.+)”$/.exec(shownBy) ?? [];
      if (!name || !title) return true;
      const file = files.find((each) => each.endsWith(`/${name}`));
      if (file && !textOf.has(file)) textOf.set(file, readFileSync(file, 'utf8'));
      return (
        !file ||
        !new RegExp(`^ *(test|it)[^]{0,40000}?'${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}'`, 'm').test(
          textOf.get(file)!,
        )
      );
    });
    expect(missing.map(({ number, shownBy }) => `${number}: ${shownBy}`)).toEqual([]);
    expect(named.length).toBeGreaterThan(70);
  });

  test('says of each whether it is met, and how', () => {
    for (const { number, state, how, shownBy } of rows) {
      expect([number, ['met', 'partly', 'does not apply'].includes(state), how !== '']).toEqual([number, true, true]);
      expect([number, state === 'does not apply' && shownBy !== '']).toEqual([number, false]);
    }
    const told = rows.filter(({ number }) =>
      wanted[number.replace(/\.\d+$/, '')]?.includes(Number(number.split('.')[2])),
    );
    const count = (state: string) => told.filter((row) => row.state === state).length;
    expect(page).toContain(
      `Of ${told.length}: ${count('met')} met, ${count('partly')} partly, ${count('does not apply')} do not apply.`,
    );
  });
});

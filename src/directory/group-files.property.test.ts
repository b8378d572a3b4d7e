import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { Temporal } from 'temporal-polyfill';
import { itIsReadByPythonToo, keptCalendar } from '../../test/support/calendars.js';
import { hostileText } from '../../test/support/hostile.js';
import { unwritable } from '../platform/http/fields.js';
import { directoryLimits } from './directory.forms.js';
import { groupDays, type GroupFacts, groupKinds, type LocalGroupId } from './directory.views.js';
import { calendarOfGroups, groupsOfCalendar } from './group-calendar.js';
import { groupsOfTable, tableOf } from './group-table.js';
import { spotKeys, spots } from './places.js';
import { tidied } from './tidy-group.js';

const runs = process.env['TEST_LONG'] === '1' ? 1000 : 100;
const today = Temporal.PlainDate.from('2026-11-20');

/** What breaks a table or a calendar, in any order, and what a spreadsheet would run. */
const signs = fc
  .array(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      "'",
      '"',
      '""',
      ',',
      ';',
      '\\',
      '\\n',
      '\\,',
      '\n',
      '\n\n',
      '\n\n\n',
      '\r\n',
      '\t',
      ' ',
      ':',
      '\u2028',
      '\u00a0',
      '\ufeff',
      'BEGIN:VEVENT',
      'END:VEVENT\n',
      'x',
      'ø',
      '😀',
      'a'.repeat(70),
      'ø'.repeat(40),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const text = fc.oneof(
  { arbitrary: signs, weight: 3 },
  { arbitrary: hostileText, weight: 1 },
  { arbitrary: fc.string({ unit: 'grapheme' }), weight: 1 },
);

/** As they stand in the directory, whether somebody typed them or they came in a file. */
const groups: fc.Arbitrary<GroupFacts[]> = fc
  .array(
    fc.record({
      name: text,
      kind: fc.constantFrom(...groupKinds),
      place: fc.constantFrom(...spotKeys),
      day: fc.constantFrom(...groupDays),
      time: fc.option(
        fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':')),
        { nil: undefined },
      ),
      about: text,
      contact: text,
    }),
    { maxLength: 6 },
  )
  .map((raw) => raw.map(tidied).filter(({ name }) => name));

/** A table as RFC 4180 writes it, letter by letter. @throws for everything else */
function byRfc4180(table: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (cell.lastIndex < table.length) {
    const found = cell.exec(table);
    if (!found) throw new Error(`No table by RFC 4180: ${table}`);
    row.push(found[1]?.replace(/""/g, '"') ?? found[2]!);
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** A table as other programs write it: quotes only where they must be. */
const sparely = (rows: readonly string[][], separator: string) =>
  rows
    .map((row) =>
      row
        .map((cell) => (/["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replace(/"/g, '""')}"` : cell))
        .join(separator),
    )
    .join('\r\n');

describe('a table of groups', () => {
  test('is one by RFC 4180, runs nothing in a spreadsheet, and comes back as it went', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const table = tableOf(all);
        const [head, ...rows] = byRfc4180(table);
        expect(head).toEqual(['name', 'kind', 'place', 'day', 'time', 'about', 'contact']);
        expect(rows.map(({ length }) => length)).toEqual(all.map(() => 7));
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(groupsOfTable(table)).toEqual(all);
      }),
      { numRuns: runs },
    );
  });

  test('is read as other programs write it, with commas or with semicolons', () => {
    fc.assert(
      fc.property(groups, fc.constantFrom(',', ';'), (all, separator) => {
        const cells = [
          ['Name', 'place', 'about', 'contact', 'day', 'kind'],
          ...all.map(({ name, place, about, contact, day, kind }) => [
            name,
            spots[place].name,
            about,
            contact,
            day,
            kind,
          ]),
        ];
        const meant = all.map((facts) => ({ ...facts, time: undefined }));
        // They have no guard before a formula, so that one that stands there is taken for ours.
        fc.pre(
          !meant.some((each) => [each.name, each.about, each.contact].some((cell) => /^'+[=+\-@\t\r]/.test(cell))),
        );
        const found = groupsOfTable(sparely(cells, separator));
        expect(found).toEqual(meant);
      }),
      { numRuns: runs },
    );
  });
});

describe('a calendar of groups', () => {
  const listed = (all: readonly GroupFacts[]) =>
    all.map((facts, n) => ({
      ...facts,
      id: `00000000-0000-4000-8000-00000000000${n}` as LocalGroupId,
      freshOn: '2026-11-19',
    }));
  const weekly = (all: readonly GroupFacts[]) => all.filter(({ day, time }) => day !== 'varies' && time);

  test('comes back as it went, with all that has a day and a time', () => {
    fc.assert(
      fc.property(groups, (all) => {
        expect(groupsOfCalendar(calendarOfGroups(listed(all), today))).toEqual(weekly(all));
      }),
      { numRuns: runs },
    );
  });

  test('is read by others without a warning, who find in it what stands in the directory', () => {
    const warned = jest.spyOn(console, 'warn');
    ICAL.design.strict = true;
    fc.assert(
      fc.property(groups, (all) => {
        const file = keptCalendar(calendarOfGroups(listed(all), today));
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const meant = weekly(all).map(({ name, place, day, time }) => [name, spots[place].name, day, time]);
        const events = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent');
        const read = events.map((each) => {
          const { summary, location, startDate } = new ICAL.Event(each);
          const at = Temporal.PlainDateTime.from(startDate.toString());
          return [summary, location, groupDays[at.dayOfWeek - 1], at.toPlainTime().toString().slice(0, 5)];
        });
        expect(read).toEqual(meant);
        const others = Object.values(nodeIcal.sync.parseICS(file)).filter(
          (each) => each?.type === 'VEVENT',
        ) as VEvent[];
        expect(others.map(({ location, rrule }) => [location, Boolean(rrule)])).toEqual(
          weekly(all).map(({ place }) => [spots[place].name, true]),
        );
      }),
      { numRuns: runs },
    );
    expect(warned).not.toHaveBeenCalled();
  });
});

/** Files of others: what is no table and no calendar at all is among them. */
const lines = fc.array(
  fc.oneof(
    text,
    fc
      .tuple(fc.constantFrom('SUMMARY', 'DESCRIPTION;ALTREP="cid:x"', 'LOCATION', 'CATEGORIES', 'CONTACT'), text)
      .map((parts) => parts.join(':')),
    fc.constantFrom(
      'BEGIN:VEVENT',
      'END:VEVENT',
      'LOCATION:Asker',
      'SUMMARY:Group',
      'RRULE:FREQ=WEEKLY',
      'DTSTART:20261120T1800',
    ),
    fc.tuple(text, fc.constantFrom(...spotKeys), text).map((cells) => cells.join(',')),
  ),
  { maxLength: 12 },
);

test.each(['table', 'calendar'] as const)(
  'whatever a %s holds, what is taken of it fits, and stays as it is from then on',
  (kind) => {
    fc.assert(
      fc.property(lines, (all) => {
        const taken =
          kind === 'table'
            ? groupsOfTable(['name,place,about', ...all].join('\r\n'))
            : groupsOfCalendar(['BEGIN:VCALENDAR', ...all].join('\r\n'));
        for (const { name, about, contact } of taken) {
          for (const [part, max] of [
            [name, directoryLimits.name],
            [about, directoryLimits.about],
            [contact, directoryLimits.contact],
          ] as const) {
            expect(part.length).toBeLessThanOrEqual(max);
            expect(part.isWellFormed()).toBe(true);
            expect(part).not.toMatch(unwritable);
          }
        }
        expect(groupsOfTable(tableOf(taken))).toEqual(taken);
      }),
      { numRuns: runs },
    );
  },
);

itIsReadByPythonToo();

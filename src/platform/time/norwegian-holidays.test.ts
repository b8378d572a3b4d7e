import { expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { easterSunday, holidaysOf, isNorwegianHoliday } from './norwegian-holidays.js';

const of = (year: number) => {
  const days: string[] = [];
  for (let day = Temporal.PlainDate.from(`${year}-01-01`); day.year === year; day = day.add({ days: 1 }))
    if (isNorwegianHoliday(day)) days.push(day.toString().slice(5));
  return days;
};

test('Easter is where the almanac has it', () => {
  const known = ['2000-04-23', '2008-03-23', '2011-04-24', '2019-04-21', '2024-03-31', '2026-04-05', '2038-04-25'];
  for (const day of known) expect(easterSunday(Number(day.slice(0, 4))).toString()).toBe(day);
});

test('the public holidays of a year', () => {
  expect(of(2026)).toEqual([
    '01-01',
    '04-02',
    '04-03',
    '04-05',
    '04-06',
    '05-01',
    '05-14',
    '05-17',
    '05-24',
    '05-25',
    '12-25',
    '12-26',
  ]);
});

test('two of them may fall on one day', () => {
  // In 2008 Ascension Day was on the first of May.
  expect(of(2008)).toHaveLength(11);
});

test('eves are working days, and other countries have holidays of their own', () => {
  for (const eve of ['2026-12-24', '2026-12-31', '2026-04-04', '2026-05-23'])
    expect(isNorwegianHoliday(Temporal.PlainDate.from(eve))).toBe(false);
  const constitution = Temporal.PlainDate.from('2027-05-17');
  expect([holidaysOf('Europe/Oslo')(constitution), holidaysOf('Europe/Stockholm')(constitution)]).toEqual([
    true,
    false,
  ]);
});

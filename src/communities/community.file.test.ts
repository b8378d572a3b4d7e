import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadCommunityFile, readCommunityFile } from './community.file.js';

const good = `name: Asker
zone: Europe/Oslo
languages: [nb, en]
crisis_numbers:
  - name: { nb: Mental helse, en: Mental helse }
    number: '116 123'
    when: { nb: Hele døgnet, en: All day }
duty_hours:
  - days: [1, 2]
    from: '08:00'
    to: '20:00'
agreement:
  nb: [Det som sies her, blir her.]
  en: [What is said here stays here.]
venues: []
staff:
  - role: Provider
    email: ingrid@example.org
    name: Ingrid Moe
    title: Psykolog
    organisation: Asker DPS
`;

function faultsOf(yaml: string): string[] {
  try {
    readCommunityFile(yaml);
    return [];
  } catch (error) {
    if (!(error instanceof BadCommunityFile)) throw error;
    expect(error.message.split('\n')).toHaveLength(error.faults.length);
    return error.message.split('\n');
  }
}

describe('a community file', () => {
  test('that is as it should be is read as it is', () => {
    expect(readCommunityFile(good)).toMatchObject({
      name: 'Asker',
      duty_hours: [{ days: [1, 2], from: '08:00', to: '20:00' }],
      staff: [{ role: 'Provider', email: 'ingrid@example.org' }],
    });
    const ours = readdirSync('seeds').filter((file) => file.endsWith('.yaml'));
    for (const file of ours) expect([file, faultsOf(readFileSync(join('seeds', file), 'utf8'))]).toEqual([file, []]);
  });

  test('is told every fault at once, each with its line, in the order of lines', () => {
    const bad = good
      .replace('Europe/Oslo', 'Europe/Asker')
      .replace('[nb, en]', '[nb, de]')
      .replace(`'116 123'`, 'ring oss')
      .replace('en: All day', 'en: " "')
      .replace('days: [1, 2]', 'days: [0, 8]')
      .replace(`'20:00'`, '2000')
      .replace('venues: []', 'venue: []')
      .replace('Provider', 'Doctor')
      .replace('ingrid@example.org', 'ingrid')
      .replace('    title: Psykolog\n', '');
    expect(faultsOf(bad)).toEqual([
      'line 1: the file lacks the field "venues".',
      'line 2: zone has to be a time zone, such as Europe/Oslo.',
      'line 3: languages.1 has to be one of nb, en.',
      'line 6: crisis_numbers.0.number has to be a number in quotes, such as "116 123".',
      'line 7: crisis_numbers.0.when.en has to be text.',
      'line 9: duty_hours.0.days.0 has to be one of 1, 2, 3, 4, 5, 6, 7.',
      'line 9: duty_hours.0.days.1 has to be one of 1, 2, 3, 4, 5, 6, 7.',
      'line 11: duty_hours.0.to has to be a time in quotes, such as "08:00".',
      'line 15: venue is not a field we know.',
      'line 17: staff.0.role has to be one of Consultant, Provider, Coordinator.',
      'line 17: staff.0 lacks the field "title".',
      'line 18: staff.0.email has to be an e-mail address.',
    ]);
  });

  test.each([
    ['', 'line 1: the file has to have the fields name,'],
    ['- a', 'line 1: the file has to have the fields name,'],
    ['name: [', 'line 1:'],
    [`${good}name: Again\n`, 'line 22: Map keys must be unique'],
    [good.replace('duty_hours:', 'duty_hours: []\nhours:'), 'line 8: duty_hours has to be a list of at least 1.'],
    [good.replace(`'20:00'`, `'07:00'`), 'line 11: duty_hours.0.to has to be later on the same day than "from".'],
    [good.replace(`'20:00'`, `'08:00'`), 'line 11: duty_hours.0.to has to be later'],
    [good.replace(`'116 123'`, '116123'), 'line 6: crisis_numbers.0.number has to be a number in quotes'],
    [
      good.replace('agreement:', 'agreement: { nb: [], en: [x] }\nx:'),
      'line 12: agreement.nb has to be a list of at least 1.',
    ],
    [
      'a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c]',
      'line 1:',
    ],
  ])('%#: is told %j', (yaml, fault) => expect(faultsOf(yaml)[0]).toContain(fault));
});

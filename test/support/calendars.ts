import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import { itNeeds } from './needs.js';

const reader = fileURLToPath(new URL('calendar_reader.py', import.meta.url));
const seen = new Set<string>();

/** Keeps a calendar that a test came across, and hands it on: at the end of its file another reader has a look at it too. */
export function keptCalendar(file: string): string {
  seen.add(file);
  return file;
}

/** The names of the entries and when they begin: in UTC, or as the clock on the wall says it where no zone is told. */
type Events = [uid: string, start: string][];

/** Standing last in a test file: Python's icalendar reads each calendar of it without a warning, and finds in it what ical.js finds. */
export function itIsReadByPythonToo(): void {
  itNeeds('python3-icalendar', 'icalendar')('every calendar so far is read by Python’s icalendar too', () => {
    const files = [...seen];
    expect(files.length).toBeGreaterThan(0);
    expect(byPython(files)).toEqual(files.map(byIcalJs));
  });
}

/** The Python that Debian’s packages belong to, whichever other one there is. */
function byPython(files: readonly string[]): Events[] {
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [reader], {
    input: JSON.stringify(files),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`Python’s icalendar does not read it:\n${stderr}`);
  return JSON.parse(stdout) as Events[];
}

function byIcalJs(file: string): Events {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone), zone.getFirstPropertyValue('tzid') as string);
  const events = calendar.getAllSubcomponents('vevent').map((each): Events[number] => {
    const { uid, startDate } = new ICAL.Event(each);
    const inZone = startDate.zone !== ICAL.Timezone.localTimezone;
    return [uid, inZone ? startDate.toJSDate().toISOString().slice(0, 19) : startDate.toString()];
  });
  ICAL.TimezoneService.reset();
  return events;
}

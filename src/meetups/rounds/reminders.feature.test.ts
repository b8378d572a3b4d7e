import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { MailServer } from '../../../test/support/mail-server.js';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { Read } from '../../platform/database/read.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Outbox } from '../../platform/events/outbox.js';
import type { MeetupView } from '../meetups.views.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { remindAt } from '../../platform/time/remind-at.js';
import { Rounds } from './rounds.service.js';

let mail: MailServer;
let portal: Portal;
let solveig: Person;
let venue: string;
let titles = 0;

const at = (text: string) => Temporal.Instant.from(text);
/** A Thursday, at noon in Oslo. */
const noon = at('2026-11-19T11:00:00Z');

beforeAll(async () => {
  mail = await MailServer.open();
  portal = await Portal.open({ SMTP_URL: mail.url });
  solveig = await portal.person('Consultant');
  venue = (await portal.get(Communities).venues(portal.community))[0]!.id;
});
beforeEach(async () => {
  portal.clock.at = noon;
  mail.refuses = false;
  solveig.goesOnAs(await portal.signsInAgain(solveig));
});
afterAll(async () => {
  await portal.close();
  await mail.close();
});

async function announces(more: Record<string, unknown> = {}): Promise<string> {
  const wish = { kind: 'cafe', venue, day: '2026-11-26', from: '18:00', to: '19:30', capacity: 8, about: 'Coffee' };
  const answer = await solveig.post('/meetups', { title: `Café ${++titles}`, ...wish, ...more });
  return `/meetups/${(answer.body as MeetupView).id}`;
}

/** Somebody new, who comes and wishes to be reminded. */
async function comes(path: string, remind = true): Promise<Person> {
  const person = await portal.person('ServiceUser', { nickname: null });
  expect((await person.post(`${path}/rsvp`, { name: 'Kim', remind })).status).toBe(201);
  return person;
}

/** The minutes pass one round at a time, and the outbox wakes in between. */
async function passes(until: Temporal.Instant, step = 10): Promise<void> {
  while (Temporal.Instant.compare(portal.clock.at, until) < 0) {
    portal.clock.passes({ minutes: step });
    await portal.get(Rounds).round();
    await portal.get(Outbox).drain();
  }
}
const lettersTo = (person: Person) => mail.received.filter(({ to }) => to.includes(person.is.email)).length;

describe('a reminder', () => {
  test('comes to whoever wished for it, once, at five the day before; to nobody else', async () => {
    const path = await announces();
    const [asked, did_not, withdrew] = [await comes(path), await comes(path, false), await comes(path)];
    await withdrew.post(`${path}/withdrawal`);
    await passes(at('2026-11-25T15:50:00Z'), 60);
    expect(lettersTo(asked)).toBe(0);
    await passes(at('2026-11-25T17:30:00Z'));
    expect([asked, did_not, withdrew].map(lettersTo)).toEqual([1, 0, 0]);
    await passes(at('2026-11-26T16:00:00Z'), 60);
    expect(lettersTo(asked)).toBe(1);
    asked.goesOnAs(await portal.signsInAgain(asked));
    expect((await asked.page('/notices')).text).toContain('You wanted to be reminded of a meetup');
  });

  test('is of nothing: no letter tells what, where or with whom', async () => {
    const path = await announces({ title: 'Canary café' });
    const kim = await comes(path);
    await passes(at('2026-11-25T17:30:00Z'), 30);
    const [letter] = mail.received.filter(({ to }) => to.includes(kim.is.email));
    for (const word of ['Canary', 'Kulturhuset', 'Kim', 'meetup', path]) expect(letter!.data).not.toContain(word);
  });

  test('keeps to the wall of the community across the change of clocks', async () => {
    expect(remindAt(at('2027-03-28T10:00:00Z'), 'Europe/Oslo', noon)!.toString()).toBe('2027-03-27T16:00:00Z');
    expect(remindAt(at('2027-03-29T10:00:00Z'), 'Europe/Oslo', noon)!.toString()).toBe('2027-03-28T15:00:00Z');
    expect(remindAt(at('2026-11-20T10:00:00Z'), 'Europe/Oslo', at('2026-11-19T17:00:00Z'))).toBeUndefined();
  });

  test('comes at five of that wall, on both sides of the night in which clocks change', async () => {
    portal.clock.at = at('2027-03-27T11:00:00Z');
    solveig.goesOnAs(await portal.signsInAgain(solveig));
    const before = await comes(await announces({ day: '2027-03-28' }));
    const after = await comes(await announces({ day: '2027-03-29' }));
    await passes(at('2027-03-27T15:50:00Z'), 30);
    expect([before, after].map(lettersTo)).toEqual([0, 0]);
    await passes(at('2027-03-27T17:00:00Z'));
    expect([before, after].map(lettersTo)).toEqual([1, 0]);
    await passes(at('2027-03-28T14:50:00Z'), 60);
    expect([before, after].map(lettersTo)).toEqual([1, 0]);
    await passes(at('2027-03-28T16:00:00Z'));
    expect([before, after].map(lettersTo)).toEqual([1, 1]);
  });

  test('waits for a portal that was down, as long as there is something to be reminded of', async () => {
    const path = await announces();
    const kim = await comes(path);
    // Down from the day before five until the next morning: then it is told at once.
    portal.clock.at = at('2026-11-26T08:00:00Z');
    await passes(at('2026-11-26T09:30:00Z'));
    expect(lettersTo(kim)).toBe(1);
    // Down until it has begun: then it is of no use.
    portal.clock.at = noon;
    solveig.goesOnAs(await portal.signsInAgain(solveig));
    const late = await comes(await announces({ day: '2026-11-27' }));
    portal.clock.at = at('2026-11-27T17:30:00Z');
    await passes(at('2026-11-27T19:00:00Z'), 30);
    expect(lettersTo(late)).toBe(0);
  });

  test('comes once though the clock jumps back, and though two look at the same moment', async () => {
    const path = await announces();
    const kim = await comes(path);
    portal.clock.at = at('2026-11-25T16:00:00Z');
    await Promise.all([1, 2, 3, 4].map(() => portal.get(Rounds).round()));
    portal.clock.at = at('2026-11-25T12:00:00Z');
    await passes(at('2026-11-25T18:30:00Z'));
    expect(lettersTo(kim)).toBe(1);
  });

  test('comes once from two processes that look and deliver at the same moment', async () => {
    // What a process keeps to itself is who delivers now; everything else is the database's.
    const second = new Outbox(
      portal.get(UnitOfWork),
      portal.get(Read),
      portal.get(Keyring),
      portal.get(Clock),
      portal.get(Random),
      portal.get(DiscoveryService),
      portal.get(MetadataScanner),
    );
    second.onApplicationBootstrap();
    const path = await announces();
    const some = [await comes(path), await comes(path), await comes(path)];
    portal.clock.at = at('2026-11-25T15:50:00Z');
    while (Temporal.Instant.compare(portal.clock.at, at('2026-11-25T18:00:00Z')) < 0) {
      portal.clock.passes({ minutes: 10 });
      await Promise.all([1, 2].map(() => portal.get(Rounds).round()));
      await Promise.all([portal.get(Outbox), second].map((each) => each.drain()));
    }
    expect(some.map(lettersTo)).toEqual([1, 1, 1]);
  });

  test('is kept or lost with what was written down: what failed half way is done again, whole', async () => {
    const path = await announces();
    const kim = await comes(path);
    portal.clock.at = at('2026-11-25T16:00:00Z');
    // A restart in the middle of it: the unit that would have told is not kept.
    await expect(
      portal.get(UnitOfWork).run(async () => {
        await portal.get(Rounds).round();
        throw new Error('The process ends here.');
      }),
    ).rejects.toThrow('The process ends here.');
    await passes(at('2026-11-25T17:30:00Z'));
    expect(lettersTo(kim)).toBe(1);
  });

  test('outlives a mail server that is down for an hour', async () => {
    const path = await announces();
    const kim = await comes(path);
    mail.refuses = true;
    portal.clock.at = at('2026-11-25T15:50:00Z');
    await passes(at('2026-11-25T17:00:00Z'), 5);
    expect(lettersTo(kim)).toBe(0);
    mail.refuses = false;
    await passes(at('2026-11-25T20:00:00Z'), 5);
    expect(lettersTo(kim)).toBe(1);
    expect(await portal.get(Outbox).backlog()).toMatchObject({ parked: 0 });
  });

  test('goes to the new time when it is moved, and to nobody when it is called off', async () => {
    const [moved, off] = [await announces(), await announces()];
    const [kim, nora] = [await comes(moved), await comes(off)];
    await solveig.post(`${moved}/change`, { day: '2026-11-28', from: '12:00', to: '13:00', capacity: 8 });
    await solveig.post(`${off}/cancellation`, { reason: 'Ill' });
    await passes(at('2026-11-19T13:30:00Z'));
    // That it is moved, or off, is a letter of its own.
    expect([kim, nora].map(lettersTo)).toEqual([1, 1]);
    await passes(at('2026-11-27T15:50:00Z'), 60);
    expect([kim, nora].map(lettersTo)).toEqual([1, 1]);
    await passes(at('2026-11-27T17:30:00Z'));
    expect([kim, nora].map(lettersTo)).toEqual([2, 1]);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  agree,
  decline,
  isAsked,
  type Ladder,
  offer,
  other,
  type Rung,
  rungs,
  rungsFrom,
  shownNames,
  shownRungs,
  type Side,
  stateOf,
  swept,
  untilOf,
  withdraw,
} from './ladder.js';

const monday = Temporal.Instant.from('2026-11-23T09:00:00Z');
const later = (days: number) => monday.add({ hours: 24 * days });
const hand = (days: number) => ({ until: later(days).toString() });
const [ada, bo]: Side[] = [0, 1];

describe('the ladder between two people', () => {
  const offered = offer({}, ada!, 'first-name', hand(14), monday);

  test('shows nothing until both have said yes, and then the same rung of both', () => {
    expect([stateOf(offered, ada!, 'first-name', monday), stateOf(offered, bo!, 'first-name', monday)]).toEqual([
      'offered',
      'asked',
    ]);
    expect(shownRungs(offered)).toEqual([]);
    expect(shownRungs(agree(offered, bo!, 'first-name'))).toEqual(['first-name']);
  });

  test('takes two offers for a yes, also after a no', () => {
    expect(shownRungs(offer(offered, bo!, 'first-name', hand(3), monday))).toEqual(['first-name']);
    const declined = decline(offered, bo!, 'first-name');
    expect(shownRungs(offer(declined, bo!, 'first-name', hand(3), monday))).toEqual(['first-name']);
  });

  test('looks the same to whoever offered: unseen, declined or ignored', () => {
    const declined = decline(offered, bo!, 'first-name');
    for (const now of [monday, later(13), later(14), later(30)]) {
      expect(stateOf(declined, ada!, 'first-name', now)).toBe(stateOf(offered, ada!, 'first-name', now));
      expect(untilOf(declined, ada!, 'first-name', now)).toBe(untilOf(offered, ada!, 'first-name', now));
    }
    expect(isAsked(declined, bo!, 'first-name', monday)).toBe(false);
  });

  test('forgets an offer after its end, on both sides', () => {
    for (const side of [ada!, bo!]) expect(stateOf(offered, side, 'first-name', later(14))).toBe('hidden');
    expect(swept(offered, later(14))).toEqual({});
    expect(swept(offered, later(13))).toEqual(offered);
    expect(shownRungs(offer(offered, bo!, 'first-name', hand(30), later(15)))).toEqual([]);
  });

  test('is not moved by offering again: the end stays what it was', () => {
    expect(offer(offered, ada!, 'first-name', hand(30), later(1))).toEqual(offered);
  });

  test('shows the meetup names that each had when they offered or said yes, and no later ones', () => {
    const [em, jon] = [
      { scope: 'walks', name: 'Em' },
      { scope: 'café', name: 'Jon' },
    ];
    const held = offer({}, ada!, 'meetup-name', { ...hand(14), names: [em] }, monday);
    for (const both of [
      agree(held, bo!, 'meetup-name', [jon]),
      offer(held, bo!, 'meetup-name', { ...hand(3), names: [jon] }, monday),
    ]) {
      expect([shownNames(both, ada!), shownNames(both, bo!)]).toEqual([[em], [jon]]);
      expect(swept(both, later(99))).toEqual(both);
      expect(shownNames(withdraw(both, bo!, 'meetup-name'), ada!)).toEqual([]);
    }
    expect(shownNames(held, ada!)).toEqual([]);
  });

  test('takes back for both at once, and nothing springs back', () => {
    const shown = agree(offered, bo!, 'first-name');
    for (const side of [ada!, bo!]) {
      const back = withdraw(shown, side, 'first-name');
      expect(shownRungs(back)).toEqual([]);
      for (const each of [ada!, bo!]) expect(stateOf(back, each, 'first-name', monday)).toBe('hidden');
      expect(shownRungs(offer(back, bo!, 'first-name', hand(3), monday))).toEqual([]);
    }
  });
});

/*
 * The same rules a second time, as a diary: what was done is written down, and what one sees is worked out from the whole diary.
 * It shares no code and no shape of data with the ladder.
 */
type Act = { what: 'offer' | 'yes' | 'no' | 'back'; who: Side; rung: Rung; days: number };
type Entry = Act & { day: number };

function diarySays(diary: readonly Entry[], rung: Rung, who: Side, today: number) {
  let shown = false;
  let holds: Record<Side, { end: number; refused: boolean } | undefined> = { 0: undefined, 1: undefined };
  const open = (side: Side, day: number) => {
    const own = holds[side];
    return own && own.end > day ? own : undefined;
  };
  for (const { what, who: side, day, days } of diary.filter((entry) => entry.rung === rung)) {
    const [mine, theirs] = [open(side, day), open(other(side), day)];
    const meet = () => {
      shown = true;
      holds = { 0: undefined, 1: undefined };
    };
    if (what === 'back') {
      if (shown) holds = { 0: undefined, 1: undefined };
      else holds[side] = undefined;
      shown = false;
    } else if (shown) continue;
    else if (what === 'offer' && !mine && theirs) meet();
    else if (what === 'offer' && !mine) holds[side] = { end: day + days, refused: false };
    else if (what === 'yes' && !mine && theirs && !theirs.refused) meet();
    else if (what === 'no' && !mine && theirs) theirs.refused = true;
  }
  if (shown) return 'shared';
  if (open(who, today)) return 'offered';
  const theirs = open(other(who), today);
  return theirs && !theirs.refused ? 'asked' : 'hidden';
}

const act = fc.record({
  what: fc.constantFrom('offer', 'offer', 'yes', 'no', 'back') as fc.Arbitrary<Act['what']>,
  who: fc.constantFrom<Side>(0, 1),
  rung: fc.constantFrom<Rung>('first-name', 'face'),
  days: fc.integer({ min: 1, max: 6 }),
  wait: fc.integer({ min: 0, max: 3 }),
});

/** Does what a page lets somebody do: who is not asked has no yes and no no to press. */
function does(ladder: Ladder, { what, who, rung, days }: Act, day: number): Ladder {
  const now = later(day);
  if (what === 'offer') return offer(ladder, who, rung, hand(day + days), now);
  if (what === 'back') return withdraw(ladder, who, rung);
  if (!isAsked(ladder, who, rung, now)) return ladder;
  return what === 'yes' ? agree(ladder, who, rung) : decline(ladder, who, rung);
}

describe('whatever two people do on it', () => {
  test('what each sees of the other is exactly what the diary says, on every day', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), fc.integer({ min: 0, max: 8 }), (acts, after) => {
        let [ladder, day]: [Ladder, number] = [{}, 0];
        const diary: Entry[] = [];
        for (const { wait, ...each } of acts) {
          day += wait;
          ladder = does(ladder, each, day);
          diary.push({ ...each, day });
        }
        for (const rung of rungs)
          for (const who of [0, 1] as const)
            expect(stateOf(ladder, who, rung, later(day + after))).toBe(diarySays(diary, rung, who, day + after));
        expect(swept(swept(ladder, later(day)), later(day))).toEqual(swept(ladder, later(day)));
        for (const rung of rungs)
          for (const who of [0, 1] as const)
            expect(stateOf(swept(ladder, later(day)), who, rung, later(day + after))).toBe(
              stateOf(ladder, who, rung, later(day + after)),
            );
      }),
      { numRuns: 3_000 },
    );
  });

  test('both always show the same', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const ladder = acts.reduce<Ladder>((before, each) => does(before, each, 0), {});
        for (const rung of shownRungs(ladder))
          for (const who of [0, 1] as const) expect(stateOf(ladder, who, rung, later(999))).toBe('shared');
      }),
    );
  });

  test('a no leaves no trace with whoever offered, whatever they do afterwards', () => {
    const own = fc.record({
      what: fc.constantFrom('offer', 'back') as fc.Arbitrary<Act['what']>,
      who: fc.constant<Side>(0),
      rung: fc.constant<Rung>('face'),
      days: fc.integer({ min: 1, max: 6 }),
      wait: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(own, { maxLength: 12 }), (acts) => {
        const start = offer({}, 0, 'face', hand(5), monday);
        let [ignored, refused, day] = [start, decline(start, 1, 'face'), 0];
        for (const { wait, ...each } of acts) {
          day += wait;
          ignored = does(ignored, each, day);
          refused = does(refused, each, day);
          expect(stateOf(refused, 0, 'face', later(day))).toBe(stateOf(ignored, 0, 'face', later(day)));
        }
      }),
    );
  });

  test('each context has the rungs that lead out of it, and none that it starts from', () => {
    expect(rungsFrom.room).not.toContain('nickname');
    expect(rungsFrom.meetup).not.toContain('meetup-name');
    for (const kind of ['room', 'meetup'] as const) expect(rungsFrom[kind].at(-1)).toBe('contact');
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AccountId } from '../../platform/http/actor.js';
import type { Joined } from '../face/face-join.repository.js';
import type { Rung } from '../reveal/ladder.js';
import type { Standing } from '../reveal/reveal-book.js';
import { hiddenBy, placesShown, type Way, waysWithout, wayThrough, withWay } from './block-rule.js';

const them = 'them' as AccountId;
const places = { community: 'asker', series: ['walks', 'café', 'men'] };
const persona: Joined = { accountId: them, kind: 'persona', scope: 'asker', faceId: 'P' };
const names = places.series.map((scope): Joined => ({ accountId: them, kind: 'meetup', scope, faceId: `M ${scope}` }));
const all = [persona, ...names];

const shared = (kind: 'room' | 'meetup', scope: string, rung: Rung): Standing => ({
  kind,
  scope,
  faces: ['a', 'b'],
  ladder: { [rung]: { shared: true, hands: [null, null] } },
});
const named = (...series: string[]): Standing => ({
  ...shared('room', 'asker', 'meetup-name'),
  ladder: {
    'meetup-name': {
      shared: true,
      names: [[{ scope: 'men', name: 'Me' }], series.map((scope) => ({ scope, name: 'Them' }))],
      hands: [null, null],
    },
  },
});
const inRoom = named(...places.series);
const at = (series: string) => shared('meetup', series, 'nickname');

/** What a press of "block" hides, and the ways it leaves. */
const press = (ways: readonly Way[], face: Joined, standings: readonly Standing[]): Way[] => {
  const scopes = placesShown(
    face,
    places,
    standings.map((standing) => ({ standing, side: 0 })),
  );
  const there = all.filter(({ kind, scope }) => scopes.some((each) => each.kind === kind && each.scope === scope));
  return withWay(ways, wayThrough(face, scopes, there));
};
const hiddenIn = (ways: readonly Way[]) =>
  hiddenBy([{ by: 'me' as AccountId, who: them, ways: [...ways] }]).faces.sort();

describe('a block through one face', () => {
  test.each<[string, Joined, Standing[], string[]]>([
    ['a nickname, nothing shown', persona, [], ['P']],
    ['a meetup name, nothing shown', names[0]!, [], ['M walks']],
    ['a nickname, first name shown', persona, [shared('room', 'asker', 'first-name')], ['P']],
    ['a nickname, meetup names shown', persona, [inRoom], ['M café', 'M men', 'M walks', 'P']],
    ['a nickname, one meetup name shown, others taken later', persona, [named('walks')], ['M walks', 'P']],
    ['a meetup name taken later', names[1]!, [named('walks')], ['M café']],
    ['a meetup name, meetup names shown', names[1]!, [inRoom], ['M café', 'M men', 'M walks', 'P']],
    ['a nickname, shown at the walks', persona, [at('walks')], ['M walks', 'P']],
    ['the meetup name where the nickname is shown', names[0]!, [at('walks')], ['M walks', 'P']],
    ['a meetup name where it is not', names[1]!, [at('walks')], ['M café']],
    ['a nickname, shown in another community', persona, [shared('room', 'bærum', 'meetup-name')], ['P']],
  ])('%s', (_, face, standings, hidden) => expect(hiddenIn(press([], face, standings))).toEqual(hidden));
});

const faces = fc.constantFrom(...all);
const standings = fc.subarray([inRoom, ...places.series.map(at)]);

describe('blocks upon blocks', () => {
  test('hide a face exactly while a press through it, or through one shown with it, stands', () => {
    const presses = fc.array(fc.record({ face: faces, block: fc.boolean() }), { maxLength: 12 });
    fc.assert(
      fc.property(presses, (acts) => {
        // Nothing is shown: each face stands for itself.
        let ways: Way[] = [];
        const expected = new Set<string>();
        for (const { face, block } of acts) {
          ways = block ? press(ways, face, []) : waysWithout(ways, face);
          if (block) expected.add(face.faceId);
          else expected.delete(face.faceId);
        }
        expect(hiddenIn(ways)).toEqual([...expected].sort());
      }),
    );
  });

  test('can each be ended, whatever was shown when they began, and never add to what is hidden by ending', () => {
    const presses = fc.array(fc.record({ face: faces, standings }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(presses, faces, (acts, face) => {
        const ways = acts.reduce<Way[]>((before, act) => press(before, act.face, act.standings), []);
        const left = waysWithout(ways, face);
        expect(hiddenIn(left)).not.toContain(face.faceId);
        for (const each of hiddenIn(left)) expect(hiddenIn(ways)).toContain(each);
        // Pressing again through the same face takes nothing away.
        const again = press(ways, acts[0]!.face, []);
        expect(hiddenIn(again)).toEqual(hiddenIn(ways));
      }),
    );
  });
});

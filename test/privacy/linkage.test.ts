import { beforeAll, describe, expect, test } from '@jest/globals';
import { rightClaims, type Solved } from './linkage-attacker.js';
import { mostByChance } from './linkage-bound.js';
import { type Cases, manyCases } from './linkage-cases.js';
import { leaks, leaksAtMeetups } from './linkage-leaks.js';
import { members } from './linkage-story.js';

/*
 * Two who are in the room and at the meetup keep what the portal sends them, in many small communities, and try to find out
 * which nickname and which meetup name are one person; two in different communities try the same with two nicknames. In every
 * community they name the pair of which they are surest: by chance one in six is right.
 *
 * What they get is what the real app answers: the room and the meetup again and again, every route that shows them anything, as
 * page and as data, and what is left when they block somebody. The stream of the chat (the same lines) and letters are left out.
 *
 * Out of its reach is what people themselves do: for two faces at one moment, and in which words and language they write. To take
 * a break or to leave ends both faces within a day: where only one person does so that day, the two that go are theirs. Nobody in
 * these communities goes.
 *
 * An address has one account in one community today. Here one account has a nickname in two: whatever might come from the account
 * would be the same in both, which is harder on the portal than two accounts would be.
 */

const isLong = process.env['TEST_LONG'] === '1';
/** Pairs of communities. */
const few = 16;
const many = isLong ? 500 : few;
const minutes = 60_000;
/** A thousand communities take an hour on a quiet machine. */
const patience = (isLong ? 300 : 60) * minutes;

type Claim = keyof Cases;
const claims: readonly (readonly [string, Claim])[] = [
  ['a nickname and a meetup name', 'roomAndMeetup'],
  ['two nicknames in two communities', 'twoCommunities'],
];
const real = 'as it is';

let leaky: ReadonlyMap<string, Cases>;
let asItIs: Cases;

beforeAll(async () => {
  leaky = await manyCases(few, [...leaks, ...leaksAtMeetups]);
  asItIs = isLong ? (await manyCases(many)).get(real)! : leaky.get(real)!;
}, patience);

/** Whether more is right than chance gives in 99 of 100 cases, and by which clues. */
function attack(solved: readonly Solved[]) {
  const { right, by } = rightClaims(solved);
  return {
    beatsChance: right > mostByChance(solved.length, 1 / members),
    right,
    of: solved.length,
    by: [...by.keys()],
  };
}

describe.each(claims)('%s', (_, claim) => {
  test(
    'cannot be told to be one person better than by chance',
    async () => {
      expect(asItIs[claim].length).toBeGreaterThanOrEqual(many);
      let found = attack(asItIs[claim]);
      // One in a hundred times, chance itself does better than that: then other communities decide.
      if (found.beatsChance) found = attack((await manyCases(many)).get(real)![claim]);
      expect(found).toMatchObject({ beatsChance: false });
    },
    patience,
  );

  test.each(leaks)('would be told by %s', (name) => {
    expect(attack(leaky.get(name)![claim])).toMatchObject({ beatsChance: true });
  });
});

test.each(leaksAtMeetups)('a nickname and a meetup name would be told by %s', (name) => {
  expect(attack(leaky.get(name)!.roomAndMeetup)).toMatchObject({ beatsChance: true });
});

test('chance gives so much and no more', () => {
  expect([mostByChance(20, 1 / 6), mostByChance(40, 1 / 6), mostByChance(1000, 1 / 6)]).toEqual([8, 13, 195]);
});

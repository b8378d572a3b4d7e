import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Person } from '../../test/support/person.js';
import { password, Portal } from '../../test/support/portal.js';
import { Contacts, Personas } from '../identity/index.js';
import type { PeopleView, PersonView } from './people.service.js';

/*
 * Whatever two people do, offers and answers, blocks, breaks, leaving: what each sees of the other is exactly what the rules say,
 * after every step, in the running portal. The rules stand here a second time, as somebody would tell them who has only read the product page.
 */

const runs = process.env['TEST_LONG'] === '1' ? 150 : 8;
const rungs = ['first-name', 'contact'] as const;
type Rung = (typeof rungs)[number];
const what = [
  'offer',
  'offer',
  'yes',
  'no',
  'take back',
  'let go',
  'block',
  'unblock',
  'break',
  'come back',
  'leave',
] as const;

interface Step {
  does: (typeof what)[number];
  who: 0 | 1;
  rung: Rung;
  days: number;
  wait: number;
}

/** What both have in their heads. */
class Story {
  today = 0;
  readonly away = [false, false];
  readonly left = [false, false];
  readonly blocks = [false, false];
  readonly #shown = new Set<Rung>();
  /** The last day on which somebody holds out a rung, and whether the other has said no to it. */
  readonly #held = new Map<string, { until: number; refused: boolean }>();

  #hand(who: number, rung: Rung) {
    const hand = this.#held.get(`${who} ${rung}`);
    return hand && hand.until >= this.today ? hand : undefined;
  }

  /** How a rung stands for one of them. */
  state(who: number, rung: Rung): string {
    if (this.#shown.has(rung)) return 'shared';
    if (this.#hand(who, rung)) return 'offered';
    const theirs = this.#hand(1 - who, rung);
    return theirs && !theirs.refused ? 'asked' : 'hidden';
  }

  /** Whether one of them finds the other at all. */
  finds = (who: number): boolean => !this.away[1 - who] && !this.left[1 - who];

  does({ does, who, rung, days }: Step): void {
    if (this.left[who]) return;
    const drops = (...of: number[]) => of.forEach((each) => this.#held.delete(`${each} ${rung}`));
    const meets = () => (this.#shown.add(rung), drops(0, 1));
    if (does === 'break') this.away[who] = true;
    if (does === 'come back') this.away[who] = false;
    if (does === 'leave') this.left[who] = true;
    // Of whoever is not here one can stop showing everything, and nothing else can be done.
    if (does === 'let go' && !this.finds(who))
      for (const each of rungs) {
        if (this.#shown.delete(each)) [0, 1].forEach((n) => this.#held.delete(`${n} ${each}`));
        this.#held.delete(`${who} ${each}`);
      }
    if (!this.finds(who)) return;
    const state = this.state(who, rung);
    if (does === 'block') this.blocks[who] = true;
    if (does === 'unblock') this.blocks[who] = false;
    if (does === 'take back') {
      if (state === 'shared') drops(0, 1);
      else drops(who);
      this.#shown.delete(rung);
    }
    if (this.blocks[who]) return;
    if (does === 'no' && state === 'asked') this.#hand(1 - who, rung)!.refused = true;
    if (this.away[who]) return;
    if (does === 'yes' && state === 'asked') meets();
    if (does === 'offer' && (state === 'asked' || state === 'hidden'))
      if (this.#hand(1 - who, rung)) meets();
      else this.#held.set(`${who} ${rung}`, { until: this.today + days, refused: false });
  }
}

let portal: Portal;
beforeAll(async () => void (portal = await Portal.open()));
afterAll(() => portal.close());

const presses: Record<Step['does'], (step: Step) => [string, object] | undefined> = {
  offer: ({ rung, days }) => ['offers', { rung, days }],
  yes: ({ rung }) => ['answers', { rung, agree: 'yes' }],
  no: ({ rung }) => ['answers', { rung, agree: 'no' }],
  'take back': ({ rung }) => ['withdrawals', { rung }],
  'let go': () => ['withdrawals', {}],
  block: () => ['block', {}],
  unblock: () => ['unblock', {}],
  break: () => undefined,
  'come back': () => undefined,
  leave: () => undefined,
};

async function acts(person: Person, to: string, step: Step): Promise<void> {
  const pressed = presses[step.does](step);
  if (pressed)
    await person.post(
      `${step.does === 'let go' ? '/people' : to}/${pressed[0]}`,
      pressed[1] as Record<string, unknown>,
    );
  if (step.does === 'break') await person.post('/me/break', { days: '21' });
  if (step.does === 'come back') await person.post('/me/break/end');
  if (step.does === 'leave') await person.post('/me/leave', { words: 'stay', password, sure: true });
}

const step = fc.record<Step>({
  does: fc.constantFrom(...what),
  who: fc.constantFrom(0, 1),
  rung: fc.constantFrom(...rungs),
  days: fc.integer({ min: 1, max: 6 }),
  wait: fc.integer({ min: 0, max: 2 }),
});

/** Happens once in every run of this test, so that nothing is only ever hidden. */
const always: Step[] = (
  [
    ['offer', 0, 'first-name'],
    ['yes', 1, 'first-name'],
    ['offer', 0, 'contact'],
    ['no', 1, 'contact'],
    ['block', 1, 'contact'],
    ['unblock', 1, 'contact'],
    ['offer', 1, 'contact'],
    ['break', 0, 'contact'],
    ['let go', 1, 'contact'],
    ['come back', 0, 'contact'],
    ['offer', 1, 'first-name'],
    ['yes', 0, 'first-name'],
    ['take back', 1, 'first-name'],
    ['leave', 0, 'contact'],
  ] as const
).map(([does, who, rung]) => ({ does, who, rung, days: 6, wait: 0 }));

test('what each sees of the other is what the rules say, after every step', async () => {
  const met = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 20, size: 'max' }), async (steps) => {
      const people = [await portal.person('ServiceUser'), await portal.person('ServiceUser')];
      const faces: string[] = [];
      for (const [n, person] of people.entries()) {
        faces.push(`/people/${await portal.get(Personas).idOf(person.is)}`);
        await portal.get(Contacts).set(person.is, `ring ${n}`);
      }
      const story = new Story();
      for (const each of steps) {
        portal.clock.passes({ days: each.wait });
        story.today += each.wait;
        for (const n of [0, 1]) if (!story.left[n]) people[n] = await portal.signsInAgain(people[n]!);
        await acts(people[each.who]!, faces[1 - each.who]!, each);
        story.does(each);
        for (const n of [0, 1].filter((one) => !story.left[one])) {
          const sees = await people[n]!.get(faces[1 - n]!);
          const list = ((await people[n]!.get('/people')).body as PeopleView).people.length;
          if (!story.finds(n)) {
            met.add('nobody');
            expect([each, sees.status, list]).toEqual([each, 404, 0]);
            continue;
          }
          const all = rungs.map((rung) => story.state(n, rung));
          // Who has blocked the other still sees what they show themselves, and gets nothing.
          const own = all.filter((state) => state === 'shared' || state === 'offered');
          const states = story.blocks[n] ? own : all;
          for (const state of story.blocks[n] ? ['blocked'] : states) met.add(state);
          const { rungs: shown, sight, blocked } = sees.body as PersonView;
          const given = shown.filter(({ rung }) => rungs.includes(rung as Rung)).map(({ state }) => state);
          expect([each, given, blocked]).toEqual([each, states, story.blocks[n]]);
          expect(sight).toEqual({
            ...(!story.blocks[n] && states[0] === 'shared' ? { firstName: people[1 - n]!.is.firstName } : {}),
            ...(!story.blocks[n] && states[1] === 'shared' ? { contact: `ring ${1 - n}` } : {}),
          });
          expect(list).toBe(!story.blocks[n] && states.some((state) => state !== 'hidden') ? 1 : 0);
        }
      }
    }),
    { numRuns: runs, examples: [[always]] },
  );
  expect([...met].sort()).toEqual(['asked', 'blocked', 'hidden', 'nobody', 'offered', 'shared']);
}, 600_000);

import { randomUUID } from 'node:crypto';
import { Portal } from '../support/portal.js';
import type { Solved } from './linkage-attacker.js';
import { evidenceOf } from './linkage-evidence.js';
import { facesIn } from './linkage-faces.js';
import type { Behind, Leak } from './linkage-leaks.js';
import { type Side, sideOf } from './linkage-sides.js';
import { members, type Scene, twoScenes } from './linkage-story.js';

/** What an attacker makes of many communities. */
export interface Cases {
  /** A nickname and a meetup name of one community. */
  roomAndMeetup: Solved[];
  /** Two nicknames, in two communities. */
  twoCommunities: Solved[];
}

/** A portal with more communities than this takes longer for each of them. */
const inOnePortal = 25;

/** The same communities, as the portal showed them (`as it is`) and as each of these leaks would have shown them. */
export async function manyCases(
  pairs: number,
  leaks: readonly (readonly [string, Leak])[] = [],
): Promise<ReadonlyMap<string, Cases>> {
  const all: readonly (readonly [string, Leak])[] = [['as it is', (told) => [...told]], ...leaks];
  const cases = new Map<string, Cases>(all.map(([name]) => [name, { roomAndMeetup: [], twoCommunities: [] }]));
  let portal: Portal | undefined;
  for (let n = 0; n < pairs; n++) {
    if (n % inOnePortal === 0) {
      await portal?.close();
      portal = await Portal.open({}, { empty: true });
    }
    const scenes = await twoScenes(portal!, n);
    for (const [name, leak] of all) takeIn(cases.get(name)!, scenes, leak);
  }
  await portal?.close();
  return cases;
}

function takeIn(cases: Cases, scenes: readonly [Scene, Scene], leak: Leak): void {
  const secret = randomUUID();
  const sides = scenes.map(({ told, own, personas, faces }) => {
    const behind: Behind = new Map([personas, faces].flatMap((ids) => ids.map((id, person) => [id, person])));
    const seen = leak(told, behind, secret);
    const room = sideOf(seen, facesIn(seen, 'persona', own));
    const meetup = sideOf(seen, facesIn(seen, 'meetup', own));
    cases.roomAndMeetup.push(solved([room, personas], [meetup, faces]));
    return [room, personas] as const;
  });
  cases.twoCommunities.push(solved(sides[0]!, sides[1]!));
}

/** @param one a side and, by person, the faces on it */
function solved(
  [one, ids]: readonly [Side, readonly string[]],
  [other, others]: readonly [Side, readonly string[]],
): Solved {
  if (one.length !== members || other.length !== members) throw new Error('The observers have not met everybody.');
  const truth = one.map(({ id }) => other.findIndex((each) => each.id === others[ids.indexOf(id)]));
  return { size: members, evidence: evidenceOf(one, other), truth };
}

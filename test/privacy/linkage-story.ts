import { randomInt } from 'node:crypto';
import { MeetupNames, Personas } from '../../src/identity/index.js';
import { Rsvps } from '../../src/meetups/index.js';
import type { CommunityId } from '../../src/platform/http/actor.js';
import { langs } from '../../src/platform/i18n/lang.js';
import type { Person } from '../support/person.js';
import { aCommunity, type Portal } from '../support/portal.js';
import { atTheMeetup, inTheRoom, one, span } from './linkage-acts.js';
import { blocksInTurn, looksAround, looksEverywhere } from './linkage-observers.js';
import { aPlace, asActor } from './linkage-place.js';
import type { Told } from './linkage-told.js';
import { meetupNames, nicknames } from './linkage-words.js';

export const members = 6;
const looks = 5;

/** One community, as two who belong to it see it over some days; and what they must not know. */
export interface Scene {
  told: Told[];
  /** Faces of the observers themselves. */
  own: string[];
  /** By person: their nickname's id and their meetup name's id. */
  personas: string[];
  faces: string[];
}

/** So many of them, in no order. */
const some = <T>(of: readonly T[], count: number): T[] => {
  const left = [...of];
  return Array.from({ length: count }, () => left.splice(randomInt(left.length), 1)[0]!);
};

/** People without any face yet, in the language of their own. */
async function somePeople(portal: Portal, community: CommunityId): Promise<Person[]> {
  const people: Person[] = [];
  for (let n = 0; n < members; n++)
    people.push(await portal.person('ServiceUser', { community, nickname: null, lang: one(langs) }));
  return people;
}

/**
 * The same people live in one community: each chooses a nickname and writes at times of their own, and says yes to the
 * meetup at times that have nothing to do with those. Who does both in the same minute is linked by having done so; no portal can
 * help that. So here everything a person decides for one face is drawn without a look at the other: when, what picture, what
 * name, what language the words are in.
 */
async function aScene(portal: Portal, community: CommunityId, people: readonly Person[]): Promise<Scene> {
  const host = await portal.person('Consultant', { community, firstName: 'Solveig' });
  const [calledOnline, calledThere] = [some(nicknames, members + 2), some(meetupNames, members + 2)];
  const eyes: Person[] = [];
  for (const nickname of calledOnline.slice(members))
    eyes.push(await portal.person('ServiceUser', { community, nickname }));
  const known = await aPlace(portal, community, host);
  const rsvps = portal.get(Rsvps);
  for (const [n, eye] of eyes.entries())
    await rsvps.answer(asActor(eye, community), known.meetup, { name: calledThere[members + n]!, listed: true });

  const acts = people.flatMap((person, n) => {
    const actor = asActor(person, community);
    return [
      ...inTheRoom(portal, actor, calledOnline[n]!, known),
      ...atTheMeetup(portal, actor, calledThere[n]!, known.meetup),
    ];
  });
  const told: Told[] = [];
  for (let round = 0; round < looks; round++)
    acts.push({
      at: randomInt(span),
      does: async () => told.push(...(await looksAround(portal, eyes[round % 2]!, known, round))),
    });
  let now = 0;
  for (const { at, does } of acts.sort((a, b) => a.at - b.at)) {
    portal.clock.passes({ minutes: at - now });
    now = at;
    await does();
  }
  portal.clock.passes({ minutes: span - now });

  const personas: string[] = [];
  const faces: string[] = [];
  const faceIds = async (person: Person) => {
    const actor = asActor(person, community);
    const face = await portal.get(MeetupNames).of(actor, known.series);
    return [(await portal.get(Personas).idOf(actor))!, face!.id] as const;
  };
  for (const person of people) {
    const [persona, face] = await faceIds(person);
    personas.push(persona);
    faces.push(face);
  }
  for (const eye of eyes) told.push(...(await looksAround(portal, eye, known, looks)));
  told.push(...(await looksEverywhere(portal, eyes, known, { personas, faces }, looks)));
  told.push(...(await blocksInTurn(portal, eyes[0]!, known, personas, looks + 1)));
  const own = (await Promise.all(eyes.map(faceIds))).flat();
  return { told, own, personas, faces };
}

/** With somebody on duty on holidays too: the stories go on for months, and what waits for a reader is nothing that others could see. */
const always = (file: ReturnType<typeof aCommunity>) => ({
  ...file,
  duty_hours: file.duty_hours.map((hours) => ({ ...hours, holidays: true })),
});

/** Two communities with the same six people in both. @param n no two of a portal have one name */
export async function twoScenes(portal: Portal, n: number): Promise<readonly [Scene, Scene]> {
  const first = await portal.founds(always(aCommunity(`Asker ${n}`)));
  const second = await portal.founds(always(aCommunity(`Balsfjord ${n}`)));
  const people = await somePeople(portal, first);
  return [await aScene(portal, first, people), await aScene(portal, second, people)];
}

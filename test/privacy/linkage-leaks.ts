import { createHash, randomInt } from 'node:crypto';
import { facesIn, isThing } from './linkage-faces.js';
import { isData, type Told } from './linkage-told.js';

/** Which person is behind a face. The attacker never gets it; a leaky portal acts on it. */
export type Behind = ReadonlyMap<string, number>;

/** What an observer would have been sent if the portal had told something of the person behind a face. */
export type Leak = (told: readonly Told[], behind: Behind, secret: string) => Told[];

type Thing = Record<string, unknown>;

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** Changes every entry of a face in what was sent as data. */
const inData =
  (change: (face: Thing, person: number, secret: string) => Thing): Leak =>
  (told, behind, secret) => {
    const visit = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(visit);
      if (!isThing(value)) return value;
      const changed = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, visit(each)]));
      const person = typeof value['id'] === 'string' ? behind.get(value['id']) : undefined;
      return person === undefined ? changed : change(changed, person, secret);
    };
    return told.map((each) => (isData(each) ? { ...each, body: JSON.stringify(visit(JSON.parse(each.body))) } : each));
  };

/** A key made from the account stands in the page beside each face, with something else behind it on every page. */
const sharedId: Leak = (told, behind, secret) =>
  told.map((each) => {
    if (!each.asked.endsWith('html')) return each;
    let { body } = each;
    for (const [id, person] of behind) {
      const key = hash(`${secret} ${person}`).slice(0, 12) + hash(each.asked).slice(0, 4);
      body = body.split(`/people/${id}"`).join(`/people/${id}" data-key="${key}"`);
    }
    return { ...each, body };
  });

/** Whoever comes, and whoever is in the room, stands in the order in which they joined the portal. */
const sortedLists: Leak = (told, behind) => {
  const joined = (face: unknown) => (isThing(face) ? (behind.get(face['id'] as string) ?? -1) : -1);
  const inOrder = (faces: unknown[]) => [...faces].sort((a, b) => joined(a) - joined(b));
  const members = inOrder(
    [...facesIn(told, 'persona', [])].map(([id, [nickname]]) => ({ id, nickname, staff: false })),
  );
  return told.map((each) => {
    if (!isData(each)) return each;
    const view = JSON.parse(each.body) as Thing;
    if (Array.isArray(view['listed'])) view['listed'] = inOrder(view['listed']);
    if (each.asked.startsWith('/rooms/:id application')) view['members'] = members;
    return { ...each, body: JSON.stringify(view) };
  });
};

/** When the account was last here, to the second; one page was made some seconds after the other. */
const exactTime = inData((face, person, secret) => {
  const seconds = (parseInt(hash(`${secret} ${person}`).slice(0, 8), 16) % (6 * 24 * 3600)) + randomInt(20);
  return { ...face, lastHere: new Date(Date.UTC(2026, 10, 20) + 1000 * seconds).toISOString() };
});

/** One of the 64 pictures, drawn from the account and not from the face. */
const picture = inData((face, person, secret) => ({
  ...face,
  picture: parseInt(hash(`${secret} ${person}`).slice(0, 8), 16) % 64,
}));

/** A small photo is sealed into the page of each face of its owner: unreadable, and as long as it is. */
const size: Leak = (told, behind, secret) =>
  told.map((each) => {
    const person = each.about === undefined ? undefined : behind.get(each.about);
    if (person === undefined || !each.asked.startsWith('/people/:id text/html')) return each;
    const length = 20 + (parseInt(hash(`${secret} ${person}`).slice(0, 8), 16) % 2000);
    return { ...each, body: `${each.body}<!--${'x'.repeat(length)}-->` };
  });

/** Whoever blocks a nickname sees less of the person altogether. */
const block: Leak = (told, behind) =>
  told.map((each) => {
    const person = each.blocking === undefined ? undefined : behind.get(each.blocking);
    if (person === undefined || !isData(each)) return each;
    const view = JSON.parse(each.body) as { listed?: { id?: string }[] };
    if (view.listed) view.listed = view.listed.filter(({ id }) => id === undefined || behind.get(id) !== person);
    return { ...each, body: JSON.stringify(view) };
  });

/** Each would show both: who is who in the room and at the meetup, and who is who in two communities. */
export const leaks: readonly (readonly [string, Leak])[] = [
  ['a shared id', sharedId],
  ['lists in the order of the accounts', sortedLists],
  ['an exact time', exactTime],
  ['a picture made from the account', picture],
  ['a size that tells', size],
];

/** There is no block across communities, so this one shows at the meetup alone. */
export const leaksAtMeetups: readonly (readonly [string, Leak])[] = [['a block that hides all of somebody', block]];

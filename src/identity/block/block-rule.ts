import type { AccountId } from '../../platform/http/actor.js';
import type { FaceOf, Joined } from '../face/face-join.repository.js';
import { other, shownNames, shownRungs } from '../reveal/ladder.js';
import type { OwnStanding } from '../reveal/reveal-book.js';

type Scope = Omit<FaceOf, 'accountId'>;

/** One press of "block": through which face, and what it hides. Each stands and falls by itself. */
export interface Way {
  via: string;
  /** Faces the blocker knew at that moment. They stay hidden whatever becomes of them. */
  faces: string[];
  /** Where it follows: the face that the person has there now is hidden as well. */
  follows: Scope[];
}

/** What a block remembers. */
export interface BlockBody {
  /** Whose block it is. */
  by: AccountId;
  /** Whom it is about; absent once they have left for good. */
  who?: AccountId;
  ways: Way[];
}

/** The scopes of faces that there are in one community: its rooms, its meetup series. */
export interface Places {
  community: string;
  series: readonly string[];
}

/**
 * In which places a block through this face acts, beyond the face itself: where the two have shown each other which names go
 * together. Seen from the room, it is the meetup names they agreed on, and no later one; each series shows the nickname by itself.
 */
export function placesShown(
  face: Joined,
  { community, series }: Places,
  between: readonly Pick<OwnStanding, 'standing' | 'side'>[],
): Scope[] {
  const named = new Set(
    between
      .filter(({ standing: { kind, scope } }) => kind === 'room' && scope === community)
      .flatMap(({ standing, side }) => shownNames(standing.ladder, other(side)).map(({ scope }) => scope)),
  );
  const showsNickname = (at: string) =>
    between.some(
      ({ standing: { kind, scope, ladder } }) =>
        kind === 'meetup' && scope === at && shownRungs(ladder).includes('nickname'),
    );
  const tied = series.filter((each) => named.has(each) || showsNickname(each));
  if (tied.length === 0 || (face.kind === 'meetup' && !tied.includes(face.scope))) return [];
  return [{ kind: 'persona', scope: community }, ...tied.map((scope) => ({ kind: 'meetup' as const, scope }))];
}

/**
 * What a block through one face hides. A nickname is followed to the next one in that community. A meetup name stands for
 * itself. The faces of the other format come along only where the two had shown them to each other (`placesShown`): hiding
 * more would tell the blocker whose they are.
 */
export function wayThrough(face: Joined, places: readonly Scope[], there: readonly Joined[]): Way {
  const own: Scope[] = face.kind === 'persona' ? [{ kind: face.kind, scope: face.scope }] : [];
  return {
    via: face.faceId,
    faces: [...new Set([face.faceId, ...there.map(({ faceId }) => faceId)])],
    follows: places.length > 0 ? [...places] : own,
  };
}

const hides = (way: Way, { faceId, kind, scope }: Joined): boolean =>
  way.faces.includes(faceId) || way.follows.some((each) => each.kind === kind && each.scope === scope);

/** The ways with one more. Blocking through the same face again adds to the earlier one, and takes nothing from it. */
export function withWay(ways: readonly Way[], way: Way): Way[] {
  const before = ways.find(({ via }) => via === way.via) ?? { faces: [], follows: [] };
  const follows = [...before.follows, ...way.follows];
  const merged: Way = {
    via: way.via,
    faces: [...new Set([...before.faces, ...way.faces])],
    follows: follows.filter((a, n) => follows.findIndex((b) => a.kind === b.kind && a.scope === b.scope) === n),
  };
  return [...ways.filter(({ via }) => via !== way.via), merged];
}

/** The ways that are left when a face is to show again. */
export const waysWithout = (ways: readonly Way[], face: Joined): Way[] => ways.filter((way) => !hides(way, face));

/** All that these blocks hide: faces by id, and where to look for the present ones. */
export function hiddenBy(bodies: readonly BlockBody[]): { faces: string[]; follows: FaceOf[] } {
  const faces = bodies.flatMap(({ ways }) => ways.flatMap((way) => way.faces));
  const follows = bodies.flatMap(({ who, ways }) =>
    who ? ways.flatMap((way) => way.follows.map((scope) => ({ accountId: who, ...scope }))) : [],
  );
  return { faces: [...new Set(faces)], follows };
}

/** The block with the faces it follows written down, before they are cut off from their person. */
export const pinned = (body: BlockBody, lastFaces: readonly Joined[]): BlockBody => ({
  ...body,
  ways: body.ways.map((way) => {
    const followed = lastFaces.filter((face) => hides(way, face)).map(({ faceId }) => faceId);
    return { ...way, faces: [...new Set([...way.faces, ...followed])] };
  }),
});

/** A block of somebody who has left: what they wrote stays hidden, who they were is forgotten. */
export const unnamed = (body: BlockBody, lastFaces: readonly Joined[]): BlockBody => ({
  by: body.by,
  ways: pinned(body, lastFaces).ways.map((way) => ({ ...way, follows: [] })),
});

import type { Branded } from '../../platform/http/actor.js';

/** A nickname's id, in one community. */
export type PersonaId = Branded<'PersonaId'>;
/** A meetup name's id, in one series. */
export type MeetupFaceId = Branded<'MeetupFaceId'>;

/** Pictures of the neutral set, 0 to 7. */
export const pictures = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** What peers see. Whoever is gone has neither id nor nickname left: all who are gone look the same. */
export interface PersonaView {
  id?: PersonaId | undefined;
  nickname: string;
  picture: number;
  /** The consultant writes as themselves: their face is public in their community. */
  staff: boolean;
  gone?: true;
}

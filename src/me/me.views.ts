import type { PersonaView } from '../identity/index.js';

export interface MeView {
  firstName: string;
  email: string;
  persona: PersonaView | undefined;
  /** Whether they are in more than one. */
  severalCommunities: boolean;
  /** Whether there are recovery codes, for the day the password or the phone is gone. */
  hasWayBack: boolean;
}

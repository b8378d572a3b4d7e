import type { PersonaView } from '../identity/index.js';

export interface MeView {
  firstName: string;
  email: string;
  persona: PersonaView | undefined;
}

import type { Role } from '../../src/platform/ui/here.js';
import { forms } from '../privacy/canaries.js';
import type { Person } from '../support/person.js';

/** Whoever reads: somebody of the community, somebody of another one (`far`), or nobody who is known. */
export interface Reader {
  person: Person;
  role: Role | undefined;
  far?: true;
}

/** A private word, whose it is, and who else may read it, at this moment and on this page. */
export interface Plant {
  kind: string;
  owner: Person;
  sees: (reader: Reader, path: string) => boolean;
}

export const nobody = (): boolean => false;
export const consultants = ({ role }: Reader): boolean => role === 'Consultant';
export const members = ({ role, far }: Reader): boolean => !far && (role === 'ServiceUser' || role === 'Consultant');
export const house = ({ role, far }: Reader): boolean => !far && role !== undefined;
/** These people, and nobody else. */
export const only =
  (...people: Person[]) =>
  ({ person }: Reader): boolean =>
    people.includes(person);

const syllables = ['ba', 'de', 'gi', 'ko', 'mu', 'pe', 'ra', 'to'];
/** Letters alone, as nicknames want them, and no two that are too much alike. */
export const spelled = (n: number, length: number): string =>
  Array.from({ length }, (_, at) => syllables[Math.floor(n / 8 ** (length - 1 - at)) % 8]).join('');

const syllable = `(?:${syllables.join('|')})`;
const word = new RegExp(`kan[a-z]+?q${syllable}{6}zz|kall${syllable}{3}zz|treffnavn\\d+m\\d+x`, 'gi');

/** Every private word of a whole community: each stands in one place, once, and is found wherever it turns up. */
export class Plants {
  readonly #all = new Map<string, Plant>();

  /** A new word of this kind. */
  of(kind: string, owner: Person, sees: Plant['sees']): string {
    return this.named(`kan${kind}q${spelled(this.#all.size, 6)}zz`, kind, owner, sees);
  }

  /** A word that has a shape of its own: a name. */
  named(text: string, kind: string, owner: Person, sees: Plant['sees']): string {
    this.#all.set(text.toLowerCase(), { kind, owner, sees });
    return text;
  }

  get kinds(): Set<string> {
    return new Set([...this.#all.values()].map(({ kind }) => kind));
  }

  /** What of it stands in a text, in any form in which a page, a header or a token may carry it. */
  in(text: string): Plant[] {
    const found = new Set<Plant>();
    for (const form of forms(text))
      for (const [each] of form.matchAll(word)) {
        const plant = this.#all.get(each.toLowerCase());
        if (plant) found.add(plant);
      }
    return [...found];
  }

  /** From now on others read it: what was hidden, or has been let through. */
  turns(text: string, sees: Plant['sees']): void {
    for (const plant of this.in(text)) plant.sees = sees;
  }
}

import type { Role } from '../src/platform/ui/here.js';

/** Somebody of the demo. None of them exists. `key` is what seed files call them. */
export interface SeedPerson {
  key: string;
  community: 'Asker' | 'Balsfjord';
  role: Role;
  firstName: string;
  /** Service users only; absent: has not chosen one yet. */
  nickname?: string;
  picture?: number;
  staff?: { name: string; title: string; organisation: string };
  lang?: 'nb' | 'en';
}

const asker = 'Asker' as const;
const balsfjord = 'Balsfjord' as const;
const user = (
  community: SeedPerson['community'],
  key: string,
  firstName: string,
  nickname: string | undefined,
  picture: number,
  lang: 'nb' | 'en' = 'nb',
): SeedPerson => ({
  key,
  community,
  role: 'ServiceUser',
  firstName,
  picture,
  lang,
  ...(nickname ? { nickname } : {}),
});

export const people: readonly SeedPerson[] = [
  // The first service user of each community is the one the README walks with.
  user(asker, 'jonas', 'Jonas', 'Fjellrev', 0),
  user(asker, 'kari', 'Kari', 'Havskum', 1),
  user(asker, 'tuva', 'Tuva', 'Trost', 2),
  user(asker, 'nadia', 'Nadia', 'Nattlys', 3),
  user(asker, 'per', 'Per', 'Blåklokke', 4),
  user(asker, 'emma', 'Emma', 'Quiet Harbour', 5, 'en'),
  user(asker, 'ali', 'Ali', 'Bregne', 6),
  user(asker, 'grete', 'Grete', undefined, 7),
  user(balsfjord, 'elle', 'Elle', 'Ishavet', 1),
  user(balsfjord, 'odd', 'Odd', 'Furukongle', 2),
  user(balsfjord, 'hanne', 'Hanne', 'Rype', 3),
  user(balsfjord, 'lars', 'Lars', 'Nordavind', 4),
  user(balsfjord, 'sofia', 'Sofia', 'Lichen', 5, 'en'),
  user(balsfjord, 'magnhild', 'Magnhild', 'Mosekopp', 6),

  {
    key: 'solveig',
    community: asker,
    role: 'Consultant',
    firstName: 'Solveig',
    staff: { name: 'Solveig', title: 'Erfaringskonsulent', organisation: 'Asker kommune' },
  },
  {
    key: 'mikkel',
    community: balsfjord,
    role: 'Consultant',
    firstName: 'Mikkel',
    staff: { name: 'Mikkel', title: 'Erfaringskonsulent', organisation: 'Balsfjord kommune' },
  },
  {
    key: 'ingrid',
    community: asker,
    role: 'Provider',
    firstName: 'Ingrid',
    staff: { name: 'Ingrid Moe', title: 'Psykologspesialist', organisation: 'Asker DPS' },
  },
  {
    key: 'henrik',
    community: asker,
    role: 'Provider',
    firstName: 'Henrik',
    staff: { name: 'Henrik Aas', title: 'Psykiatrisk sykepleier', organisation: 'Asker kommune, psykisk helse' },
  },
  {
    key: 'sara',
    community: asker,
    role: 'Provider',
    firstName: 'Sara',
    staff: { name: 'Sara Lund', title: 'Psykolog', organisation: 'Asker DPS' },
  },
  {
    key: 'berit',
    community: balsfjord,
    role: 'Provider',
    firstName: 'Berit',
    staff: { name: 'Berit Nilsen', title: 'Fastlege', organisation: 'Storsteinnes legekontor' },
  },
  {
    key: 'anders',
    community: balsfjord,
    role: 'Provider',
    firstName: 'Anders',
    staff: { name: 'Anders Bakkeland', title: 'Psykolog', organisation: 'UNN, senter for psykisk helse' },
  },
  {
    key: 'randi',
    community: asker,
    role: 'Coordinator',
    firstName: 'Randi',
    staff: { name: 'Randi Holm', title: 'Koordinator', organisation: 'Asker kommune' },
  },
  {
    key: 'tor',
    community: balsfjord,
    role: 'Coordinator',
    firstName: 'Tor',
    staff: { name: 'Tor Eriksen', title: 'Koordinator', organisation: 'Balsfjord kommune' },
  },
];

import { catalogue } from '../i18n/catalogue.js';
import type { Here, Role } from './here.js';

export const sectionWords = catalogue({
  'section.today': ['I dag', 'Today'],
  'section.group': ['Gruppa', 'Group'],
  'section.meetups': ['Treff', 'Meetups'],
  'section.messages': ['Meldinger', 'Messages'],
  'section.toolbox': ['Verktøykassa', 'Toolbox'],
  'section.library': ['Bibliotek', 'Library'],
  'section.me': ['Meg', 'Me'],
  'section.desk': ['Oversikt', 'Desk'],
  'section.rooms': ['Rom', 'Rooms'],
  'section.inbox': ['Innboks', 'Inbox'],
  'section.community': ['Fellesskapet', 'Community'],
});

export interface Section {
  path: string;
  label: Parameters<ReturnType<typeof sectionWords>>[0];
  /** Paths outside the section's own tree that a reader still thinks of as part of it. */
  also?: readonly string[];
}

const group = ['/threads', '/posts'];
const notices = ['/notices'];
const library = { path: '/library', label: 'section.library', also: ['/blog'] } as const;

/** The whole map of the house. It is shallow on purpose: every section is one click from anywhere. */
export const sections: Readonly<Record<Role, readonly Section[]>> = {
  ServiceUser: [
    { path: '/', label: 'section.today' },
    { path: '/rooms', label: 'section.group', also: [...group, '/peer-support', '/council'] },
    { path: '/meetups', label: 'section.meetups' },
    { path: '/messages', label: 'section.messages', also: ['/conversations', '/agreements'] },
    { path: '/toolbox', label: 'section.toolbox' },
    library,
    { path: '/me', label: 'section.me', also: ['/people', '/measures', '/flags', ...notices] },
  ],
  Consultant: [
    {
      path: '/',
      label: 'section.desk',
      also: ['/desk', '/rota', '/look-ups', '/appeals', '/cases', '/measures', '/numbers', '/shared', '/peer-support'],
    },
    { path: '/rooms', label: 'section.rooms', also: [...group, '/council'] },
    { path: '/meetups', label: 'section.meetups' },
    library,
    { path: '/me', label: 'section.me', also: notices },
  ],
  Provider: [
    {
      path: '/',
      label: 'section.inbox',
      also: ['/conversations', '/inbox', '/agreements', '/hours', '/passings', '/shared'],
    },
    library,
    { path: '/me', label: 'section.me', also: notices },
  ],
  Coordinator: [
    {
      path: '/',
      label: 'section.community',
      also: ['/invitations', '/look-ups', '/workload', '/rota', '/numbers', '/cases', '/posts'],
    },
    { ...library, also: ['/blog', '/openness'] },
    { path: '/me', label: 'section.me', also: notices },
  ],
};

export function sectionsFor(here: Pick<Here, 'role'>): readonly Section[] {
  return here.role ? sections[here.role] : [];
}

/** True for the section itself and for every page below it. The front page has nothing below it. */
export function isCurrent(section: Section, path: string): boolean {
  const pathname = path.split(/[?#]/, 1)[0]!;
  const holds = (root: string) => pathname === root || (root !== '/' && pathname.startsWith(`${root}/`));
  return [section.path, ...(section.also ?? [])].some(holds);
}

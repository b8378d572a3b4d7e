import { Communities } from '../../src/communities/index.js';
import { Threads } from '../../src/groups/index.js';
import type { Actor, CommunityId, SessionId } from '../../src/platform/http/actor.js';
import type { Role } from '../../src/platform/ui/here.js';
import type { Person } from '../support/person.js';
import type { Portal } from '../support/portal.js';
import type { Known } from './linkage-observers.js';

/** Somebody acting in a community, whichever their sign-in would lead to. */
export const asActor = ({ is }: Person, communityId: CommunityId, role: Role = 'ServiceUser'): Actor => ({
  ...is,
  communityId,
  role,
  sessionId: '' as SessionId,
  idleMinutes: 30,
  lang: 'nb',
  zone: 'Europe/Oslo',
  community: '',
});

/** A room in which something is said already, and a meetup in two weeks. */
export async function aPlace(portal: Portal, community: CommunityId, host: Person): Promise<Known> {
  const [venue] = await portal.get(Communities).venues(community);
  const day = portal.clock.at
    .add({ hours: 14 * 24 })
    .toZonedDateTimeISO('Europe/Oslo')
    .toPlainDate()
    .toString();
  const wish = { kind: 'cafe', venue: venue!.id, from: '18:00', to: '19:30', about: 'Coffee', capacity: 20 };
  const made = (await host.post('/meetups', { ...wish, title: 'Café', day })).body as { id: string; seriesId: string };
  const room = ((await host.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
  const actor = asActor(host, community, 'Consultant');
  const threads = portal.get(Threads);
  const opening = { intent: 'hello', lang: 'nb', body: 'Here one can say hello.' } as const;
  const begun = [
    await threads.start(actor, room, { ...opening, title: 'Hello' }),
    await threads.start(actor, room, { ...opening, title: 'This week' }),
  ];
  return { room, meetup: made.id, series: made.seriesId, threads: begun, posts: [] };
}

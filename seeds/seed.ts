import type { INestApplicationContext } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { Communities, readCommunityFile } from '../src/communities/index.js';
import { Accounts, DemoPeople, type DemoPerson, Passwords, Personas } from '../src/identity/index.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import type { Actor, CommunityId, SessionId } from '../src/platform/http/actor.js';
import { Random } from '../src/platform/time/random.js';
import { seedCouncil } from './council.seed.js';
import { seedDesk } from './desk.seed.js';
import { seedDiary } from './diary.seed.js';
import { seedDirectory } from './directory.seed.js';
import { seedGroups } from './groups.seed.js';
import { seedLibrary } from './library.seed.js';
import { seedMeetups } from './meetups.seed.js';
import { seedOwnPages } from './own-pages.seed.js';
import { seedPolls } from './polls.seed.js';
import { seedPeerSupport } from './peer-support.seed.js';
import { seedMessaging } from './messaging.seed.js';
import { people, type SeedPerson } from './people.js';
import { type Stage, stageOn } from './stage.js';
import { seedSharing } from './sharing.seed.js';
import { seedNotices } from './notices.seed.js';
import { seedToolbox } from './toolbox.seed.js';

/** One password for all: nobody of them exists, and it opens nothing in production. */
const password = 'stille fjell ved havet';

/** Each feature's file, in an order in which each finds what it needs. */
const plays: readonly ((stage: Stage) => Promise<void>)[] = [
  seedMeetups,
  seedGroups,
  seedPolls,
  seedToolbox,
  seedOwnPages,
  seedDiary,
  seedMessaging,
  seedSharing,
  seedLibrary,
  seedDesk,
  seedDirectory,
  seedPeerSupport,
  seedCouncil,
  seedNotices,
];

/** Fills an empty database with two communities one can click through. Dated relative to the day it is loaded. */
export async function seedDemo(app: INestApplicationContext): Promise<DemoPerson[]> {
  const communities = new Map<string, CommunityId>();
  const service = app.get(Communities, { strict: false });
  for (const name of ['Asker', 'Balsfjord']) {
    const file = new URL(`./${name.toLowerCase()}.yaml`, import.meta.url);
    communities.set(name, await service.found(readCommunityFile(readFileSync(file, 'utf8'))));
  }
  await service.nameStandIn(communities.get('Asker')!, communities.get('Balsfjord')!);
  await service.nameStandIn(communities.get('Balsfjord')!, communities.get('Asker')!);

  const passwordHash = await app.get(Passwords, { strict: false }).hash(password);
  const actors = new Map<string, Actor>();
  const demo: DemoPerson[] = [];
  for (const person of people) {
    const known = await settle(app, person, communities.get(person.community)!, passwordHash);
    actors.set(person.key, known.actor);
    demo.push(known.demo);
  }
  const stage = stageOn(app, actors, communities);
  for (const play of plays) await play(stage);
  app.get(DemoPeople, { strict: false }).remember(demo);
  return demo;
}

/** Secrets of the demo's code apps are drawn once, like everybody's. */
const base32 = (bytes: Buffer) => [...bytes].map((byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte % 32]).join('');

async function settle(
  app: INestApplicationContext,
  person: SeedPerson,
  communityId: CommunityId,
  passwordHash: string,
) {
  const email = `${person.key}@${person.community.toLowerCase()}.example`;
  const random = app.get(Random, { strict: false });
  const totpSecret = person.role === 'ServiceUser' ? undefined : base32(random.bytes(32, `totp ${person.key}`));
  const accounts = app.get(Accounts, { strict: false });
  const { accountId, membershipId } = await app.get(UnitOfWork, { strict: false }).run(() =>
    accounts.create({
      email,
      firstName: person.firstName,
      passwordHash,
      lang: person.lang ?? 'nb',
      totpSecret,
      communityId,
      role: person.role,
      staff: person.staff,
      agreementVersion: 1,
    }),
  );
  const personas = app.get(Personas, { strict: false });
  const face = { accountId, communityId, picture: person.picture ?? 0 };
  if (person.role === 'Consultant') await personas.create({ ...face, nickname: person.firstName, staff: true });
  if (person.nickname) await personas.create({ ...face, nickname: person.nickname, staff: false });
  const actor: Actor = {
    accountId,
    membershipId,
    communityId,
    sessionId: random.id<SessionId>('seed'),
    role: person.role,
    lang: person.lang ?? 'nb',
    zone: 'Europe/Oslo',
    community: person.community,
    idleMinutes: 30,
  };
  const demo: DemoPerson = {
    name: person.staff?.name ?? person.firstName,
    role: person.role,
    community: person.community,
    email,
    password,
    ...(totpSecret ? { totpSecret } : {}),
  };
  return { actor, demo };
}

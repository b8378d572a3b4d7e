import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SchedulerRegistry } from '@nestjs/schedule';
import { Test } from '@nestjs/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { Temporal } from 'temporal-polyfill';
import { AppModule } from '../../src/app.module.js';
import { Communities, type CommunityFile } from '../../src/communities/index.js';
import { Accounts, Passwords, Personas, Sessions } from '../../src/identity/index.js';
import { type Config, readConfig } from '../../src/platform/config/config.js';
import { databaseKind } from '../../src/platform/config/database-kind.js';
import { migrate } from '../../src/platform/database/connections.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Outbox } from '../../src/platform/events/outbox.js';
import type { CommunityId } from '../../src/platform/http/actor.js';
import { fastifyFor } from '../../src/platform/http/fastify.js';
import { makeReady } from '../../src/platform/http/serve.js';
import { Clock } from '../../src/platform/time/clock.js';
import { Random } from '../../src/platform/time/random.js';
import type { Role } from '../../src/platform/ui/here.js';
import { freshPostgres } from './postgres.js';
import { Listening } from './listening.js';
import { Person } from './person.js';
import { freshSqlite } from './sqlite.js';

/** A clock that stands still until a test moves it. Thursday 19 November 2026, 18:00 in Oslo. */
export class TestClock extends Clock {
  at = Temporal.Instant.from('2026-11-19T17:00:00Z');
  protected override present(): Temporal.Instant {
    return this.at;
  }
  passes(duration: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    const { days = 0, hours = 0, ...rest } = duration;
    this.at = this.at.add({ hours: hours + 24 * days, ...rest });
  }
}

export const password = 'four quiet words here';
let passwordHash: Promise<string> | undefined;

export interface PersonWish {
  community?: CommunityId;
  firstName?: string;
  email?: string;
  /** `null`: has not chosen one yet. */
  nickname?: string | null;
  totpSecret?: string;
  lang?: 'nb' | 'en';
}

/** A whole portal on a fresh database of the kind this run is about, with a clock that tests move. */
export class Portal {
  readonly clock = new TestClock();
  app: NestFastifyApplication;
  config: Config;
  community: CommunityId;
  #drop: () => Promise<void> | void;
  #begin: () => Promise<void>;
  #people = 0;
  #address: string | undefined;

  /** One community, Asker, stands, unless `empty`. @param environment adds to the configuration. @param random instead of chance. */
  static async open(
    environment: Record<string, string> = {},
    { empty = false, random, log }: { empty?: boolean; random?: Random; log?: Writable } = {},
  ): Promise<Portal> {
    const portal = new Portal();
    const folder = mkdtempSync(join(tmpdir(), 'portal-'));
    const base = { DATA_DIR: folder, LOG_LEVEL: 'silent', LIMIT_FACTOR: '1000', ...environment };
    if (databaseKind === 'postgres') {
      const { url, drop } = await freshPostgres({ migrate: (to) => migrate({ kind: 'postgres', url: to }) });
      portal.config = readConfig({ ...base, DATABASE_URL: url });
      portal.#drop = drop;
    } else {
      const { path, remove } = await freshSqlite({ migrate: (to) => migrate({ kind: 'sqlite', path: to }) });
      portal.config = { ...readConfig(base), database: { kind: 'sqlite', path } };
      portal.#drop = remove;
    }
    portal.#begin = async () => {
      const building = Test.createTestingModule({ imports: [AppModule.with(portal.config)] })
        .overrideProvider(Clock)
        .useValue(portal.clock);
      if (random) building.overrideProvider(Random).useValue(random);
      const module = await building.compile();
      const app = module.createNestApplication<NestFastifyApplication>(fastifyFor(portal.config, log), {
        bodyParser: false,
        logger: false,
      });
      portal.app = await makeReady(app, portal.config);
      // The clocks that wake by themselves stand still: a test says when something is due.
      const wakes = portal.get(SchedulerRegistry);
      for (const name of wakes.getIntervals()) wakes.deleteInterval(name);
    };
    await portal.#begin();
    if (!empty) portal.community = await portal.founds(aCommunity('Asker'));
    const close = portal.#drop;
    portal.#drop = async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    };
    return portal;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.#drop();
  }

  /** Ends, and begins again on the same database: nothing is left of what only the process knew. Whoever goes on signs in again. */
  async restarts(): Promise<void> {
    await this.app.close();
    this.#address = undefined;
    await this.#begin();
  }

  get<T>(service: abstract new (...args: never[]) => T): T {
    return this.app.get(service as never, { strict: false });
  }

  founds(file: CommunityFile): Promise<CommunityId> {
    return this.get(Communities).found(file);
  }

  /** Does what waits in the outbox, letters that take their time included. */
  async delivers(): Promise<void> {
    await this.clock.asOf(this.clock.now().add({ hours: 1 }), () => this.get(Outbox).drain());
  }

  /** Somebody who is signed in. Service users have a nickname, and consultants write as themselves, unless said otherwise. */
  async person(role: Role, wish: PersonWish = {}): Promise<Person> {
    const n = ++this.#people;
    const firstName = wish.firstName ?? `Person${n}`;
    const communityId = wish.community ?? this.community;
    const hash = await (passwordHash ??= this.get(Passwords).hash(password));
    const email = wish.email ?? `p${n}x@example.org`;
    const { accountId, membershipId } = await this.get(UnitOfWork).run(() =>
      this.get(Accounts).create({
        email,
        firstName,
        passwordHash: hash,
        lang: wish.lang ?? 'en',
        communityId,
        role,
        totpSecret: wish.totpSecret,
        staff: role === 'ServiceUser' ? undefined : { name: firstName, title: role, organisation: 'Asker kommune' },
        agreementVersion: 1,
      }),
    );
    const nickname = wish.nickname === undefined ? `Nick${n}` : wish.nickname;
    const face = { accountId, communityId, picture: n % 8 };
    if (role === 'ServiceUser' && nickname) await this.get(Personas).create({ ...face, nickname, staff: false });
    if (role === 'Consultant') await this.get(Personas).create({ ...face, nickname: firstName, staff: true });
    const token = await this.get(Sessions).open(accountId);
    const ids = { accountId, membershipId, communityId };
    return new Person(this.app.getHttpServer(), `sid=${token}`, {
      ...ids,
      email,
      firstName,
      nickname: nickname ?? undefined,
    });
  }

  /** The same person with a fresh sign-in, after time has passed. */
  async signsInAgain(person: Person): Promise<Person> {
    const token = await this.get(Sessions).open(person.is.accountId);
    return new Person(this.app.getHttpServer(), `sid=${token}`, person.is);
  }

  /** Where the portal answers over real HTTP. */
  async address(): Promise<string> {
    if (!this.#address) {
      await this.app.listen(0, '127.0.0.1');
      this.#address = await this.app.getUrl();
    }
    return this.#address;
  }

  /** Opens an event stream over real HTTP. */
  async listens(person: Person, path: string, lastEventId?: string): Promise<Listening> {
    return Listening.open(`${await this.address()}${path}`, {
      accept: 'text/event-stream',
      cookie: person.cookieHeader,
      ...(lastEventId ? { 'last-event-id': lastEventId } : {}),
    });
  }

  /** Somebody who has not signed in. */
  stranger(): Person {
    return new Person(this.app.getHttpServer(), undefined, undefined);
  }
}

/** The smallest community there can be. */
export function aCommunity(name: string): CommunityFile {
  const both = (words: string) => ({ nb: words, en: words });
  return {
    name,
    zone: 'Europe/Oslo',
    languages: ['nb', 'en'],
    crisis_numbers: [{ name: both('Mental helse'), number: '116 123', when: both('Hele døgnet') }],
    duty_hours: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '20:00' }],
    agreement: { nb: ['Det som sies her, blir her.'], en: ['What is said here stays here.'] },
    venues: [
      {
        name: 'Kulturhuset',
        district: 'Sentrum',
        address: 'Strøket 15',
        door: 'Den grønne døra',
        travel: 'Buss 20',
        access: 'Trinnfritt',
        quiet: 'Et rom ved siden av',
      },
    ],
    staff: [],
  };
}

import 'reflect-metadata';
import { Global, Module, type Provider, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import request from 'supertest';
import { Temporal } from 'temporal-polyfill';
import { type Config, readConfig } from '../../src/platform/config/config.js';
import { databaseKind } from '../../src/platform/config/database-kind.js';
import { migrate } from '../../src/platform/database/connections.js';
import { type Actor, Actors } from '../../src/platform/http/actor.js';
import { Systems } from '../../src/platform/http/systems.js';
import { fastifyFor } from '../../src/platform/http/fastify.js';
import { makeReady } from '../../src/platform/http/serve.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { Clock } from '../../src/platform/time/clock.js';
import type { Role } from '../../src/platform/ui/here.js';
import { freshPostgres } from './postgres.js';
import { freshSqlite } from './sqlite.js';

export interface Place {
  config: Config;
  remove(): Promise<void>;
}

/** A configuration over a migrated database of the kind this run is about, and a data folder of its own. */
export async function aPlace(environment: Record<string, string> = {}): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'house-'));
  const base = { DATA_DIR: folder, LOG_LEVEL: 'silent', LIMIT_FACTOR: '1000', ...environment };
  const clean = () => rmSync(folder, { recursive: true, force: true });
  if (databaseKind === 'postgres') {
    const { url, drop } = await freshPostgres({ migrate: (to) => migrate({ kind: 'postgres', url: to }) });
    return { config: readConfig({ ...base, DATABASE_URL: url }), remove: () => drop().finally(clean) };
  }
  const { path, remove } = await freshSqlite({ migrate: (to) => migrate({ kind: 'sqlite', path: to }) });
  const config = { ...readConfig(base), database: { kind: 'sqlite' as const, path } };
  return { config, remove: async () => (remove(), clean()) };
}

/** A clock that stands still until a test moves it. */
export class StillClock extends Clock {
  at = Temporal.Instant.from('2026-11-19T17:00:00Z');
  override now(): Temporal.Instant {
    return this.at;
  }
  passes(seconds: number): void {
    this.at = this.at.add({ seconds });
  }
}

export interface HouseWish {
  environment?: Record<string, string>;
  controllers?: Type[];
  providers?: Provider[];
  entities?: Function[];
  clock?: Clock;
  /** Where the lines of the log go. */
  log?: Writable;
  /** An existing place: for a second start on the same database. */
  place?: Place;
}

/** Whoever holds the token `<role>-<name>` is that person; the platform alone knows no other people. */
class TokensOfTheTest extends Actors {
  bySession(token: string): Promise<Actor | undefined> {
    const [role, name] = token.split('-');
    const ids = { accountId: `account-${name}`, membershipId: `m-${name}`, sessionId: `s-${name}`, communityId: 'c-1' };
    const actor = {
      ...ids,
      role: role as Role,
      lang: 'nb',
      zone: 'Europe/Oslo',
      community: 'Asker',
      idleMinutes: 30,
    } as Actor;
    return Promise.resolve(name ? actor : undefined);
  }
  keepForm(): Promise<boolean> {
    return Promise.resolve(false);
  }
  dropForm(): Promise<void> {
    return Promise.resolve();
  }
}

/** The platform alone knows no systems. */
class NoSystems extends Systems {
  byToken(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}

@Global()
@Module({
  providers: [
    { provide: Actors, useClass: TokensOfTheTest },
    { provide: Systems, useClass: NoSystems },
  ],
  exports: [Actors, Systems],
})
class PeopleOfTheTest {}

/** The platform without any feature, and what a test brings along. */
export class House {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly place: Place,
    private readonly mine: boolean,
  ) {}

  static async open(wish: HouseWish = {}): Promise<House> {
    const place = wish.place ?? (await aPlace(wish.environment));
    const { config } = place;
    try {
      const testing = Test.createTestingModule({
        imports: [
          PlatformModule.with(config),
          PeopleOfTheTest,
          TypeOrmModule.forFeature((wish.entities ?? []) as Type[]),
        ],
        controllers: wish.controllers ?? [],
        providers: wish.providers ?? [],
      });
      if (wish.clock) testing.overrideProvider(Clock).useValue(wish.clock);
      const module = await testing.compile();
      const adapter = fastifyFor(config, wish.log);
      const app = module.createNestApplication<NestFastifyApplication>(adapter, { bodyParser: false, logger: false });
      return new House(await makeReady(app, config), place, !wish.place);
    } catch (error) {
      if (!wish.place) await place.remove();
      throw error;
    }
  }

  get<T>(service: abstract new (...args: never[]) => T): T {
    return this.app.get(service as never, { strict: false });
  }

  /** A request as bare as can be: no header but those the test sets. */
  get asks() {
    return request(this.app.getHttpServer());
  }

  async close(): Promise<void> {
    await this.app.close();
    if (this.mine) await this.place.remove();
  }
}

import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import pg from 'pg';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';

const channel = 'portal';

/**
 * Says "look again" to open pages: a topic and nothing else, so that no content ever travels here. In one process it is
 * an emitter; on PostgreSQL it reaches every instance by LISTEN/NOTIFY.
 */
@Injectable()
export class Hub implements OnModuleInit, OnModuleDestroy {
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  readonly #log = new Logger('Hub');
  #client: pg.Client | undefined;
  #closed = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async onModuleInit(): Promise<void> {
    if (this.config.database.kind === 'postgres') await this.#listen(this.config.database.url);
  }

  async onModuleDestroy(): Promise<void> {
    this.#closed = true;
    await this.#client?.end();
  }

  /** Call it after commit. May be lost when a connection drops; whoever listens reads from the database anyway. */
  async publish(topic: string): Promise<void> {
    if (this.#client) await this.#client.query('select pg_notify($1, $2)', [channel, topic]);
    else this.#emitter.emit(topic);
  }

  /** @returns how to stop listening. */
  subscribe(topic: string, listener: () => void): () => void {
    this.#emitter.on(topic, listener);
    return () => void this.#emitter.off(topic, listener);
  }

  async #listen(connectionString: string): Promise<void> {
    const client = new pg.Client({ connectionString });
    client.on('notification', ({ payload }) => void this.#emitter.emit(payload ?? ''));
    // One lost connection can be told more than once; only the one in use is missed.
    client.on('error', () => {
      if (this.#client !== client) return;
      this.#client = undefined;
      this.#again(connectionString, 1_000);
    });
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    if (this.#closed) await client.end();
    else this.#client = client;
  }

  #again(connectionString: string, afterMs: number): void {
    if (!this.#closed) setTimeout(() => void this.#relisten(connectionString), afterMs).unref();
  }

  async #relisten(connectionString: string): Promise<void> {
    if (this.#closed) return;
    try {
      await this.#listen(connectionString);
    } catch {
      this.#log.warn('Listening for changes failed; trying again.');
      this.#again(connectionString, 5_000);
      return;
    }
    // Something may have been said while nobody listened: everybody looks again.
    for (const topic of this.#emitter.eventNames()) this.#emitter.emit(topic);
  }
}

import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONFIG } from '../platform/config/config.module.js';
import type { Config } from '../platform/config/config.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import type { CommunityId } from '../platform/http/actor.js';
import { Clock } from '../platform/time/clock.js';
import type { CrisisNumber } from './community.file.js';
import { dutyAt } from './duty.js';
import { helpFile } from './help-file.js';

export interface NumberToRing extends CrisisNumber {
  /** Nobody answers just now. */
  closed?: true | undefined;
}
export interface HelpView {
  community: string;
  numbers: NumberToRing[];
}

interface Known {
  id: string;
  name: string;
  zone: string;
  numbers: CrisisNumber[];
}

/** What a proxy shows while the portal does not answer. */
export const helpFileName = 'help-now.html';

/**
 * Numbers to ring. Whoever needs one must get it: once read they stay at hand, and lie in the data folder as a page of their own, so that
 * they are shown when the database is gone, and, by the proxy in front, when the portal is.
 */
@Injectable()
export class HelpAtHand implements OnApplicationBootstrap {
  readonly #log = new Logger('HelpAtHand');
  #known: Known[] = [];

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.of();
  }

  /** Of one community or of all, in the order of their files. Never throws: what was known last is better than nothing. */
  async of(only?: CommunityId): Promise<HelpView[]> {
    await this.#look();
    const now = this.clock.now();
    return this.#known
      .filter(({ id }) => !only || id === only)
      .map(({ name, zone, numbers }) => ({
        community: name,
        numbers: numbers.map((each) =>
          each.open && !dutyAt(each.open, now.toZonedDateTimeISO(zone)).onDuty ? { ...each, closed: true } : each,
        ),
      }));
  }

  async #look(): Promise<void> {
    try {
      const rows = await this.read.all<{ id: string; name: string; zone: string; crisis_numbers: string }>(
        sql`select id, name, zone, crisis_numbers from community order by name`,
      );
      const known = rows.map(({ crisis_numbers, ...row }) => ({
        ...row,
        numbers: JSON.parse(crisis_numbers) as CrisisNumber[],
      }));
      if (JSON.stringify(known) === JSON.stringify(this.#known)) return;
      this.#known = known;
      await this.#write();
    } catch (error) {
      this.#log.error(`The numbers to ring cannot be read or kept: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  }

  /** Whole or not at all: the proxy may read it at any moment. */
  async #write(): Promise<void> {
    const path = join(this.config.dataDir, helpFileName);
    await mkdir(this.config.dataDir, { recursive: true });
    await writeFile(`${path}.new`, helpFile(this.config.product, this.#known), { mode: 0o644 });
    await rename(`${path}.new`, path);
  }
}

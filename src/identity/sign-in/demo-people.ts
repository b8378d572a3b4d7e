import { Inject, Injectable } from '@nestjs/common';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import type { Role } from '../../platform/ui/here.js';

export interface DemoPerson {
  name: string;
  role: Role;
  community: string;
  email: string;
  password: string;
  totpSecret?: string;
}

/** The seeded people, for trying the portal out. Kept beside the database, and unknown in production. */
@Injectable()
export class DemoPeople {
  readonly #file: string;
  #people: DemoPerson[] | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.#file = join(config.dataDir, 'demo-people.json');
  }

  all(): DemoPerson[] {
    if (!this.config.demo) return [];
    if (!this.#people && existsSync(this.#file))
      this.#people = JSON.parse(readFileSync(this.#file, 'utf8')) as DemoPerson[];
    return this.#people ?? [];
  }

  remember(people: DemoPerson[]): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify(people, null, 2), { mode: 0o600 });
    this.#people = people;
  }
}

import { Controller, Get } from '@nestjs/common';
import { Read } from '../database/read.js';
import { sql } from '../database/sql.js';
import { Outbox } from '../events/outbox.js';
import { Access } from './access.js';

/** For whoever watches the machine. Tells nothing of people. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly read: Read,
    private readonly outbox: Outbox,
  ) {}

  /** The process answers. */
  @Get('live')
  @Access('anyone')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** The process can do its work: the database answers. 503 if not. */
  @Get()
  @Access('anyone')
  async ready(): Promise<{ status: string; outbox: { due: number; parked: number } }> {
    await this.read.one(sql`select 1 as one`);
    return { status: 'ok', outbox: await this.outbox.backlog() };
  }
}

import { Controller, Get } from '@nestjs/common';
import { Read } from '../database/read.js';
import { sql } from '../database/sql.js';
import { Access } from './access.js';

/** For whoever watches the machine. Tells nothing of people. */
@Controller('health')
export class HealthController {
  constructor(private readonly read: Read) {}

  /** The process answers. */
  @Get('live')
  @Access('anyone')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** The process can do its work: the database answers. 503 if not. How much waits in the outbox would tell who is written to. */
  @Get()
  @Access('anyone')
  async ready(): Promise<{ status: string }> {
    await this.read.one(sql`select 1 as one`);
    return { status: 'ok' };
  }
}

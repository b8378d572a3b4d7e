import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { type Limit, Limits } from '../../platform/http/limits.js';
import { EnoughReports } from './moderation.problems.js';

/** Far more than a bad day has; so that nobody buries what others report. */
const reporting: Limit = { name: 'reports', points: 20, seconds: 24 * 60 * 60 };

/** Reports of one person in a day, of posts, lines and people together. Counted for the account, apart from the reports. */
@Injectable()
export class ReportLimit {
  constructor(private readonly limits: Limits) {}

  /**
   * Before anything is looked for, so that the answer is the same whether or not it is there.
   * @throws EnoughReports, with which what was written comes back
   */
  spend({ accountId }: Actor): Promise<void> {
    return this.limits.spend(reporting, accountId, EnoughReports);
  }
}

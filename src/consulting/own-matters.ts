import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings } from '../identity/index.js';
import { Matters } from './matter/matters.service.js';
import { Passings } from './passing/passings.service.js';

/** What one has asked the consultants to look at, and what was passed on about oneself, for the file of everything. */
@Injectable()
export class OwnMatters implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly matters: Matters,
    private readonly passings: Passings,
  ) {}

  onModuleInit(): void {
    this.belongings.register('flags', async (actor) => {
      const raised = (await this.matters.own(actor)).map(({ kind, words, reach, raisedAt, closedAt, answer }) => ({
        kind,
        ...(words ? { words } : {}),
        ...(reach ? { reach } : {}),
        raisedAt,
        ...(closedAt ? { closedAt } : {}),
        ...(answer ? { answer } : {}),
      }));
      const passedOn = (await this.passings.about(actor)).map(({ by, to, words, answer }) => ({
        by,
        to,
        words,
        ...(answer ? { answer } : {}),
      }));
      return raised.length + passedOn.length === 0 ? undefined : { raised, passedOn };
    });
  }
}

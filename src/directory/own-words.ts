import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings } from '../identity/index.js';
import { GroupWords } from './group-words.service.js';

/** What one has written of groups, for the file of everything. */
@Injectable()
export class OwnWords implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly words: GroupWords,
  ) {}

  onModuleInit(): void {
    this.belongings.register('groupsNearYou', async (actor) => {
      const own = await this.words.own(actor);
      return own.length === 0 ? undefined : own;
    });
  }
}

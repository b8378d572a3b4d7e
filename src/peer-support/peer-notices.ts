import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Blocks, type PersonaId } from '../identity/index.js';
import { Notices } from '../notices/index.js';
import type { Message } from '../platform/i18n/catalogue.js';

const kinds = {
  /** They lead to the list: what has been taken back meanwhile is simply not on it. */
  'peer-invited': ['Konsulenten vil spørre deg om noe', 'The consultant would like to ask you something'],
  'peer-asked': ['Noen vil spørre deg om noe', 'Somebody would like to ask you something'],
  'peer-talk': [
    'Det er noe nytt i en samtale du har med en annen',
    'There is something new in a talk you have with somebody',
  ],
  'peer-tomorrow': ['Du har en avtale i morgen', 'You have an appointment tomorrow'],
} as const satisfies Record<string, Message>;

export type PeerNotice = keyof typeof kinds;

/** Tells one of two that there is something. Always to a nickname; nothing here knows who that is. */
@Injectable()
export class PeerNotices implements OnModuleInit {
  constructor(
    private readonly notices: Notices,
    private readonly blocks: Blocks,
  ) {}

  onModuleInit(): void {
    for (const [name, words] of Object.entries(kinds))
      this.notices.register(name, {
        group: 'messages',
        words,
        href: (talk) => (talk ? `/peer-support/talks/${talk}` : '/peer-support'),
      });
  }

  /** Inside a unit of work. Whoever has blocked the one it comes from hears nothing of it. */
  async tell(to: PersonaId | undefined, kind: PeerNotice, from?: PersonaId, talk?: string): Promise<void> {
    if (!to) return;
    if (from && (await this.blocks.leaveOut([to], [from])).has(to)) return;
    await this.notices.tell({ faceId: to }, kind, talk);
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Notices } from '../../notices/index.js';
import { During } from '../../platform/events/events.js';
import { AnsweredAtTheDoor, Decided } from '../groups.events.js';

/** Tells whom a decision is about that there is one, and where the reason stands. */
@Injectable()
export class DecisionNotices implements OnModuleInit {
  constructor(private readonly notices: Notices) {}

  onModuleInit(): void {
    this.notices.register('decided', {
      group: 'rooms',
      words: ['Konsulenten har skrevet noe til deg', 'The consultant has written something to you'],
      href: () => '/measures',
    });
    this.notices.register('answered-at-the-door', {
      group: 'rooms',
      words: ['Du har fått svar fra et rom du spurte om', 'You have an answer from a room you asked about'],
      href: () => '/rooms',
    });
  }

  @During(Decided)
  decided({ personaId, measureId }: Decided): Promise<void> {
    return this.notices.tell({ faceId: personaId }, 'decided', measureId);
  }

  @During(AnsweredAtTheDoor)
  answered({ personaId, roomId }: AnsweredAtTheDoor): Promise<void> {
    return this.notices.tell({ faceId: personaId }, 'answered-at-the-door', roomId);
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PersonaId } from '../../identity/index.js';
import { Notices } from '../../notices/index.js';
import { During } from '../../platform/events/events.js';
import { ThreadAnswered, WroteAtNight } from '../groups.events.js';
import type { ThreadId } from './thread.entity.js';

/** Tells those who asked to be told that a thread goes on, or that somebody has begun one at night. */
@Injectable()
export class ThreadTold implements OnModuleInit {
  constructor(private readonly notices: Notices) {}

  onModuleInit(): void {
    const href = (id: string) => `/threads/${id}`;
    this.notices.register('thread-answered', {
      group: 'rooms',
      words: ['Noen har svart i en tråd du følger', 'Somebody has answered in a thread you follow'],
      href,
    });
    this.notices.register('wrote-at-night', {
      group: 'rooms',
      words: ['Noen skrev da ingen var på vakt', 'Somebody wrote while nobody was on duty'],
      href,
    });
  }

  @During(ThreadAnswered)
  answered({ threadId, followers }: ThreadAnswered): Promise<void> {
    return this.#tell(followers, 'thread-answered', threadId);
  }

  @During(WroteAtNight)
  atNight({ threadId, listeners }: WroteAtNight): Promise<void> {
    return this.#tell(listeners, 'wrote-at-night', threadId);
  }

  #tell(faces: readonly PersonaId[], kind: string, threadId: ThreadId): Promise<void> {
    return this.notices.tell(
      faces.map((faceId) => ({ faceId })),
      kind,
      threadId,
    );
  }
}

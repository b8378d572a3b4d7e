import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PersonaId } from '../../identity/index.js';
import { Notices } from '../../notices/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { During } from '../../platform/events/events.js';
import type { RoomId } from '../room/room.entity.js';
import type { ChatLineId } from './chat-line.entity.js';
import { LineAppealAnswered, LineHidden } from './chat.events.js';

/** Tells whoever said something in the chat what was decided about it: they may have gone by then. */
@Injectable()
export class LineNotices implements OnModuleInit {
  constructor(
    private readonly notices: Notices,
    private readonly read: Read,
  ) {}

  onModuleInit(): void {
    this.notices.register('line-hidden', {
      group: 'rooms',
      words: ['En linje du skrev i praten, er skjult. Les hvorfor', 'A line you wrote in the chat is hidden. Read why'],
      href: (id) => `/rooms/${id}/chat`,
    });
    this.notices.register('line-appeal-answered', {
      group: 'rooms',
      words: ['Du har fått svar på klagen din', 'Your appeal has been answered'],
      href: (id) => `/rooms/${id}/chat`,
    });
  }

  @During(LineHidden)
  hidden({ lineId }: LineHidden): Promise<void> {
    return this.#tell(lineId, 'line-hidden');
  }

  @During(LineAppealAnswered)
  answered({ lineId }: LineAppealAnswered): Promise<void> {
    return this.#tell(lineId, 'line-appeal-answered');
  }

  async #tell(lineId: ChatLineId, kind: string): Promise<void> {
    const line = await this.read.one<{ persona_id: PersonaId; room_id: RoomId }>(
      sql`select persona_id, room_id from chat_line where id = ${lineId}`,
    );
    if (line) await this.notices.tell({ faceId: line.persona_id }, kind, line.room_id);
  }
}

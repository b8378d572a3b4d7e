import { Injectable } from '@nestjs/common';
import type { PersonaId } from '../../identity/index.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { CommunityId } from '../../platform/http/actor.js';
import { guestOwner, guestPlace } from './doors.service.js';
import type { GuestState } from './room-guest.entity.js';

/** One's own keys and what one has said at doors, for the file of everything. */
@Injectable()
export class RoomBelongings {
  constructor(
    private readonly vault: Vault,
    private readonly read: Read,
  ) {}

  /** Two reads, however many doors there are. */
  async of(community: CommunityId, personaId: PersonaId): Promise<object> {
    const doors = await this.read.all<{
      id: string;
      room: string;
      state: GuestState;
      words: Buffer | null;
      answer: Buffer | null;
    }>(sql`
      select g.id, r.name as room, g.state, g.words, g.answer from room_guest g join room r on r.id = g.room_id
      where g.persona_id = ${personaId} order by r.name, r.id`);
    const rules = await this.read.all<{ room: string; version: number }>(sql`
      select r.name as room, x.version from room_consent x join room r on r.id = x.room_id
      where x.persona_id = ${personaId} order by r.name, r.id`);
    const open = await this.vault.opener(doors.map(({ id }) => guestOwner(id)));
    const opened = (id: string, column: 'words' | 'answer', sealed: Buffer | null) =>
      sealed ? { [column]: open(guestOwner(id), guestPlace(community, id, column), sealed) } : {};
    return {
      keys: doors.map(({ id, room, state, words, answer }) => ({
        room,
        state,
        ...opened(id, 'words', words),
        ...opened(id, 'answer', answer),
      })),
      rulesAgreed: rules,
    };
  }
}

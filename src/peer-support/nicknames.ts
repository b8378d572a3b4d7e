import { Injectable } from '@nestjs/common';
import { personaColumns, personaFrom, type PersonaId, type PersonaRow, type PersonaView } from '../identity/index.js';
import { Read } from '../platform/database/read.js';
import { list, sql } from '../platform/database/sql.js';
import type { CommunityId } from '../platform/http/actor.js';

const nobody: PersonaView = { nickname: '', picture: -1, staff: false, gone: true };

/** What those are called who are known to each other here. */
@Injectable()
export class Nicknames {
  constructor(private readonly read: Read) {}

  /** Whoever is gone, or away, has no name. One read. */
  async of(ids: readonly (PersonaId | undefined)[]): Promise<(id: PersonaId | undefined) => PersonaView> {
    const wanted = [...new Set(ids.filter((id) => id !== undefined))];
    const rows =
      wanted.length > 0
        ? await this.read.all<PersonaRow>(sql`select ${personaColumns} from persona p where p.id in ${list(wanted)}`)
        : [];
    const known = new Map(rows.map((row) => [row.persona_id, personaFrom(row)]));
    return (id) => (id && known.get(id)) ?? nobody;
  }

  /** Whoever is called so, whichever way it is written. */
  async called(communityId: CommunityId, nickname: string): Promise<PersonaId | undefined> {
    const rows = await this.read.all<{ id: PersonaId; nickname: string }>(sql`
      select id, nickname from persona where community_id = ${communityId} and gone = ${false} and staff = ${false}`);
    const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();
    return rows.find((row) => plain(row.nickname) === plain(nickname))?.id;
  }
}

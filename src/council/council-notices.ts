import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Notices } from '../notices/index.js';
import type { Message } from '../platform/i18n/catalogue.js';
import { nobody, type OpenProposal } from './proposals.repository.js';

const kinds = {
  'proposal-answered': ['Noe du foreslo, har fått svar', 'Something you proposed has an answer'],
  'proposal-appeal-answered': ['Du har fått svar på klagen din', 'Your appeal has been answered'],
  'proposal-hidden': ['Et forslag du skrev, er skjult. Les hvorfor', 'A proposal you wrote is hidden. Read why'],
  'proposal-held': [
    'Flere har sagt fra om et forslag du skrev. Det venter på konsulenten',
    'Several have reported a proposal you wrote. It waits for the consultant',
  ],
  'proposal-shown': ['Et forslag du skrev, vises igjen', 'A proposal you wrote shows again'],
} as const satisfies Record<string, Message>;

/** Tells whoever proposed something that there is something about it. */
@Injectable()
export class CouncilNotices implements OnModuleInit {
  constructor(private readonly notices: Notices) {}

  onModuleInit(): void {
    for (const [name, words] of Object.entries(kinds))
      this.notices.register(name, { group: 'rooms', words, href: (id) => `/council/${id}` });
  }

  /** Inside a unit of work. Of what is written as a member no letter goes out: who gets one just then would be known. */
  async tell({ id, personaId, body }: OpenProposal, kind: keyof typeof kinds): Promise<void> {
    const faceId = personaId ?? body?.by;
    if (faceId && faceId !== nobody) await this.notices.tell({ faceId }, kind, id, { quietly: personaId === null });
  }
}

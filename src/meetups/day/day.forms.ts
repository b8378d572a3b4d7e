import { Choice, Id, Line, Shapes, Tick, Whole, Words } from '../../platform/http/fields.js';
import type { MeetupFaceId } from '../../identity/index.js';
import type { DayWord } from './day.views.js';
import { dayWords } from './day.views.js';

export const dayLimits = { needs: 300, agenda: 2000, why: 300, others: 200, note: 1000 } as const;

const anId = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export class WordForm {
  @Choice(dayWords) word: DayWord;
}

export class NeedsForm {
  @Words({ max: dayLimits.needs, optional: true }) needs?: string;
  @Tick() mayAsk?: boolean;
}

export class AgendaForm {
  @Words({ max: dayLimits.agenda, optional: true }) agenda?: string;
}

/** Who came, and how many beside them. */
export class CountForm {
  @Shapes(anId, { atMost: 500 }) came?: string[];
  @Whole({ min: 0, max: dayLimits.others, optional: true }) others?: number;
}

export class BanForm {
  @Id() face: MeetupFaceId;
  @Line({ max: dayLimits.why }) why: string;
}

export class BanParams {
  @Id() id: string;
  @Id() ban: string;
}

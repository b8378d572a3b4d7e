import { Injectable } from '@nestjs/common';
import { AccountLeft, NicknameGivenUp, PersonaLeft } from '../../identity/index.js';
import { During } from '../../platform/events/events.js';
import { Drafts } from '../draft/drafts.service.js';
import { accountKey, personaKey } from './own-keys.js';
import { OwnMarks } from './own-marks.repository.js';

/**
 * What becomes of what only served its owner. It goes when they leave, and when they give their nickname up: a new nickname that
 * follows the same threads and is deaf to the same people would be the old one.
 */
@Injectable()
export class OwnMarksLeft {
  constructor(
    private readonly marks: OwnMarks,
    private readonly drafts: Drafts,
  ) {}

  @During(PersonaLeft)
  async left({ personaId }: PersonaLeft): Promise<void> {
    await this.marks.forget(personaKey(personaId));
    await this.drafts.forget(personaId);
  }

  @During(NicknameGivenUp)
  async givenUp({ personaId }: NicknameGivenUp): Promise<void> {
    await this.marks.forget(personaKey(personaId));
    await this.drafts.forget(personaId);
  }

  @During(AccountLeft)
  gone({ accountId }: AccountLeft): Promise<void> {
    return this.marks.forget(accountKey(accountId));
  }
}

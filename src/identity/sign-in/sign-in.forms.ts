import { Choice, Email, Line, Secret, Shape, Tick } from '../../platform/http/fields.js';
import { idleChoices } from './idle.js';

export class IdleForm {
  @Choice(idleChoices.map(String)) minutes: string;
}

const code = /^\d{6}$/;

export class PasswordForm {
  @Secret({ max: 200 }) present: string;
  @Shape(code, 'not-a-code', { optional: true }) code?: string;
  @Secret({ min: 12, max: 200 }) password: string;
}

export class CodeAppForm {
  @Secret({ max: 200 }) password: string;
  @Shape(/^[\w-]{40,200}$/, 'not-a-code') factor: string;
  @Shape(code, 'not-a-code') code: string;
}

/** Shows once more who one is. */
export class ProofForm {
  @Secret({ max: 200 }) password: string;
  @Shape(code, 'not-a-code', { optional: true }) code?: string;
}

/** One sign-in by its id, or `others`. */
export class EndingForm extends ProofForm {
  @Shape(/^(others|[0-9a-f-]{36})$/, 'not-a-choice') which: string;
}

export class PasskeyForm extends ProofForm {
  @Line({ max: 40 }) name: string;
  /** What the device has answered, as JSON. */
  @Secret({ max: 8000 }) answer: string;
}

export class PasskeyAnswerForm {
  @Secret({ max: 8000 }) answer: string;
}

export class OutsideParams {
  @Shape(/^[a-z][a-z-]{1,30}$/, 'not-a-choice') provider: string;
}

export class LostForm {
  @Email() email: string;
  @Secret({ max: 200 }) password: string;
  @Secret({ max: 40 }) recovery: string;
}

export class ForgottenForm {
  @Email() email: string;
}

export class ResetForm {
  @Secret({ min: 12, max: 200 }) password: string;
  @Secret({ max: 40, optional: true }) recovery?: string;
}

export class HelpForm {
  @Email() email: string;
  @Tick() met?: boolean;
}

import { Choice, Email, Id, Line, Secret, Shape, Tick, Whole } from '../platform/http/fields.js';
import { roles, type Role } from '../platform/ui/here.js';

const token = /^[\w-]{43}$/;

export class TokenParams {
  @Shape(token, 'not-a-choice') token: string;
}

export class IdParams {
  @Id() id: string;
}

export class SignInForm {
  @Email() email: string;
  @Secret({ max: 200 }) password: string;
  @Shape(/^\d{6}$/, 'not-a-code', { optional: true }) code?: string;
}

export class AcceptanceForm {
  @Line({ max: 60 }) firstName: string;
  @Secret({ min: 12, max: 200 }) password: string;
  @Line({ min: 2, max: 30, optional: true }) nickname?: string;
  /** That it looks like a name is meant so. */
  @Tick() likeName?: boolean;
  @Whole({ min: 0, max: 7, optional: true }) picture?: number;
  @Tick() agree?: boolean;
  /** For whoever will work here. */
  @Shape(/^[\w-]{40,200}$/, 'not-a-code', { optional: true }) factor?: string;
  @Shape(/^\d{6}$/, 'not-a-code', { optional: true }) code?: string;
}

export class JoinForm {
  @Tick() agree?: boolean;
}

export class NicknameForm {
  @Line({ min: 2, max: 30 }) nickname: string;
  @Whole({ min: 0, max: 7, optional: true }) picture?: number;
  /** That a meetup name is the same is meant so. */
  @Tick() sameName?: boolean;
  /** That it looks like a name is meant so. */
  @Tick() likeName?: boolean;
}

export class InvitationForm {
  @Email() email: string;
  @Choice(roles) role: Role;
  @Line({ max: 80, optional: true }) name?: string;
  @Line({ max: 80, optional: true }) title?: string;
  @Line({ max: 80, optional: true }) organisation?: string;
}

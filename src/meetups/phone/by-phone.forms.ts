import { Choice, Line, Shape, Tick } from '../../platform/http/fields.js';
import { limits } from '../meetups.limits.js';

export const comings = ['yes', 'no'] as const;

export class ByPhoneForm {
  /** As it is read out, with a pause in the middle or without. */
  @Shape(/^\d{4} ?\d{4}$/, 'not-eight-digits') word: string;
  @Choice(comings) comes: (typeof comings)[number];
  @Line({ max: limits.name, optional: true }) name?: string;
  @Tick() listed?: boolean;
  /** Whoever has a name there keeps it, and whether it is shown, unless this is said. */
  @Tick() changes?: boolean;
  @Line({ max: limits.phone, optional: true }) phone?: string;
}

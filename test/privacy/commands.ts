import type { INestApplication } from '@nestjs/common';
import { fieldsOf } from '../../src/platform/http/fields.js';
import { type Route, routesOf } from '../support/routes.js';

/** Every command of a running app. */
export const commandsOf = (app: INestApplication): Route[] => routesOf(app).filter(({ method }) => method === 'POST');

interface Schema {
  required?: boolean;
  enum?: string[];
  isArray?: boolean;
  format?: string;
  pattern?: string;
  minimum?: number;
  minLength?: number;
  type?: unknown;
}

/** What a shape wants, where a rule cannot tell. */
const shapes: Record<string, string> = {
  '^([01]\\d|2[0-3]):[0-5]\\d$': '18:00',
  '^\\d{6}$': '123456',
  '^\\d{4} ?\\d{4}$': '1234 5678',
  '^\\+?\\d[\\d ]{6,18}$': '+47 900 00 000',
};

/** The smallest body that a form takes. An id it wants is `id`; a choice is the last one: "no" rather than "yes". */
export function smallestBody(form: Function | undefined, id: string): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const name of form ? fieldsOf(form)!.keys() : []) {
    const schema = Reflect.getMetadata('swagger/apiModelProperties', form!.prototype as object, name) as Schema;
    if (schema.required === false) continue;
    body[name] = valueOf(schema, id);
  }
  return body;
}

function valueOf(schema: Schema, id: string): unknown {
  const { enum: choices, format, pattern, minimum, minLength = 1 } = schema;
  if (choices) return schema.isArray ? [choices.at(-1)] : choices.at(-1);
  if (format === 'uuid') return id;
  if (format === 'email') return 'somebody@example.org';
  if (format === 'date') return '2026-11-28';
  if (minimum !== undefined) return minimum;
  if (pattern) return shapes[pattern] ?? 'x';
  if (schema.type === Boolean) return true;
  return 'Something small. '
    .repeat(Math.ceil(minLength / 16))
    .trim()
    .padEnd(minLength, 'x');
}

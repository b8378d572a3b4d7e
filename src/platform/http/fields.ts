import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
} from 'class-validator';
import { Temporal } from 'temporal-polyfill';
import type { MessageArguments } from '../i18n/catalogue.js';
import type { FieldFaultKey } from './fields.words.js';
import { fileLimit, Upload } from './uploads.js';

/*
 * The fields of forms, params and queries. Each is a class-validator rule with our own words, the schema for
 * /openapi.json, and the way from what a browser sends (always text) to what JSON would say.
 */

interface FieldSpec {
  fromForm: (value: string) => unknown;
  tidy?: (value: string) => string;
  /** Somebody writes it themselves, in their own words. */
  words?: true;
  /** Never kept, not even sealed. */
  secret?: true;
}

const specs = new WeakMap<object, Map<string, FieldSpec>>();

/** The fields of a form class, inherited ones too; undefined for a class without any. */
export function fieldsOf(form: Function): ReadonlyMap<string, FieldSpec> | undefined {
  const found = new Map<string, FieldSpec>();
  for (
    let proto: object | null = form.prototype as object;
    proto;
    proto = Object.getPrototypeOf(proto) as object | null
  )
    for (const [name, spec] of specs.get(proto) ?? []) if (!found.has(name)) found.set(name, spec);
  return found.size > 0 ? found : undefined;
}

/** A fault carried through class-validator, whose messages are plain text. */
export const fault = (key: FieldFaultKey, args?: MessageArguments): { message: string } => ({
  message: JSON.stringify({ key, args }),
});

const IsText = () => IsString({ message: ({ value }) => fault(value === undefined ? 'missing' : 'not-text').message });

function field(rules: PropertyDecorator[], spec: FieldSpec): PropertyDecorator {
  return (target, property) => {
    for (const rule of rules) rule(target, property);
    const own = specs.get(target) ?? new Map<string, FieldSpec>();
    own.set(String(property), spec);
    specs.set(target, own);
  };
}

/** What no text may hold: NUL and its like, hidden direction switches. */
export const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/** Text that databases and readers can hold: whole characters, and none that hides. */
const WholeText = () =>
  ValidateBy(
    {
      name: 'wholeText',
      validator: {
        validate: (value: unknown) => typeof value !== 'string' || (value.isWellFormed() && !unwritable.test(value)),
      },
    },
    fault('broken-text'),
  );

const optionalRule = (optional: boolean | undefined) => (optional ? [IsOptional()] : []);
const blankIsAbsent = (value: string) => (value === '' ? undefined : value);
/** Several lines of words, as they are kept. */
export const tidyWords = (value: string) => value.replace(/\r\n?/g, '\n').trim();
/** One line of words, as it is kept. */
export const tidyLine = (value: string) => value.replace(/\s+/g, ' ').trim();

interface TextOptions {
  max: number;
  min?: number;
  optional?: boolean;
}

const text = ({ max, min = 1, optional }: TextOptions, tidy: (value: string) => string): PropertyDecorator =>
  field(
    [
      ...optionalRule(optional),
      IsText(),
      WholeText(),
      Length(0, max, fault('too-long', { max })),
      ...(optional ? [] : [Length(min, undefined, min === 1 ? fault('missing') : fault('too-short', { min }))]),
      ApiProperty({ type: String, minLength: optional ? 0 : min, maxLength: max, required: !optional }),
    ],
    { fromForm: optional ? blankIsAbsent : (value) => value, tidy, words: true },
  );

/** One line of words. White space is folded. */
export const Line = (options: TextOptions) => text(options, tidyLine);

/** Several lines of words. */
export const Words = (options: TextOptions) => text(options, tidyWords);

/** A secret as typed: nothing is folded or cut. */
export const Secret = ({ max, min = 1, optional = false }: TextOptions) =>
  field(
    [
      ...optionalRule(optional),
      IsText(),
      WholeText(),
      Length(0, max, fault('too-long', { max })),
      Length(min, undefined, min === 1 ? fault('missing') : fault('too-short', { min })),
      ApiProperty({ type: String, format: 'password', minLength: min, maxLength: max, required: !optional }),
    ],
    { fromForm: optional ? blankIsAbsent : (value) => value, secret: true },
  );

export const Email = () =>
  field(
    [
      IsText(),
      WholeText(),
      Length(1, undefined, fault('missing')),
      Length(0, 254, fault('too-long', { max: 254 })),
      IsEmail({}, fault('not-email')),
      ApiProperty({ type: String, format: 'email', maxLength: 254 }),
    ],
    { fromForm: (value) => value, tidy: (value) => value.trim().toLowerCase() },
  );

/** One of a few. */
export const Choice = (values: readonly string[], { optional = false } = {}) =>
  field(
    [
      ...optionalRule(optional),
      IsIn([...values], fault('not-a-choice')),
      ApiProperty({ enum: [...values], required: !optional }),
    ],
    { fromForm: blankIsAbsent },
  );

/** A box to tick. A form sends nothing for an empty one. */
export const Tick = () =>
  field(
    [IsOptional(), IsBoolean(fault('not-yes-or-no')), ApiProperty({ type: Boolean, required: false, default: false })],
    {
      fromForm: (value) => value === 'on' || value === 'true' || value === '1' || value === 'yes',
    },
  );

/** A whole number within bounds. */
export const Whole = ({ min, max, optional = false }: { min: number; max: number; optional?: boolean }) =>
  field(
    [
      ...optionalRule(optional),
      IsInt(fault('not-whole')),
      Min(min, fault('too-small', { min })),
      Max(max, fault('too-big', { max })),
      ApiProperty({ type: 'integer', minimum: min, maximum: max, required: !optional }),
    ],
    { fromForm: (value) => (value === '' ? undefined : /^-?\d{1,9}$/.test(value) ? Number(value) : value) },
  );

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** One of our ids. In a path, one of another form is simply not here. */
export const Id = ({ optional = false } = {}) =>
  field(
    [
      ...optionalRule(optional),
      Matches(uuid, fault('not-a-choice')),
      ApiProperty({ type: String, format: 'uuid', required: !optional }),
    ],
    { fromForm: blankIsAbsent },
  );

/** Text of a fixed shape, such as a day (2026-11-26), a time (18:00) or a token. */
export const Shape = (pattern: RegExp, key: FieldFaultKey, { optional = false, format = '' } = {}) =>
  field(
    [
      ...optionalRule(optional),
      IsText(),
      Matches(pattern, fault(key)),
      ApiProperty({ type: String, pattern: pattern.source, required: !optional, ...(format ? { format } : {}) }),
    ],
    { fromForm: optional ? blankIsAbsent : (value) => value, tidy: (value) => value.trim() },
  );

/** 2026-02-30 has the shape of a day and is none. */
const IsRealDay = () =>
  ValidateBy(
    {
      name: 'realDay',
      validator: {
        validate: (value: unknown) => {
          try {
            return Boolean(Temporal.PlainDate.from(String(value)));
          } catch {
            return false;
          }
        },
      },
    },
    fault('not-a-day'),
  );

/** A file of a form, as bytes. What it is, its reader has to find out from the bytes. */
export const File = () =>
  field(
    [
      ValidateBy(
        { name: 'file', validator: { validate: (value: unknown) => Buffer.isBuffer(value) } },
        fault('missing-file'),
      ),
      ApiProperty({ type: String, format: 'binary' }),
    ],
    { fromForm: () => undefined },
  );

const files = (name: string, holds: (value: readonly Upload[]) => boolean) => ({
  name,
  validator: { validate: (value: unknown) => holds(value as Upload[]) },
});

/** Some files of a form, or none: `Upload[]`. Their route says `TakesFiles` with the same number. */
export const Files = ({ max }: { max: number }) =>
  field(
    [
      IsOptional(),
      IsArray(fault('not-a-choice')),
      ValidateBy(
        files('uploads', (all) => all.every((each) => each instanceof Upload)),
        fault('not-a-choice'),
      ),
      ValidateBy(
        files('notTooMany', (all) => all.length <= max),
        fault('too-many-files', { max }),
      ),
      ValidateBy(
        files('notTooLarge', (all) => all.every((each) => each.fault !== 'too-large')),
        fault('too-large-file', { mb: fileLimit / 1024 / 1024 }),
      ),
      ValidateBy(
        files('room', (all) => all.every((each) => each.fault !== 'no-room')),
        fault('no-room'),
      ),
      ApiProperty({ type: 'array', items: { type: 'string', format: 'binary' }, required: false }),
    ],
    { fromForm: () => undefined },
  );

/** A calendar day, `YYYY-MM-DD`. */
export const Day = (options: { optional?: boolean } = {}): PropertyDecorator => {
  const shape = Shape(/^\d{4}-\d\d-\d\d$/, 'not-a-day', { ...options, format: 'date' });
  return (target, property) => {
    shape(target, property);
    IsRealDay()(target, property);
  };
};
export const WallTime = (options: { optional?: boolean } = {}) =>
  Shape(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-a-time', options);

/** Several of a few, as boxes to tick with one name. */
export const Choices = (values: readonly string[]) =>
  field(
    [
      IsOptional(),
      IsArray(fault('not-a-choice')),
      ArrayMaxSize(values.length, fault('not-a-choice')),
      IsIn([...values], { each: true, ...fault('not-a-choice') }),
      ApiProperty({ enum: [...values], isArray: true, required: false }),
    ],
    // A browser writes line breaks its own way when a form that was kept is sent on.
    { fromForm: (value) => value.split(/\r?\n/).filter(Boolean) },
  );

/** Several texts of a fixed shape, as boxes to tick with one name. */
export const Shapes = (pattern: RegExp, { atMost }: { atMost: number }) =>
  field(
    [
      IsOptional(),
      IsArray(fault('not-a-choice')),
      ArrayMaxSize(atMost, fault('not-a-choice')),
      Matches(pattern, { each: true, ...fault('not-a-choice') }),
      ApiProperty({ type: String, pattern: pattern.source, isArray: true, required: false }),
    ],
    { fromForm: (value) => value.split(/\r?\n/).filter(Boolean) },
  );

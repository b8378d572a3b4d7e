import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Problem } from '../problems/problem.js';
import { parseForm, parseJson } from './bodies.js';
import { Choice, Choices, Day, Email, Id, Line, Secret, Shape, Tick, WallTime, Whole, Words } from './fields.js';
import { fieldMessages, type FieldFaultKey } from './fields.words.js';
import { ValidationPipe } from './validation.pipe.js';

class Everything {
  @Line({ max: 10, optional: true }) line?: string;
  @Words({ max: 20, optional: true }) words?: string;
  @Secret({ min: 3, max: 8, optional: true }) secret?: string;
  @Choice(['a', 'b'], { optional: true }) choice?: string;
  @Choices(['x', 'y', 'z']) choices?: string[];
  @Tick() tick?: boolean;
  @Whole({ min: -5, max: 9, optional: true }) whole?: number;
  @Id({ optional: true }) id?: string;
  @Day({ optional: true }) day?: string;
  @WallTime({ optional: true }) time?: string;
  @Shape(/^\d{6}$/, 'not-a-code', { optional: true }) code?: string;
}
class Required {
  @Line({ min: 2, max: 10 }) line: string;
  @Email() email: string;
  @Choice(['a', 'b']) choice: string;
  @Whole({ min: 0, max: 9 }) whole: number;
  @Id() id: string;
  @Day() day: string;
}

const pipe = new ValidationPipe();
type Form = new () => object;
const read = (form: Form, value: unknown, type: 'body' | 'query' | 'param' = 'body') =>
  pipe.transform(value, { metatype: form, type }) as Record<string, unknown>;
const byForm = (text: string, form: Form = Everything) => read(form, parseForm(text));
const byJson = (body: object, form: Form = Everything) => read(form, parseJson(JSON.stringify(body)));

/** Field by field, what is wrong. */
function faults(ask: () => unknown): Record<string, FieldFaultKey> {
  try {
    ask();
    return {};
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'needs-mending') throw error;
    const keyOf = (message: unknown) => Object.entries(fieldMessages).find(([, each]) => each === message)![0];
    return Object.fromEntries(error.faults.map(({ field, message }) => [field, keyOf(message) as FieldFaultKey]));
  }
}
const uuid = '0b7f7a52-94a6-4c0e-8d5c-6f9a3d8f1a11';

describe('a form', () => {
  test('reads the same from a browser as from JSON', () => {
    const sent = `line=+a+%C3%A5++b&words=a%0D%0Ab&secret=+pw+&choice=a&choices=x&choices=z&tick=on&whole=7&id=${uuid}&day=2026-11-26&time=18%3A00&code=123456`;
    const said = {
      line: 'a å b',
      words: 'a\nb',
      secret: ' pw ',
      choice: 'a',
      choices: ['x', 'z'],
      tick: true,
      whole: 7,
      id: uuid,
      day: '2026-11-26',
      time: '18:00',
      code: '123456',
    };
    expect({ ...byForm(sent) }).toEqual(said);
    expect({ ...byJson(said) }).toEqual(said);
    expect(byJson(said)).toBeInstanceOf(Everything);
  });

  test('takes a blank optional field for an absent one, by both ways, and null too', () => {
    const names = ['line', 'words', 'secret', 'choice', 'whole', 'id', 'day', 'time', 'code'];
    expect({ ...byForm(names.map((name) => `${name}=`).join('&')) }).toEqual({});
    expect({ ...byJson(Object.fromEntries(names.map((name) => [name, '']))) }).toEqual({});
    expect({ ...byJson(Object.fromEntries(names.map((name) => [name, null]))) }).toEqual({});
    expect({ ...byForm('line=+++') }).toEqual({});
  });

  test('refuses what is missing where it is not optional', () => {
    const missing = {
      line: 'missing',
      email: 'missing',
      choice: 'not-a-choice',
      whole: 'not-whole',
      id: 'not-a-choice',
      day: 'missing',
    };
    expect(faults(() => byJson({}, Required))).toEqual(missing);
    const blank = { ...missing, line: 'too-short', day: 'not-a-day' };
    expect(faults(() => byForm('line=+&email=&choice=&whole=&id=&day=', Required))).toEqual(blank);
  });

  test.each<[object, Record<string, FieldFaultKey>]>([
    [{ line: 'x'.repeat(11) }, { line: 'too-long' }],
    [{ words: 'x'.repeat(21) }, { words: 'too-long' }],
    [{ secret: 'ab' }, { secret: 'too-short' }],
    [{ secret: 'x'.repeat(9) }, { secret: 'too-long' }],
    [{ choice: 'c' }, { choice: 'not-a-choice' }],
    [{ choice: ['a'] }, { choice: 'not-a-choice' }],
    [{ choices: ['x', 'q'] }, { choices: 'not-a-choice' }],
    [{ choices: ['x', 'x', 'x', 'x'] }, { choices: 'not-a-choice' }],
    [{ choices: 'x' }, { choices: 'not-a-choice' }],
    [{ tick: 'true' }, { tick: 'not-yes-or-no' }],
    [{ whole: 10 }, { whole: 'too-big' }],
    [{ whole: -6 }, { whole: 'too-small' }],
    [{ whole: 1.5 }, { whole: 'not-whole' }],
    [{ whole: '7' }, { whole: 'not-whole' }],
    [{ id: '0B7F7A52-94A6-4C0E-8D5C-6F9A3D8F1A11' }, { id: 'not-a-choice' }],
    [{ id: '0b7f7a52-94a6-1c0e-8d5c-6f9a3d8f1a11' }, { id: 'not-a-choice' }],
    [{ day: '26.11.2026' }, { day: 'not-a-day' }],
    [{ day: '2026-02-30' }, { day: 'not-a-day' }],
    [{ time: '24:00' }, { time: 'not-a-time' }],
    [{ code: '12345' }, { code: 'not-a-code' }],
    [{ code: 123456 }, { code: 'not-text' }],
    [
      { line: 5, words: true, secret: ['x'], day: {} },
      { line: 'not-text', words: 'not-text', secret: 'not-text', day: 'not-text' },
    ],
    [{ line: { type: 'div', props: {} } }, { line: 'not-text' }],
  ])('refuses %j', (body, expected) => expect(faults(() => byJson(body))).toEqual(expected));

  test('refuses numbers that are none, from a browser', () => {
    for (const whole of ['7.0', '1e1', '٧', '0x1', '9999999999', 'to'])
      expect(faults(() => byForm(`whole=${encodeURIComponent(whole)}`))).toEqual({ whole: 'not-whole' });
    expect(byForm('whole=-5')['whole']).toBe(-5);
  });

  test.each(['navn', '@x.no', 'a@b', 'a b@c.no', 'a@b.no\nbcc: c@d.no', 'a@b.no, c@d.no', `${'x'.repeat(250)}@b.no`])(
    'refuses the address %j',
    (email) => expect(Object.keys(faults(() => byJson({ email }, Required)))).toContain('email'),
  );

  test('writes an address small and without blanks around it', () => {
    class Mail {
      @Email() email: string;
    }
    expect(byForm('email=+Kari.N@Eksempel.NO+', Mail)['email']).toBe('kari.n@eksempel.no');
  });

  test('refuses unknown fields by name, and none of them reaches the form', () => {
    expect(faults(() => byJson({ line: 'a', role: 'Consultant', communityId: uuid }))).toEqual({
      role: 'unknown-field',
      communityId: 'unknown-field',
    });
    expect(faults(() => byForm('constructor=x&toString=y&hasOwnProperty=z'))).toEqual({
      constructor: 'unknown-field',
      toString: 'unknown-field',
      hasOwnProperty: 'unknown-field',
    });
    const long = Object.keys(faults(() => byJson({ ['x'.repeat(5000)]: 1 })))[0]!;
    expect(long).toHaveLength(60);
  });

  test('refuses text that a database or a reader cannot hold', () => {
    for (const bad of ['\u0000', '\ud800', '\udc00x', '\u202e', '\u2066', '\u001b', '\u007f'])
      for (const field of ['line', 'words', 'secret'])
        expect(faults(() => byJson({ [field]: `abc${bad}` }))).toEqual({ [field]: 'broken-text' });
    expect(byJson({ words: '👩‍👩‍👧 å\n\tb' })['words']).toBe('👩‍👩‍👧 å\n\tb');
  });

  test('counts letters, not bytes: emoji are as long as they look to a counter', () => {
    expect(byJson({ line: '🌊'.repeat(10) })['line']).toBe('🌊'.repeat(10));
    expect(faults(() => byJson({ line: '🌊'.repeat(11) }))).toEqual({ line: 'too-long' });
  });

  test('in a path is simply not here', () => {
    class Params {
      @Id() id: string;
    }
    expect(read(Params, { id: uuid }, 'param')['id']).toBe(uuid);
    for (const id of ['1', '', `${uuid} `, 'x'.repeat(200), '../etc'])
      expect(() => read(Params, { id }, 'param')).toThrow('not-here');
  });

  test('never lets anything but a fault or a clean form out, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.constantFrom('line', 'whole', 'tick', 'choices'), fc.string()), fc.jsonValue()),
        (body) => {
          try {
            const form = byJson(body);
            for (const [name, value] of Object.entries(form))
              expect([name, typeof value]).not.toEqual(['line', 'object']);
            expect(Object.keys(form).every((name) => ['line', 'whole', 'tick', 'choices'].includes(name))).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(Problem);
          }
        },
      ),
    );
  });
});

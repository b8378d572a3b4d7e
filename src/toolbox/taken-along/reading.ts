/*
 * How a file is read that somebody brings along. A shape says what may stand where, in which order it is written, and finds the place of
 * whatever does not fit. A file from elsewhere is believed in nothing.
 */

/** Something does not fit. `where` is a place in the file, in words anybody finds again: "goals › 3 › title". */
export class Unfit extends Error {
  constructor(
    readonly where: string,
    readonly what: 'wrong' | 'too-much',
  ) {
    super(`${where}: ${what}`);
    this.name = 'Unfit';
  }
}

type Where = readonly (string | number)[];
const unfit = (where: Where, what: Unfit['what'] = 'wrong') => new Unfit(where.join(' › '), what);

export interface Shape<Value> {
  /** @throws Unfit */
  read(value: unknown, where: Where): Value;
  /** The same value with its fields in the order of the shape, and without the empty ones. */
  arrange(value: Value): Value;
}

const plain = <Value>(read: Shape<Value>['read']): Shape<Value> => ({ read, arrange: (value) => value });

/** Neither NUL nor half characters nor hidden switches of direction: as in every form (`fields.ts`). */
const whole = (text: string) =>
  text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(text);

const text = (max: number, min: number, tidy: (value: string) => string): Shape<string> =>
  plain((value, where) => {
    if (typeof value !== 'string' || !whole(value)) throw unfit(where);
    const tidied = tidy(value);
    if (tidied.length > max) throw unfit(where, 'too-much');
    if (tidied.length < min) throw unfit(where);
    return tidied;
  });

/** One line of words, folded as a form folds it. */
export const line = (max: number): Shape<string> => text(max, 1, (value) => value.replace(/\s+/g, ' ').trim());

/** Several lines of words. */
export const words = (max: number): Shape<string> => text(max, 1, (value) => value.replace(/\r\n?/g, '\n').trim());

export const matching = (pattern: RegExp): Shape<string> =>
  plain((value, where) => {
    if (typeof value !== 'string' || !pattern.test(value)) throw unfit(where);
    return value;
  });

/** What `check` does not throw at. */
export const passing = <Value>(shape: Shape<Value>, check: (value: Value) => unknown): Shape<Value> => ({
  ...shape,
  read: (value, where) => {
    const read = shape.read(value, where);
    try {
      check(read);
    } catch {
      throw unfit(where);
    }
    return read;
  },
});

export const number = (low: number, high: number): Shape<number> =>
  plain((value, where) => {
    if (!Number.isInteger(value) || (value as number) < low || (value as number) > high) throw unfit(where);
    // There is a nought with a minus, and it is written as one without.
    return (value as number) + 0;
  });

export const truth: Shape<boolean> = plain((value, where) => {
  if (typeof value !== 'boolean') throw unfit(where);
  return value;
});

export const choice = <Value extends string>(values: readonly Value[]): Shape<Value> =>
  plain((value, where) => {
    if (!values.includes(value as Value)) throw unfit(where);
    return value as Value;
  });

export const many = <Value>(shape: Shape<Value>, most: number, fewest = 0): Shape<Value[]> => ({
  read(value, where) {
    if (!Array.isArray(value) || value.length < fewest) throw unfit(where);
    if (value.length > most) throw unfit(where, 'too-much');
    // Places are counted from one, as people count.
    return value.map((each, n) => shape.read(each, [...where, n + 1]));
  },
  arrange: (values) => values.map((each) => shape.arrange(each)),
});

type Shapes<Value> = { [Field in keyof Value]-?: Shape<Exclude<Value[Field], undefined>> };

/** Fields in this order. The ones that are named may be left out; any other one does not fit. */
export function fields<Value extends object>(
  shapes: Shapes<Value>,
  { optional = [] }: { optional?: readonly (keyof Value & string)[] } = {},
): Shape<Value> {
  const names = Object.keys(shapes) as (keyof Value & string)[];
  const mayLack = new Set<string>(optional);
  return {
    read(value, where) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unfit(where);
      const given = value as Record<string, unknown>;
      const strange = Object.keys(given).find((name) => !names.includes(name as keyof Value & string));
      // The name is the file's own and may be long.
      if (strange !== undefined) throw unfit([...where, strange.slice(0, 40)]);
      const read: Partial<Value> = {};
      for (const name of names) {
        if (given[name] === undefined && mayLack.has(name)) continue;
        read[name] = shapes[name].read(given[name], [...where, name]) as Value[typeof name];
      }
      return read as Value;
    },
    arrange(value) {
      const arranged: Partial<Value> = {};
      for (const name of names)
        if (value[name] !== undefined)
          arranged[name] = shapes[name].arrange(value[name] as never) as Value[typeof name];
      return arranged as Value;
    },
  };
}

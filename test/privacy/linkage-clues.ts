/** What an observer has gathered about one face. Clues of one name mean the same in every community. */
export interface Clues {
  /** Anything that can stand in an order: values, places in lists, times, counts, sizes. */
  numbers: Map<string, number>;
  /** Anything that can be the same or not. */
  words: Map<string, string>;
  /** Bits of ids, keys and addresses that stood near it. */
  pieces: Set<string>;
  /** The looks at which something about it was new. */
  moves: Set<number>;
  /** Other faces: while an observer had blocked one of these, this one was gone. */
  goneWith: Set<string>;
}

export const emptyClues = (n: number): Clues => ({
  numbers: new Map([['place by id', n]]),
  words: new Map(),
  pieces: new Set(),
  moves: new Set(),
  goneWith: new Set(),
});

/** The least and the most of one thing that was told several times. */
export function keep({ numbers }: Clues, name: string, value: number): void {
  const [least, most] = [`${name} least`, `${name} most`];
  numbers.set(least, Math.min(numbers.get(least) ?? value, value));
  numbers.set(most, Math.max(numbers.get(most) ?? value, value));
}

const passes = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Looks again, for a moment, until it is so. PostgreSQL keeps what was deleted as long as anybody may still see it, and somebody who is
 * just connecting, to whatever database of the server, counts as anybody: so does the test beside this one.
 * @returns what was found last, for the test to judge
 */
export async function settled<T>(look: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> {
  for (let n = 0; ; n++) {
    const found = await look();
    if (isSo(found) || n === 9) return found;
    await passes(100);
  }
}

/** Which of these are still there, once those who may have looked on are gone. */
export const leftOf = <Word extends string | Buffer>(
  words: readonly Word[],
  disk: () => Promise<Buffer>,
): Promise<Word[]> =>
  settled(
    async () => {
      const bytes = await disk();
      return words.filter((word) => bytes.includes(word));
    },
    (left) => left.length === 0,
  );

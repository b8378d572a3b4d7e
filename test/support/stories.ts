/**
 * A journey reads as a story: `await given('Ana has signed in', …); await when('she answers', …); await then('…', …)`.
 * When a step fails, the failure tells the story up to there.
 */
let story: string[] = [];

beforeEach(() => {
  story = [];
});

const step =
  (word: 'Given' | 'When' | 'Then') =>
  async <T>(what: string, act: () => T | Promise<T>): Promise<T> => {
    story.push(`${word} ${what}`);
    try {
      return await act();
    } catch (error) {
      if (error instanceof Error) {
        const told = story.map((line, n) => `${n === story.length - 1 ? '✗' : '✓'} ${line}`).join('\n');
        error.message = `${told}\n\n${error.message}`;
        // Jest prints the stack, which keeps the message it was born with.
        error.stack = `${error.message}\n${(error.stack ?? '')
          .split('\n')
          .filter((line) => /^\s+at /.test(line))
          .join('\n')}`;
      }
      throw error;
    }
  };

export const given = step('Given');
export const when = step('When');
// A story says "then". Import this file statically: `await import()` would take it for a promise.
// oxlint-disable-next-line unicorn/no-thenable
export const then = step('Then');

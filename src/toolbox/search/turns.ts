/** One after the other for each key; those of different keys do not wait for each other. Holds within one process. */
export class Turns<Key> {
  readonly #last = new Map<Key, Promise<unknown>>();

  /** Runs once all that came before under this key is done, whether it went well or not. */
  take<Value>(key: Key, run: () => Promise<Value>): Promise<Value> {
    const turn = (this.#last.get(key) ?? Promise.resolve()).then(run, run);
    this.#last.set(key, turn);
    const over = () => {
      if (this.#last.get(key) === turn) this.#last.delete(key);
    };
    void turn.then(over, over);
    return turn;
  }
}

import TestSequencer from '@jest/test-sequencer';

/** Two run at a time: what takes longest begins first, or it would run alone at the end while the other worker waits. */
const long = ['/privacy/two-worlds', '/journeys/every-page', '/privacy/linkage', '/privacy/', '/journeys/', '/boot.'];
const place = ({ path }) => {
  const n = long.findIndex((part) => path.includes(part));
  return n < 0 ? long.length : n;
};

export default class LongFirst extends TestSequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
}

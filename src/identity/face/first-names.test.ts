import { describe, expect, test } from '@jest/globals';
import { looksLikeName } from './first-names.js';

describe('a nickname', () => {
  test.each(['Kari', 'KARI', 'Kåre', 'Kari Nordmann', 'Anne-Marie', 'Øyvind H', 'Solveig B. Lie', 'Fatima'])(
    '%s looks like a name',
    (nickname) => expect(looksLikeName(nickname)).toBe(true),
  );

  test.each([
    'Fjellrev',
    'Bjørn',
    'Rose',
    'Dag og natt',
    'Karikatur',
    'Lille Kari på tur',
    'Kari på bærtur',
    'Havskum 83',
  ])('%s does not', (nickname) => expect(looksLikeName(nickname)).toBe(false));
});

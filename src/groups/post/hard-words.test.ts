import { describe, expect, test } from '@jest/globals';
import { hardPhrases } from './hard-words.data.js';
import { saysHardWords } from './hard-words.js';

describe('words after which numbers are shown', () => {
  test.each([
    'I WANT TO DIE.',
    'sometimes i don’t want to live any more',
    'Jeg orker ikke å leve lenger',
    'jeg   vil\nbare dø',
    'Jeg har tenkt å ta livet av meg i natt',
    'thinking about suicide again',
  ])('"%s"', (text) => expect(saysHardWords([text])).toBe(true));

  test.each([
    'My brother died by suicide a year ago',
    'Broren min tok selvmord for ett år siden',
    'This film is to die for',
    'Jeg vil døgnet rundt',
    'I cut my hair myself',
    'Kan man dø av latter?',
    '',
  ])('not "%s"', (text) => expect(saysHardWords([text])).toBe(false));

  test('each phrase is found as it stands, and a community adds its own', () => {
    for (const phrase of Object.values(hardPhrases).flat())
      expect([phrase, saysHardWords([phrase])]).toEqual([phrase, true]);
    expect(saysHardWords(['I am going to the bridge'], ['going to the bridge'])).toBe(true);
    expect(saysHardWords(['I am going to the bridge'])).toBe(false);
    expect(saysHardWords([undefined, 'I am here'], ['', '  '])).toBe(false);
  });
});

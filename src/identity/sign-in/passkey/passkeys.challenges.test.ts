import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Portal } from '../../../../test/support/portal.js';
import { DataSource } from 'typeorm';
import { Keyring } from '../../../platform/crypto/keyring.js';
import { databaseKind } from '../../../platform/config/database-kind.js';
import { Limits } from '../../../platform/http/limits.js';
import { Random } from '../../../platform/time/random.js';
import { Challenges } from './challenges.js';

describe('a challenge', () => {
  let portal: Portal;
  let challenges: Challenges;
  beforeAll(async () => {
    portal = await Portal.open();
    challenges = portal.get(Challenges);
  });
  afterAll(() => portal.close());

  test('is answered once', async () => {
    const challenge = challenges.make('sign-in');
    expect(await challenges.answer('sign-in', challenge)).toBe(true);
    expect(await challenges.answer('sign-in', challenge)).toBe(false);
  });

  test('is answered once by all processes of a portal together, however far limits are opened', async () => {
    const other = new Challenges(
      portal.get(Keyring),
      databaseKind === 'postgres'
        ? new Limits(portal.config, portal.get(Keyring), portal.get(DataSource))
        : portal.get(Limits),
      portal.clock,
      portal.get(Random),
    );
    const challenge = challenges.make('sign-in');
    const answers = await Promise.all(
      [challenges, other, other, challenges].map((it) => it.answer('sign-in', challenge)),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  test('is good for what it was made for, and for whom', async () => {
    expect(await challenges.answer('sign-in', challenges.make('add one'))).toBe(false);
    expect(await challenges.answer('add other', challenges.make('add one'))).toBe(false);
  });

  test('is good for five minutes', async () => {
    const challenge = challenges.make('sign-in');
    portal.clock.passes({ minutes: 6 });
    expect(await challenges.answer('sign-in', challenge)).toBe(false);
  });

  test('that was changed or made up is refused', async () => {
    const challenge = challenges.make('sign-in');
    challenge[20]! ^= 1;
    expect(await challenges.answer('sign-in', challenge)).toBe(false);
    for (const made of [Buffer.alloc(0), Buffer.alloc(56), Buffer.alloc(500, 7)])
      expect(await challenges.answer('sign-in', made)).toBe(false);
  });

  test('of broken answers is refused without a word of why', async () => {
    const person = portal.stranger();
    for (const answer of ['', 'x', '{}', 'null', '[]', '{"id":"x","response":{}}', '{"id":{"a":1}}'])
      expect([400, 401, 422]).toContain((await person.post('/sign-in/passkey', { answer })).status);
    const { body } = await person.post('/sign-in/passkey', { answer: '{"id":"unknown"}' });
    expect(body.code).toBe('passkey-refused');
  });
});

import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../config/config.js';
import { Problem } from '../problems/problem.js';
import { Limits } from './limits.js';

const three = { name: 'three', points: 3, seconds: 120 };
const spent = (limits: Limits, key: string, times: number) =>
  Promise.allSettled(Array.from({ length: times }, () => limits.spend(three, key)));
const count = (results: PromiseSettledResult<void>[]) => results.filter(({ status }) => status === 'fulfilled').length;

describe('a limit', () => {
  test('lets so many through, also at once, and tells the rest how long to wait', async () => {
    const limits = new Limits(readConfig({}));
    const results = await spent(limits, 'ana', 10);
    expect(count(results)).toBe(3);
    const { reason } = results.at(-1) as PromiseRejectedResult;
    expect(reason).toBeInstanceOf(Problem);
    expect(reason).toMatchObject({ kind: 'too-many', args: { minutes: 2 } });
  });

  test('is each one’s own: nobody locks anybody else out, and one name of a limit is not another', async () => {
    const limits = new Limits(readConfig({}));
    await spent(limits, 'ana', 10);
    expect(count(await spent(limits, 'bo', 3))).toBe(3);
    await expect(limits.spend({ ...three, name: 'other' }, 'ana')).resolves.toBeUndefined();
  });

  test('begins anew after a success', async () => {
    const limits = new Limits(readConfig({}));
    await spent(limits, 'ana', 3);
    await limits.forgive(three, 'ana');
    expect(count(await spent(limits, 'ana', 9))).toBe(3);
  });

  test('is wider where the configuration says so, for crawls and load', async () => {
    expect(count(await spent(new Limits(readConfig({ LIMIT_FACTOR: '4' })), 'ana', 20))).toBe(12);
  });

  test('keeps no address in clear', async () => {
    const limits = new Limits(readConfig({}));
    await limits.spend(three, '203.0.113.9');
    const { inspect } = await import('node:util');
    expect(inspect(limits, { depth: 20, showHidden: true })).not.toContain('203.0.113.9');
  });
});

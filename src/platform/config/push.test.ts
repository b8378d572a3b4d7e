import { describe, expect, test } from '@jest/globals';
import webPush from 'web-push';
import { isAtService, readPush } from './push.js';

const { publicKey, privateKey } = webPush.generateVAPIDKeys();
const keys = { PUSH_PUBLIC_KEY: publicKey, PUSH_PRIVATE_KEY: privateKey };
const read = (env: Record<string, string>, production = false) => {
  const faults: string[] = [];
  return { push: readPush(env, production, faults), faults };
};

describe('push', () => {
  test('is off until there are keys', () => {
    expect(read({})).toEqual({ push: undefined, faults: [] });
    expect(read(keys)).toMatchObject({ push: { publicKey, privateKey }, faults: [] });
  });

  test.each([
    [{ PUSH_PUBLIC_KEY: publicKey }, 'PUSH_PRIVATE_KEY must be'],
    [{ PUSH_PRIVATE_KEY: privateKey }, 'PUSH_PUBLIC_KEY must be'],
    [{ PUSH_PUBLIC_KEY: privateKey, PUSH_PRIVATE_KEY: publicKey }, 'PUSH_PUBLIC_KEY must be'],
    [
      { ...keys, PUSH_SERVICES: 'push.example' },
      'PUSH_SERVICES must list https origins; one of them is "push.example".',
    ],
    [{ ...keys, PUSH_SERVICES: 'https://a.example/path' }, 'PUSH_SERVICES must list'],
    [{ ...keys, PUSH_SERVICES: 'http://push.example' }, 'PUSH_SERVICES must list'],
  ])('says what is wrong: %j', (env, fault) => expect(read(env as never).faults.join()).toContain(fault));

  test('speaks to this machine without TLS outside production only', () => {
    const local = { ...keys, PUSH_SERVICES: 'http://127.0.0.1:9000' };
    expect(read(local).faults).toEqual([]);
    expect(read(local, true).faults).toHaveLength(1);
  });

  test.each([
    ['https://fcm.googleapis.com/fcm/send/x', true],
    ['https://updates.push.services.mozilla.com/wpush/v2/x', true],
    ['https://web.push.apple.com/x', true],
    ['https://wns2-par02p.notify.windows.com/w/?token=x', true],
    ['https://notify.windows.com/', false],
    ['https://evilnotify.windows.com/', false],
    ['https://a.notify.windows.com.evil.example/', false],
    ['https://a.notify.windows.com:8443/', false],
    ['http://a.notify.windows.com/', false],
    ['http://fcm.googleapis.com/', false],
    ['https://fcm.googleapis.com@evil.example/', false],
    ['https://user:pw@fcm.googleapis.com/', false],
    ['//fcm.googleapis.com/', false],
    ['', false],
  ])('%s belongs to a maker of browsers: %p', (endpoint, belongs) => {
    expect(isAtService(endpoint, read(keys).push!.services)).toBe(belongs);
  });
});

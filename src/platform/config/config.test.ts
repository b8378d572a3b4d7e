import { describe, expect, test } from '@jest/globals';
import { resolve } from 'node:path';
import { BadConfiguration, readConfig } from './config.js';

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof BadConfiguration)) throw error;
    for (const fault of error.faults) expect(error.message).toContain(`  - ${fault}`);
    return error.faults;
  }
};
const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://portal.example',
  SMTP_URL: 'smtps://user:pw@mail.example',
  MAIL_FROM: 'post@portal.example',
  PORTAL_KEYS: '{}',
};

describe('the configuration', () => {
  test('needs nothing on a newcomer’s machine', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      production: false,
      demo: true,
      host: '127.0.0.1',
      port: 3000,
      product: 'ReConnect',
      trustProxy: false,
      limitFactor: 1,
      database: { kind: 'sqlite', path: resolve('.data/portal.sqlite') },
      keys: { file: resolve('.data/keys.json'), makeIfAbsent: true },
      mail: { from: 'post@localhost', spoolDir: resolve('.data/mail') },
    });
    expect(config.publicUrl.origin).toBe('http://localhost:3000');
    expect(Object.isFrozen(config)).toBe(true);
  });

  test('says everything that production lacks at once', () => {
    expect(faultsOf({ NODE_ENV: 'production' }).map((fault) => fault.split(' ')[0])).toEqual([
      'PUBLIC_URL',
      'SMTP_URL',
      'MAIL_FROM',
      'PORTAL_KEYS',
    ]);
    expect(faultsOf(production)).toEqual([]);
    expect(faultsOf({ ...production, PORTAL_KEYS: '', PORTAL_KEY_FILE: '/run/keys.json' })).toEqual([]);
  });

  test('and everything that is wrong together with it', () => {
    const wrong = {
      NODE_ENV: 'production',
      PORT: 'eighty',
      PUBLIC_URL: 'http://portal.example',
      DATABASE_URL: 'mysql://x',
      SMTP_URL: 'mail.example',
      LIMIT_FACTOR: '-1',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: 'yes',
    };
    expect(
      faultsOf(wrong)
        .map((fault) => fault.split(' ')[0])
        .sort(),
    ).toEqual([...Object.keys(wrong).slice(1), 'MAIL_FROM', 'PORTAL_KEYS'].sort());
  });

  test.each([
    [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535; it is "65536".'],
    [{ PORT: '-1' }, 'PORT must be'],
    [{ PORT: '3000 ' }, 'PORT must be'],
    [{ PORT: '3e3' }, 'PORT must be'],
    [{ LIMIT_FACTOR: '0' }, 'LIMIT_FACTOR must be a whole number from 1'],
    [{ PUBLIC_URL: 'portal.example' }, 'PUBLIC_URL must be an address that begins with https: or http://.'],
    [{ PUBLIC_URL: 'ftp://portal.example' }, 'PUBLIC_URL must be'],
    [{ DATABASE_URL: 'nonsense' }, 'DATABASE_URL must be an address'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal,'],
  ])('refuses %j', (env, message) => {
    expect(faultsOf(env as unknown as Record<string, string>)).toEqual([expect.stringContaining(message)]);
  });

  test('repeats no secret in what it says', () => {
    const said = faultsOf({ ...production, DATABASE_URL: 'canary://user:canary@host', SMTP_URL: 'canary' }).join();
    expect(said).toContain('DATABASE_URL');
    expect(said).not.toContain('canary');
  });

  test('knows no demo, no plain address and no key made by itself in production', () => {
    const config = readConfig({
      ...production,
      DATABASE_URL: 'postgres://db/portal',
      PORT: '8080',
      PORTAL_KEY_FILE: '/k',
    });
    expect(config).toMatchObject({
      production: true,
      demo: false,
      host: '0.0.0.0',
      port: 8080,
      database: { kind: 'postgres', url: 'postgres://db/portal' },
      keys: { json: '{}' },
      logLevel: 'info',
    });
    expect(readConfig({ ...production, PORTAL_KEYS: '', PORTAL_KEY_FILE: '/k' }).keys).toEqual({
      file: '/k',
      makeIfAbsent: false,
    });
  });

  test('takes a blank for absent', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', SMTP_URL: '', LIMIT_FACTOR: '', TRUST_PROXY: '' }).port).toBe(3000);
  });
});

describe('OIDC_PROVIDERS', () => {
  const one = {
    name: 'idporten',
    label: { nb: 'ID-porten', en: 'ID-porten' },
    issuer: 'https://idporten.example',
    clientId: 'portal',
    clientSecret: 'secret',
    scope: 'openid no_pid',
    acr: ['high'],
  };
  const read = (providers: unknown, env: Record<string, string> = {}) =>
    readConfig({ ...env, OIDC_PROVIDERS: typeof providers === 'string' ? providers : JSON.stringify(providers) })
      .outside;

  test('is read, with what was left out', () => {
    expect(read([one])).toMatchObject([{ ...one, issuer: new URL(one.issuer), strong: [], par: false, dpop: false }]);
    expect(read('')).toEqual([]);
  });

  test.each<[unknown, RegExp]>([
    ['{', /must be a JSON list/],
    [[{ ...one, name: 'ID' }], /\[0\]\.name/],
    [[one, one], /\[1\]\.name/],
    [[{ ...one, label: { nb: 'x' } }], /label/],
    [[{ ...one, issuer: 'http://idporten.example' }], /issuer must be an https address/],
    [[{ ...one, clientSecret: undefined }], /either clientSecret or privateKey/],
    [[{ ...one, privateKey: {} }], /either clientSecret or privateKey/],
    [[{ ...one, scope: 'profile' }], /openid/],
    [[{ ...one, acr: [] }], /acr must list/],
    [[{ ...one, strong: ['higher'] }], /strong must be some of acr/],
    [[{ ...one, roles: ['Everybody'] }], /roles/],
  ])('says what is wrong with %j', (providers, says) => {
    expect(() => read(providers)).toThrow(says);
  });

  test('takes plain http from this machine only, and never in production', () => {
    const local = [{ ...one, issuer: 'http://127.0.0.1:4000' }];
    expect(read(local)).toHaveLength(1);
    expect(() => read(local, { NODE_ENV: 'production' })).toThrow(/issuer/);
  });
});

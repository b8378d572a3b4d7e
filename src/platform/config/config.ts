import { resolve } from 'node:path';
import { type OutsideProvider, readOutside } from './outside.js';
import { type PushConfig, readPush } from './push.js';

/** Everything the deployment decides, read once at start. Frozen; nothing else reads the environment. */
export interface Config {
  readonly production: boolean;
  /** Demo people and one-click sign-in. Never in production. */
  readonly demo: boolean;
  readonly host: string;
  readonly port: number;
  /** The address people type; its scheme decides whether cookies are `Secure`. */
  readonly publicUrl: URL;
  /** The name on every page. Neutral by default, so that a tab or a screenshot tells nothing. */
  readonly product: string;
  readonly dataDir: string;
  readonly database:
    { readonly kind: 'sqlite'; readonly path: string } | { readonly kind: 'postgres'; readonly url: string };
  /** The key ring as JSON, or the file that holds it. */
  readonly keys: { readonly json: string } | { readonly file: string; readonly makeIfAbsent: boolean };
  readonly mail: { readonly from: string; readonly smtpUrl?: string | undefined; readonly spoolDir: string };
  /** Who else may vouch for who somebody is. */
  readonly outside: readonly OutsideProvider[];
  /** Notices through the makers of browsers. Absent: switched off. */
  readonly push?: PushConfig | undefined;
  /** Where plain texts for telephones are laid for a gateway. Absent: switched off. */
  readonly textSpoolDir?: string | undefined;
  readonly trustProxy: boolean;
  readonly logLevel: string;
  /** Multiplies every rate limit; a load or crawl test sets it high. */
  readonly limitFactor: number;
}

/** All that is wrong with the environment, in one go: an operator mends it once, not five times. */
export class BadConfiguration extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration is not complete:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'BadConfiguration';
  }
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

type Environment = Record<string, string | undefined>;

/** Reads the configuration table of the README. @throws BadConfiguration naming everything that is missing or wrong. */
export function readConfig(env: Environment): Config {
  const faults: string[] = [];
  const production = env['NODE_ENV'] === 'production';

  const whole = (name: string, fallback: number, min: number, max: number): number => {
    const value = env[name] ?? '';
    if (value === '') return fallback;
    if (/^\d+$/.test(value) && Number(value) >= min && Number(value) <= max) return Number(value);
    faults.push(`${name} must be a whole number from ${min} to ${max}; it is "${value}".`);
    return fallback;
  };
  const oneOf = <Value extends string>(name: string, fallback: Value, values: readonly Value[]): Value => {
    const value = (env[name] || fallback) as Value;
    if (values.includes(value)) return value;
    faults.push(`${name} must be one of ${values.join(', ')}; it is "${value}".`);
    return fallback;
  };
  const url = (name: string, value: string, schemes: readonly string[]): URL | undefined => {
    if (URL.canParse(value) && schemes.includes(new URL(value).protocol)) return new URL(value);
    faults.push(`${name} must be an address that begins with ${schemes.join(' or ')}//.`);
    return undefined;
  };

  const port = whole('PORT', 3000, 0, 65535);
  const limitFactor = whole('LIMIT_FACTOR', 1, 1, 1_000_000);
  const trustProxy = oneOf('TRUST_PROXY', 'false', ['true', 'false']) === 'true';
  const logLevel = oneOf('LOG_LEVEL', production ? 'info' : 'warn', logLevels);
  const dataDir = resolve(env['DATA_DIR'] || '.data');
  const fallbackUrl = `http://localhost:${port}`;
  if (production && !env['PUBLIC_URL']) faults.push('PUBLIC_URL is missing: the https address people will use.');
  const publicUrl =
    url(
      'PUBLIC_URL',
      env['PUBLIC_URL'] || fallbackUrl,
      production && env['PUBLIC_URL'] ? ['https:'] : ['https:', 'http:'],
    ) ?? new URL(fallbackUrl);

  const databaseUrl = env['DATABASE_URL'] || undefined;
  if (databaseUrl) url('DATABASE_URL', databaseUrl, ['postgres:', 'postgresql:']);
  const smtpUrl = env['SMTP_URL'] || undefined;
  if (smtpUrl) url('SMTP_URL', smtpUrl, ['smtp:', 'smtps:']);
  if (production && !smtpUrl) faults.push('SMTP_URL is missing: invitations and notices are sent by mail.');
  if (production && !env['MAIL_FROM']) faults.push('MAIL_FROM is missing: the neutral sender of all mail.');
  if (production && !env['PORTAL_KEYS'] && !env['PORTAL_KEY_FILE'])
    faults.push('PORTAL_KEYS or PORTAL_KEY_FILE is missing: the key ring that opens what is encrypted.');

  const outside = readOutside(env['OIDC_PROVIDERS'], production, faults);

  const push = readPush(env, production, faults);

  if (faults.length > 0) throw new BadConfiguration(faults);
  return Object.freeze<Config>({
    production,
    demo: !production,
    host: env['HOST'] || (production ? '0.0.0.0' : '127.0.0.1'),
    port,
    publicUrl,
    product: env['PRODUCT_NAME'] || 'ReConnect',
    dataDir,
    database: databaseUrl
      ? { kind: 'postgres', url: databaseUrl }
      : { kind: 'sqlite', path: resolve(dataDir, 'portal.sqlite') },
    keys: env['PORTAL_KEYS']
      ? { json: env['PORTAL_KEYS'] }
      : { file: resolve(env['PORTAL_KEY_FILE'] || `${dataDir}/keys.json`), makeIfAbsent: !production },
    mail: { from: env['MAIL_FROM'] || 'post@localhost', smtpUrl, spoolDir: resolve(dataDir, 'mail') },
    outside,
    push,
    textSpoolDir: env['TEXT_SPOOL_DIR'] ? resolve(env['TEXT_SPOOL_DIR']) : undefined,
    trustProxy,
    logLevel,
    limitFactor,
  });
}

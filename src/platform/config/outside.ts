import { isIP } from 'node:net';
import type { Role } from '../ui/here.js';

/** Somebody outside who vouches for who a person is, by OpenID Connect: ID-porten, HelseID, or an organisation's own. */
export interface OutsideProvider {
  /** In addresses and in the database: small letters. */
  readonly name: string;
  readonly label: { readonly nb: string; readonly en: string };
  readonly issuer: URL;
  readonly clientId: string;
  /** How the portal shows who it is: a secret, or a private key (JWK) that signs an assertion. */
  readonly clientSecret?: string | undefined;
  readonly privateKey?: object | undefined;
  readonly scope: string;
  /** What is asked for, in the order of wish. */
  readonly acrValues?: string | undefined;
  /** The only values of `acr` that are enough. */
  readonly acr: readonly string[];
  /** Those among them that count as two factors, for whoever works here. */
  readonly strong: readonly string[];
  /** Who may come in this way. */
  readonly roles: readonly Role[];
  /** Pushed authorization requests (RFC 9126); proof of possession (RFC 9449). */
  readonly par: boolean;
  readonly dpop: boolean;
}

const all: readonly Role[] = ['ServiceUser', 'Consultant', 'Provider', 'Coordinator'];
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

/** Plain http is for providers on this machine only, and never in production. */
function issuerOf(value: unknown, production: boolean): URL | undefined {
  if (!isText(value) || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  const local = url.hostname === 'localhost' || (isIP(url.hostname) !== 0 && url.hostname.startsWith('127.'));
  return url.protocol === 'https:' || (url.protocol === 'http:' && local && !production) ? url : undefined;
}

/** Reads `OIDC_PROVIDERS`: a JSON list. Says in `faults` all that is wrong with it. */
export function readOutside(text: string | undefined, production: boolean, faults: string[]): OutsideProvider[] {
  if (!text) return [];
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    given = undefined;
  }
  if (!Array.isArray(given)) {
    faults.push('OIDC_PROVIDERS must be a JSON list.');
    return [];
  }
  const seen = new Set<string>();
  return given.flatMap((each: Record<string, unknown>, n) => {
    const at = `OIDC_PROVIDERS[${n}]`;
    const before = faults.length;
    const wants = (right: boolean, what: string) => right || faults.push(`${at}.${what}`);
    const { name, label, clientId, clientSecret, privateKey, scope, acrValues } = each;
    const { acr, strong = [], roles = all, par = false, dpop = false } = each;
    const issuer = issuerOf(each['issuer'], production);
    const said = label as { nb?: unknown; en?: unknown } | undefined;
    wants(
      isText(name) && /^[a-z][a-z-]{1,30}$/.test(name) && !seen.has(name),
      'name must be small letters, and its own.',
    );
    wants(isText(said?.nb) && isText(said.en), 'label must have the words in nb and en.');
    wants(issuer !== undefined, 'issuer must be an https address.');
    wants(isText(clientId), 'clientId is missing.');
    wants(
      isText(clientSecret) !== (typeof privateKey === 'object'),
      'needs either clientSecret or privateKey (a JWK).',
    );
    wants(isText(scope) && scope.split(' ').includes('openid'), 'scope must hold openid.');
    wants(isTexts(acr) && acr.length > 0, 'acr must list what is enough.');
    wants(isTexts(strong) && strong.every((it) => (acr as string[]).includes(it)), 'strong must be some of acr.');
    wants(isTexts(roles) && roles.every((it) => all.includes(it as Role)), `roles must be some of ${all.join(', ')}.`);
    wants(typeof par === 'boolean' && typeof dpop === 'boolean', 'par and dpop are true or false.');
    if (faults.length > before) return [];
    seen.add(name as string);
    return [
      {
        name,
        label,
        issuer,
        clientId,
        clientSecret,
        privateKey,
        scope,
        acrValues,
        acr,
        strong,
        roles,
        par,
        dpop,
      } as OutsideProvider,
    ];
  });
}

import { isIP } from 'node:net';

/** Web push: our key pair (VAPID), and to whom we may speak. */
export interface PushConfig {
  readonly publicKey: string;
  readonly privateKey: string;
  /** Origins of push services. `https://*.example.org` stands for every host below. */
  readonly services: readonly string[];
}

/** The push services of the browsers that people have: Chrome and Edge on Android, Firefox, Safari, Edge on Windows. */
const browsers = [
  'https://fcm.googleapis.com',
  'https://updates.push.services.mozilla.com',
  'https://web.push.apple.com',
  'https://*.notify.windows.com',
];

const isKey = (text: string, bytes: number) => /^[\w-]+$/.test(text) && Buffer.from(text, 'base64url').length === bytes;

/** Plain http is for a push service on this machine only, and never in production. */
function isService(text: string, production: boolean): boolean {
  const plain = text.replace('://*.', '://');
  if (!URL.canParse(plain)) return false;
  const { protocol, origin, hostname } = new URL(plain);
  const local = isIP(hostname) !== 0 && hostname.startsWith('127.');
  return origin === plain && (protocol === 'https:' || (protocol === 'http:' && local && !production));
}

/** Reads `PUSH_PUBLIC_KEY`, `PUSH_PRIVATE_KEY` and `PUSH_SERVICES`. Says in `faults` what is wrong with them. */
export function readPush(
  env: Record<string, string | undefined>,
  production: boolean,
  faults: string[],
): PushConfig | undefined {
  const [publicKey, privateKey] = [env['PUSH_PUBLIC_KEY'] ?? '', env['PUSH_PRIVATE_KEY'] ?? ''];
  const services = env['PUSH_SERVICES'] ? env['PUSH_SERVICES'].split(/[\s,]+/).filter(Boolean) : browsers;
  for (const each of services)
    if (!isService(each, production)) faults.push(`PUSH_SERVICES must list https origins; one of them is "${each}".`);
  if (!publicKey && !privateKey) return undefined;
  if (!isKey(publicKey, 65)) faults.push('PUSH_PUBLIC_KEY must be the public half of a VAPID key pair.');
  if (!isKey(privateKey, 32)) faults.push('PUSH_PRIVATE_KEY must be the private half of a VAPID key pair.');
  return { publicKey, privateKey, services };
}

/** Whether an address that a browser gave belongs to one of these services. */
export function isAtService(endpoint: string, services: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { origin, protocol, hostname, port, username, password } = new URL(endpoint);
  if (username || password) return false;
  return services.some((service) => {
    if (!service.includes('://*.')) return origin === service;
    return protocol === 'https:' && port === '' && hostname.endsWith(service.slice(service.indexOf('*') + 1));
  });
}

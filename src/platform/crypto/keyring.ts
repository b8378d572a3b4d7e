import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from '../config/config.js';

/** The key ring cannot be used: absent, unreadable, or of the wrong form. Said at start, never later. */
export class BadKeys extends Error {
  override name = 'BadKeys';
}

interface KeyFile {
  /** The key-encryption key new data keys are wrapped with. */
  current: string;
  /** Key-encryption keys by id, 32 bytes in base64. Old ones stay until everything is wrapped anew. */
  keys: Record<string, string>;
  /** Secret of the blind indexes (look-up by e-mail) and of what is derived from it. */
  index: string;
  /** Secret of the join of faces. Apart from the rest: a stolen database with a stolen `keys` still joins nothing. */
  link: string;
}

/** Milliseconds. A key that is asked for and is nowhere must not have the file read at every request. */
const rereadAfter = 250;

const newKey = () => randomBytes(32).toString('base64');

/** The secrets of one deployment. Loaded once; never logged, never serialised. */
export class Keyring {
  #file: KeyFile;
  /** Where it came from, if that can be read again. */
  #source: string | undefined;
  #readAt = performance.now();
  /** Of fingerprints, by purpose: the code names a handful. */
  readonly #derived = new Map<string, Buffer>();

  constructor(file: KeyFile) {
    this.#file = file;
  }

  static load(config: Config): Keyring {
    if ('json' in config.keys) return Keyring.parse(config.keys.json, 'PORTAL_KEYS');
    const { file, makeIfAbsent } = config.keys;
    if (!existsSync(file)) {
      if (!makeIfAbsent) throw new BadKeys(`There is no key file at ${file}.`);
      mkdirSync(dirname(file), { recursive: true });
      const fresh: KeyFile = { current: 'k1', keys: { k1: newKey() }, index: newKey(), link: newKey() };
      writeFileSync(file, JSON.stringify(fresh, null, 2) + '\n', { mode: 0o600 });
      chmodSync(file, 0o600);
    }
    const ring = Keyring.parse(readFileSync(file, 'utf8'), file);
    ring.#source = file;
    return ring;
  }

  /**
   * Reads the file again, since a new key was put into it while the portal runs. A file that is not whole at this moment changes
   * nothing. Of the keys only: `index` and `link` stay what they were at start. @returns whether it holds something new.
   */
  reload(): boolean {
    if (!this.#source || performance.now() - this.#readAt < rereadAfter) return false;
    this.#readAt = performance.now();
    try {
      const { current, keys } = Keyring.parse(readFileSync(this.#source, 'utf8'), this.#source).#file;
      if (current === this.#file.current && Object.keys(keys).every((id) => this.#knows(id))) return false;
      // What is in use stays: whoever takes an old key out of the file does so for the next start.
      this.#file = { ...this.#file, current, keys: { ...keys, ...this.#file.keys } };
      return true;
    } catch {
      return false;
    }
  }

  #knows = (id: string): boolean => Object.hasOwn(this.#file.keys, id);

  static parse(json: string, source: string): Keyring {
    let file: KeyFile;
    try {
      file = (JSON.parse(json) ?? {}) as KeyFile;
    } catch {
      throw new BadKeys(`The keys in ${source} are not JSON.`);
    }
    const secrets: unknown[] = [file.index, file.link, ...Object.values(file.keys ?? {})];
    const whole = secrets.every((secret) => typeof secret === 'string' && Buffer.from(secret, 'base64').length === 32);
    if (!whole || !Object.hasOwn(file.keys ?? {}, file.current))
      throw new BadKeys(
        `The keys in ${source} need "current", "keys", "index" and "link", each secret 32 bytes in base64.`,
      );
    return new Keyring(file);
  }

  get current(): string {
    return this.#file.current;
  }

  get ids(): readonly string[] {
    return Object.keys(this.#file.keys);
  }

  /** A key-encryption key. @throws BadKeys if the ring does not hold it. */
  kek(id: string): Buffer {
    if (!this.#knows(id)) this.reload();
    const key = this.#knows(id) ? this.#file.keys[id] : undefined;
    if (!key) throw new BadKeys(`The key "${id}" is needed to open what is stored, and the key ring does not hold it.`);
    return Buffer.from(key, 'base64');
  }

  /** A keyed fingerprint for look-ups by a value that must not be stored (an e-mail address, a token). Hex. */
  fingerprint(purpose: string, value: string): string {
    let key = this.#derived.get(purpose);
    if (!key) this.#derived.set(purpose, (key = this.derive(`fingerprint|${purpose}`)));
    return createHmac('sha256', key).update(value).digest('hex');
  }

  /** A 32-byte key for one purpose, derived from the index secret. */
  derive(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', Buffer.from(this.#file.index, 'base64'), '', purpose, 32));
  }

  /** A 32-byte key for one use in the join of faces. */
  deriveLink(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', Buffer.from(this.#file.link, 'base64'), '', purpose, 32));
  }
}

import { Decrypter, Encrypter } from 'age-encryption';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { DataSource } from 'typeorm';
import { readerOptions } from '../database/connections.js';

type SqliteFile = { readonly kind: 'sqlite'; readonly path: string };

/** What was made, for the operator to write down beside the head of the audit trail. */
export interface Backup {
  path: string;
  bytes: number;
  /** SHA-256 of the file as it lies there, in hex. */
  sha256: string;
}

/** It cannot be done. The message is for the operator. */
export class BackupRefused extends Error {}

/**
 * A copy of the database as it is at this moment, while the portal runs; checked, then sealed so that whoever takes the file, or the
 * server it was made on, cannot open it. @param recipient an age recipient (`age1…`) whose identity is kept elsewhere; absent: the
 * copy lies there open, as the database does. @throws BackupRefused
 */
export async function backUp(database: SqliteFile, to: string, recipient?: string): Promise<Backup> {
  if (existsSync(to)) throw new BackupRefused(`There is a file at ${to} already. Nothing was written.`);
  const copy = join(dirname(database.path), 'backup.part');
  const sealing = recipient === undefined ? undefined : encrypterFor(recipient);
  rmSync(copy, { force: true });
  try {
    const source = await new DataSource(readerOptions(database)).initialize();
    try {
      await source.query('VACUUM INTO ?', [copy]);
    } finally {
      await source.destroy();
    }
    await requireSound(copy);
    return await writeDown(sealing ? await sealed(sealing, copy) : streamOf(copy), to);
  } finally {
    rmSync(copy, { force: true });
  }
}

/**
 * Puts a backup where no database is yet, once it is whole: opened, sound, and no reference hanging in the air. Whether the key ring fits is
 * said when the portal starts. @param identity `AGE-SECRET-KEY-1…`, for a sealed one @throws BackupRefused
 */
export async function restore(from: string, to: string, identity?: string): Promise<void> {
  if (!existsSync(from)) throw new BackupRefused(`There is no file at ${from}.`);
  if (existsSync(to)) throw new BackupRefused(`There is a database at ${to} already. Nothing was written.`);
  const part = `${to}.part`;
  rmSync(part, { force: true });
  try {
    await writeDown(identity === undefined ? streamOf(from) : await opened(from, identity), part);
    await requireSound(part);
    await rename(part, to);
  } catch (error) {
    if (error instanceof BackupRefused) throw error;
    throw new BackupRefused('The backup is not whole, or was sealed for another identity. Nothing was restored.');
  } finally {
    for (const rest of [part, `${part}-wal`, `${part}-shm`]) rmSync(rest, { force: true });
  }
}

function encrypterFor(recipient: string): Encrypter {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
  } catch {
    throw new BackupRefused('A recipient looks like age1…, as age-keygen prints it.');
  }
  return encrypter;
}

function opened(from: string, identity: string): Promise<ReadableStream<Uint8Array>> {
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(identity.trim());
  } catch {
    throw new BackupRefused('An identity looks like AGE-SECRET-KEY-1…, as age-keygen prints it.');
  }
  return decrypter.decrypt(streamOf(from)) as Promise<ReadableStream<Uint8Array>>;
}

// Node's stream and the browser's that `age-encryption` names are one thing with two types.
const streamOf = (path: string) =>
  Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array> & globalThis.ReadableStream;
const sealed = async (sealing: Encrypter, path: string) =>
  (await sealing.encrypt(streamOf(path))) as unknown as ReadableStream<Uint8Array>;

/** Whole or not at all: it gets its name when every byte is on the disk. */
async function writeDown(from: ReadableStream<Uint8Array>, to: string): Promise<Backup> {
  const writing = `${to}.writing`;
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(from), counted, createWriteStream(writing, { mode: 0o600 }));
    const file = await open(writing, 'r+');
    await file.sync();
    await file.close();
    await rename(writing, to);
  } finally {
    rmSync(writing, { force: true });
  }
  return { path: to, bytes, sha256: hash.digest('hex') };
}

async function requireSound(path: string): Promise<void> {
  const source = await new DataSource(readerOptions({ kind: 'sqlite', path })).initialize();
  try {
    const [first] = (await source.query('PRAGMA integrity_check')) as { integrity_check: string }[];
    const hanging = (await source.query('PRAGMA foreign_key_check')) as unknown[];
    if (first?.integrity_check !== 'ok' || hanging.length > 0)
      throw new BackupRefused('The copy is not sound: the database it was made of is damaged.');
  } finally {
    await source.destroy();
  }
}

import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor } from '../../platform/http/actor.js';
import { NotAPhoto } from './photo.problems.js';
import { Photo } from './photo.entity.js';

/** Nothing of anybody's photo stays in memory, and one at a time is enough. */
sharp.cache(false);
sharp.concurrency(1);

/** Larger ones are no photos of a face but attempts to fill the memory. */
const mostPixels = 24_000_000;
const edge = 512;
const kinds = new Set(['jpeg', 'png', 'webp']);

const owner = (accountId: AccountId) => `account:${accountId}`;
const place = (row: AccountId): Place => ({ community: '-', table: 'photo', row, column: 'image' });

/** A photo of one's own face. It is drawn anew, so nothing the camera wrote beside it (place, time, phone) comes along. */
@Injectable()
export class Photos {
  constructor(
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  async has(accountId: AccountId): Promise<boolean> {
    return (await this.among([accountId])).has(accountId);
  }

  /** Who of these has one. One read. */
  async among(accountIds: readonly AccountId[]): Promise<Set<AccountId>> {
    const rows = await this.read.all<{ account_id: AccountId }>(
      sql`select account_id from photo where account_id in ${list(accountIds)}`,
    );
    return new Set(rows.map(({ account_id }) => account_id));
  }

  /** A JPEG. */
  async of(accountId: AccountId): Promise<Buffer | undefined> {
    const row = await this.read.one<{ image: Buffer }>(sql`select image from photo where account_id = ${accountId}`);
    if (!row) return undefined;
    return Buffer.from(await this.vault.open(owner(accountId), place(accountId), row.image), 'base64');
  }

  /** @throws NotAPhoto for whatever is not one still picture of a common kind. */
  async put({ accountId }: Pick<Actor, 'accountId'>, bytes: Uint8Array): Promise<void> {
    const image = await redrawn(bytes);
    await this.unit.run(async () => {
      const sealed = await this.vault.seal(owner(accountId), place(accountId), image.toString('base64'));
      await this.unit.manager.delete(Photo, { accountId });
      await this.unit.manager.insert(Photo, { accountId, image: sealed });
    });
  }

  async remove({ accountId }: Pick<Actor, 'accountId'>): Promise<void> {
    await this.unit.run(() => this.unit.manager.delete(Photo, { accountId }));
  }
}

/** The picture's own bytes decide what it is, whatever its name says. */
async function redrawn(bytes: Uint8Array): Promise<Buffer> {
  try {
    const options = { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true } as const;
    const { format, pages = 1 } = await sharp(bytes, options).metadata();
    if (!format || !kinds.has(format) || pages > 1) throw NotAPhoto();
    return await sharp(bytes, options)
      .timeout({ seconds: 5 })
      .autoOrient()
      .resize(edge, edge, { fit: 'cover', position: 'centre' })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 80 })
      .toBuffer();
  } catch {
    throw NotAPhoto();
  }
}

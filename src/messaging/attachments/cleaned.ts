import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import type { Upload } from '../../platform/http/uploads.js';
import type { AttachmentKind, AttachmentLabel } from './attachment.js';
import { NotAKindWeTake } from './attachments.problems.js';
import { nameMax } from './attachments.limits.js';

/** A file as it is kept. */
export interface Cleaned extends AttachmentLabel {
  bytes: Buffer;
}

/** A page that was photographed has to be legible. More is an attempt to fill the memory. */
const mostPixels = 50_000_000;
const edge = 4000;

/** One picture is unpacked at a time, whoever sends: unpacked they are twenty times as large. */
let turn: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}

/** The bytes decide what it is, whatever its name says. @throws NotAKindWeTake */
export async function cleaned({ name, bytes }: Upload, unnamed: string): Promise<Cleaned> {
  const kind = await kindOf(bytes);
  const kept = kind === 'png' || kind === 'jpg' ? await inTurn(() => redrawn(bytes, kind)) : bytes;
  const called = nameOf(name, kind ?? 'txt', unnamed);
  if (!kind || !kept) throw NotAKindWeTake({ name: called });
  return { name: called, kind, size: kept.length, bytes: kept };
}

const kinds = new Map<string, AttachmentKind>([
  ['application/pdf', 'pdf'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
]);

/** Made of letters, and yet not to be read as such. */
const markup = /^text\/|^application\/(xml|rtf|postscript)$/;

async function kindOf(bytes: Buffer): Promise<AttachmentKind | undefined> {
  const found = await fileTypeFromBuffer(bytes);
  const kind = found && kinds.get(found.mime);
  if (kind || (found && markup.test(found.mime))) return kind;
  // Other formats are told by two or three letters, and people begin with those too: "BMI 31" is no bitmap.
  return isText(bytes) ? 'txt' : undefined;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Whole UTF-8 without the characters that no text has. */
function isText(bytes: Uint8Array): boolean {
  try {
    return !/[\0-\x08\x0e-\x1f\x7f]/.test(utf8.decode(bytes));
  } catch {
    return false;
  }
}

/** Drawn anew, so that nothing the camera wrote beside it comes along, and nothing that hides behind the picture. */
async function redrawn(bytes: Buffer, kind: 'png' | 'jpg'): Promise<Buffer | undefined> {
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
      .timeout({ seconds: 10 })
      .autoOrient()
      .resize(edge, edge, { fit: 'inside', withoutEnlargement: true });
    return await (kind === 'png' ? picture.png() : picture.jpeg({ quality: 85 })).toBuffer();
  } catch {
    return undefined;
  }
}

/** One line of letters without a path or a switch of direction, ending as what it is. */
export function nameOf(claimed: string, kind: AttachmentKind, unnamed: string): string {
  const last = claimed.normalize('NFC').split(/[/\\]/).at(-1)!;
  const plain = last
    .toWellFormed()
    .replace(/[\p{C}\p{Zl}\p{Zp}"<>|*?:]/gu, ' ')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  const short = [...plain].slice(0, nameMax).join('').trim();
  return `${short || unnamed}.${kind}`;
}

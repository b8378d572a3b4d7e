import sharp from 'sharp';
import { NotAPicture } from './venue.problems.js';

/** More is an attempt to fill the memory. */
const mostPixels = 50_000_000;
/** Enough for a phone held close, and small enough for a slow line. */
const edge = 960;
const kinds = new Set(['jpeg', 'png', 'webp']);

/**
 * The way to a door, drawn anew: what the camera wrote beside it (place, time, phone) does not come along. The bytes decide what it
 * is, whatever its name says. @throws NotAPicture
 */
export async function redrawn(bytes: Uint8Array): Promise<Buffer> {
  try {
    const options = { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true } as const;
    const { format, pages = 1 } = await sharp(bytes, options).metadata();
    if (!format || !kinds.has(format) || pages > 1) throw NotAPicture();
    return await sharp(bytes, options)
      .timeout({ seconds: 10 })
      .autoOrient()
      .resize(edge, edge, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 78 })
      .toBuffer();
  } catch {
    throw NotAPicture();
  }
}

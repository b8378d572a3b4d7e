import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const version = 1;
const ivLength = 12;
const tagLength = 16;

/** What was stored does not open: it was changed, cut, swapped with another row, or sealed with another key. */
export class DoesNotOpen extends Error {
  override name = 'DoesNotOpen';
  constructor() {
    super('A sealed value does not open.');
  }
}

/**
 * AES-256-GCM bound to its place. Shape: 1 byte version, 12 bytes nonce, ciphertext, 16 bytes tag.
 * `context` is authenticated, not stored: a value moved to another row, column or community does not open.
 */
export function seal(key: Buffer, context: string, plain: Uint8Array | string): Buffer {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(`v${version}|${context}`));
  return Buffer.concat([Buffer.of(version), iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Undoes `seal`. @throws DoesNotOpen, which says nothing of why. */
export function open(key: Buffer, context: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length);
  if (bytes.length < 1 + ivLength + tagLength || bytes[0] !== version) throw new DoesNotOpen();
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + ivLength), {
      authTagLength: tagLength,
    });
    decipher.setAAD(Buffer.from(`v${version}|${context}`));
    decipher.setAuthTag(bytes.subarray(-tagLength));
    const plain = decipher.update(bytes.subarray(1 + ivLength, -tagLength));
    // Only this proves that nothing was changed; it adds no byte.
    decipher.final();
    return plain;
  } catch {
    throw new DoesNotOpen();
  }
}

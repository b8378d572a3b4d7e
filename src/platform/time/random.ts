import { Injectable } from '@nestjs/common';
import { randomBytes, randomUUID } from 'node:crypto';

/**
 * The only source of chance. Each value is asked for by a label (what it is for, and whose): a test can derive it from that
 * label, so that one fact more in its world moves nothing else. A label goes nowhere.
 */
@Injectable()
export class Random {
  /** A version 4 UUID: says nothing of when it was made or of what came before it. */
  id<Id extends string = string>(_label: string): Id {
    return randomUUID() as Id;
  }

  /** A secret of 256 bits, safe in an address. */
  token(_label: string): string {
    return randomBytes(32).toString('base64url');
  }

  /** A whole number from 0 to below `below`. */
  whole(below: number, label: string): number {
    return this.bytes(4, label).readUInt32BE() % below;
  }

  bytes(length: number, _label: string): Buffer {
    return randomBytes(length);
  }
}

import { Shape } from '../http/fields.js';

export class FeedParams {
  /** 256 bits, and the ending some programs want. */
  @Shape(/^[\w-]{43}(\.ics)?$/, 'not-a-choice') token: string;
}

/** The token of an address, without its ending. */
export const tokenIn = ({ token }: FeedParams): string => token.slice(0, 43);

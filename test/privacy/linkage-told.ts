/** Something the portal sent to an observer. */
export interface Told {
  /** The address without ids, and the form: the same in every community. */
  asked: string;
  /** The id in the address, if there is one. */
  about: string | undefined;
  /** Which look it was part of, and when that was. */
  round: number;
  at: number;
  /** Whom the observer had blocked just then, to see who else would be gone. */
  blocking?: string;
  status: number;
  headers: Readonly<Record<string, unknown>>;
  body: string;
}

export const isData = ({ status, headers }: Told): boolean =>
  status === 200 && String(headers['content-type']).startsWith('application/json');

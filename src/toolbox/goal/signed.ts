/** A level with its sign, as it is read: +1, 0, −2. */
export const signed = (level: number): string => (level > 0 ? `+${level}` : String(level).replace('-', '−'));

/** Whose numbers have no country code here. */
const home = '47';
const homeNumber = /^[2-9]\d{7}$/;

/**
 * As telephone companies write it (`+4790000000`), from what somebody has written down: with `+` or `00` and the code of the country, or
 * eight digits of ours. Undefined for whatever could be another number than was meant.
 */
export function phoneNumber(written: string): string | undefined {
  const bare = written.replace(/[\s().-]/g, '').replace(/^00/, '+');
  if (homeNumber.test(bare)) return `+${home}${bare}`;
  if (!/^\+[1-9]\d{7,14}$/.test(bare)) return undefined;
  return bare.startsWith(`+${home}`) && !homeNumber.test(bare.slice(home.length + 1)) ? undefined : bare;
}

/** To be read: `+47 900 00 000`. */
export const readable = (number: string): string => number.replace(/^\+47(\d{3})(\d{2})(\d{3})$/, '+47 $1 $2 $3');

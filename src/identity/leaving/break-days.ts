/** Lengths of a break that the page offers. Days. */
export const breakDays = [7, 14, 21, 42] as const;
export const usualBreak = 21;

/** How much may be written, in characters; and how long an answer may take, in working days. */
export const howOftenMax = 200;
export const readsMax = 600;
export const replyDaysMax = 15;

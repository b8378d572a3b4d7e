/** What anybody may read about peer support, signed in or not. */
export const guides = ['for-me', 'what-to-expect', 'how-to-listen'] as const;
export type Guide = (typeof guides)[number];

/** What one hopes for when one starts a thread. */
export const intents = ['support', 'hello', 'suggestions', 'win'] as const;
export type Intent = (typeof intents)[number];

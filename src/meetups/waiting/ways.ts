/** How somebody is there, other than on a chair and alone: with somebody, by text, or by phone. */
export const ways = ['guest', 'text', 'phone'] as const;
export type Way = (typeof ways)[number];

/** Where the host says yes to each who wants to come: not yet, or yes. */
export const asked = ['waits', 'welcome'] as const;
export type Asked = (typeof asked)[number];

/** How many chairs somebody takes. */
export const chairsFor = (way: Way | null | undefined): number => (way === 'guest' ? 2 : way ? 0 : 1);

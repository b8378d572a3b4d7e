/** How many measures one is asked about at a time: more would be a form, and no diary. */
export const askedAtMost = 8;

/** Of fewer than so many who were there, anybody who was there too could tell who is who. */
export const fewest = 5;

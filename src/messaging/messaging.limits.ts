/** How much may be written, in characters. Told at the fields and checked by the forms. */
export const topicMax = 120;
export const bodyMax = 4000;
export const timesMax = 500;
export const careNameMax = 60;

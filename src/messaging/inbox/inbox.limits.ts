/** How much may be written, in characters. */
export const templateTitleMax = 60;
export const searchMax = 80;

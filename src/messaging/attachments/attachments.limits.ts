/** Files beside one letter. How large one may be is the same for all forms (`platform/http/uploads.ts`). */
export const attachmentsMax = 5;
export const nameMax = 100;

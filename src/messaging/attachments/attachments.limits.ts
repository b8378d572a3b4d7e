/** Files beside one letter. How large one may be is the same for all forms (`platform/http/uploads.ts`). */
export const attachmentsMax = 5;
export const nameMax = 100;
/** Bytes that go along in a file of many letters, which is one text in memory; older ones stand in it by name, to be saved one by one. */
export const alongMax = 32 * 1024 * 1024;

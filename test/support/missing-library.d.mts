export function missingLibrary(text: string): string | undefined;

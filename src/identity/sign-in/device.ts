import bowser from 'bowser';

/**
 * What a browser calls itself, as short as one's own list of sign-ins needs it: "Firefox, Android". No versions and no
 * models: they would tell one phone from another.
 */
export function deviceOf(userAgent: string | undefined): string {
  if (!userAgent) return '';
  const { browser, os } = bowser.parse(userAgent.slice(0, 300));
  return [browser.name, os.name].filter(Boolean).join(', ').slice(0, 60);
}

import { expect, test } from '@jest/globals';
import { Passwords } from './passwords.js';

test('a password is the same from every device, and nothing else of it is folded or cut', async () => {
  const passwords = new Passwords();
  const composed = 'blåbær på fjellet ';
  const hash = await passwords.hash(composed);
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
  expect(composed.normalize('NFD')).not.toBe(composed);
  expect(await passwords.fits(composed.normalize('NFD'), hash)).toBe(true);
  for (const other of ['blåbær på fjellet', 'Blåbær på fjellet ', 'blabær på fjellet ', 'blåbær  på fjellet '])
    expect(await passwords.fits(other, hash)).toBe(false);
  const long = 'x'.repeat(199);
  expect(await passwords.fits(`${long}z`, await passwords.hash(`${long}y`))).toBe(false);
});

test('nobody’s password fits nobody, whatever is typed', async () => {
  expect(await new Passwords().fits('nobody has this password', undefined)).toBe(false);
});

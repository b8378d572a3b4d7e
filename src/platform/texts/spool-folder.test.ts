import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runFolder } from '../../../test/support/run-folder.js';
import { SpoolFolder } from './spool-folder.js';

const folder = () => join(mkdtempSync(join(runFolder(), 'texts-')), 'spool');
const text = { to: '+47 900 00 000', text: 'Du har en ny beskjed på vei.' };

describe('a folder for texts', () => {
  test('gets one file for each, for its owner only, as a gateway reads it', async () => {
    const spool = folder();
    await new SpoolFolder(spool).send(text, 'one');
    await new SpoolFolder(spool).send({ ...text, to: '4790000001' }, 'two');
    expect(readdirSync(spool).sort()).toEqual(['one.txt', 'two.txt']);
    expect(statSync(join(spool, 'one.txt')).mode & 0o777).toBe(0o600);
    expect(statSync(spool).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(spool, 'one.txt'), 'utf8')).toBe(
      'To: 4790000000\nAlphabet: UTF-8\n\nDu har en ny beskjed på vei.\n',
    );
  });

  test('holds one file for one text that is sent again', async () => {
    const spool = folder();
    for (let n = 0; n < 2; n++) await new SpoolFolder(spool).send(text, 'one');
    expect(readdirSync(spool)).toEqual(['one.txt']);
  });

  test('lets no number grow another line, and fails loudly where it cannot write', async () => {
    const spool = folder();
    await new SpoolFolder(spool).send({ ...text, to: '900\nTo: 1234' }, 'sly');
    expect(readFileSync(join(spool, 'sly.txt'), 'utf8').split('\n')[0]).toBe('To: 9001234');
    const file = join(mkdtempSync(join(runFolder(), 'texts-')), 'file');
    writeFileSync(file, '');
    await expect(new SpoolFolder(file).send(text, 'x')).rejects.toThrow('EEXIST');
  });
});

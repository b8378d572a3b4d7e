import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { Communities } from '../../src/communities/index.js';
import { aPerson, type Person } from '../support/browser.js';
import { chooses, comesIn, sends } from '../support/hands.js';
import type { Person as Caller } from '../support/person.js';
import { Portal } from '../support/portal.js';
import { runFolder } from '../support/run-folder.js';
import { given, then, when } from '../support/stories.js';

const walks = [
  { name: 'with script, in Norwegian, at a desk', javaScript: true, lang: 'nb', width: 1200, scheme: 'light' },
  { name: 'without script, in English, on a phone', javaScript: false, lang: 'en', width: 390, scheme: 'dark' },
] as const;

describe.each(walks)('a meetup without a smartphone, $name', ({ javaScript, lang, width, scheme }) => {
  let portal: Portal;
  let [ada, solveig]: Caller[] = [];
  let [reads, sits]: Person[] = [];
  let meetup: string;
  let number: string;
  const shots = process.env['SHOTS'];
  const looks = async ({ axe, page }: Person, name: string) => {
    await axe();
    if (shots) await page.screenshot({ path: `${shots}/phone-${name}-${width}.png`, fullPage: true });
  };

  beforeAll(async () => {
    portal = await Portal.open({ TEXT_SPOOL_DIR: mkdtempSync(join(runFolder(), 'texts-')) });
    ada = await portal.person('ServiceUser', { firstName: 'Adele', nickname: 'Furu' });
    solveig = await portal.person('Consultant', { firstName: 'Solveig' });
    const [venue] = await portal.get(Communities).venues(portal.community);
    const wish = { title: 'Walk', kind: 'walk', venue: venue!.id, about: 'We walk.', capacity: 3, day: '2026-11-28' };
    meetup = ((await solveig.post('/meetups', { ...wish, from: '18:00', to: '19:00' })).body as { id: string }).id;
    const options = { baseUrl: await portal.address(), javaScript, width, scheme, lang };
    [reads, sits] = [await aPerson(options), await aPerson(options)];
    await comesIn(portal, reads, ada);
    await comesIn(portal, sits, solveig);
  });
  afterAll(() => portal.close());

  it('is answered by whoever takes the call, and stands on paper', async () => {
    await given('Ada has a number to write down', async () => {
      await reads!.page.goto('/me/by-phone');
      await looks(reads!, 'none');
      await sends(reads!.page, '/me/by-phone', {});
      number = (await reads!.page.textContent('.panel strong'))!;
      expect(number).toMatch(/^\d{4} \d{4}$/);
      await looks(reads!, 'number');
    });
    await when('she rings, and Solveig answers for her', async () => {
      const action = `/meetups/${meetup}/by-phone`;
      await sits!.page.goto(`/meetups/${meetup}`);
      await looks(sits!, 'host');
      await chooses(sits!.page, `main a[href="${action}"]`);
      await looks(sits!, 'form');
      await sends(sits!.page, action, { word: '1234', comes: 'yes', name: 'Addie' });
      expect(await sits!.page.inputValue(`form[action="${action}"] [name="name"]`)).toBe('Addie');
      await looks(sits!, 'refused');
      await sends(sits!.page, action, { word: number });
      expect(new URL(sits!.page.url()).pathname).toBe(`/meetups/${meetup}/roster`);
      expect(await sits!.page.textContent('main')).toContain('Addie');
    });
    await then('she reads it when she comes by again, and takes it along on paper', async () => {
      await reads!.page.goto(`/meetups/${meetup}`);
      expect(await reads!.page.textContent('main')).toContain('Solveig');
      await looks(reads!, 'answer');
      await reads!.page.goto('/meetups/paper');
      await looks(reads!, 'paper');
      await sits!.page.goto('/meetups/paper');
      await sends(sits!.page, '/meetups/paper/number', { phone: '66 00 11 22' });
      await looks(sits!, 'paper-host');
      await sits!.page.emulateMedia({ media: 'print' });
      expect(await sits!.page.isVisible('form')).toBe(false);
      expect(await sits!.page.textContent('main')).toContain('66 00 11 22');
      if (shots) await sits!.page.screenshot({ path: `${shots}/phone-print-${width}.png`, fullPage: true });
      await reads!.page.goto('/me/texts');
      await sends(reads!.page, '/me/texts', { number: '+47 900 00 000' });
      await looks(reads!, 'texts');
    });
  });
});

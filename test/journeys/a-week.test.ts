import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { aPerson, type Person } from '../support/browser.js';
import { chooses, goes, sends, signsIn } from '../support/hands.js';
import { password, Portal } from '../support/portal.js';
import { given, then, when } from '../support/stories.js';

const walks = [
  { name: 'with script, in Norwegian, at a desk', javaScript: true, lang: 'nb', width: 1200, scheme: 'light' },
  { name: 'without script, in English, on a phone', javaScript: false, lang: 'en', width: 390, scheme: 'dark' },
] as const;

/* From Thursday 19 November 2026 to the Thursday after. */
describe.each(walks)('a week, $name', ({ javaScript, lang, width, scheme }) => {
  const say = (norwegian: string, english: string) => (lang === 'nb' ? norwegian : english);
  let portal: Portal;
  let jonas: Person;
  let email: string;
  const shots = process.env['SHOTS'];

  const says = (page: Page) => page.locator('main').innerText();
  const looks = async (name: string) => {
    await jonas.axe();
    if (shots) await jonas.page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
  };
  const comesBack = async (days: number) => {
    portal.clock.passes({ days });
    await signsIn(jonas.page, email, password);
  };

  beforeAll(async () => {
    portal = await Portal.open();
    const caller = await portal.person('ServiceUser', { firstName: 'Jonas', nickname: 'Fjellrev', lang });
    ({ email } = caller.is);
    jonas = await aPerson({ baseUrl: await portal.address(), javaScript, lang, width, scheme });
    await signsIn(jonas.page, email, password);
  }, 180_000);
  afterAll(() => portal.close());

  it('is planned, lived and looked back on', async () => {
    await given('a goal with levels of his own, and something he keeps an eye on', async () => {
      await goes(jonas, '/toolbox/goals');
      await sends(jonas.page, '/toolbox/goals', { title: 'Være mer ute', nextStep: 'Til postkassa' });
      await chooses(jonas.page, 'main a[href$="/more"]');
      const goal = new URL(jonas.page.url()).pathname.replace(/\/more$/, '');
      await sends(jonas.page, `${goal}/review`, { reviewOn: '2026-12-24' });
      await goes(jonas, `${goal}/scale`);
      const scale = {
        least: 'Inne',
        less: 'På trappa',
        expected: 'Til havna',
        more: 'Rundt vannet',
        most: 'På toppen',
      };
      await sends(jonas.page, `${goal}/scale`, scale);
      await goes(jonas, `${goal}/more`);
      await sends(jonas.page, `${goal}/level`, { level: '-1' });
      await looks('goal-with-levels');
      await goes(jonas, '/toolbox/measures');
      await looks('measures-empty');
      await sends(jonas.page, '/toolbox/measures', { name: 'Søvn', low: 'lite', high: 'godt' });
      expect(await says(jonas.page)).toContain(say('0 er lite, 10 er godt.', '0 is lite, 10 is godt.'));
    });
    await when('he plans two walks and an hour with the boat', async () => {
      for (const [what, kind, day] of [
        ['Til havna', 'Tur', '2026-11-19'],
        ['Rundt kirken', 'Tur', '2026-11-20'],
        ['Pusse skroget', 'Båten', '2026-11-21'],
      ] as const) {
        await goes(jonas, '/toolbox/week');
        await jonas.page.locator('form[action="/toolbox/activities"] summary').click();
        await sends(jonas.page, '/toolbox/activities', { what, kind, day });
      }
      expect(await says(jonas.page)).toContain('Pusse skroget');
      await looks('week-planned');
    });
    await when('he says in the evenings how it went, and how the days were', async () => {
      for (const [what, before, after, sleep] of [
        ['Til havna', '3', '6', '4'],
        ['Rundt kirken', '4', '5', '6'],
        ['Pusse skroget', '5', '5', '7'],
      ] as const) {
        await goes(jonas, '/toolbox/week?from=2026-11-19');
        await jonas.page.locator('main .row-title a', { hasText: what }).click();
        await jonas.page.waitForURL(/activities/);
        const action = `${new URL(jonas.page.url()).pathname}/outcome`;
        await jonas.page.locator(`form[action="${action}"] summary`).click();
        await looks('how-it-went');
        await sends(jonas.page, action, { outcome: 'done', before, after });
        await goes(jonas, '/toolbox/diary');
        await sends(jonas.page, '/toolbox/diary', { words: `Etter: ${what}`, mood: after, mark1: sleep });
        await looks('diary');
        await comesBack(1);
      }
    });
    await then('he sees what helps, as a picture and in the same numbers', async () => {
      await goes(jonas, '/toolbox/helps');
      const rows = await jonas.page.locator('main tbody tr').allInnerTexts();
      const decimal = say(',', '.');
      expect(rows.map((row) => row.split(/\s+/))).toEqual([
        ['Båten', '1', '5', '5', '0'],
        ['Tur', '2', `3${decimal}5`, `5${decimal}5`, '2'],
      ]);
      expect(await jonas.page.locator('main svg[role=img]').count()).toBe(1);
      await looks('what-helps');
    });
    await then('his curves are pictures with their tables, and no verdict', async () => {
      await comesBack(4);
      await goes(jonas, '/toolbox/instruments/who-5');
      await looks('who-5');
      await sends(jonas.page, '/toolbox/instruments/who-5', {
        item1: '3',
        item2: '2',
        item3: '3',
        item4: '1',
        item5: '4',
      });
      expect(new URL(jonas.page.url()).pathname).toBe('/toolbox/curves');
      const tables = await jonas.page.locator('main table').allInnerTexts();
      expect(tables.map((text) => text.match(/\d+(?=\s*$|\s*\n)/g))).toHaveLength(3);
      expect(tables[2]).toMatch(/13\s+52/);
      await looks('curves');
      for (const weeks of ['52', '12']) await chooses(jonas.page, `main a[href="/toolbox/curves?weeks=${weeks}"]`);
    });
    await when('he puts those around him into a picture, without a mouse', async () => {
      await goes(jonas, '/toolbox/network');
      await jonas.page.locator('main [name=name]').focus();
      await jonas.page.keyboard.type('Per');
      await jonas.page.keyboard.press('Tab');
      await jonas.page.keyboard.press('Space');
      await jonas.page.keyboard.press('Tab');
      await jonas.page.keyboard.press('Space');
      await jonas.page.keyboard.press('ArrowDown');
      await jonas.page.keyboard.press('Tab');
      await jonas.page.keyboard.press('Tab');
      await Promise.all([jonas.page.waitForNavigation(), jonas.page.keyboard.press('Enter')]);
      expect(await says(jonas.page)).toContain(say('Helt nær · Venner', 'Very near · Friends'));
      expect(await jonas.page.locator('main svg[role=img] text', { hasText: 'Per' }).count()).toBe(1);
      await looks('people-around');
      await goes(jonas, '/toolbox/medication');
      await sends(jonas.page, '/toolbox/medication', { name: 'Litium', questions: 'Mindre?' });
      await looks('medicines');
    });
    await then('it is all his, to take along and to bring in', async () => {
      await goes(jonas, '/toolbox/taken-along');
      await looks('taken-along');
      const [download] = await Promise.all([
        jonas.page.waitForEvent('download'),
        jonas.page.locator('main a[href="/toolbox/taken-along/file"]').click(),
      ]);
      const file = join(mkdtempSync(join(tmpdir(), 'taken-along-')), 'my-file.json');
      await download.saveAs(file);
      expect(readFileSync(file, 'utf8')).toContain('Etter: Rundt kirken');
      const form = jonas.page.locator('main form[action="/toolbox/taken-along/arrival"]');
      await form.locator('[name=file]').setInputFiles({
        name: 'my-file.json',
        mimeType: 'application/json',
        buffer: Buffer.from(readFileSync(file, 'utf8').replace('Etter: Rundt kirken', 'Noe nytt')),
      });
      rmSync(dirname(file), { recursive: true });
      await Promise.all([jonas.page.waitForNavigation(), form.locator('button').click()]);
      expect(await says(jonas.page)).toContain(say('Én ny, og 3 som står her', 'One new, and 3 that stand here'));
      await looks('what-comes-in');
      await Promise.all([
        jonas.page.waitForNavigation(),
        jonas.page.locator('main form[action$="/keep"] button').click(),
      ]);
      await goes(jonas, '/toolbox/diary');
      for (const words of ['Noe nytt', 'Etter: Rundt kirken']) expect(await says(jonas.page)).toContain(words);
    });
    await then('or to be gone', async () => {
      await goes(jonas, '/toolbox/removal');
      await looks('delete-all');
      await sends(jonas.page, '/toolbox/removal', { word: say('slett', 'delete') });
      await goes(jonas, '/toolbox/diary');
      expect(await says(jonas.page)).not.toContain('Etter');
      await looks('toolbox-begun-anew');
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson, type Person } from '../support/browser.js';
import { comesIn, goes, sends } from '../support/hands.js';
import type { Person as Caller } from '../support/person.js';
import { Portal } from '../support/portal.js';
import { given, then, when } from '../support/stories.js';

const walks = [
  {
    name: 'with script, in Norwegian, at a desk, in the dark',
    javaScript: true,
    lang: 'nb',
    width: 1200,
    scheme: 'dark',
  },
  { name: 'without script, in English, on a phone', javaScript: false, lang: 'en', width: 390, scheme: 'light' },
] as const;

describe.each(walks)('one beside another, $name', ({ javaScript, lang, width, scheme }) => {
  let portal: Portal;
  let [ada, bo, solveig]: Caller[] = [];
  let [adaSits, boSits, consultant]: Person[] = [];
  const shots = process.env['SHOTS'];

  const says = ({ page }: Person) => page.locator('main').innerText();
  const looks = async ({ page, axe }: Person, name: string) => {
    await axe();
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
  };
  const answers = ({ page }: Person, yes: 'yes' | 'no') =>
    Promise.all([page.waitForNavigation(), page.locator(`button[name=agree][value=${yes}]`).click()]);
  const first = async (caller: Caller, path: string, part: string) =>
    ((await caller.get(path)).body as Record<string, { id: string }[]>)[part]![0]!.id;

  beforeAll(async () => {
    portal = await Portal.open();
    const baseUrl = await portal.address();
    ada = await portal.person('ServiceUser', { nickname: 'Furu', lang });
    bo = await portal.person('ServiceUser', { nickname: 'Havskum', lang });
    solveig = await portal.person('Consultant', { firstName: 'Solveig', lang });
    const sits = () => aPerson({ baseUrl, javaScript, lang, width, scheme });
    [adaSits, boSits, consultant] = [await sits(), await sits(), await sits()];
    await comesIn(portal, adaSits, ada);
    await comesIn(portal, boSits, bo);
    await comesIn(portal, consultant, solveig);
  });
  afterAll(() => portal.close());

  it('goes from a question to a talk, a time, and an end', async () => {
    await given('the consultant asks Bo, who says yes in his own words', async () => {
      await goes(consultant!, '/peer-support/overview');
      await sends(consultant!.page, '/peer-support/supporters', { nickname: 'Havskum' });
      await goes(boSits!, '/peer-support/mine');
      await looks(boSits!, 'asked');
      const form = boSits!.page.locator('form[action="/peer-support/mine"]');
      for (const value of ['ward', 'nb', 'walk', 'weekday-evening']) await form.locator(`[value="${value}"]`).check();
      await sends(boSits!.page, '/peer-support/mine', { words: 'I was away from work for a year.', most: '2' });
      await sends(boSits!.page, '/peer-support/mine/lighter', { until: 'today' });
      await looks(boSits!, 'mine');
    });
    await when('Ada looks for somebody who walks, and asks', async () => {
      await goes(adaSits!, '/peer-support/find?way=walk&theme=ward');
      await looks(adaSits!, 'find');
      const id = await first(ada!, '/peer-support/find', 'supporters');
      await goes(adaSits!, `/peer-support/supporters/${id}`);
      await looks(adaSits!, 'supporter');
      await sends(adaSits!.page, `/peer-support/supporters/${id}/asks`, { words: 'May I walk with you?', way: 'walk' });
      await looks(adaSits!, 'home-asked');
    });
    await when('Bo says yes', async () => {
      await goes(boSits!, '/peer-support');
      await looks(boSits!, 'home-asking');
      await goes(boSits!, `/peer-support/asks/${await first(bo!, '/peer-support', 'asking')}`);
      await looks(boSits!, 'ask');
      await answers(boSits!, 'yes');
    });
    const talk = `/peer-support/talks/${await first(ada!, '/peer-support', 'talks')}`;
    await then('they write to each other, and set a time', async () => {
      await goes(adaSits!, talk);
      await sends(adaSits!.page, `${talk}/lines`, { words: 'I did not sleep.' });
      if (javaScript) {
        // What the other one says comes by itself, and what says that there is nothing goes.
        await boSits!.page.locator('.letter').getByText('I did not sleep.').waitFor();
        expect(await boSits!.page.locator('#talk-none').innerText()).toBe('');
      } else await goes(boSits!, talk);
      await sends(boSits!.page, `${talk}/lines`, { words: 'I know those nights.' });
      if (javaScript) await adaSits!.page.locator('.letter').getByText('I know those nights.').waitFor();
      else await adaSits!.page.locator(`a[href="${talk}"]`).click();
      expect(await adaSits!.page.locator('.letter').count()).toBe(2);
      await looks(adaSits!, 'talk-open');
      await adaSits!.page.locator(`details:has(form[action="${talk}/sessions"]) summary`).click();
      const day = '2026-11-25';
      await sends(adaSits!.page, `${talk}/sessions`, { day, time: '18:00', way: 'walk', where: 'By the harbour' });
      await goes(boSits!, talk);
      const session = `/peer-support/sessions/${await first(bo!, talk, 'sessions')}`;
      await sends(boSits!.page, `${session}/agreeing`, {});
      await looks(boSits!, 'talk');
      await goes(adaSits!, `${session}/check`);
      await sends(adaSits!.page, `${session}/before`, { calm: '2', heard: '3', next: '4' });
      await looks(adaSits!, 'talk-own');
      await goes(adaSits!, `${session}/check`);
      await looks(adaSits!, 'check');
      expect(await says(adaSits!)).toContain('Havskum');
    });
    await then('the consultant sees how much Bo carries, and not with whom', async () => {
      await goes(consultant!, '/peer-support/overview');
      await looks(consultant!, 'overview');
      expect(await says(consultant!)).toContain('Havskum');
      expect(await says(consultant!)).not.toContain('Furu');
    });
    await then('it ends with thanks', async () => {
      await goes(adaSits!, `${talk}/report`);
      await looks(adaSits!, 'report');
      await goes(adaSits!, `${talk}/ending`);
      await looks(adaSits!, 'ending');
      await sends(adaSits!.page, `${talk}/ending`, { thanks: 'You were there.' });
      await goes(boSits!, talk);
      expect(await says(boSits!)).toContain('You were there.');
      await looks(boSits!, 'over');
      await goes(adaSits!, '/peer-support/guides/how-to-listen');
      await looks(adaSits!, 'guide');
    });
  }, 240_000);
});

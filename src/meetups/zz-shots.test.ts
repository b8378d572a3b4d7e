import { test } from '@jest/globals';
import { chromium } from 'playwright-core';
import { Portal } from '../../test/support/portal.js';
import { checkWithAxe } from '../../test/support/axe.js';
import { seedDemo } from '../../seeds/seed.js';
import { seedMeetups } from '../../seeds/meetups.seed.js';
import { stageOn } from '../../seeds/stage.js';
import { people } from '../../seeds/people.js';
import { Clock } from '../platform/time/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Accounts, Sessions } from '../identity/index.js';
import { Actors } from '../platform/http/actor.js';
import { Communities } from '../communities/index.js';
import { Meetups } from './meetups.service.js';

test('shots', async () => {
  const portal = await Portal.open();
  (portal.clock as { now: unknown }).now = Clock.prototype.now;
  await portal.get(UnitOfWork).run(() => portal.get(UnitOfWork).runner.query(`update community set name = 'Lier'`));
  await seedDemo(portal.app);
  const actors = new Map();
  const tokens = new Map<string, string>();
  for (const p of people) {
    const row = await portal.get(Accounts).byEmail(`${p.key}@${p.community.toLowerCase()}.example`);
    const token = await portal.get(Sessions).open(row!.id);
    tokens.set(p.key, token);
    actors.set(p.key, await portal.get(Actors).bySession(token));
  }
  const comms = new Map();
  for (const name of ['Asker', 'Balsfjord']) comms.set(name, await portal.get(Communities).idByName(name));
  const stage = stageOn(portal.app, actors, comms);
  if ((await portal.get(Meetups).list(actors.get('solveig'))).meetups.length === 0) await seedMeetups(stage);
  const base = await portal.address();
  const browser = await chromium.connect(process.env['TEST_BROWSER_WS']!);
  const list = await portal.get(Meetups).list(actors.get('jonas'));
  console.log(JSON.stringify(list, null, 1), JSON.stringify(await portal.get(Meetups).next(actors.get('jonas'))), JSON.stringify(await portal.get(Meetups).coming(actors.get('solveig'))));
  const [cafe] = list.meetups.filter((m) => m.mine);
  const other = list.meetups.find((m) => !m.mine && m.title === 'Torsdagskafé')!;
  const plan: [string, string, string][] = [
    ['jonas', '/meetups', 'list'],
    ['jonas', `/meetups/${cafe!.id}`, 'going'],
    ['jonas', `/meetups/${other.id}`, 'ask'],
    ['jonas', `/meetups/${cafe!.id}/first-time`, 'plan'],
    ['kari', `/meetups/${cafe!.id}/first-time`, 'plan-new'],
    ['solveig', `/meetups`, 'host-list'],
    ['solveig', `/meetups/${cafe!.id}`, 'host'],
    ['solveig', `/meetups/${cafe!.id}/roster`, 'roster'],
    ['solveig', `/meetups/new`, 'new'],
    ['emma', `/meetups/${other.id}`, 'ask-en'],
  ];
  for (const width of [1200, 390])
    for (const [who, path, name] of plan) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, baseURL: base, bypassCSP: false, colorScheme: name === 'going' && width === 390 ? 'dark' : 'light' });
      await context.addCookies([{ name: 'sid', value: tokens.get(who)!, url: base }]);
      const page = await context.newPage();
      await page.goto(path);
      await page.screenshot({ path: `/tmp/mt/${name}-${width}.png`, fullPage: true });
      try { await checkWithAxe(page, { javaScript: true }); } catch (e) { console.log(name, String(e).slice(0, 800)); }
      if (name === 'plan' && width === 1200) { await page.emulateMedia({ media: 'print' }); await page.screenshot({ path: `/tmp/mt/print.png`, fullPage: true }); }
      await context.close();
    }
  await portal.close();
}, 280000);

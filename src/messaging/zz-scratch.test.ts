import { test } from '@jest/globals';
import { people } from '../../seeds/people.js';
import { seedMessaging } from '../../seeds/messaging.seed.js';
import { stageOn } from '../../seeds/stage.js';
import { aPerson } from '../../test/support/browser.js';
import { aCommunity, Portal } from '../../test/support/portal.js';
import type { Actor } from '../platform/http/actor.js';
import { Clock } from '../platform/time/clock.js';

test('look', async () => {
  const portal = await Portal.open();
  Object.assign(portal.clock, { now: Clock.prototype.now.bind(portal.clock) });
  const balsfjord = await portal.founds(aCommunity('Balsfjord'));
  const actors = new Map<string, Actor>();
  const who = new Map<string, Awaited<ReturnType<Portal['person']>>>();
  for (const p of people) {
    const made = await portal.person(p.role, { firstName: p.staff?.name ?? p.firstName, lang: p.lang ?? 'nb', community: p.community === 'Asker' ? portal.community : balsfjord });
    who.set(p.key, made);
    actors.set(p.key, { ...made.is, sessionId: 'x', role: p.role, lang: p.lang ?? 'nb', zone: 'Europe/Oslo', community: p.community } as unknown as Actor);
  }
  const stage = stageOn(portal.app, actors, new Map([['Asker', portal.community], ['Balsfjord', balsfjord]]));
  const started = performance.now();
  await seedMessaging(stage);
  console.log('seeded in', performance.now() - started);
  await portal.app.listen(0, '127.0.0.1');
  const baseUrl = await portal.app.getUrl();
  const problems: string[] = [];
  const look = async (key: string, path: string, name: string, act?: (page: import('playwright-core').Page) => Promise<void>) => {
    for (const [width, scheme] of [[1200, 'light'], [390, 'light'], [1200, 'dark']] as const) {
      const person = await aPerson({ baseUrl, width, scheme });
      const sid = (who.get(key) as unknown as { cookie: string }).cookie.split('=')[1]!;
      await person.context.addCookies([{ name: 'sid', value: sid, url: baseUrl }]);
      await person.page.goto(path);
      if (act) await act(person.page);
      try { await person.axe(); } catch (error) { problems.push(`${name} ${width}: ${String(error)}`); }
      const noises = await person.takeNoises();
      if (noises.length) problems.push(`${name}: ${noises.join('; ')}`);
      await person.page.screenshot({ path: `/tmp/msgshots/${name}-${width}-${scheme}.png`, fullPage: true });
      await person.leave();
    }
  };
  const jonas = (await who.get('jonas')!.get('/messages')).body as { conversations: { id: string; topic: string }[]; providers: { id: string; name: string }[] };
  const sunday = jonas.conversations[0]!.id;
  const library = jonas.conversations.find((c) => c.topic.includes('folk'))!.id;
  const henrik = jonas.providers.find((p) => p.name.startsWith('Henrik'))!.id;
  await look('jonas', '/messages', 'list');
  await look('grete', '/messages', 'list-answer');
  await look('ali', '/messages/new', 'whom');
  await look('jonas', `/messages/new?provider=${henrik}`, 'composer');
  await look('jonas', `/messages/new?provider=${henrik}`, 'refused', async (page) => { await page.fill('textarea', 'Hei Henrik'); await page.click('main form button'); });
  await look('jonas', `/conversations/${sunday}`, 'sunday');
  await look('jonas', `/conversations/${library}`, 'letters');
  await look('ingrid', `/inbox`, 'inbox-ingrid');
  await look('henrik', `/inbox`, 'inbox-henrik');
  const updates = ((await who.get('henrik')!.get('/inbox')).body as { updates: { id: string }[] }).updates;
  await look('henrik', `/conversations/${updates[0]!.id}`, 'unopened');
  await who.get('henrik')!.post(`/conversations/${updates[0]!.id}/opening`);
  await look('henrik', `/conversations/${updates[0]!.id}`, 'thanks');
  await look('emma', `/messages`, 'list-en');
  console.log(problems.join('\n') || 'no problems');
  await portal.close();
}, 240_000);

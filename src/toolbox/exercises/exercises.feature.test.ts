import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, Portal } from '../../../test/support/portal.js';
import type { WeekView } from '../toolbox.views.js';
import { exerciseNames, exercises, readExercise } from '../../exercises/index.js';

let portal: Portal;
let ada: Person;
beforeAll(async () => {
  portal = await Portal.open();
  ada = await portal.person('ServiceUser');
});
afterAll(() => portal.close());

test('are read by anybody, in both languages, from the library and the toolbox', async () => {
  for (const page of ['/library', '/toolbox']) expect((await ada.page(page)).text).toContain('href="/exercises"');
  const stranger = portal.stranger();
  expect((await stranger.page('/exercises')).status).toBe(200);
  for (const name of exerciseNames) {
    const { status, text } = await stranger.page(`/exercises/${name}`);
    expect([name, status]).toEqual([name, 200]);
    expect(text).toContain('<ol class="prose">');
    expect(text).not.toContain(`/exercises/${name}/plan`);
  }
  expect((await stranger.get('/exercises/running')).status).toBe(404);
  expect((await ada.page('/exercises/senses')).text).toContain(exercises.senses.steps[0]!.en);
});

test('lead to the articles that name them, and back: for whoever may read these, and none that is not reviewed', async () => {
  const [solveig, ingrid] = [await portal.person('Consultant'), await portal.person('Provider')];
  const words = { titleNb: 'Når natta er lang', bodyNb: 'Pust.', titleEn: 'A long night', bodyEn: 'Breathe.' };
  const written = { ...words, exercise: 'breathing' };
  expect((await solveig.post('/library/articles', { ...words, exercise: 'running' })).status).toBe(422);
  const at = `/library/articles/${((await solveig.post('/library/articles', written)).body as { id: string }).id}`;
  const leads = async (who: Pick<Person, 'page'> = ada) => (await who.page('/exercises/breathing')).text.includes(at);
  expect((await solveig.page(`${at}/draft`)).text).toMatch(
    /value="breathing"[^>]*selected|selected[^>]*value="breathing"/,
  );
  await solveig.submits(`${at}/asking`);
  expect((await ingrid.page(`${at}/review`)).text).toContain('href="/exercises/breathing"');
  expect(await leads()).toBe(false);
  await ingrid.submits(`${at}/review`, { decision: 'publish' });
  expect((await ada.page(at)).text).toContain('href="/exercises/breathing"');
  const { text } = await ada.page('/exercises/breathing');
  for (const said of [`href="${at}"`, 'A long night', 'Read more in the library']) expect(text).toContain(said);
  const far = await portal.person('ServiceUser', { community: await portal.founds(aCommunity('Balsfjord')) });
  expect([await leads(far), await leads(portal.stranger())]).toEqual([false, false]);
  expect((await ada.page('/exercises/feet')).text).not.toContain(at);
  // Written anew without it, and read over: then it leads nowhere.
  await solveig.submits(`${at}/draft`, words);
  expect(await leads()).toBe(true);
  await solveig.submits(`${at}/asking`);
  await ingrid.submits(`${at}/review`, { decision: 'publish' });
  expect(await leads()).toBe(false);
});

test('go into the week, once for a day, and lead back', async () => {
  for (let n = 0; n < 2; n++) {
    const put = await ada.submits('/exercises/senses/week', { day: '2026-11-20', time: '21:00' });
    expect(put.headers['location']).toBe('/toolbox/week?from=2026-11-16');
  }
  const { days } = (await ada.get('/toolbox/week?from=2026-11-16')).body as WeekView;
  const planned = days.flatMap(({ activities }) => activities);
  expect(planned).toMatchObject([{ what: 'Five, four, three, two, one', time: '21:00', path: '/exercises/senses' }]);
  expect((await ada.page(`/toolbox/activities/${planned[0]!.id}`)).text).toContain('href="/exercises/senses"');
  expect((await ada.submits('/exercises/senses/week', { day: 'soon' })).status).toBe(422);
});

test('go into the plan for hard days after what stands there, once, and what stood there can be brought back', async () => {
  await ada.post('/toolbox/plan/can', { text: 'Ring Per' });
  for (let n = 0; n < 2; n++)
    expect((await ada.submits('/exercises/feet/plan')).headers['location']).toBe('/toolbox/plan');
  const page = async () => (await ada.get('/toolbox/plan/can')).body as { texts: { text: string }; earlier: object[] };
  expect((await page()).texts.text).toBe('Ring Per\n- Feel that the floor holds');
  expect((await page()).earlier).toHaveLength(1);
  const said = async () => (await ada.page('/exercises/feet')).text;
  expect(await said()).toContain('Only you see it');
  const solveig = await portal.person('Consultant');
  await ada.post(`/toolbox/sharing/plan.can/${solveig.is.membershipId}`, { until: 'usual' });
  expect(await said()).toContain('You share this page with somebody just now');
  expect(await said()).not.toContain('Only you see it');
  await ada.post('/toolbox/plan/can', { text: 'x'.repeat(1990), seen: 2 });
  expect((await ada.post('/exercises/feet/plan')).status).toBe(409);
  expect((await (await portal.person('Provider')).post('/exercises/feet/plan')).status).toBe(404);
});

test('say whose words they are, or the portal does not start', () => {
  const whole = 'name: a\nminutes: 1\ntitle: { nb: a, en: a }\nlede: { nb: a, en: a }\nsteps: [{ nb: a, en: a }]\n';
  expect(() => readExercise(whole)).toThrow('its licence (holder)');
  const licensed = `${whole}licence: { holder: a, terms: b }\n`;
  expect(readExercise(licensed).minutes).toBe(1);
  expect(() => readExercise(licensed.replace('steps: [{ nb: a, en: a }]', 'steps: [{ nb: a }]'))).toThrow(
    'both languages',
  );
});

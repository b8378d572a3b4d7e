import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import type { MedicationView } from '../medication/medication.pages.js';
import type { WordedThing } from './thing-words.service.js';
import type { NetworkView } from '../network/network.pages.js';

type MedicineView = WordedThing<'medicine'>;

let portal: Portal;
let ada: Person;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const newcomer = async () => (ada = await portal.person('ServiceUser'));
const id = async (answer: ReturnType<Person['post']>) => ((await answer).body as { id: string }).id;

describe('people around me', () => {
  const people = async () => ((await ada.get('/toolbox/network')).body as NetworkView).people;
  const per = { name: 'Per', ring: 'close', side: 'friends', note: 'He just sits there.' };

  test('are a list, and the same as a picture', async () => {
    await newcomer();
    expect((await ada.page('/toolbox/network')).text).toContain('Begin with one.');
    expect((await ada.page('/toolbox')).text).toContain('href="/toolbox/network"');
    expect((await ada.submits('/toolbox/network', per)).headers['location']).toBe('/toolbox/network');
    for (const name of ['Sara', 'Grandmother in the north'])
      await ada.post('/toolbox/network', { name, ring: 'around', side: 'family' });
    const { text } = await ada.page('/toolbox/network');
    expect(text).toContain('You in the middle and 3 others around you.');
    for (const words of ['Per', 'Very near · Friends', 'He just sits there.', 'Grandmother in the north'])
      expect(text).toContain(words);
    // Friends are the second quarter: down to the right. Two of the family share the first.
    const drawn = [...text.matchAll(/<circle cx="(\d+)" cy="(\d+)" r="5"><\/circle><text[^>]*>([^<]+)</g)];
    expect(drawn.map(([, x, y, name]) => [Number(x), Number(y), name])).toEqual([
      [244, 244, 'Per'],
      [264, 45, 'Sara'],
      [355, 136, 'Grandmother…'],
    ]);
  });

  test('are changed and taken away with a form; of two changes at once none is lost', async () => {
    await newcomer();
    const at = `/toolbox/network/${await id(ada.post('/toolbox/network', per))}`;
    expect((await ada.page(at)).text).toContain('value="Per"');
    expect((await ada.submits(at, { ...per, ring: 'near', seen: '1' })).status).toBe(303);
    // The second is kept beside it, and whoever wrote it is led there.
    const second = await ada.submits(at, { ...per, note: 'Ring before ten', seen: '1' });
    expect(second.headers['location']).toBe(at);
    expect((await people()).map(({ ring, note }) => [ring, note])).toEqual([['near', 'He just sits there.']]);
    expect((await ada.page(at)).text).toContain('Ring before ten');
    expect((await ada.submits(`${at}/removal`)).status).toBe(303);
    expect((await ada.get(at)).status).toBe(404);
    expect(await people()).toEqual([]);
  });

  test('are refused kindly, and not more than sixty', async () => {
    await newcomer();
    const refused = await ada.submits('/toolbox/network', { name: 'Per', ring: 'close' });
    expect([refused.status, refused.text.includes('value="Per"')]).toEqual([422, true]);
    for (const body of [
      { ...per, name: '' },
      { ...per, ring: 'far' },
      { ...per, side: 'enemies' },
    ])
      expect((await ada.post('/toolbox/network', body)).status).toBe(422);
    for (let n = 0; n < 60; n++) await ada.post('/toolbox/network', { ...per, name: `Per ${n}` });
    expect((await ada.post('/toolbox/network', per)).status).toBe(409);
    expect(await people()).toHaveLength(60);
  });
});

describe('my medicines', () => {
  const lithium = { name: 'Litium', how: '2 in the evening', experience: 'I shake.', questions: 'Less?' };

  test('are in one’s own words, with what one wants to ask, and no advice but one', async () => {
    await newcomer();
    expect((await ada.submits('/toolbox/medication', lithium)).status).toBe(303);
    const { text } = await ada.page('/toolbox/medication');
    for (const words of [...Object.values(lithium), 'Talk to your doctor or the pharmacy', 'Only you see'])
      expect(text).toContain(words);
    const { medicines } = (await ada.get('/toolbox/medication')).body as MedicationView;
    expect(medicines).toMatchObject([{ ...lithium, place: 1, revision: 1 }]);
    const at = `/toolbox/medication/${medicines[0]!.id}`;
    await ada.submits(at, { name: 'Litium', seen: '1' });
    const { beside, earlier, sitting: _sitting, ...stands } = (await ada.get(at)).body as MedicineView;
    expect([stands, beside]).toEqual([{ name: 'Litium', id: medicines[0]!.id, place: 1, revision: 2, kept: true }, []]);
    expect(earlier).toMatchObject([lithium]);
    expect((await ada.submits(`${at}/removal`)).status).toBe(303);
    expect((await ada.get('/toolbox/medication')).body).toMatchObject({ medicines: [] });
  });

  test('and people are nobody else’s, and one list is not reached through the other', async () => {
    await newcomer();
    const bo = await portal.person('ServiceUser');
    const medicine = await id(ada.post('/toolbox/medication', lithium));
    for (const who of [bo, ada]) {
      const list = who === bo ? 'medication' : 'network';
      const changed = list === 'network' ? { name: 'x', ring: 'close', side: 'family' } : { name: 'x' };
      expect((await who.get(`/toolbox/${list}/${medicine}`)).status).toBe(404);
      expect((await who.post(`/toolbox/${list}/${medicine}`, { ...changed, seen: 1 })).status).toBe(404);
      expect((await who.post(`/toolbox/${list}/${medicine}/removal`)).status).toBe(404);
    }
    const ingrid = await portal.person('Provider');
    for (const path of ['/toolbox/medication', '/toolbox/network', `/toolbox/medication/${medicine}`])
      expect((await ingrid.get(path)).status).toBe(404);
    expect((await ada.get(`/toolbox/medication/${medicine}`)).status).toBe(200);
  });
});

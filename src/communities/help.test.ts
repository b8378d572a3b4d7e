import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { aCommunity, Portal } from '../../test/support/portal.js';
import { helpFileName } from './help-at-hand.service.js';
import { Communities } from './index.js';

describe('help now', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.open();
    const lom = aCommunity('Lom');
    lom.crisis_numbers = [
      {
        name: { nb: 'Legevakt', en: 'Emergency doctor' },
        number: '+47 116 117',
        when: { nb: 'Om natta', en: 'At night' },
      },
    ];
    await portal.founds(lom);
  });
  afterAll(() => portal.close());

  test('asks nobody who they are, and shows every community’s numbers, one press away', async () => {
    const page = await portal.stranger().page('/help-now');
    expect(page.status).toBe(200);
    for (const told of ['href="tel:116123"', 'href="tel:+47116117"', 'Legevakt', 'Om natta'])
      expect([told, page.text.includes(told)]).toEqual([told, true]);
    expect(page.text).toContain('113');
    expect((await portal.stranger().get('/help-now')).body.communities).toHaveLength(2);
  });

  test('shows one’s own numbers to whoever is signed in, in their language', async () => {
    const kari = await portal.person('ServiceUser');
    const page = await kari.page('/help-now');
    expect([page.text.includes('116123'), page.text.includes('116117'), page.text.includes('Help now')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('puts whoever answers at this hour first, and says of others that they do not', async () => {
    const vang = aCommunity('Vang');
    const when = { nb: 'Til kvart på tre', en: 'Till a quarter to three' };
    // It is Thursday, one in the afternoon.
    const open = [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '11:45' }];
    vang.crisis_numbers = [
      { name: { nb: 'Dagtelefonen', en: 'Day line' }, number: '11 22 33 44', when, open },
      ...vang.crisis_numbers,
    ];
    await portal.founds(vang);
    const { text } = await portal.stranger().page('/help-now');
    const of = text.slice(text.indexOf('>Vang<'));
    expect(of.indexOf('tel:116123')).toBeLessThan(of.indexOf('tel:11223344'));
    expect(of).toContain('Svarer ikke nå. Til kvart på tre');
  });

  test('comes when the database is gone, to whoever is signed in too; and lies ready for when the portal is', async () => {
    const kari = await portal.person('ServiceUser');
    await kari.page('/help-now');
    const run = (text: string) => portal.get(DataSource).query(text);
    for (const table of ['community', 'session']) await run(`alter table ${table} rename to ${table}_gone`);
    try {
      for (const person of [kari, portal.stranger()]) {
        const page = await person.page('/help-now');
        expect([page.status, page.text.includes('href="tel:116123"')]).toEqual([200, true]);
      }
      expect((await kari.page('/')).status).toBe(500);
    } finally {
      for (const table of ['community', 'session']) await run(`alter table ${table}_gone rename to ${table}`);
    }
    const file = readFileSync(join(portal.config.dataDir, helpFileName), 'utf8');
    for (const told of ['href="tel:116123"', 'Legevakt', 'Om natta', 'Emergency doctor', '113'])
      expect([told, file.includes(told)]).toEqual([told, true]);
    expect(file).not.toMatch(/<script|src=|https?:/);
  });

  test('is on every page, and so is the way out', async () => {
    const kari = await portal.person('ServiceUser');
    for (const path of ['/', '/help-now', '/sign-in', '/me/nickname', '/rooms', '/no-such']) {
      for (const person of [kari, portal.stranger()]) {
        const page = await person.page(path);
        if (page.status === 303) continue;
        expect([path, page.text.includes('href="/help-now"'), page.text.includes('action="/leave"')]).toEqual([
          path,
          true,
          true,
        ]);
      }
    }
  });
});

describe('a community', () => {
  test('is founded whole or not at all, once under a name', async () => {
    const portal = await Portal.open();
    const communities = portal.get(Communities);
    await expect(portal.founds(aCommunity('Asker'))).rejects.toThrow('already-done');
    const broken = {
      ...aCommunity('Vang'),
      venues: [{ ...aCommunity('x').venues[0]!, name: null as unknown as string }],
    };
    await expect(portal.founds(broken)).rejects.toThrow(/null/i);
    expect(await communities.idByName('Vang')).toBeUndefined();
    const id = await portal.founds(aCommunity('Vang'));
    expect(await communities.idByName('Vang')).toBe(id);
    expect((await communities.agreement(id)).version).toBe(1);
    expect(await communities.venues(id)).toHaveLength(1);
    const [venue] = await communities.venues(id);
    expect(await communities.venue(venue!.id, portal.community)).toBeUndefined();
    expect(await communities.duty(id)).toEqual({ onDuty: true, until: '20:00' });
    await portal.close();
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import type { CDPSession, Page } from 'playwright-core';
import { aPerson, type Person } from '../support/browser.js';
import { goes, signsIn } from '../support/hands.js';
import type { Person as Caller } from '../support/person.js';
import { password, Portal } from '../support/portal.js';
import { given, then, when } from '../support/stories.js';

/** A port that nobody uses just now: a passkey belongs to one address, so it has to be known before the start. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

describe('a passkey', () => {
  let portal: Portal;
  let ada: Caller;
  let sits: Person;
  let device: CDPSession;
  let phone: string;
  const shots = process.env['SHOTS'];

  const says = (page: Page) => page.locator('main').innerText();
  const looks = async ({ page, axe }: Person, name: string) => {
    await axe();
    if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  };
  /** A phone of one's own, with a finger on it; `verified` says whose. */
  const aDevice = async (page: Page, isUserVerified = true) => {
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    const options = {
      protocol: 'ctap2' as const,
      transport: 'internal' as const,
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    };
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options });
    return { session, authenticatorId };
  };
  /** Goes through a page by the Tab key until the focus is on this, as somebody without a mouse does. */
  const tabsTo = async (page: Page, selector: string) => {
    for (let n = 0; n < 60; n++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${selector}.`);
  };
  const signsInByKey = async (page: Page) => {
    await page.goto('/sign-in');
    await tabsTo(page, 'form[data-passkey] button');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  };

  beforeAll(async () => {
    const port = await freePort();
    const baseUrl = `http://localhost:${port}`;
    portal = await Portal.open({ PUBLIC_URL: baseUrl });
    await portal.app.listen(port, '127.0.0.1');
    ada = await portal.person('ServiceUser', { firstName: 'Adele', nickname: 'Furu' });
    sits = await aPerson({ baseUrl, lang: 'en' });
    await signsIn(sits.page, ada.is.email, password);
  }, 180_000);
  afterAll(() => portal.close());

  it('is added by keyboard, and opens the door without a password', async () => {
    const { page } = sits;
    await given('Ada has a phone that knows her finger', async () => {
      ({ session: device, authenticatorId: phone } = await aDevice(page));
      await goes(sits, '/me/passkeys');
      await looks(sits, 'passkeys');
    });
    await when('she adds it, without a mouse', async () => {
      await tabsTo(page, 'form[data-passkey] [name=name]');
      await page.keyboard.type('My phone');
      await page.keyboard.press('Tab');
      await page.keyboard.type(password);
      await tabsTo(page, 'form[data-passkey] button');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    });
    await then('it is in her list', async () => {
      expect(await says(page)).toContain('My phone');
      await looks(sits, 'passkeys-one');
    });
    await when('she signs out, and in again with it', async () => {
      await page.context().clearCookies();
      await signsInByKey(page);
    });
    await then('she is in', async () => {
      expect(new URL(page.url()).pathname).toBe('/');
      expect(await says(page)).toContain('Furu');
    });
  });

  it('of somebody else’s phone opens nothing', async () => {
    const baseUrl = portal.config.publicUrl.origin;
    const stranger = await aPerson({ baseUrl, lang: 'en' });
    await aDevice(stranger.page);
    await stranger.page.goto('/sign-in');
    await tabsTo(stranger.page, 'form[data-passkey] button');
    await stranger.page.keyboard.press('Enter');
    await stranger.page.locator('form[data-passkey] [role=status]').waitFor();
    expect(await says(stranger.page)).toContain('did not answer');
    expect((await stranger.page.context().cookies()).map(({ name }) => name)).not.toContain('sid');
  });

  it('that was copied is refused when its count goes back', async () => {
    const { credentials } = await device.send('WebAuthn.getCredentials', { authenticatorId: phone });
    const [credential] = credentials;
    expect(credential!.signCount).toBeGreaterThan(0);
    const copy = await aPerson({ baseUrl: portal.config.publicUrl.origin, lang: 'en' });
    const { session, authenticatorId } = await aDevice(copy.page);
    await session.send('WebAuthn.addCredential', { authenticatorId, credential: { ...credential!, signCount: 0 } });
    await copy.page.goto('/sign-in');
    await tabsTo(copy.page, 'form[data-passkey] button');
    await Promise.all([copy.page.waitForNavigation(), copy.page.keyboard.press('Enter')]);
    expect(await copy.page.locator('body').innerText()).toContain('The passkey was not accepted');
  });

  it('that was removed opens nothing any more', async () => {
    const { page } = sits;
    await when('Ada removes it', async () => {
      await goes(sits, '/me/passkeys');
      await page.locator('main details summary').click();
      await page.locator('main details [name=password]').fill(password);
      await Promise.all([page.waitForNavigation(), page.locator('main details button').click()]);
      expect(await says(page)).toContain('You have no passkeys');
    });
    await then('the phone is of no use', async () => {
      await page.context().clearCookies();
      await signsInByKey(page);
      expect(await page.locator('body').innerText()).toContain('The passkey was not accepted');
      await looks(sits, 'passkey-refused');
    });
  });
});

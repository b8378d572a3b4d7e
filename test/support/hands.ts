import type { Page } from 'playwright-core';
import type { Person } from './browser.js';
import type { Person as Caller } from './person.js';
import type { Portal } from './portal.js';

/*
 * What hands do on a page, told by the forms' own names, so that one story can be walked in every language.
 */

/** Opens a page of the portal. */
export async function goes({ page }: Pick<Person, 'page'>, path: string): Promise<void> {
  await page.goto(path);
}

type Wish = Record<string, string | number | boolean>;

/** Fills the form that posts to `action` and sends it. A number chooses that option or radio button by its place. */
export async function sends(page: Page, action: string, wish: Wish): Promise<void> {
  const form = page.locator(`form[action="${action}"]`).first();
  for (const [name, value] of Object.entries(wish)) {
    const field = form.locator(`[name="${name}"]`);
    const kind = await field
      .first()
      .evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName));
    if (kind === 'SELECT') await field.selectOption(typeof value === 'number' ? { index: value } : String(value));
    else if (kind === 'radio' && typeof value === 'number') await field.nth(value).check({ force: true });
    else if (kind === 'radio') await form.locator(`[name="${name}"][value="${value}"]`).check({ force: true });
    else if (kind === 'checkbox') await field.setChecked(Boolean(value));
    else await field.fill(String(value));
  }
  const swapped = await form.evaluate((element) => 'htmx' in window && element.hasAttribute('hx-post'));
  const answered = page.waitForResponse(
    (answer) => answer.request().method() === 'POST' && new URL(answer.url()).pathname === action,
  );
  const before = await form.elementHandle();
  // Without a swap a new document comes; with one the form itself comes back empty.
  const come = swapped ? undefined : page.waitForNavigation();
  await Promise.all([answered, come, form.locator('button[type=submit]').first().click()]);
  if (swapped) await page.waitForFunction((old) => !old?.isConnected, before);
}

/** Presses something that leads to another page. */
export async function chooses(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.locator(selector).first().click()]);
}

/** Does something that ends on an address, and tells its path. */
export async function through(page: Page, address: RegExp, act: () => Promise<void>): Promise<string> {
  await act();
  await page.waitForURL(address);
  return new URL(page.url()).pathname;
}

export async function signsIn(page: Page, email: string, password: string, code?: string): Promise<void> {
  await page.goto('/sign-in');
  await sends(page, '/sign-in', { email, password, ...(code ? { code } : {}) });
}

/** Somebody of the staff comes in with a sign-in that is open already: their second factor is a story of its own. */
export async function comesIn(portal: Portal, { context }: Pick<Person, 'context'>, caller: Caller): Promise<void> {
  const [name, value] = (await portal.signsInAgain(caller)).cookieHeader.split('=') as [string, string];
  await context.addCookies([{ name, value, url: await portal.address() }]);
}

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { checkWithAxe } from './axe.js';
import { heardOut, watch } from './watch.js';

export interface PersonOptions {
  /** Where the portal answers; `page.goto('/me')` starts from it. */
  baseUrl: string;
  javaScript?: boolean;
  width?: 320 | 390 | 1200;
  scheme?: 'light' | 'dark';
  lang?: 'nb' | 'en';
}

/** Somebody at a screen of their own, with their own cookies. Who comes during a test leaves at its end. */
export interface Person {
  page: Page;
  context: BrowserContext;
  /** Refuses when anything went wrong behind the page's back so far. It is also asked after every test. */
  assertQuiet(): Promise<void>;
  /** The noises so far, taken out: for a test that makes one on purpose. */
  takeNoises(): Promise<string[]>;
  /** Throws when axe finds anything against WCAG 2.2 AA on the page as it stands. */
  axe(): Promise<void>;
  leave(): Promise<void>;
}

const heights = { 320: 640, 390: 844, 1200: 900 };
let browser: Promise<Browser> | undefined;
let inTest = false;
const present = new Map<Person, { javaScript: boolean; forOneTest: boolean }>();

/** The one browser of this run; connected to once in a test file, on first use. */
export function openBrowser(): Promise<Browser> {
  const address = process.env['TEST_BROWSER_WS'];
  if (!address) throw new Error(process.env['TEST_BROWSER_MISSING'] ?? 'Start the tests by `npm test`.');
  return (browser ??= chromium.connect(address));
}

export async function aPerson(options: PersonOptions): Promise<Person> {
  const { baseUrl, javaScript = true, width = 1200, scheme = 'light', lang = 'nb' } = options;
  const context = await (
    await openBrowser()
  ).newContext({
    baseURL: baseUrl,
    javaScriptEnabled: javaScript,
    viewport: { width, height: heights[width] },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: lang === 'nb' ? 'nb-NO' : 'en-GB',
    timezoneId: 'Europe/Oslo',
  });
  // A test has a minute in all: what is not there after 10 seconds will not come.
  context.setDefaultTimeout(10_000);
  const noises = await watch(context, baseUrl);
  const page = await context.newPage();
  const person: Person = {
    page,
    context,
    async assertQuiet() {
      const heard = await person.takeNoises();
      if (heard.length > 0) throw new Error(`It was not quiet behind the page:\n${heard.join('\n')}`);
    },
    async takeNoises() {
      await Promise.all(context.pages().map((it) => heardOut(it, javaScript)));
      return noises.splice(0);
    },
    axe: () => checkWithAxe(page, { javaScript }),
    async leave() {
      present.delete(person);
      await context.close();
    },
  };
  present.set(person, { javaScript, forOneTest: inTest });
  return person;
}

/** Checks any page of a person who is here; `person.axe()` is the same for their first one. */
export function axe(page: Page): Promise<void> {
  const owner = [...present].find(([person]) => person.context === page.context());
  return checkWithAxe(page, { javaScript: owner?.[1].javaScript ?? true });
}

beforeEach(() => {
  inTest = true;
});

afterEach(async () => {
  inTest = false;
  const people = [...present];
  const asked = await Promise.allSettled(people.map(([person]) => person.assertQuiet()));
  for (const [person, { forOneTest }] of people) if (forOneTest) await person.leave();
  for (const answer of asked) if (answer.status === 'rejected') throw answer.reason;
});

afterAll(async () => {
  for (const person of present.keys()) await person.leave();
  await (await browser)?.close();
  browser = undefined;
});

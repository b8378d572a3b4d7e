import type { BrowserContext, ConsoleMessage, Page, Response } from 'playwright-core';

/** What a person asks for can be refused politely (404, 422); what a page asks for by itself must be there. */
const askedByPerson = ['document', 'fetch', 'xhr', 'eventsource'];
/** Chromium says so on the console for every 4xx and 5xx; `heardResponse` judges them with more care. */
const answerWasRefused = /^Failed to load resource: the server responded with a status of/;

/** Collects what should never happen behind a page's back: errors, broken policies, broken answers, strangers asked. */
export async function watch(context: BrowserContext, baseUrl: string): Promise<string[]> {
  const noises: string[] = [];
  const home = new URL(baseUrl).origin;

  const heardConsole = (message: ConsoleMessage) => {
    if (message.type() !== 'error' || answerWasRefused.test(message.text())) return;
    noises.push(`console: ${message.text()} (${message.location().url})`);
  };
  const heardResponse = (response: Response) => {
    const bad = askedByPerson.includes(response.request().resourceType()) ? 500 : 400;
    if (response.status() >= bad) noises.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  };
  context.on('console', heardConsole);
  context.on('response', heardResponse);
  context.on('weberror', (error) => noises.push(`page error: ${error.error().message}`));
  context.on('page', (page: Page) => page.on('crash', () => noises.push(`the page crashed: ${page.url()}`)));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && origin !== home) noises.push(`asked a stranger: ${request.url()}`);
  });
  // Chromium's own console line leaves out the sample and the directive as the standard names it.
  await context.addInitScript({
    content: `addEventListener('securitypolicyviolation', (e) =>
      console.error('CSP ' + e.effectiveDirective + ' broken by ' + (e.blockedURI || 'inline') + ' ' + e.sample))`,
  });
  return noises;
}

/** A page tells of what happened in it a moment later: by the time it has answered this, it has told. */
export async function heardOut(page: Page, javaScript: boolean): Promise<void> {
  const moment = javaScript ? 'new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))' : '0';
  // A page that is gone, or that is being left, has nothing more to tell.
  const answered = page.evaluate(moment).catch(() => undefined);
  const patience = new Promise((resolve) => setTimeout(resolve, 1000).unref());
  await Promise.race([answered, patience]);
}

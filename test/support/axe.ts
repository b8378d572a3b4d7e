import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, Result, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const options: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};
/** Axe takes what is inside `<noscript>` for hidden, which it is not for this reader: a `<div>` stands in meanwhile. */
const check = `(async () => {
  const unscripted = document.body.querySelectorAll('noscript');
  const swaps = window.__scriptless ? [...unscripted].map((noscript) => [noscript, document.createElement('div')]) : [];
  for (const [noscript, div] of swaps) { div.append(...noscript.childNodes); noscript.replaceWith(div); }
  try {
    return (await axe.run(document, ${JSON.stringify(options)})).violations;
  } finally {
    for (const [noscript, div] of swaps) { noscript.append(...div.childNodes); div.replaceWith(noscript); }
  }
})()`;

/** `evaluate` goes through the debugger, so the page's content security policy need not be weakened for it. */
async function findings(page: Page, scriptless: boolean): Promise<AxeResults['violations']> {
  await page.evaluate(`${source};window.__scriptless = ${scriptless}`);
  return page.evaluate(check);
}

/**
 * Axe needs timers, which a page without script has none of. So script is allowed for the moment of the check, in a
 * document that was parsed without it: what is checked is what this person really sees, after a refused POST too.
 */
async function allowingScript<T>(page: Page, work: () => Promise<T>): Promise<T> {
  const devtools = await page.context().newCDPSession(page);
  const disable = (value: boolean) => devtools.send('Emulation.setScriptExecutionDisabled', { value });
  // A new session believes that script is on, and a wish for what it believes does nothing: hence twice.
  await disable(true);
  await disable(false);
  try {
    return await work();
  } finally {
    await disable(true);
    await devtools.detach();
  }
}

const told = ({ id, help, helpUrl, nodes }: Result) =>
  [`${id}: ${help} (${helpUrl})`, ...nodes.map((node) => `    ${node.target.join(' ')}\n      ${node.html}`)].join(
    '\n',
  );

/** Throws with what axe finds against WCAG 2.2 A and AA on this page as it stands. */
export async function checkWithAxe(page: Page, { javaScript }: { javaScript: boolean }): Promise<void> {
  const violations = javaScript ? await findings(page, false) : await allowingScript(page, () => findings(page, true));
  if (violations.length === 0) return;
  throw new Error(`Axe has ${violations.length} finding(s) on ${page.url()}\n\n${violations.map(told).join('\n\n')}`);
}

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roles } from '../src/platform/ui/here.js';
import { Portal } from './support/portal.js';
import { routesOf } from './support/routes.js';

/* The table "Who may knock" of docs/trust-model.md is what the doors of the running portal do, and the other way round. */

/** Served beside the handlers. */
const besides = new Set(['GET /openapi.json', 'GET /assets/']);
const columns = ['anyone', 'ServiceUser', 'Consultant', 'Provider', 'Coordinator'] as const;

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

/** From `METHOD /path` to the columns that say yes. "everything under `/x`" is kept as `* /x`. */
function written(): Map<string, string> {
  const page = readFileSync(join(import.meta.dirname, '../docs/trust-model.md'), 'utf8');
  const table = page.split('## Who may knock')[1]!.split('\n## ')[0]!;
  const rows = table.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| routes'));
  const found = new Map<string, string>();
  for (const row of rows) {
    const [routes, ...answers] = row.split('|').slice(1, -1);
    const yes = columns.filter((_, n) => answers[n]!.trim() === 'yes').join();
    for (const sentence of routes!.split(';')) {
      const methods = ['GET', 'POST'].filter((method) => sentence.includes(method));
      for (const [, text] of sentence.matchAll(/`([^`]+)`/g)) {
        const path = text!.replace(/^(GET|POST) ?/, '');
        if (!path) continue;
        for (const method of sentence.includes('everything under') ? ['*'] : methods)
          found.set(`${method} ${path}`, yes);
      }
    }
  }
  return found;
}

/** The same of the running portal. */
function real(): Map<string, string> {
  return new Map(
    routesOf(portal.app).map(({ method, path, access }) => {
      const open = (column: string) =>
        access.some(
          (rule) =>
            rule === 'anyone' ||
            rule === column ||
            (rule === 'signed-in' && (roles as readonly string[]).includes(column)),
        );
      return [`${method} ${path}`, columns.filter(open).join()];
    }),
  );
}

test('every door of the portal is in the table, and opens for whom the table says', () => {
  const table = written();
  const wrong = [...real()].flatMap(([route, opens]) => {
    const under = [...table].find(([key]) => key.startsWith('* ') && route.split(' ')[1]!.startsWith(key.slice(2)));
    const says = table.get(route) ?? under?.[1];
    return says === opens ? [] : [`${route}: the table says ${says ?? 'nothing'}, the portal ${opens}`];
  });
  expect(wrong).toEqual([]);
});

test('no door is in the table that the portal does not have', () => {
  const doors = real();
  const missing = [...written().keys()].filter(
    (route) => !route.startsWith('* ') && !besides.has(route) && !doors.has(route),
  );
  expect(missing).toEqual([]);
});

import 'reflect-metadata';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { aPerson, axe, openBrowser, type Person } from './browser.js';
import { missingLibrary } from './missing-library.mjs';
import { freshPostgres, templateFrom } from './postgres.js';
import { rendered } from './harness.sample.js';
import { freshSqlite } from './sqlite.js';
import { given, then, when } from './stories.js';

@Injectable()
class Clock {
  zone = 'Europe/Oslo';
}
@Injectable()
class Almanac {
  constructor(readonly clock: Clock) {}
}

describe('sources', () => {
  it('renders TSX by Preact, escaped', () => {
    expect(rendered('a < b')).toBe('<p lang="en">a &lt; b</p>');
  });

  it('keeps the types that Nest injects by', () => {
    expect(Reflect.getMetadata('design:paramtypes', Almanac)).toEqual([Clock]);
  });
});

describe('a missing system library', () => {
  it('is named with its Debian package', () => {
    const text = 'chromium: error while loading shared libraries: libnss3.so: cannot open shared object file';
    expect(missingLibrary(text)).toMatch('apt-get install libnss3');
    expect(missingLibrary('spawn ENOENT')).toBeUndefined();
  });
});

describe('a fresh PostgreSQL', () => {
  async function ask<T extends object>(url: string, sql: string): Promise<T[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<T>(sql)).rows;
    } finally {
      await client.end();
    }
  }
  const tables = (url: string) =>
    ask<{ name: string }>(
      url,
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );

  it('answers', async () => {
    const database = await freshPostgres();
    const [row] = await ask<{ version: string }>(database.url, 'select version()');
    expect(row?.version).toMatch(/^PostgreSQL \d+/);
    await database.drop();
    await expect(ask(database.url, 'select 1')).rejects.toThrow('does not exist');
  });

  it('comes migrated, from a template that is made once, and is nobody else’s', async () => {
    let migrations = 0;
    const migrate = async (url: string) => {
      migrations++;
      await ask(url, 'create table meetup (id text)');
    };
    const [first, second, name] = await Promise.all([
      freshPostgres({ migrate }),
      freshPostgres({ migrate }),
      templateFrom(migrate),
    ]);
    expect(name).toMatch(/template/);
    expect(migrations).toBe(1);
    await ask(first.url, 'create table diary (id text)');
    expect(await tables(first.url)).toEqual(expect.arrayContaining([{ name: 'diary' }, { name: 'meetup' }]));
    expect(await tables(second.url)).toEqual([{ name: 'meetup' }]);
    await Promise.all([first.drop(), second.drop()]);
  });
});

describe('a fresh SQLite', () => {
  it('is a file of one’s own, copied from a template', async () => {
    let migrations = 0;
    const migrate = async (path: string) => writeFileSync(path, `migrated ${++migrations}`);
    const first = await freshSqlite({ migrate });
    const second = await freshSqlite({ migrate });
    expect(first.path).not.toBe(second.path);
    expect([existsSync(first.path), existsSync(second.path), migrations]).toEqual([true, true, 1]);
    first.remove();
    expect([existsSync(first.path), existsSync(second.path)]).toEqual([false, true]);
  });
});

describe('a browser', () => {
  const csp = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
  const page = (body: string) =>
    `<!doctype html><html lang="en"><title>Here</title><link rel="icon" href="/tree.png"><main><h1>Here</h1>${body}</main></html>`;
  const pages: Record<string, string> = {
    '/bare': page('<img src="/tree.png">'),
    '/mended': page('<img src="/tree.png" alt="A tree"><script src="/script.js"></script>'),
    '/scriptless': page('<noscript><img src="/tree.png"></noscript>'),
    '/inline': page('<p style="color: red">Red</p>'),
    '/gone': page('<img src="/nothing.png" alt="Nothing">'),
    '/stranger': page('<p>…</p><img src="http://localhost:9/x.png" alt="">'),
    '/refused': page('<p>Please mend it</p>'),
  };
  const picture = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');
  let server: Server;
  let baseUrl: string;
  let early: Person;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? '';
      response.setHeader('content-security-policy', csp);
      if (path === '/tree.png') return response.setHeader('content-type', 'image/gif').end(picture);
      if (path === '/script.js')
        return response.setHeader('content-type', 'text/javascript').end(`document.title = 'Ran'`);
      response.statusCode = path === '/broken' ? 500 : path === '/refused' ? 422 : pages[path] ? 200 : 404;
      return response.setHeader('content-type', 'text/html').end(pages[path] ?? page('<p>No</p>'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    early = await aPerson({ baseUrl });
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([true, false])(
    'lets axe find a missing alt text under our policy, and pass when mended (script: %s)',
    async (javaScript) => {
      const ana = await aPerson({ baseUrl, javaScript, width: 390, scheme: 'dark', lang: 'en' });
      await ana.page.goto('/bare');
      await expect(ana.axe()).rejects.toThrow(/image-alt: [\s\S]*<img src="\/tree.png">/);
      await ana.page.goto('/mended');
      await ana.axe();
      await axe(ana.page);
      expect(await ana.page.title()).toBe(javaScript ? 'Ran' : 'Here');
      await ana.assertQuiet();
    },
  );

  it('lets axe see what only somebody without script sees, and leaves it as it was', async () => {
    const withScript = await aPerson({ baseUrl });
    await withScript.page.goto('/scriptless');
    await withScript.axe();
    const without = await aPerson({ baseUrl, javaScript: false });
    await without.page.goto('/scriptless');
    await expect(without.axe()).rejects.toThrow('image-alt');
    expect(await without.page.locator('noscript img').count()).toBe(1);
  });

  it.each([
    ['/inline', /style-src/],
    ['/gone', /404 GET .*nothing\.png/],
    ['/stranger', /asked a stranger: http:\/\/localhost:9/],
    ['/broken', /500 GET .*broken/],
  ])('hears what goes wrong behind %s', async (path, noise) => {
    const ana = await aPerson({ baseUrl });
    await ana.page.goto(path);
    await expect(ana.assertQuiet()).rejects.toThrow(noise);
  });

  it('hears a broken policy without script too', async () => {
    const ana = await aPerson({ baseUrl, javaScript: false });
    await ana.page.goto('/inline');
    expect((await ana.takeNoises()).join()).toMatch(/style-src/);
  });

  it('lets somebody stay who came before the tests, and nobody who came during one', async () => {
    const here = (await openBrowser()).contexts().length;
    await aPerson({ baseUrl });
    expect([here, (await openBrowser()).contexts().length]).toEqual([1, 2]);
    expect(early.page.isClosed()).toBe(false);
  });

  it('takes a refused form for no noise', async () => {
    const ana = await aPerson({ baseUrl });
    await given('a form that was refused', () => ana.page.goto('/refused'));
    await then('nothing is wrong behind the page', () => ana.assertQuiet());
  });
});

describe('a story', () => {
  it('is told by the step that fails', async () => {
    await given('Ana is here', () => 'here');
    const broken = when('she leaves', () => Promise.reject(new Error('the door is locked')));
    await expect(broken).rejects.toThrow('✓ Given Ana is here\n✗ When she leaves\n\nthe door is locked');
  });
});

import { describe, expect, test } from '@jest/globals';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { loadAssets } from './assets.js';
import { minifyCss } from './minify-css.js';

describe('the assets', () => {
  const assets = loadAssets();
  const css = assets.all.get(assets.css)!.body.toString();

  test('are named by their content and packed without loss', () => {
    for (const [path, asset] of assets.all) {
      expect(path).toMatch(/^\/assets\/[a-z-]+\.[0-9a-f]{8}\.(css|js|svg|woff2)$/);
      if (path.endsWith('.woff2')) continue;
      expect(brotliDecompressSync(asset.brotli).equals(asset.body)).toBe(true);
      expect(gunzipSync(asset.gzip).equals(asset.body)).toBe(true);
    }
  });

  test('are all there by their names', () => {
    for (const name of [assets.css, assets.font, assets.fontBold, assets.icon, assets.passkeys, ...assets.scripts]) {
      expect(assets.all.has(name)).toBe(true);
    }
    expect(css).toContain(assets.font);
    expect(css).toContain(assets.fontBold);
  });

  test('weigh little enough for an old phone', () => {
    expect(assets.all.get(assets.css)!.gzip.length).toBeLessThan(20_000);
    const weight = (...without: string[]) =>
      [...assets.all.values()]
        .filter(({ path }) => !without.includes(path))
        .reduce((sum, asset) => sum + asset.brotli.length, 0);
    // 60 kB is for a page with everything; the rest is left to the page itself.
    for (const one of [assets.push, assets.desk])
      expect(weight(assets.passkeys, assets.pocket, one)).toBeLessThan(56_000);
    // The one page that is opened seldom, and has little of its own.
    expect(weight(assets.passkeys, assets.push, assets.desk)).toBeLessThan(58_000);
  });

  test('hold the layers in their order, and no request to anybody else', () => {
    expect(css.startsWith('@layer ds.theme,ds.base,ds.components,portal;')).toBe(true);
    expect(css.replace(/http:\/\/www\.w3\.org|http%3A%2F%2Fwww\.w3\.org/g, '')).not.toMatch(/https?:|@import/);
    expect(css.match(/{/g)!.length).toBe(css.match(/}/g)!.length);
  });
});

describe('the small minifier', () => {
  test.each([
    ['a { color : red ; }', 'a{color : red}'],
    ['/* a */ x { y: z } /* b */ q { r: s }', 'x{y: z}q{r: s}'],
    ['a :hover > b{c: calc(1px + 2px)}', 'a :hover > b{c: calc(1px + 2px)}'],
    ['a::before{content: "/* ;  } */"}', 'a::before{content: "/* ;  } */"}'],
    ["a{b: url('x;  y')}", "a{b: url('x;  y')}"],
    [':root{--size: var(--x,); --on: ;}', ':root{--size: var(--x,);--on:}'],
    ['@charset "UTF-8";\n@layer a, b;', '@layer a,b;'],
  ])('makes %j into %j', (before, after) => expect(minifyCss(before)).toBe(after));
});

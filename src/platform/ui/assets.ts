import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { icon } from './favicon.js';
import { minifyCss } from './minify-css.js';

/** One file for browsers. Its name holds a hash of its content, so it may be kept for ever. */
export interface Asset {
  path: string;
  type: string;
  body: Buffer;
  brotli: Buffer;
  gzip: Buffer;
  immutable: true;
}

export interface Assets {
  all: ReadonlyMap<string, Asset>;
  css: string;
  /** In the order in which they have to run. */
  scripts: readonly string[];
  /** For pages that ask for a passkey, and for no others. */
  passkeys: string;
  /** For the page on which a device is added for notices. */
  push: string;
  /** For the work list and the pages of what is on it. */
  desk: string;
  /** For the two pages of what is kept without the net. */
  pocket: string;
  font: string;
  fontBold: string;
  icon: string;
}

/** The parts of Designsystemet that our pages use. The whole would be three times as heavy. */
const components = ['button', 'field', 'fieldset', 'input', 'label', 'tag', 'skip-link', 'validation-message'];

const require = createRequire(import.meta.url);
const fromPackage = (name: string) => readFileSync(require.resolve(name));
const ours = (name: string) => readFileSync(new URL(name, import.meta.url));
const cut = (weight: number) =>
  fromPackage(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`);

function asset(name: string, extension: string, type: string, body: Buffer): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 8);
  const file = { path: `/assets/${name}.${hash}.${extension}`, type, body, immutable: true } as const;
  // A woff2 is brotli inside already; packing it again only costs time.
  if (extension === 'woff2') return { ...file, brotli: body, gzip: body };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return { ...file, brotli: brotliCompressSync(body, { params }), gzip: gzipSync(body, { level: 9 }) };
}

const fontFace = (weight: number, file: Asset) =>
  `@font-face{font-family:"Atkinson Hyperlegible Next";src:url("${file.path}") format("woff2");` +
  `font-weight:${weight};font-display:swap}`;

function stylesheet(font: Asset, fontBold: Asset): string {
  const component = (name: string) => fromPackage(`@digdir/designsystemet-css/${name}.css`).toString();
  return minifyCss(
    [
      '@layer ds.theme, ds.base, ds.components, portal;',
      fontFace(400, font),
      fontFace(700, fontBold),
      ours('./theme/theme.css').toString(),
      `@layer ds.base {${component('base')}}`,
      `@layer ds.components {${components.map(component).join('\n')}}`,
      ours('./portal.css').toString(),
    ].join('\n'),
  );
}

function build(): Assets {
  const font = asset('text', 'woff2', 'font/woff2', cut(400));
  const fontBold = asset('text-bold', 'woff2', 'font/woff2', cut(700));
  const css = asset('portal', 'css', 'text/css; charset=utf-8', Buffer.from(stylesheet(font, fontBold)));
  const mark = asset('icon', 'svg', 'image/svg+xml', Buffer.from(icon));
  const script = (name: string, body: Buffer) => asset(name, 'js', 'text/javascript; charset=utf-8', body);
  const scripts = [
    script('htmx', fromPackage('htmx.org/dist/htmx.min.js')),
    script('htmx-csp', fromPackage('htmx.org/dist/ext/hx-csp.min.js')),
    script('htmx-sse', fromPackage('htmx.org/dist/ext/hx-sse.min.js')),
    script('portal', ours('./portal.js')),
  ];
  // The package names its bundle for browsers nowhere but in its file list.
  const browser = readFileSync(
    join(dirname(require.resolve('@simplewebauthn/browser')), '../dist/bundle/index.umd.min.js'),
  );
  const passkeys = script('passkeys', Buffer.concat([browser, Buffer.from('\n'), ours('./passkeys.js')]));
  const push = script('push', ours('./push.js'));
  const desk = script('desk', ours('./desk.js'));
  const pocket = script('pocket', ours('./pocket.js'));
  return {
    all: new Map(
      [font, fontBold, css, mark, passkeys, push, desk, pocket, ...scripts].map((file) => [file.path, file]),
    ),
    css: css.path,
    scripts: scripts.map((file) => file.path),
    passkeys: passkeys.path,
    push: push.path,
    desk: desk.path,
    pocket: pocket.path,
    font: font.path,
    fontBold: fontBold.path,
    icon: mark.path,
  };
}

let loaded: Assets | undefined;

/** Reads and packs every asset the first time it is called; whoever asks later gets the same ones. */
export function loadAssets(): Assets {
  return (loaded ??= build());
}

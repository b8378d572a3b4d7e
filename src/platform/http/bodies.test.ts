import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import fc from 'fast-check';
import { connect, type AddressInfo } from 'node:net';
import { House } from '../../../test/support/house.js';
import { Problem } from '../problems/problem.js';
import { Access } from './access.js';
import { Created } from './answers.js';
import { FormValues, parseForm, parseJson } from './bodies.js';
import { Words } from './fields.js';

const unreadable = expect.objectContaining({ code: 'unreadable' });
const refused = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return error;
  }
};

describe('a form', () => {
  test('is read as it was typed, whatever was typed', () => {
    const name = fc.string({ minLength: 1 }).filter((key) => key !== '__proto__');
    fc.assert(
      fc.property(
        fc.dictionary(name, fc.string({ unit: 'grapheme' }), { maxKeys: 20, noNullPrototype: true }),
        (values) => {
          expect({ ...parseForm(new URLSearchParams(values).toString()) }).toEqual(values);
        },
      ),
    );
  });

  test('joins boxes of one name, takes a field without a value, and passes over nothing', () => {
    expect({ ...parseForm('a=1&b=2&a=3&c&=x') }).toEqual({ a: '1\n3', b: '2', c: '' });
    expect({ ...parseForm('') }).toEqual({});
    expect(parseForm('a=1')).toBeInstanceOf(FormValues);
    expect({ ...parseForm('a=1=2&toString=x&constructor=y') }).toEqual({ a: '1=2', toString: 'x', constructor: 'y' });
  });

  test.each(['a=%ff', 'a=%E5', '%c3=1', 'a=%', 'a=%2', 'a=%ed%a0%80', '__proto__=x', `${'a=1&'.repeat(201)}`])(
    'refuses %j',
    (text) => expect(refused(() => parseForm(text))).toEqual(unreadable),
  );
});

describe('JSON', () => {
  test('is an object, and nothing at all is an empty one', () => {
    expect(parseJson('{"a":[{"b":1}]}')).toEqual({ a: [{ b: 1 }] });
    expect(parseJson(' ')).toEqual({});
  });

  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  test.each([
    '{',
    '[]',
    '"a"',
    '1',
    'null',
    'true',
    '{"a":1}x',
    "{'a':1}",
    '{"a":NaN}',
    nested(20),
    nested(5000),
    `${'['.repeat(30_000)}`,
    '{"__proto__":{"role":"x"}}',
    '{"a":[{"__proto__":1}]}',
    '{"constructor":{"prototype":{}}}',
  ])('refuses %.40j', (text) => expect(refused(() => parseJson(text))).toEqual(unreadable));

  test('changes no prototype', () => {
    refused(() => parseJson('{"__proto__":{"polluted":true}}'));
    refused(() => parseForm('__proto__=polluted'));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

class NoteForm {
  @Words({ max: 2000 }) text: string;
}
class LookFor {
  @Words({ max: 20, optional: true }) text?: string;
}

@Controller('notes')
class Notes {
  heard: string[] = [];
  @Post()
  @Access('anyone')
  keep(@Body() { text }: NoteForm): Created {
    this.heard.push(text);
    return new Created('/notes', { text });
  }
  @Get()
  @Access('anyone')
  find(@Query() { text }: LookFor): { text: string } {
    return { text: text ?? '' };
  }
}

describe('over the wire', () => {
  let house: House;
  beforeAll(async () => void (house = await House.open({ controllers: [Notes] })));
  afterAll(() => house.close());
  const sends = (type: string, body: string | Buffer) =>
    house.asks
      .post('/notes')
      .set('sec-fetch-site', 'same-origin')
      .set('content-type', type)
      .serialize((bytes) => bytes as string)
      .send(body as string);
  const json = 'application/json';
  const form = 'application/x-www-form-urlencoded';

  test('words come through whole, by form and by JSON', async () => {
    expect((await sends(json, '{"text":"blåbær 🫐"}')).body).toEqual({ text: 'blåbær 🫐' });
    expect((await sends(`${json}; charset=utf-8`, '{"text":"ÆØÅ"}')).status).toBe(201);
    expect((await sends(form, 'text=bl%C3%A5b%C3%A6r+%F0%9F%AB%90')).body).toEqual({ text: 'blåbær 🫐' });
    expect((await sends(form, 'text=blåbær')).body).toEqual({ text: 'blåbær' });
    expect(house.get(Notes).heard).toHaveLength(4);
  });

  test.each<[string, string, string | Buffer, number, string]>([
    [
      'broken UTF-8 in JSON',
      json,
      Buffer.from([0x7b, 0x22, 0x74, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]),
      400,
      'unreadable',
    ],
    ['a lone surrogate in JSON', json, '{"text":"\\ud800"}', 422, 'needs-mending'],
    ['broken UTF-8 in a form', form, Buffer.from([0x74, 0x3d, 0xc3]), 400, 'unreadable'],
    ['a form of another alphabet', form, 'text=%E5', 400, 'unreadable'],
    ['half a document', json, '{"text":"a', 400, 'unreadable'],
    ['a list', json, '["a"]', 400, 'unreadable'],
    ['a depth without end', json, `{"text":${'['.repeat(9000)}${']'.repeat(9000)}}`, 400, 'unreadable'],
    ['a megabyte', json, JSON.stringify({ text: 'x'.repeat(1_000_000) }), 413, 'too-large'],
    ['a megabyte in a form', form, `text=${'x'.repeat(1_000_000)}`, 413, 'too-large'],
    ['a multipart form', 'multipart/form-data; boundary=b', '--b--', 415, 'wrong-kind'],
    ['plain text', 'text/plain', 'text=a', 415, 'wrong-kind'],
    ['XML', 'application/xml', '<text>a</text>', 415, 'wrong-kind'],
    ['JSON under a name like it', 'application/json5', '{}', 415, 'wrong-kind'],
    ['a type that is none', ';;;', '{}', 415, 'wrong-kind'],
  ])('%s is refused, and nobody hears of it', async (_, type, body, status, code) => {
    const before = house.get(Notes).heard.length;
    const answer = await sends(type, body);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(house.get(Notes).heard).toHaveLength(before);
  });

  test('a body that never ends is cut off at the limit, said or not how long it is', async () => {
    await house.app.listen(0, '127.0.0.1');
    const { port } = house.app.getHttpServer().address() as AddressInfo;
    const answer = await new Promise<string>((done) => {
      const socket = connect(port, '127.0.0.1');
      let heard = '';
      socket.on('data', (bytes) => (heard += String(bytes)));
      socket.on('close', () => done(heard));
      socket.on('error', () => undefined);
      socket.write(
        'POST /notes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
      );
      const more = () =>
        !socket.destroyed && socket.write(`4000\r\n${'x'.repeat(0x4000)}\r\n`, () => setTimeout(more, 1));
      more();
    });
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  test.each([
    '/notes?text=%ff',
    '/notes?text=%E5',
    '/notes?%',
    '/%ff',
    '/notes/%c3%28',
    '/%E0%A4%A',
    `/notes/${'x'.repeat(300)}`,
  ])('the address %.30s is not here, in our own words and under our own headers', async (path) => {
    const answer = await house.asks.get(path);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([404, 'not-here']);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    const page = await house.asks.get(path).set('accept', 'text/html');
    expect([page.status, page.headers['content-type'], page.text.includes('FST_')]).toEqual([
      404,
      'text/html; charset=utf-8',
      false,
    ]);
  });

  test('a query is words as well, and nothing but words', async () => {
    expect((await house.asks.get('/notes?text=bl%C3%A5+b%C3%A6r')).body).toEqual({ text: 'blå bær' });
    for (const query of [
      'text=a&text=b',
      'text[a]=b',
      'other=1',
      '__proto__=x',
      'text=%00',
      `text=${'x'.repeat(21)}`,
    ]) {
      const answer = await house.asks.get(`/notes?${query}`);
      expect([query, answer.status, (answer.body as { code: string }).code]).toEqual([query, 422, 'needs-mending']);
    }
  });

  test('what is refused is a Problem all the way', () => {
    expect(refused(() => parseJson('{'))).toBeInstanceOf(Problem);
  });
});

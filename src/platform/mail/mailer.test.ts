import { afterEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MailServer } from '../../../test/support/mail-server.js';
import { runFolder } from '../../../test/support/run-folder.js';
import { readConfig } from '../config/config.js';
import { Mailer } from './mailer.js';

const letter = {
  to: 'kari@example.org',
  subject: 'En beskjed til deg',
  text: 'Hei.\n\nÅpne lenken når du vil: http://x/y\n',
};
const dataDir = () => mkdtempSync(join(runFolder(), 'mail-'));

describe('a letter', () => {
  let server: MailServer | undefined;
  afterEach(() => server?.close());

  async function aServer(refuses = false): Promise<MailServer> {
    server = await MailServer.open();
    server.refuses = refuses;
    return server;
  }

  test('reaches a real mail server, from us, to one, plain and neutral', async () => {
    const { url, received } = await aServer();
    const config = readConfig({
      SMTP_URL: url,
      MAIL_FROM: 'post@portal.example',
      PUBLIC_URL: 'https://portal.example',
      DATA_DIR: dataDir(),
    });
    await new Mailer(config).send(letter, 'letter-1');
    expect(received).toHaveLength(1);
    const [{ from, to, data }] = received as [(typeof received)[0]];
    expect([from, to]).toEqual(['post@portal.example', ['kari@example.org']]);
    const [head, body] = data.split(/\r?\n\r?\n(.*)/s) as [string, string];
    const names = head
      .split(/\r?\n(?!\s)/)
      .map((line) => line.split(':')[0]!.toLowerCase())
      .sort();
    expect(names).toEqual([
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
    expect(head).toContain('Message-ID: <letter-1@portal.example>');
    expect(head).toMatch(/content-type: text\/plain; charset=utf-8/i);
    expect(`${head}${body}`).not.toMatch(/ReConnect|Asker|nodemailer|X-Mailer/i);
    await new Mailer(config).send(letter, 'letter-1');
    expect(received.map(({ data: each }) => /Message-ID: (.*)/.exec(each)![1]!.trim())).toEqual(
      Array(2).fill('<letter-1@portal.example>'),
    );
  });

  test('that the server refuses, or that finds no server, fails loudly', async () => {
    const { url } = await aServer(true);
    await expect(new Mailer(readConfig({ SMTP_URL: url })).send(letter, 'x')).rejects.toThrow('mailbox full');
    await expect(new Mailer(readConfig({ SMTP_URL: 'smtp://127.0.0.1:9' })).send(letter, 'x')).rejects.toThrow(
      'ECONNREFUSED',
    );
  });

  test('cannot grow a second receiver or a header out of what somebody typed', async () => {
    const { url, received } = await aServer();
    const sly = { ...letter, subject: 'Hei\r\nBcc: eve@evil.example' };
    await new Mailer(readConfig({ SMTP_URL: url, DATA_DIR: dataDir() })).send(sly, 'x');
    expect(received[0]!.to).toEqual(['kari@example.org']);
    expect(received[0]!.data).not.toMatch(/^bcc:/im);
  });

  test('is a file for its owner only where there is no mail server', async () => {
    const config = readConfig({ DATA_DIR: dataDir() });
    await new Mailer(config).send(letter, 'letter-2');
    await new Mailer(config).send(letter, 'letter-2');
    const { spoolDir } = config.mail;
    expect(readdirSync(spoolDir)).toEqual(['letter-2.eml']);
    expect(statSync(join(spoolDir, 'letter-2.eml')).mode & 0o777).toBe(0o600);
    expect(statSync(spoolDir).mode & 0o777).toBe(0o700);
    const text = readFileSync(join(spoolDir, 'letter-2.eml'), 'utf8');
    expect(text).toContain('To: kari@example.org');
    expect(text).toContain('http://x/y');
  });
});

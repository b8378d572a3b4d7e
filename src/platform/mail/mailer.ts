import { Inject, Injectable } from '@nestjs/common';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import type { CalendarMethod } from '../calendar/calendar-file.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';

export interface Letter {
  to: string;
  subject: string;
  text: string;
  headers?: Readonly<Record<string, string>>;
  /** For programs that keep calendars: part of the letter, and a file beside it. */
  calendar?: { method: CalendarMethod; content: string };
}

/**
 * Sends plain-text mail. What we write is neutral: no name, no community, nothing of what it is about. Without an SMTP
 * server (on a developer's machine) letters are put as files into a spool folder, where one can read them.
 */
@Injectable()
export class Mailer {
  readonly #smtp: Transporter | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    if (config.mail.smtpUrl) this.#smtp = createTransport(config.mail.smtpUrl);
  }

  /** @param id makes a second delivery of the same letter recognisable (Message-ID). */
  async send({ calendar, ...letter }: Letter, id: string): Promise<void> {
    const mail = {
      from: this.config.mail.from,
      messageId: `<${id}@${this.config.publicUrl.hostname}>`,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...letter,
      ...(calendar ? { icalEvent: { ...calendar, filename: 'appointment.ics' } } : {}),
    };
    if (this.#smtp) {
      await this.#smtp.sendMail(mail);
      return;
    }
    const rendered = await createTransport({ streamTransport: true, buffer: true }).sendMail(mail);
    mkdirSync(this.config.mail.spoolDir, { recursive: true, mode: 0o700 });
    writeFileSync(join(this.config.mail.spoolDir, `${id}.eml`), rendered.message as Buffer, { mode: 0o600 });
  }
}

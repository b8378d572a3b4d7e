import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { calendarOf } from '../../platform/calendar/calendar-file.js';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { Delivers, Outbox } from '../../platform/events/outbox.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Clock } from '../../platform/time/clock.js';
import { identityWords } from '../identity.words.js';
import { PostOffice } from '../post-office.js';
import { Accounts } from './accounts.service.js';
import type { Addressee } from './addressee.js';
import { letterWithin } from './postbox.service.js';

/** An appointment, and nothing of what it is about. */
export interface Appointment {
  uid: string;
  sequence: number;
  /** ISO instants. */
  startsAt: string;
  endsAt: string;
  cancelled: boolean;
}

interface Sending extends Appointment {
  to: Addressee;
  /** When it was written, an ISO instant. */
  stamp: string;
}

/**
 * Invitations to an appointment as mailboxes understand them (iMIP, RFC 6047): from a sender that reads no answers, to the reader
 * alone, who has said yes already. It is called an appointment and has no place; that it is at this time is what a mailbox learns.
 */
@Injectable()
export class AppointmentLetters {
  constructor(
    private readonly office: PostOffice,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
    private readonly outbox: Outbox,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Writes it down; it leaves within twenty minutes. Inside a unit of work. @param of the same for what must arrive in order */
  async write(to: Addressee, appointment: Appointment, of: string): Promise<void> {
    const now = this.clock.now();
    const sending: Sending = { ...appointment, to, stamp: now.toString() };
    // Not by chance: the next letter of the same appointment waits as long, and so comes after this one.
    const seconds = parseInt(this.keyring.fingerprint('appointment-letter', of).slice(0, 8), 16) % letterWithin;
    await this.outbox.add('appointment-letter', sending, now.add({ seconds }));
  }

  /** Who has left meanwhile gets none; who is on a break, only what takes an appointment out again. */
  @Delivers('appointment-letter')
  async send(sending: Sending, id: string): Promise<void> {
    const owner = await this.office.ownerOf(sending.to, { alsoAway: sending.cancelled });
    if (!owner) return;
    const { email } = await this.accounts.own(owner.accountId);
    const account = await this.read.one<{ lang: Lang | null }>(
      sql`select lang from account where id = ${owner.accountId}`,
    );
    const t = identityWords({ lang: account?.lang ?? 'nb' });
    const { uid, sequence, startsAt, endsAt, stamp, cancelled } = sending;
    const entry = {
      uid,
      sequence,
      startsAt: Temporal.Instant.from(startsAt),
      endsAt: Temporal.Instant.from(endsAt),
      changedAt: Temporal.Instant.from(stamp),
      ...(cancelled ? { cancelled } : {}),
      summary: t('appointment.subject'),
    };
    const method = cancelled ? 'CANCEL' : 'REQUEST';
    const content = calendarOf([entry], owner.zone, {
      method,
      from: { name: t('appointment.subject'), email: this.config.mail.from },
      to: email,
    });
    const text = t(cancelled ? 'appointment.off' : 'appointment.text', { link: this.config.publicUrl.href });
    await this.mailer.send({ to: email, subject: t('appointment.subject'), text, calendar: { method, content } }, id);
  }
}

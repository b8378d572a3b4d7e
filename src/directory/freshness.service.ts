import { Inject, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { IsNull, Not } from 'typeorm';
import { CONFIG } from '../platform/config/config.module.js';
import type { Config } from '../platform/config/config.js';
import { Keyring } from '../platform/crypto/keyring.js';
import { Vault } from '../platform/crypto/vault.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Delivers, Outbox } from '../platform/events/outbox.js';
import { Mailer } from '../platform/mail/mailer.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { Random } from '../platform/time/random.js';
import { Directory, emailPlace, freshDays, groupOwner } from './directory.service.js';
import { directoryWords } from './directory.words.js';
import type { LocalGroupId } from './directory.views.js';
import { LocalGroup } from './local-group.entity.js';

/** How long a group has to answer before it is no longer shown. */
const answerDays = 30;

/** Asks every group each quarter whether it is still there. Whoever does not answer is not shown until they do. */
@Injectable()
export class Freshness {
  readonly #log = new Logger('Freshness');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly directory: Directory,
    private readonly mailer: Mailer,
    private readonly outbox: Outbox,
    private readonly keyring: Keyring,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  @Interval(60 * 60_000)
  async wake(): Promise<void> {
    await this.round().catch((error: unknown) =>
      this.#log.warn(`A round failed: ${error instanceof Error ? error.name : 'unknown'}`),
    );
  }

  /** Everything is asked of the database: twice changes nothing. */
  async round(): Promise<void> {
    const due = await this.read.all<{ id: LocalGroupId }>(sql`
      select id from local_group where state = 'shown' and email is not null and asked_on is null
        and fresh_on <= ${this.#day(freshDays)} order by id`);
    for (const { id } of due) await this.#ask(id);
    const silent = await this.read.all<{ id: LocalGroupId }>(sql`
      select id from local_group where state = 'shown' and asked_on is not null and asked_on <= ${this.#day(answerDays)}`);
    for (const { id } of silent)
      // Who has answered meanwhile is not asked any more.
      await this.unit.run(() =>
        this.unit.manager.update(LocalGroup, { id, state: 'shown', askedOn: Not(IsNull()) }, { state: 'asleep' }),
      );
  }

  /** The letter goes to whoever registered the group, and says what anybody may read. Who has been taken away gets none. */
  @Delivers('group-letter')
  async send({ groupId, token }: { groupId: LocalGroupId; token: string }, id: string): Promise<void> {
    const group = await this.read.one<{ name: string; email: Buffer | null; token_fingerprint: string | null }>(
      sql`select name, email, token_fingerprint from local_group where id = ${groupId}`,
    );
    if (!group?.email || group.token_fingerprint !== this.#fingerprint(token)) return;
    const to = await this.vault.open(groupOwner(groupId), emailPlace(groupId), group.email);
    const link = new URL(`/local-groups/fresh/${token}`, this.config.publicUrl).href;
    const t = directoryWords({ lang: 'nb' });
    await this.mailer.send(
      { to, subject: t('letter.subject'), text: t('letter.text', { name: group.name, link }) },
      id,
    );
  }

  /** @throws NotHere for a link that is no longer good */
  async of(token: string): Promise<{ id: LocalGroupId; name: string }> {
    const found = await this.read.one<{ id: LocalGroupId; name: string }>(
      sql`select id, name from local_group where token_fingerprint = ${this.#fingerprint(token)}`,
    );
    if (!found) throw NotHere();
    return found;
  }

  /** "Still there", or not any more. The link is good once. @throws NotHere */
  async answer(token: string, gone: boolean): Promise<void> {
    const { id } = await this.of(token);
    if (gone) return this.directory.remove(id);
    await this.unit.run(() =>
      this.unit.manager.update(
        LocalGroup,
        { id },
        { state: 'shown', freshOn: this.#day(0), askedOn: null, tokenFingerprint: null },
      ),
    );
  }

  async #ask(id: LocalGroupId): Promise<void> {
    await this.unit.run(async () => {
      const token = this.random.token(`local-group ${id}`);
      const asked = { askedOn: this.#day(0), tokenFingerprint: this.#fingerprint(token) };
      // Somebody else has just done it.
      const before = await this.unit.manager.findOneByOrFail(LocalGroup, { id });
      if (before.askedOn !== null) return;
      await this.unit.manager.update(LocalGroup, { id }, asked);
      await this.outbox.add('group-letter', { groupId: id, token });
    });
  }

  #fingerprint(token: string): string {
    return this.keyring.fingerprint('local-group', token);
  }

  /** The day that was so many days ago. */
  #day(ago: number): string {
    return this.clock.now().toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: ago }).toString();
  }
}

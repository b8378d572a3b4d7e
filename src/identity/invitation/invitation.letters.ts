import { Inject, Injectable } from '@nestjs/common';
import { CommunityFounded } from '../../communities/index.js';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import { During } from '../../platform/events/events.js';
import { Delivers } from '../../platform/events/outbox.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Invitations, daysOpen } from './invitations.service.js';
import { identityWords } from '../identity.words.js';

/** Sends invitations. The letter says nothing of what it leads to: somebody else may read the mailbox. */
@Injectable()
export class InvitationLetters {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly invitations: Invitations,
  ) {}

  @Delivers('invitation-letter')
  async send({ to, token, lang }: { to: string; token: string; lang: Lang }, id: string): Promise<void> {
    const t = identityWords({ lang });
    const link = new URL(`/invitations/${token}`, this.config.publicUrl).href;
    await this.mailer.send({ to, subject: t('letter.subject'), text: t('letter.text', { link, days: daysOpen }) }, id);
  }

  @During(CommunityFounded)
  async inviteStaff({ communityId, lang, staff }: CommunityFounded): Promise<void> {
    for (const { role, email, name, title, organisation } of staff)
      await this.invitations.write(communityId, lang, { role, email: email.toLowerCase(), name, title, organisation });
  }
}

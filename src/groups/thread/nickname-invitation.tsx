import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonLink } from '../../platform/ui/buttons.js';
import { ExactDay } from '../../platform/ui/dates.js';
import type { Here } from '../../platform/ui/here.js';
import { Panel } from '../../platform/ui/panel.js';
import { groupWords } from '../groups.words.js';

/** For whoever has no nickname: reading is complete without one. @param from ISO instant: when they may choose one, if not now. */
export function NicknameInvitation({ here, from }: { here: Here; from?: string | undefined }): VNode {
  const t = groupWords(here);
  return (
    <Panel tone="calm">
      <p>{t('write.nickname.why')}</p>
      {from && (
        <p>
          {t('write.nickname.from')} <ExactDay at={Temporal.Instant.from(from)} here={here} />
        </p>
      )}
      <ButtonLink href="/me/nickname" variant="secondary">
        {t(from ? 'write.nickname.about' : 'write.nickname')}
      </ButtonLink>
    </Panel>
  );
}

import type { VNode } from 'preact';
import { ButtonLink } from '../platform/ui/buttons.js';
import type { Here } from '../platform/ui/here.js';
import { Panel } from '../platform/ui/panel.js';
import { groupWords } from './groups.words.js';

/** For whoever has no nickname yet: reading is complete without one. */
export function NicknameInvitation({ here }: { here: Here }): VNode {
  const t = groupWords(here);
  return (
    <Panel tone="calm">
      <p>{t('write.nickname.why')}</p>
      <ButtonLink href="/me/nickname" variant="secondary">
        {t('write.nickname')}
      </ButtonLink>
    </Panel>
  );
}

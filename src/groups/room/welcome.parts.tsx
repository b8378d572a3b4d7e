import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import type { Here } from '../../platform/ui/here.js';
import { Panel } from '../../platform/ui/panel.js';
import { roomWords } from './rooms.words.js';

/** The way in: read, give a sign, write. It asks for nothing, and can be put away. @param named has a nickname, and so sees the signs */
export function Welcome({ here, named }: { here: Here; named: boolean }): VNode {
  const t = roomWords(here);
  return (
    <Panel heading={t('welcome.title')} tone="calm">
      <ol>
        <li>{t('welcome.read')}</li>
        <li>{t(named ? 'welcome.react' : 'welcome.react.nickname')}</li>
        <li>
          {t('welcome.write')} {!named && <a href="/me/nickname">{t('welcome.nickname')}</a>}
        </li>
      </ol>
      <ButtonForm action="/rooms/welcome" values={{ back: here.path }} variant="tertiary" size="sm">
        {t('welcome.leave')}
      </ButtonForm>
    </Panel>
  );
}

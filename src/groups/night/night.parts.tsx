import type { VNode } from 'preact';
import { DutyLine } from '../../communities/index.js';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import type { Here } from '../../platform/ui/here.js';
import { Panel } from '../../platform/ui/panel.js';
import type { WhoComes } from './night.service.js';
import { nightWords } from './night.words.js';

/** In a thread that nobody has answered while nobody is on duty: who comes when, and what one can do until then. */
export function UntilThen({ here, who, room }: { here: Here; who: WhoComes; room: string }): VNode {
  const t = nightWords(here);
  return (
    <Panel heading={t('night.unanswered')} tone="calm">
      <DutyLine here={here} duty={who.duty} name={who.consultant} />
      <p>{t('night.until')}</p>
      <div class="actions">
        <ButtonLink href={`/rooms/${room}/chat`} variant="secondary">
          {t('night.chat')}
        </ButtonLink>
        <ButtonLink href="/help-now" variant="secondary">
          {t('night.help')}
        </ButtonLink>
      </div>
    </Panel>
  );
}

/** The switch of somebody who would like to be there. */
export function ListenSwitch({ here, on }: { here: Here; on: boolean }): VNode {
  const t = nightWords(here);
  return (
    <Panel heading={t('night.listen')}>
      <p>{t(on ? 'night.listen.on' : 'night.listen.off')}</p>
      <ButtonForm action="/rooms/night" values={on ? {} : { on: 'yes' }} variant="secondary" color="calm">
        {t(on ? 'night.end' : 'night.begin')}
      </ButtonForm>
    </Panel>
  );
}

import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import type { Here } from '../../platform/ui/here.js';
import { Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import type { MeetupId, MeetupView } from '../meetups.views.js';
import type { HostBeforeView } from '../first-time/first-time.js';
import { waysWords } from './ways.words.js';

interface Part {
  here: Here;
  view: MeetupView;
}

/** On a chair, with somebody, by text or by phone: where there is something to choose. */
export function WayField({ here, view, action }: Part & { action: string }): VNode | null {
  const t = waysWords(here);
  const { ways = [], host } = view;
  if (ways.length === 0) return null;
  return (
    <RadioGroup
      here={here}
      action={action}
      name="way"
      label={t('way.label')}
      hint={ways.includes('phone') ? t('way.phone.hint', { host }) : undefined}
      required={false}
      value={view.mine?.way ?? ''}
      options={[{ value: '', label: t('way.chair') }, ...ways.map((value) => ({ value, label: t(`way.${value}`) }))]}
    />
  );
}

/** For whoever does not want to say that they come, where the host allows it. */
export function JustCome({ here, id }: { here: Here; id: MeetupId }): VNode {
  const t = waysWords(here);
  return (
    <Panel heading={t('just-come.heading')} tone="calm">
      <p>{t('just-come.text')}</p>
      <ButtonLink href={`/meetups/${id}/where`} variant="secondary">
        {t('just-come.submit')}
      </ButtonLink>
    </Panel>
  );
}

/** For the host: who has asked to come. */
export function AskingToHost({ here, view }: { here: Here; view: HostBeforeView }): VNode | null {
  const t = waysWords(here);
  if (view.asking.length === 0) return null;
  const action = `/meetups/${view.id}/welcome`;
  return (
    <Panel heading={t('host.asking')} tone="accent">
      <Rows>
        {view.asking.map(({ faceId, name, way }) => (
          <Row key={faceId} title={name} meta={way && t(`roster.${way}`)}>
            <div class="actions">
              <ButtonForm action={action} values={{ face: faceId, answer: 'yes' }} size="sm">
                {t('host.asking.yes')} <span class="ds-sr-only">{name}</span>
              </ButtonForm>
              <ButtonForm action={action} values={{ face: faceId, answer: 'no' }} variant="secondary" size="sm">
                {t('host.asking.no')} <span class="ds-sr-only">{name}</span>
              </ButtonForm>
            </div>
          </Row>
        ))}
      </Rows>
    </Panel>
  );
}

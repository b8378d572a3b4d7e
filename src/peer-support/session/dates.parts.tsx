import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import { DateLeaf } from '../../platform/ui/dates.js';
import { Form } from '../../platform/ui/form.js';
import type { Here } from '../../platform/ui/here.js';
import { Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { TextField } from '../../platform/ui/text-field.js';
import { exactTime } from '../../platform/ui/time-words.js';
import { peerLimits, ways } from '../choices.js';
import { listed, nameOf } from '../peer.parts.js';
import { peerWords } from '../peer.words.js';
import { talkWords } from '../talk/talk.words.js';
import type { TalkView } from '../talk/talks.service.js';
import type { SessionView } from './sessions.service.js';

interface Part {
  here: Here;
  view: TalkView;
}

/** How often, when and how the two meet. */
export function Dates({ here, view }: Part): VNode {
  const t = talkWords(here);
  return (
    <Panel heading={t('dates.heading')}>
      <p>{t('dates.times', { times: view.times })}</p>
      <More here={here} view={view} />
      {view.sessions.length > 0 && (
        <Rows>
          {view.sessions.map((session) => (
            <SessionRow key={session.id} here={here} view={view} session={session} />
          ))}
        </Rows>
      )}
      <Propose here={here} view={view} />
      <ChangeTimes here={here} view={view} />
    </Panel>
  );
}

function More({ here, view }: Part): VNode | null {
  const t = talkWords(here);
  const { more } = view;
  if (!more) return null;
  if (more.own) return <p class="meta">{t('dates.more.own', { times: more.times })}</p>;
  const times = String(more.times);
  return (
    <div>
      <p>{t('dates.more.theirs', { name: nameOf(here, view.other), times })}</p>
      <ButtonForm action={`/peer-support/talks/${view.id}/times`} values={{ times }} variant="secondary" size="sm">
        {t('dates.more.yes', { times })}
      </ButtonForm>
    </div>
  );
}

function SessionRow({ here, view, session }: Part & { session: SessionView }): VNode {
  const t = talkWords(here);
  const { id, state, over, way, where } = session;
  const at = Temporal.Instant.from(session.startsAt);
  const when = exactTime(at, here).text;
  const path = `/peer-support/sessions/${id}`;
  const which = <span class="ds-sr-only">{when}</span>;
  return (
    <Row
      title={when}
      lead={<DateLeaf at={at} here={here} />}
      meta={[peerWords(here)(`way-label.${way}`), where].filter(Boolean).join(' · ')}
      end={
        state === 'set' ? (
          <Tag tone={over ? 'neutral' : 'success'}>{t(over ? 'dates.over' : 'dates.set')}</Tag>
        ) : (
          <Tag tone="calm">
            {t(state === 'offered' ? 'dates.offered' : 'dates.asked', { name: nameOf(here, view.other) })}
          </Tag>
        )
      }
    >
      <div class="actions">
        {state === 'asked' && !over && (
          <ButtonForm action={`${path}/agreeing`} size="sm">
            {t('dates.agree')} {which}
          </ButtonForm>
        )}
        {state === 'set' && !over && (
          <ButtonLink href={`${path}/calendar`} variant="secondary" size="sm">
            {t('dates.calendar')} {which}
          </ButtonLink>
        )}
        {state === 'set' && (
          <ButtonLink href={`${path}/check`} variant="tertiary" size="sm">
            {t('dates.check')} {which}
          </ButtonLink>
        )}
        {!(state === 'set' && over) && (
          <ButtonForm action={`${path}/calling-off`} variant="tertiary" size="sm">
            {t('dates.call-off')} {which}
          </ButtonForm>
        )}
      </div>
      {state === 'set' && !over && <p class="meta">{t('dates.calendar.hint')}</p>}
    </Row>
  );
}

function Propose({ here, view }: Part): VNode {
  const t = talkWords(here);
  const p = peerWords(here);
  const action = `/peer-support/talks/${view.id}/sessions`;
  const can = view.theirs?.ways ?? ways;
  const hours = view.theirs?.slots.map((slot) => p(`slot.${slot}`)) ?? [];
  const name = nameOf(here, view.other);
  const told =
    hours.length > 0 ? t('dates.hours', { name, hours: listed(here, hours) }) : t('dates.hours.none', { name });
  return (
    <details open={here.refused?.action === action}>
      <summary>{t('dates.propose')}</summary>
      {view.side === 'seeker' && <p>{told}</p>}
      <Form here={here} action={action} submit={t('dates.submit')} variant="secondary">
        <TextField here={here} action={action} name="day" type="date" width="medium" label={t('dates.day')} />
        <TextField here={here} action={action} name="time" type="time" width="short" label={t('dates.time')} />
        <RadioGroup
          here={here}
          action={action}
          name="way"
          label={t('dates.way')}
          value={can[0]}
          options={can.map((value) => ({ value, label: p(`way-label.${value}`) }))}
        />
        <TextField
          here={here}
          action={action}
          name="where"
          label={t('dates.where')}
          hint={t('dates.where.hint')}
          required={false}
          max={peerLimits.where}
          autocomplete="off"
        />
      </Form>
    </details>
  );
}

function ChangeTimes({ here, view }: Part): VNode {
  const t = talkWords(here);
  const action = `/peer-support/talks/${view.id}/times`;
  return (
    <details open={here.refused?.action === action}>
      <summary>{t('dates.change')}</summary>
      <Form here={here} action={action} submit={t('dates.change.submit')} variant="secondary" inline>
        <TextField
          here={here}
          action={action}
          name="times"
          type="number"
          inputmode="numeric"
          width="short"
          label={t('dates.change')}
          hint={t('dates.change.hint')}
          value={String(view.times)}
        />
      </Form>
    </details>
  );
}

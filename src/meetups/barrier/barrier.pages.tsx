import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { CheckBox, CheckBoxes, RadioGroup } from '../../platform/ui/choice-field.js';
import { ExactTime } from '../../platform/ui/dates.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { messageFor, valueOf } from '../../platform/ui/refused.js';
import { TextArea, TextField } from '../../platform/ui/text-field.js';
import { limits } from '../meetups.limits.js';
import { meetupWords } from '../meetups.words.js';
import {
  barrierActions,
  type BarrierReason,
  barrierReasons,
  type BarrierView,
  type OwnBarrierView,
} from './barrier.js';
import { barrierWords } from './barrier.words.js';

function Reasons({ here, reasons }: { here: Here; reasons: readonly BarrierReason[] }): VNode {
  return (
    <ul class="reasons">
      {reasons.map((reason) => (
        <li key={reason}>{barrierWords(here)(`reason.${reason}`)}</li>
      ))}
    </ul>
  );
}

/** A short list to tick, and whether one wants something done about it. */
export function OwnBarrierPage({ view, here }: PageProps<OwnBarrierView>): VNode {
  const t = barrierWords(here);
  const { host, told } = view;
  const form = <BarrierForm here={here} view={view} />;
  return (
    <Layout here={here} title={meetupWords(here)('meetups.title')}>
      <PageHead title={t('help.title')}>
        <p>{t('help.lede')}</p>
        <p>
          <a href={`/meetups/${view.id}`}>{view.title}</a>
        </p>
      </PageHead>
      {told ? (
        <>
          <Panel heading={t('help.told')} tone="accent">
            <Reasons here={here} reasons={told.reasons} />
            {told.words && <p class="own-words">{told.words}</p>}
            {told.answer ? (
              <>
                <h3>{t('help.answer', { host })}</h3>
                <p>{t(`action.${told.answer.action}`)}</p>
                <p class="own-words">{told.answer.words}</p>
              </>
            ) : (
              <p>{t('help.waits', { host })}</p>
            )}
          </Panel>
          {!view.closed && (
            <Panel>
              <details open={here.refused !== undefined}>
                <summary>{t('help.change')}</summary>
                {form}
              </details>
            </Panel>
          )}
        </>
      ) : (
        <Panel>{form}</Panel>
      )}
    </Layout>
  );
}

function BarrierForm({ here, view }: { here: Here; view: OwnBarrierView }): VNode {
  const t = barrierWords(here);
  const { host, knownAs, told } = view;
  const action = `/meetups/${view.id}/help`;
  const field = { here, action };
  // Asked only of whoever has written a name like their nickname.
  const same = { ...field, name: 'sameName' };
  const asksSame = messageFor(same) !== undefined || Boolean(valueOf(same));
  return (
    <Form
      here={here}
      action={action}
      submit={t('help.submit')}
      cancel={{ href: `/meetups/${view.id}`, label: t('help.back') }}
    >
      <CheckBoxes
        {...field}
        name="reasons"
        label={t('help.reasons')}
        value={told?.reasons}
        options={barrierReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
      />
      <CheckBox
        {...field}
        name="help"
        label={t('help.help')}
        hint={t('help.help.hint', { host })}
        checked={told !== undefined}
      />
      {!knownAs && (
        <TextField
          {...field}
          name="name"
          label={t('help.name', { host })}
          hint={t('help.name.hint')}
          required={false}
          max={limits.name}
          autocomplete="off"
          width="medium"
        />
      )}
      {asksSame && <CheckBox {...same} label={meetupWords(here)('answer.same-name')} />}
      <TextArea
        {...field}
        name="words"
        label={t('help.words', { host })}
        hint={t('help.words.hint')}
        required={false}
        max={limits.note}
        rows={3}
        value={told?.words}
      />
    </Form>
  );
}

/** For the consultant: what stands in somebody's way, and what is done about it. */
export function BarrierPage({ view, here }: PageProps<BarrierView>): VNode {
  const t = barrierWords(here);
  const { answer } = view;
  const action = `/meetups/help/${view.id}`;
  const field = { here, action };
  const form = (
    <Form here={here} action={action} submit={t('case.submit')}>
      <RadioGroup
        {...field}
        name="action"
        label={t('case.action')}
        value={answer?.action}
        options={barrierActions.map((value) => ({ value, label: t(`action.${value}`) }))}
      />
      <TextArea
        {...field}
        name="words"
        label={t('case.words')}
        hint={t('case.words.hint')}
        max={limits.note}
        rows={3}
        value={answer?.words}
      />
    </Form>
  );
  return (
    <Layout here={here} title={meetupWords(here)('meetups.title')}>
      <PageHead title={t('case.title')}>
        <p>
          {view.name} · <a href={`/meetups/${view.meetupId}`}>{view.title}</a> ·{' '}
          <ExactTime at={Temporal.Instant.from(view.startsAt)} here={here} />
        </p>
      </PageHead>
      <Panel>
        <Reasons here={here} reasons={view.reasons} />
        {view.words && <p class="own-words">{view.words}</p>}
      </Panel>
      {answer ? (
        <Panel heading={t('case.answered')}>
          <p>{t(`action.${answer.action}`)}</p>
          <p class="own-words">{answer.words}</p>
          <details open={here.refused !== undefined}>
            <summary>{t('case.again')}</summary>
            {form}
          </details>
        </Panel>
      ) : (
        <Panel tone="accent">{form}</Panel>
      )}
      <p>
        <a href="/numbers">{t('tally.link')}</a>
      </p>
    </Layout>
  );
}

/** What a reason is called, where it is counted. */
export const reasonIn = (here: Here, reason: BarrierReason): string => barrierWords(here)(`reason.${reason}`);

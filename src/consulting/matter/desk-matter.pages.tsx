import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { tell } from '../../platform/i18n/catalogue.js';
import { CheckBoxes, RadioGroup } from '../../platform/ui/choice-field.js';
import { ExactTime } from '../../platform/ui/dates.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { Notice, PageHead, Panel } from '../../platform/ui/panel.js';
import { Prose } from '../../platform/ui/prose.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { BackToQueue, History, Work } from '../desk/desk.pages.js';
import { queueWords } from '../desk/desk.words.js';
import type { ItemView } from '../desk/desk-queue.service.js';
import { waitedFor } from '../desk/queue.parts.js';
import { PassOn } from '../passing/passing.parts.js';
import type { PassedView } from '../passing/passings.service.js';
import { checksOf, outcomesOf } from './matter.js';
import { matterLimits } from './matter.forms.js';
import type { DeskMatterView } from './matter-desk.service.js';
import { matterWords } from './matter.words.js';

export interface DeskMatterPageView extends ItemView {
  matter: DeskMatterView;
  passed: PassedView;
}

/** A crisis or a breach, from top to bottom in the order in which one does things. */
export function DeskMatterPage({ view, here }: PageProps<DeskMatterPageView>): VNode {
  const t = matterWords(here);
  const { matter } = view;
  const name = matter.about ?? matter.by;
  return (
    <Layout here={here} title={queueWords(here)('queue.title')}>
      <PageHead title={tell(here.lang, view.item.words)}>
        <p>
          {t('desk.raised')} <ExactTime at={Temporal.Instant.from(matter.raisedAt)} here={here} /> ·{' '}
          <strong>{waitedFor(here, matter.waited)}</strong>
        </p>
      </PageHead>
      {matter.late && <Notice tone="warm">{t('desk.late')}</Notice>}
      {matter.calm && <Notice tone="calm">{t('desk.calm')}</Notice>}
      <Said here={here} matter={matter} />
      <Work here={here} view={view} />
      <Checks here={here} matter={matter} />
      {matter.kind !== 'incident' && <Answer here={here} matter={matter} />}
      {matter.kind !== 'incident' && (
        <PassOn
          here={here}
          matterId={matter.id}
          view={view.passed}
          known={name.kind === 'account' || name.called !== ''}
        />
      )}
      <Close here={here} matter={matter} />
      <History here={here} view={view} />
      <BackToQueue here={here} />
    </Layout>
  );
}

interface Part {
  here: Here;
  matter: DeskMatterView;
}

function Said({ here, matter }: Part): VNode {
  const t = matterWords(here);
  const { by, about, where, words, reach, again } = matter;
  return (
    <Panel tone="warm">
      <p>
        <strong>
          {by.called
            ? t('desk.by', { name: by.called })
            : t(matter.kind === 'incident' ? 'desk.by.host' : 'desk.by.nobody')}
        </strong>
      </p>
      {about && <p>{about.called ? t('desk.about', { name: about.called }) : t('desk.about.gone')}</p>}
      {words ? (
        <blockquote class="quoted">
          <Prose text={words} lang={here.lang} />
        </blockquote>
      ) : (
        <p>{t('desk.words.none')}</p>
      )}
      {again && (
        <>
          <p>{t('desk.again')}</p>
          <blockquote class="quoted">
            <Prose text={again} lang={here.lang} />
          </blockquote>
        </>
      )}
      {reach && (
        <p>
          {t('desk.reach')} <strong>{reach}</strong>
        </p>
      )}
      {!matter.elsewhere && (
        <p class="actions">
          {where && <a href={`/${where.kind}s/${where.id}`}>{t(`desk.where.${where.kind}`)}</a>}
          {(about ?? by).kind === 'persona' && <a href={`/cases/${(about ?? by).id}`}>{t('desk.case')}</a>}
          {(about ?? by).kind !== 'account' && (
            <a href={`/look-ups/new?face=${(about ?? by).id}`}>{t('desk.look-up')}</a>
          )}
        </p>
      )}
    </Panel>
  );
}

function Checks({ here, matter }: Part): VNode {
  const t = matterWords(here);
  const action = `/desk/matters/${matter.id}/checks`;
  return (
    <Panel heading={t('desk.checks')}>
      <Form here={here} action={action} submit={t('desk.checks.save')} variant="secondary">
        <CheckBoxes
          here={here}
          action={action}
          name="checks"
          label={t('desk.checks.label')}
          value={matter.checks}
          options={checksOf(matter.kind).map((value) => ({ value, label: t(`check.${value}`) }))}
        />
      </Form>
    </Panel>
  );
}

function Answer({ here, matter }: Part): VNode {
  const t = matterWords(here);
  const action = `/desk/matters/${matter.id}/answer`;
  const { called } = matter.by;
  return (
    <Panel heading={called ? t('desk.answer', { name: called }) : t('desk.answer.them')}>
      <Form here={here} action={action} submit={t('desk.answer.submit')} variant="secondary">
        <TextArea
          here={here}
          action={action}
          name="answer"
          label={t('desk.answer.label')}
          value={matter.answer}
          max={matterLimits.words}
          rows={3}
        />
      </Form>
    </Panel>
  );
}

function Close({ here, matter }: Part): VNode {
  const t = matterWords(here);
  const action = `/desk/matters/${matter.id}/closing`;
  return (
    <Panel heading={t('desk.close')}>
      <p>{t('desk.close.lede')}</p>
      <Form here={here} action={action} submit={t('desk.close.submit')}>
        <RadioGroup
          here={here}
          action={action}
          name="outcome"
          label={t('desk.outcome')}
          options={outcomesOf(matter.kind).map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
        <TextArea
          here={here}
          action={action}
          name="note"
          label={t('desk.note')}
          hint={t('desk.note.hint')}
          max={matterLimits.note}
          rows={3}
        />
        {matter.kind !== 'incident' && (
          <TextArea
            here={here}
            action={action}
            name="answer"
            label={t('desk.close.answer')}
            required={false}
            max={matterLimits.words}
            rows={2}
          />
        )}
      </Form>
    </Panel>
  );
}

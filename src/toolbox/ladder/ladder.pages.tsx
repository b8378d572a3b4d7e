import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { SelectField } from '../../platform/ui/choice-field.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { HiddenField, TextField } from '../../platform/ui/text-field.js';
import { diaryWords } from '../diary/diary.words.js';
import { AsksFirst } from '../removal.parts.js';
import { removalWords } from '../removal.words.js';
import type { Rung } from '../things/things.js';
import type { Listed } from '../things/things.service.js';
import type { Keeping, WordedThing } from '../things/thing-words.service.js';
import type { ActivityView } from '../toolbox.views.js';
import { toolboxWords } from '../toolbox.words.js';
import { Besides, BroughtBack, KeptFields } from '../versions/versions.parts.js';
import { dayAndMonth, weekdayName } from '../week/day-words.js';
import { outcomeTone } from '../week/outcome-tone.js';
import { type Fear, FearPicture, FearTable } from './fear.parts.js';
import { ladderWords } from './ladder.words.js';
import { underWay } from './rungs.js';

export interface LadderView extends Keeping {
  /** From the lowest to the highest. */
  rungs: Listed<'rung'>[];
  /** The quiet page is on: no number is shown or asked. */
  quiet: boolean;
}

export interface RungView extends WordedThing<'rung'> {
  /** What is planned for it, and what is not planned for any step. */
  taken: ActivityView[];
  free: ActivityView[];
  /** The quiet page is on: no number is shown or asked. */
  quiet: boolean;
}

const path = '/toolbox/ladder';

/** A number from nought to ten, typed: a list of eleven is long on a phone. */
function FearField({
  here,
  action,
  name,
  label,
  hint,
  required,
  value,
}: {
  here: Here;
  action: string;
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  value?: number | undefined;
}): VNode {
  return (
    <TextField
      here={here}
      action={action}
      name={name}
      type="number"
      inputmode="numeric"
      label={label}
      hint={hint}
      required={required}
      value={value === undefined ? undefined : String(value)}
      width="short"
    />
  );
}

interface FieldsProps {
  here: Here;
  action: string;
  quiet: boolean;
  rung?: Rung;
}

function Fields({ here, action, quiet, rung }: FieldsProps): VNode {
  const t = ladderWords(here);
  const field = { here, action };
  return (
    <>
      <TextField {...field} name="what" label={t('rung.what')} max={120} value={rung?.what} autocomplete="off" />
      {!quiet && (
        <FearField
          {...field}
          name="dread"
          label={t('rung.dread')}
          hint={t('rung.dread.hint')}
          required={false}
          value={rung?.dread}
        />
      )}
    </>
  );
}

/** How a step has gone, in one line. */
function howItWent({ dread, tries }: Rung, here: Here): string {
  const t = ladderWords(here);
  const last = tries.findLast(({ after }) => after !== undefined);
  return [
    dread !== undefined && t('rung.dreads', { dread }),
    t('rung.tries', { n: tries.length }),
    last && t('rung.last', { before: last.before, after: last.after! }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The ladder, and the last time on each of its steps as a picture and as numbers. */
export function LadderPage({ view, here }: PageProps<LadderView>): VNode {
  const t = ladderWords(here);
  const fears = view.rungs.flatMap(({ what, tries }): Fear[] => {
    const last = tries.at(-1);
    return last ? [{ label: what, before: last.before, after: last.after }] : [];
  });
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('ladder.title')}>
        <p>
          {t('ladder.lede')} {toolboxWords(here)('toolbox.only-you')}
        </p>
      </PageHead>
      <Panel heading={t('ladder.steps')}>
        {view.rungs.length === 0 ? (
          <Empty>{t('ladder.empty')}</Empty>
        ) : (
          <ol class="rows">
            {view.rungs.map((rung) => (
              <Row
                key={rung.id}
                title={rung.what}
                href={`${path}/${rung.id}`}
                meta={view.quiet ? undefined : howItWent(rung, here)}
                end={rung.skipped && <Tag>{t('rung.skipped')}</Tag>}
              />
            ))}
          </ol>
        )}
      </Panel>
      {view.quiet ? <PutAway here={here} /> : <Fears here={here} fears={fears} of="step" />}
      <div class="no-print">
        <Panel heading={t('ladder.new')} id="new">
          <Form here={here} action={path} submit={t('rung.add')} keeps={`${path}/keeping`}>
            <Fields here={here} action={path} quiet={view.quiet} />
            <KeptFields here={here} sitting={view.sitting} shared={false} />
          </Form>
        </Panel>
      </div>
    </Layout>
  );
}

/** In the place of all numbers. */
function PutAway({ here }: { here: Here }): VNode {
  const t = diaryWords(here);
  return (
    <Panel>
      <p>{t('quiet.numbers')}</p>
      <ButtonForm action="/quiet" variant="secondary" color="calm">
        {t('quiet.back')}
      </ButtonForm>
    </Panel>
  );
}

function Fears({ here, fears, of }: { here: Here; fears: readonly Fear[]; of: 'step' | 'day' }): VNode | null {
  if (fears.length === 0) return null;
  return (
    <Panel heading={ladderWords(here)('fear.heading')}>
      <figure class="figure">
        <FearPicture here={here} fears={fears} />
      </figure>
      <FearTable here={here} fears={fears} of={of} />
    </Panel>
  );
}

function Said({ said: { what, dread }, here }: { said: Pick<Rung, 'what' | 'dread'>; here: Here }): VNode {
  return (
    <>
      <p class="row-title">{what}</p>
      {dread !== undefined && <p class="meta">{ladderWords(here)('rung.dreads', { dread })}</p>}
    </>
  );
}

/** One step: to try it, to say how it was, to see how it has gone. */
export function RungPage({ view, here }: PageProps<RungView>): VNode {
  const t = ladderWords(here);
  const action = `${path}/${view.id}`;
  const fears = view.tries.map(({ day, before, after }) => ({ label: dayAndMonth(day, here.lang), before, after }));
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')} aside={<Aside here={here} view={view} />}>
      <PageHead title={view.what}>
        <p>
          {[view.dread !== undefined && t('rung.dreads', { dread: view.dread }), view.skipped && t('rung.skipped')]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {view.belongs && (
          <p>
            {view.path ? (
              <a href={view.path}>{t('rung.belongs', { belongs: view.belongs })}</a>
            ) : (
              t('rung.belongs', { belongs: view.belongs })
            )}
          </p>
        )}
      </PageHead>
      <Besides here={here} action={`${action}/earlier`} versions={view.beside}>
        {(other) => <Said said={other} here={here} />}
      </Besides>
      <Trying here={here} view={view} />
      <Planned here={here} view={view} />
      {view.quiet ? <PutAway here={here} /> : <Fears here={here} fears={fears} of="day" />}
      <div class="no-print">
        <Panel>
          <details open={here.refused?.action === action}>
            <summary>{t('rung.change')}</summary>
            <Form here={here} action={action} keeps={`${action}/keeping`} submit={t('rung.save')} variant="secondary">
              <Fields here={here} action={action} quiet={view.quiet} rung={view} />
              <HiddenField name="seen" value={here.refused?.values['seen'] ?? String(view.revision)} />
              <KeptFields here={here} sitting={view.sitting} shared={false} />
            </Form>
            <ButtonLink href={`${action}/removal`} variant="tertiary" color="danger" size="sm">
              {t('rung.remove')}
            </ButtonLink>
          </details>
        </Panel>
      </div>
      <BroughtBack here={here} action={`${action}/earlier`} versions={view.earlier}>
        {(version) => <Said said={version} here={here} />}
      </BroughtBack>
    </Layout>
  );
}

function Trying({ here, view }: { here: Here; view: RungView }): VNode {
  const t = ladderWords(here);
  const open = underWay(view);
  const action = `${path}/${view.id}/${open ? 'after' : 'tries'}`;
  const field = { here, action };
  if (view.quiet) return <Skipping here={here} view={view} />;
  return (
    <Panel heading={t(view.tries.length > 0 && !open ? 'try.again' : 'try.heading')} tone="accent">
      {open && <p>{t('try.under-way', { before: open.before })}</p>}
      <Form here={here} action={action} submit={t('try.submit')}>
        {!open && <FearField {...field} name="before" label={t('try.before')} />}
        {open ? (
          <FearField {...field} name="after" label={t('try.after')} />
        ) : (
          <FearField {...field} name="after" label={t('try.after')} hint={t('try.after.later')} required={false} />
        )}
      </Form>
      <Skipping here={here} view={view} />
    </Panel>
  );
}

function Skipping({ here, view }: { here: Here; view: RungView }): VNode {
  return (
    <ButtonForm
      action={`${path}/${view.id}/skipping`}
      values={{ skip: view.skipped ? 'no' : 'yes' }}
      variant="secondary"
      color="neutral"
    >
      {ladderWords(here)(view.skipped ? 'rung.take-up' : 'rung.skip')}
    </ButtonForm>
  );
}

const dayOf = ({ day, time }: ActivityView, here: Here): string =>
  [weekdayName(day, here.lang), dayAndMonth(day, here.lang), time && toolboxWords(here)('plan.time.line', { time })]
    .filter(Boolean)
    .join(' ');

/** What is planned for the step. To let it go takes nothing away but the tie. */
function Planned({ here, view }: { here: Here; view: RungView }): VNode | null {
  const t = ladderWords(here);
  const w = toolboxWords(here);
  if (view.taken.length === 0) return null;
  return (
    <Panel heading={t('rung.planned')}>
      <Rows>
        {view.taken.map((each) => (
          <Row
            key={each.id}
            title={each.what}
            href={`/toolbox/activities/${each.id}`}
            meta={
              <>
                {dayOf(each, here)}{' '}
                {each.outcome && <Tag tone={outcomeTone[each.outcome]}>{w(`activity.outcome.${each.outcome}`)}</Tag>}
              </>
            }
            end={
              <ButtonForm
                action={`${path}/${view.id}/activities/${each.id}/removal`}
                variant="tertiary"
                color="neutral"
                size="sm"
              >
                {t('rung.let-go')}
                <span class="ds-sr-only">
                  {' '}
                  {each.what}, {dayOf(each, here)}
                </span>
              </ButtonForm>
            }
          />
        ))}
      </Rows>
      <p class="meta">{t('rung.let-go.about')}</p>
    </Panel>
  );
}

function Aside({ here, view }: { here: Here; view: RungView }): VNode {
  const t = ladderWords(here);
  const action = `${path}/${view.id}/activity`;
  const field = { here, action };
  const taking = `${path}/${view.id}/activities`;
  return (
    <>
      <Panel heading={t('rung.week')}>
        <Form here={here} action={action} submit={t('rung.week.submit')} variant="secondary">
          <TextField {...field} name="day" type="date" label={t('rung.week.day')} width="medium" />
          <TextField {...field} name="time" type="time" label={t('rung.week.time')} required={false} width="short" />
        </Form>
      </Panel>
      {view.free.length > 0 && (
        <Panel heading={t('rung.take')}>
          <Form here={here} action={taking} submit={t('rung.take.submit')} variant="secondary">
            <SelectField
              here={here}
              action={taking}
              name="activity"
              label={t('rung.take.which')}
              options={view.free.map((each) => ({ value: each.id, label: `${each.what}, ${dayOf(each, here)}` }))}
            />
          </Form>
        </Panel>
      )}
      <ButtonLink href={path} variant="tertiary">
        {t('ladder.title')}
      </ButtonLink>
    </>
  );
}

/** Before one goes. */
export function RungRemovalPage({ view, here }: PageProps<Pick<RungView, 'id' | 'what'>>): VNode {
  const r = removalWords(here);
  const rung = `${path}/${view.id}`;
  return (
    <AsksFirst
      here={here}
      tab={toolboxWords(here)('toolbox.title')}
      question={r('rung')}
      about={r('rung.about')}
      action={`${rung}/removal`}
      remove={ladderWords(here)('rung.remove')}
      back={{ href: rung, label: r('back') }}
    >
      <p class="row-title">{view.what}</p>
    </AsksFirst>
  );
}

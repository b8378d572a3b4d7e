import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextField } from '../../platform/ui/text-field.js';
import { diaryWords } from '../diary/diary.words.js';
import { WhoSeesAny } from '../sharing/sharing.parts.js';
import type { Listed } from '../things/things.service.js';
import { toolboxWords } from '../toolbox.words.js';
import { curveName, CurvePlot, CurveTable } from './curve.parts.js';
import type { Curve } from './curve.js';
import type { CurvesView } from './curves.service.js';
import { type InstrumentName, instrumentNames, instruments } from './instruments.js';
import { type Span, spans } from './measures.forms.js';

export interface MeasuresView {
  measures: Listed<'measure'>[];
}

const action = '/toolbox/measures';

function List({ here, measures, rest }: { here: Here; measures: Listed<'measure'>[]; rest: boolean }): VNode {
  const t = diaryWords(here);
  return (
    <Rows>
      {measures.map(({ id, name, low, high }) => (
        <Row
          key={id}
          title={name}
          href={`${action}/${id}`}
          meta={t('scale.ends', { low, high })}
          end={
            <ButtonForm
              action={`${action}/${id}/rest`}
              values={{ rests: rest ? 'yes' : 'no' }}
              variant="secondary"
              size="sm"
            >
              {t(rest ? 'measures.rest' : 'measures.wake')}
              <span class="ds-sr-only"> {t('measures.which', { name })}</span>
            </ButtonForm>
          }
        />
      ))}
    </Rows>
  );
}

/** What one is asked about in the diary. */
export function MeasuresPage({ view, here }: PageProps<MeasuresView>): VNode {
  const t = diaryWords(here);
  const field = { here, action };
  const asked = view.measures.filter(({ resting }) => !resting);
  const resting = view.measures.filter((measure) => measure.resting);
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('measures.title')}>
        <p>
          {t('measures.lede')} {toolboxWords(here)('toolbox.private')}
        </p>
      </PageHead>
      {asked.length > 0 && (
        <Panel heading={t('measures.asked')}>
          <List here={here} measures={asked} rest />
        </Panel>
      )}
      <Panel>
        {view.measures.length === 0 && <Empty>{t('measures.empty')}</Empty>}
        <Form here={here} action={action} submit={t('measures.add')}>
          <TextField {...field} name="name" label={t('measures.name')} max={60} />
          <TextField {...field} name="low" label={t('measures.low')} max={40} width="medium" />
          <TextField {...field} name="high" label={t('measures.high')} max={40} width="medium" />
        </Form>
      </Panel>
      {resting.length > 0 && (
        <Panel heading={t('measures.resting')} tone="calm">
          <List here={here} measures={resting} rest={false} />
        </Panel>
      )}
      <Panel heading={t('measures.others')}>
        <Rows>
          {instrumentNames.map((name) => (
            <Row
              key={name}
              title={instruments[name].title[here.lang]}
              href={`/toolbox/instruments/${name}`}
              meta={t('measures.others.about')}
            />
          ))}
        </Rows>
      </Panel>
      <p>
        <a href="/toolbox/diary">{t('curves.write')}</a>
      </p>
    </Layout>
  );
}

/** A set of questions in the words of its makers. */
export function InstrumentPage({ view, here }: PageProps<{ instrument: InstrumentName }>): VNode {
  const t = diaryWords(here);
  const { title, lede, items, answers, licence } = instruments[view.instrument];
  const to = `/toolbox/instruments/${view.instrument}`;
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={title[here.lang]}>
        <p>{lede[here.lang]}</p>
        <p>{toolboxWords(here)('toolbox.private')}</p>
      </PageHead>
      <Panel>
        <Form
          here={here}
          action={to}
          submit={t('instrument.answer')}
          cancel={{ href: '/toolbox/diary', label: t('diary.title') }}
        >
          {items.map((item, n) => (
            <RadioGroup
              key={n}
              here={here}
              action={to}
              name={`item${n + 1}`}
              label={item[here.lang]}
              options={answers.map((answer) => ({ value: String(answer.value), label: answer[here.lang] }))}
            />
          ))}
        </Form>
      </Panel>
      <Panel heading={t('instrument.terms')} tone="calm">
        <p>{licence.credit[here.lang]}</p>
        <p class="meta">{t('instrument.how')}</p>
      </Panel>
    </Layout>
  );
}

/** Above this a table is a page of its own, so that the pictures of a year come as fast as those of a week. */
const tableAtMost = 14;

function CurvePanel({ here, curve, weeks }: { here: Here; curve: Curve; weeks: Span }): VNode {
  const t = diaryWords(here);
  const name = curveName(here, curve);
  return (
    <Panel heading={name}>
      <figure class="figure">
        <CurvePlot here={here} curve={curve} />
        {curve.ends && <figcaption>{t('scale.ends', curve.ends)}</figcaption>}
        {curve.kind === 'mood' && (
          <figcaption>{t('scale.ends', { low: t('mood.low'), high: t('mood.high') })}</figcaption>
        )}
        {curve.byWeeks && <figcaption>{t('curves.byWeeks')}</figcaption>}
      </figure>
      {curve.points.length <= tableAtMost ? (
        <details open>
          <summary>{t('curves.table', { name })}</summary>
          <CurveTable here={here} curve={curve} />
        </details>
      ) : (
        <p>
          <a href={`/toolbox/curves?weeks=${weeks}&numbers=yes`}>{t('curves.table', { name })}</a>
        </p>
      )}
    </Panel>
  );
}

/** Numbers over time, as pictures or as tables. */
export function CurvesPage({ view, here }: PageProps<CurvesView>): VNode {
  const t = diaryWords(here);
  const title = toolboxWords(here)('toolbox.title');
  if (view.quiet) {
    return (
      <Layout here={here} title={title}>
        <PageHead title={t('curves.title')} />
        <Panel>
          <p>{t('quiet.numbers')}</p>
          <ButtonForm action="/quiet" variant="secondary" color="calm">
            {t('quiet.back')}
          </ButtonForm>
        </Panel>
      </Layout>
    );
  }
  return (
    <Layout here={here} title={title}>
      <PageHead title={t('curves.title')}>
        <p>{t('curves.lede')}</p>
        <WhoSeesAny here={here} any={view.shared} />
      </PageHead>
      <nav class="week-nav no-print" aria-label={t('curves.span')}>
        {spans.map((weeks) => (
          <a
            key={weeks}
            class="plain"
            href={`/toolbox/curves?weeks=${weeks}${view.numbers ? '&numbers=yes' : ''}`}
            aria-current={weeks === view.weeks ? 'page' : undefined}
          >
            {weeks === '52' ? t('curves.year') : t('curves.weeks', { weeks })}
          </a>
        ))}
      </nav>
      {view.curves.length === 0 && (
        <Panel>
          <Empty action={{ href: '/toolbox/diary#new', label: t('curves.write') }}>{t('curves.empty')}</Empty>
        </Panel>
      )}
      {view.curves.map((curve, n) =>
        view.numbers ? (
          <Panel key={n} heading={curveName(here, curve)}>
            {curve.byWeeks && <p class="meta">{t('curves.byWeeks')}</p>}
            <CurveTable here={here} curve={curve} />
          </Panel>
        ) : (
          <CurvePanel key={n} here={here} curve={curve} weeks={view.weeks} />
        ),
      )}
      {view.numbers && (
        <p>
          <ButtonLink href={`/toolbox/curves?weeks=${view.weeks}`} variant="secondary" size="sm">
            {t('curves.pictures')}
          </ButtonLink>
        </p>
      )}
      {view.curves.length > 0 && (
        <p>
          <ButtonLink href="/toolbox/diary" variant="tertiary" size="sm">
            {t('curves.write')}
          </ButtonLink>
        </p>
      )}
    </Layout>
  );
}

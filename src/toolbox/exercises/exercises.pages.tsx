import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextField } from '../../platform/ui/text-field.js';
import { type ExerciseName, exerciseNames, exercises, type Reading } from '../../exercises/index.js';
import { exerciseWords } from './exercises.words.js';

export interface ExerciseView {
  exercise: ExerciseName;
  /** Of whoever has a week to put it in. */
  today?: string | undefined;
  /** Somebody else sees the page that it would go into. */
  shared?: boolean | undefined;
  /** What belongs to it in the library. */
  reading: Reading[];
}

export function ExercisesPage({ here }: PageProps<object>): VNode {
  const t = exerciseWords(here);
  return (
    <Layout here={here} title={t('exercises.title')}>
      <PageHead title={t('exercises.title')}>
        <p>{t('exercises.lede')}</p>
      </PageHead>
      <Rows>
        {exerciseNames.map((name) => (
          <Row
            key={name}
            title={exercises[name].title[here.lang]}
            href={`/exercises/${name}`}
            meta={`${t('exercise.minutes', { n: exercises[name].minutes })}. ${exercises[name].lede[here.lang]}`}
          />
        ))}
      </Rows>
      <p class="meta">{t('exercise.stop')}</p>
    </Layout>
  );
}

/** One, to be read while one does it. */
export function ExercisePage({ view, here }: PageProps<ExerciseView>): VNode {
  const t = exerciseWords(here);
  const { title, lede, steps, minutes, licence } = exercises[view.exercise];
  const path = `/exercises/${view.exercise}`;
  const field = { here, action: `${path}/week` };
  return (
    <Layout here={here} title={t('exercises.title')}>
      <PageHead title={title[here.lang]}>
        <p>{lede[here.lang]}</p>
        <p>
          {t('exercise.minutes', { n: minutes })}. <a href="/exercises">{t('exercises.title')}</a>
        </p>
      </PageHead>
      <Panel heading={t('exercise.how')} tone="calm">
        <ol class="prose">
          {steps.map((step, n) => (
            <li key={n}>{step[here.lang]}</li>
          ))}
        </ol>
        <p>{t('exercise.stop')}</p>
      </Panel>
      {view.today && (
        <div class="stack no-print">
          <Panel heading={t('exercise.week')}>
            <Form {...field} submit={t('exercise.week')} variant="secondary">
              <TextField {...field} name="day" type="date" label={t('exercise.day')} value={view.today} />
              <TextField {...field} name="time" type="time" label={t('exercise.time')} required={false} width="short" />
            </Form>
          </Panel>
          <Panel heading={t('exercise.plan')}>
            <p>{t('exercise.plan.about')}</p>
            <ButtonForm action={`${path}/plan`} variant="secondary">
              {t('exercise.plan')}
            </ButtonForm>
            <p class="meta">{t(view.shared ? 'exercise.shared' : 'exercise.private')}</p>
          </Panel>
        </div>
      )}
      {view.reading.length > 0 && (
        <Panel heading={t('exercise.reading')}>
          <Rows>
            {view.reading.map((each) => (
              <Row
                key={each.href}
                title={each.title}
                href={each.href}
                lang={each.lang === here.lang ? undefined : each.lang}
              />
            ))}
          </Rows>
        </Panel>
      )}
      <details>
        <summary>{t('exercise.whose')}</summary>
        <p class="meta" lang="en">
          {licence.holder}. {licence.terms}
        </p>
      </details>
    </Layout>
  );
}

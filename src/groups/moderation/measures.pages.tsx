import type { VNode } from 'preact';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Prose } from '../../platform/ui/prose.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { PersonaLine } from '../thread/persona-line.js';
import { When } from './cases.pages.js';
import type { MeasureAppealView, MeasureView } from './measures.service.js';
import { moderationWords } from './moderation.words.js';

/** What was decided about the reader, why, until when, and how to have it looked at again. */
export function MeasuresPage({ view, here }: PageProps<{ measures: MeasureView[] }>): VNode {
  const t = moderationWords(here);
  return (
    <Layout here={here} title={t('measures.title')}>
      <PageHead title={t('measures.title')}>
        <p>{t('measures.lede')}</p>
      </PageHead>
      {view.measures.length === 0 && (
        <Panel>
          <Empty>{t('measures.none')}</Empty>
        </Panel>
      )}
      {view.measures.map((measure) => (
        <Panel key={measure.id} heading={t(`decision.${measure.kind}`)}>
          <p class="meta">
            <When here={here} measure={measure} />
          </p>
          <Prose text={measure.reason} lang={here.lang} />
          {measure.running && (
            <p>
              {t(measure.endsAt ? 'measures.ends' : 'measures.lasts')} {t('measures.reading')}
            </p>
          )}
          {measure.appeal ? (
            <p>{t(`measures.appeal.${measure.appeal.state}`, { answer: measure.appeal.answer ?? '' })}</p>
          ) : (
            <p>
              <a href={`/measures/${measure.id}/appeal`}>{t('measures.appeal')}</a>
            </p>
          )}
        </Panel>
      ))}
    </Layout>
  );
}

export function MeasureAppealFormPage({ view, here }: PageProps<MeasureView>): VNode {
  const t = moderationWords(here);
  const action = `/measures/${view.id}/appeal`;
  return (
    <Layout here={here} title={t('measures.title')}>
      <PageHead title={t('measures.appeal')}>
        <p>{t('measures.appeal.lede')}</p>
      </PageHead>
      <Panel>
        <p>{t(`decision.${view.kind}`)}</p>
        <p>{t('answer.reason', { reason: view.reason })}</p>
        <Form
          here={here}
          action={action}
          submit={t('measures.appeal.submit')}
          cancel={{ href: '/measures', label: t('measures.back') }}
        >
          <TextArea here={here} action={action} name="words" label={t('measures.appeal.words')} rows={4} />
        </Form>
      </Panel>
    </Layout>
  );
}

/** For a consultant who did not decide it. */
export function MeasureAnswerPage({ view, here }: PageProps<MeasureAppealView>): VNode {
  const t = moderationWords(here);
  const action = `/measures/${view.id}/answer`;
  return (
    <Layout here={here} title={t('answer.title')}>
      <PageHead title={t('answer.title')}>
        <p>{t(view.elsewhere ? 'answer.elsewhere' : 'answer.lede')}</p>
      </PageHead>
      <Panel>
        <p class="meta">
          <PersonaLine here={here} author={view.author} />
        </p>
        <p>{t(`decision.${view.kind}`)}</p>
        <p>{t('answer.reason', { reason: view.reason })}</p>
        <p>{t('answer.said')}</p>
        <blockquote class="quoted">
          <Prose text={view.words} lang={here.lang} />
        </blockquote>
        <Form here={here} action={action} submit={t('answer.submit')}>
          <RadioGroup
            here={here}
            action={action}
            name="decision"
            label={t('answer.decision')}
            options={[
              { value: 'overturn', label: t('answer.overturn') },
              { value: 'uphold', label: t('answer.uphold') },
            ]}
          />
          <TextArea here={here} action={action} name="answer" label={t('answer.words')} rows={4} />
        </Form>
      </Panel>
    </Layout>
  );
}

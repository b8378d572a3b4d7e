import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ExactTime } from '../../platform/ui/dates.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Prose } from '../../platform/ui/prose.js';
import { TextArea } from '../../platform/ui/text-field.js';
import type { OwnDutyView } from './clinician-duties.service.js';
import { OwnDuty } from './duty.parts.js';
import { passingMax } from './passing.forms.js';
import { passingWords } from './passing.words.js';
import type { PassingView } from './passings.service.js';

/** For a clinician: words, and nothing that leads anywhere. */
export function PassedToMePage({ view, here }: PageProps<{ passings: PassingView[]; duty: OwnDutyView[] }>): VNode {
  const t = passingWords(here);
  return (
    <Layout here={here} title={t('passed.title')}>
      <PageHead title={t('passed.title')}>
        <p>{t('passed.lede')}</p>
      </PageHead>
      {view.passings.length === 0 && (
        <Panel>
          <Empty>{t('passed.none')}</Empty>
        </Panel>
      )}
      {view.passings.map(({ id, by, words, answer, taken }) => {
        const action = `/passings/${id}/taking`;
        return (
          <Panel key={id} heading={t('passed.from', { name: by })} tone={taken ? undefined : 'warm'}>
            <Prose text={words} lang={here.lang} />
            {answer && <p>{t('pass.answered', { answer })}</p>}
            {taken ? (
              <p class="meta">{t('pass.taken')}</p>
            ) : (
              <Form here={here} action={action} submit={t('passed.take')}>
                <TextArea
                  here={here}
                  action={action}
                  name="answer"
                  label={t('passed.answer')}
                  hint={t('passed.answer.hint')}
                  required={false}
                  max={passingMax}
                  rows={3}
                />
              </Form>
            )}
          </Panel>
        );
      })}
      <OwnDuty here={here} duty={view.duty} />
    </Layout>
  );
}

/** For whoever it is about: the same words. */
export function PassedAboutMePage({ view, here }: PageProps<{ passings: PassingView[] }>): VNode {
  const t = passingWords(here);
  return (
    <Layout here={here} title={t('about.title')}>
      <PageHead title={t('about.title')}>
        <p>{t('about.lede')}</p>
      </PageHead>
      {view.passings.length === 0 && (
        <Panel>
          <Empty>{t('about.none')}</Empty>
        </Panel>
      )}
      {view.passings.map(({ id, by, to, words, answer, toldAt }) => (
        <Panel key={id} heading={t('about.who', { by, to })}>
          <p class="meta">
            <ExactTime at={Temporal.Instant.from(toldAt)} here={here} />
          </p>
          <Prose text={words} lang={here.lang} />
          {answer && <p>{t('pass.answered', { answer })}</p>}
        </Panel>
      ))}
    </Layout>
  );
}

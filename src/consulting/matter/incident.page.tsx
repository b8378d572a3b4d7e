import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ExactTime } from '../../platform/ui/dates.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { HiddenField, TextArea } from '../../platform/ui/text-field.js';
import { queueWords } from '../desk/desk.words.js';
import type { IncidentView } from './incidents.service.js';
import { matterLimits } from './matter.forms.js';
import { matterWords } from './matter.words.js';

/** One question: what happened, and what was done. */
export function IncidentPage({ view, here }: PageProps<IncidentView>): VNode {
  const t = matterWords(here);
  const action = '/desk/incidents';
  return (
    <Layout here={here} title={queueWords(here)('queue.title')}>
      <PageHead title={t('incident.heading')}>
        <p>
          <a href={`/meetups/${view.meetup}/sheet`}>{view.title}</a> ·{' '}
          <ExactTime at={Temporal.Instant.from(view.startsAt)} here={here} />
        </p>
        <p>{t('incident.lede')}</p>
      </PageHead>
      <Panel>
        <Form here={here} action={action} submit={t('incident.submit')}>
          <HiddenField name="meetup" value={view.meetup} />
          <TextArea
            here={here}
            action={action}
            name="words"
            label={t('incident.words')}
            hint={t('incident.words.hint')}
            max={matterLimits.words}
            rows={8}
          />
        </Form>
      </Panel>
    </Layout>
  );
}

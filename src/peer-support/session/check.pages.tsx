import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ExactTime } from '../../platform/ui/dates.js';
import { SelectField } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { nameOf } from '../peer.parts.js';
import { peerWords } from '../peer.words.js';
import { type Moment, moments, questions } from './session.js';
import { sessionWords } from './session.words.js';
import type { CheckView } from './sessions.service.js';

const marks = Array.from({ length: 11 }, (_, mark) => ({ value: String(mark), label: String(mark) }));

/** Three questions before, the same three after; for oneself. */
export function CheckPage({ view, here }: PageProps<CheckView>): VNode {
  const t = sessionWords(here);
  return (
    <Layout here={here} title={peerWords(here)('peer.title')}>
      <PageHead title={t('check.heading')}>
        <p>{t('check.lede', { name: nameOf(here, view.other) })}</p>
        <p>
          <ExactTime at={Temporal.Instant.from(view.startsAt)} here={here} />
        </p>
      </PageHead>
      {moments.map((when) => (
        <Questions key={when} here={here} view={view} when={when} />
      ))}
      <p>
        <a class="plain" href={`/peer-support/talks/${view.talk}`}>
          {peerWords(here)('peer.back')}
        </a>
      </p>
    </Layout>
  );
}

function Questions({ here, view, when }: { here: Here; view: CheckView; when: Moment }): VNode {
  const t = sessionWords(here);
  const action = `/peer-support/sessions/${view.id}/${when}`;
  return (
    <Panel heading={t(`check.${when}`)}>
      <p class="meta">{t('check.hint')}</p>
      <Form
        here={here}
        action={action}
        submit={t('check.submit')}
        variant={when === 'before' ? undefined : 'secondary'}
      >
        {questions.map((question) => (
          <SelectField
            key={question}
            here={here}
            action={action}
            name={question}
            label={t(`check.${question}`)}
            value={view.checks[when]?.[question].toString()}
            empty=""
            options={marks}
          />
        ))}
      </Form>
    </Panel>
  );
}

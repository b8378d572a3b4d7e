import type { VNode } from 'preact';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { meetupWords } from '../meetups.words.js';
import { talkPath } from './talk.parts.js';
import type { AskingView } from './talk.views.js';
import { talkWords } from './talk.words.js';

/** Which line the hosts should look at: a page of its own, so that what is said stays a conversation. */
export function AskingPage({ view, here }: PageProps<AskingView>): VNode {
  const t = talkWords(here);
  const path = talkPath(view.id);
  const back = { href: path, label: t('asking.back') };
  return (
    <Layout here={here} title={meetupWords(here)('meetups.title')}>
      <PageHead title={t('asking.title')}>
        <p>{t('asking.lede')}</p>
        {view.hosts.map(({ id, name }) => (
          <p key={id}>
            <a href={`/people/${id}/report`}>{t('asking.host', { name })}</a>
          </p>
        ))}
      </PageHead>
      <Panel>
        {view.lines.length === 0 ? (
          <Empty action={back}>{t('asking.none')}</Empty>
        ) : (
          <Form here={here} action={`${path}/asking`} submit={t('asking.submit')} cancel={back}>
            <RadioGroup
              here={here}
              action={`${path}/asking`}
              name="line"
              label={t('asking.which')}
              options={view.lines.map(({ id, name, words }) => ({ value: id, label: `${name}: ${words}` }))}
            />
          </Form>
        )}
      </Panel>
    </Layout>
  );
}

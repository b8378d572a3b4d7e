import type { VNode } from 'preact';
import { FeedChoice } from '../../platform/calendar/feed.parts.js';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { toolboxWords } from '../toolbox.words.js';
import { outsideWords } from './outside.words.js';
import { type WeekWords, weekWords } from './week-words.js';
import type { ReminderTime } from './week-reminder.entity.js';

export interface RemindersView {
  when: ReminderTime;
}

export interface WeekFeedView {
  exists: boolean;
  words: WeekWords;
  /** The day on which a calendar program last asked, `YYYY-MM-DD`. */
  fetched?: string | undefined;
  /** In the answer that made it, and in no other. */
  address?: string | undefined;
}

const order = ['nothing', 'morning', 'earlier', 'shortly'] as const;

export function RemindersPage({ view, here }: PageProps<RemindersView>): VNode {
  const t = outsideWords(here);
  const action = '/toolbox/reminders';
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('reminders.title')}>
        <p>{t('reminders.lede')}</p>
      </PageHead>
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t('reminders.save')}
          cancel={{ href: '/toolbox/week', label: t('outside.back') }}
        >
          <RadioGroup
            here={here}
            action={action}
            name="when"
            label={t('reminders.when')}
            value={view.when}
            options={order.map((value) => ({
              value,
              label: t(`when.${value}`),
              ...(value === 'earlier' || value === 'shortly' ? { hint: t('when.timed') } : {}),
            }))}
          />
          <p class="meta">{t('reminders.meetups')}</p>
        </Form>
        <p>
          <a href="/me/notices">{t('reminders.how')}</a>
        </p>
      </Panel>
    </Layout>
  );
}

export function WeekFeedPage({ view, here }: PageProps<WeekFeedView>): VNode {
  const t = outsideWords(here);
  const path = '/toolbox/calendar';
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('feed.title')}>
        <p>{t('feed.lede')}</p>
        <p>
          <a href="/toolbox/week">{t('outside.back')}</a>
        </p>
      </PageHead>
      <FeedChoice
        here={here}
        path={path}
        exists={view.exists}
        fetched={view.fetched}
        address={view.address}
        chosen={{ words: view.words }}
      >
        <RadioGroup
          here={here}
          action={view.exists ? `${path}/words` : path}
          name="words"
          label={t('feed.words')}
          value={view.words}
          options={weekWords.map((value) => ({ value, label: t(`words.${value}`) }))}
        />
      </FeedChoice>
    </Layout>
  );
}

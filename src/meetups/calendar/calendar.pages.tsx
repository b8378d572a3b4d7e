import type { VNode } from 'preact';
import { FeedChoice } from '../../platform/calendar/feed.parts.js';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead } from '../../platform/ui/panel.js';
import { meetupWords } from '../meetups.words.js';
import { type CalendarPageView, feedPlaces, feedWords } from './calendar.views.js';
import { calendarWords } from './calendar.words.js';

/** One's own calendar. The address is shown once, as a key is. */
export function CalendarPage({ view, here }: PageProps<CalendarPageView>): VNode {
  const t = calendarWords(here);
  const action = view.exists ? '/meetups/calendar/words' : '/meetups/calendar';
  const field = { here, action };
  return (
    <Layout here={here} title={meetupWords(here)('meetups.title')}>
      <PageHead title={t('calendar.heading')}>
        <p>{t(here.role === 'Consultant' ? 'calendar.lede.host' : 'calendar.lede')}</p>
        <p>
          <a href="/meetups">{t('calendar.back')}</a>
        </p>
      </PageHead>
      <FeedChoice
        here={here}
        path="/meetups/calendar"
        exists={view.exists}
        fetched={view.fetched}
        address={view.address}
        chosen={{ words: view.words, place: view.place }}
      >
        <RadioGroup
          {...field}
          name="words"
          label={t('calendar.words')}
          value={view.words}
          options={feedWords.map((value) => ({ value, label: t(`words.${value}`) }))}
        />
        <RadioGroup
          {...field}
          name="place"
          label={t('calendar.place')}
          value={view.place}
          options={feedPlaces.map((value) => ({ value, label: t(`place.${value}`) }))}
        />
      </FeedChoice>
    </Layout>
  );
}

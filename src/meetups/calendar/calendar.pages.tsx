import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
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
      {view.address && (
        <Panel heading={t('calendar.address')} tone="accent">
          <p>
            <code>{view.address}</code>
          </p>
          <p>{t('calendar.address.once')}</p>
        </Panel>
      )}
      <Panel>
        {view.exists && !view.address && <p>{t('calendar.exists')}</p>}
        <Form here={here} action={action} submit={t(view.exists ? 'calendar.save' : 'calendar.make')}>
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
          <p class="meta">{t('calendar.who')}</p>
        </Form>
      </Panel>
      {view.exists && (
        <Panel>
          <p>{t('calendar.again.hint')}</p>
          <div class="actions">
            <ButtonForm
              action="/meetups/calendar"
              values={{ words: view.words, place: view.place }}
              variant="secondary"
            >
              {t('calendar.again')}
            </ButtonForm>
            <ButtonForm action="/meetups/calendar/removal" variant="secondary" color="neutral">
              {t('calendar.remove')}
            </ButtonForm>
          </div>
        </Panel>
      )}
    </Layout>
  );
}

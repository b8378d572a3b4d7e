import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import { DateLeaf, ExactTime } from '../../platform/ui/dates.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { HiddenField, TextArea, TextField } from '../../platform/ui/text-field.js';
import { exactDay } from '../../platform/ui/time-words.js';
import { limits } from '../meetups.limits.js';
import { meetupWords } from '../meetups.words.js';
import { holidayAnswers, type RhythmView, type SeriesPageView } from './series.views.js';
import { seriesWords } from './series.words.js';

type Props = PageProps<SeriesPageView>;

const dayWords = (day: string, here: Here) => exactDay(Temporal.PlainDate.from(day), here).text;

/** "Every second Tuesday, 17:30–19:00". */
export function rhythmLine({ repeat, weekday, ordinal, from, to }: RhythmView, here: Here): string {
  const t = seriesWords(here);
  const day = t(`weekday.${weekday as 1}`);
  const rhythm = t(`rhythm.${repeat}`, { weekday: day, nth: String(ordinal ?? 0) });
  return t('rhythm.times', { rhythm, from, to });
}

/** For the host of a series. */
export function SeriesPage({ view, here }: Props): VNode {
  const t = seriesWords(here);
  return (
    <Layout here={here} title={meetupWords(here)('meetups.title')} aside={<Pauses view={view} here={here} />}>
      <PageHead title={view.title}>
        <p>
          <a href="/meetups">{t('series.all')}</a>
        </p>
      </PageHead>
      <Holidays view={view} here={here} />
      <Panel heading={t('series.how')}>
        {view.rhythms.length === 0 ? (
          <Empty>{t('rhythm.none')}</Empty>
        ) : (
          <Rows>
            {view.rhythms.map((rhythm, n) => (
              <Row
                key={n}
                title={rhythmLine(rhythm, here)}
                meta={[
                  t('rhythm.from', { day: dayWords(rhythm.firstDay, here) }),
                  rhythm.lastDay && t('rhythm.until', { day: dayWords(rhythm.lastDay, here) }),
                ]
                  .filter(Boolean)
                  .join(', ')}
              />
            ))}
          </Rows>
        )}
        {view.rhythms.length > 0 && (
          <div class="actions">
            <ButtonLink href={`/meetups/series/${view.id}/calendar`} variant="secondary" icon="calendar">
              {t('series.calendar')}
            </ButtonLink>
          </div>
        )}
      </Panel>
      <Panel heading={t('series.coming')}>
        {view.coming.length === 0 ? (
          <Empty>{t('series.coming.none')}</Empty>
        ) : (
          <Rows>
            {view.coming.map(({ id, startsAt, cancelled, moved }) => (
              <Row
                key={id}
                title={view.title}
                href={`/meetups/${id}`}
                spoken={exactDay(Temporal.Instant.from(startsAt), here).text}
                lead={<DateLeaf at={Temporal.Instant.from(startsAt)} here={here} />}
                meta={<ExactTime at={Temporal.Instant.from(startsAt)} here={here} />}
                end={
                  cancelled ? (
                    <Tag tone="warm">{t('series.cancelled')}</Tag>
                  ) : moved ? (
                    <Tag tone="calm">{t('series.moved')}</Tag>
                  ) : undefined
                }
              />
            ))}
          </Rows>
        )}
      </Panel>
    </Layout>
  );
}

/** Each asked by itself: on one of them the house is closed, on the other it is full of people. */
function Holidays({ view, here }: Props): VNode | null {
  const t = seriesWords(here);
  const action = `/meetups/series/${view.id}/holidays`;
  const [first] = view.asks;
  if (!first) return null;
  const day = here.refused?.action === action ? (here.refused.values['day'] ?? first.day) : first.day;
  const told = dayWords(day, here);
  return (
    <Panel heading={t('holiday.heading')} tone="accent">
      <p>{t('holiday.ask', { day: told })}</p>
      <Form here={here} action={action} submit={t('holiday.submit')}>
        <HiddenField name="day" value={day} />
        <RadioGroup
          here={here}
          action={action}
          name="answer"
          label={t('holiday.answer', { day: told })}
          options={holidayAnswers.map((value) => ({ value, label: t(`holiday.${value}`) }))}
        />
        <TextField
          here={here}
          action={action}
          name="to"
          type="date"
          label={t('holiday.to')}
          required={false}
          width="medium"
        />
      </Form>
    </Panel>
  );
}

function Pauses({ view, here }: Props): VNode | null {
  const t = seriesWords(here);
  const action = `/meetups/series/${view.id}/pauses`;
  const field = { here, action };
  if (view.rhythms.length === 0) return null;
  return (
    <Panel heading={t('pause.heading')}>
      {view.pauses.length > 0 && (
        <>
          <Rows>
            {view.pauses.map(({ id, firstDay, lastDay }) => (
              <Row
                key={id}
                title={t('pause.one', { from: dayWords(firstDay, here), to: dayWords(lastDay, here) })}
                end={
                  <ButtonForm
                    action={`/meetups/series/${view.id}/resumption`}
                    values={{ pause: id }}
                    variant="secondary"
                    size="sm"
                  >
                    {t('pause.resume')}
                  </ButtonForm>
                }
              />
            ))}
          </Rows>
          <p class="meta">{t('pause.resume.hint')}</p>
        </>
      )}
      <p>{t('pause.about')}</p>
      <Form here={here} action={action} submit={t('pause.submit')} variant="secondary">
        <TextField {...field} name="from" type="date" label={t('pause.from')} width="medium" />
        <TextField
          {...field}
          name="until"
          type="date"
          label={t('pause.until')}
          hint={t('pause.until.hint')}
          required={false}
          width="medium"
        />
        <TextArea {...field} name="reason" label={t('pause.reason')} max={limits.reason} rows={3} />
      </Form>
    </Panel>
  );
}

import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { SelectField } from '../../platform/ui/choice-field.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Icon } from '../../platform/ui/icons.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextField } from '../../platform/ui/text-field.js';
import { exactDay } from '../../platform/ui/time-words.js';
import { timeWords } from '../appointment/appointment.said.js';
import type { HoursView } from './hours.js';
import { hoursWords } from './hours.words.js';

type Props = PageProps<HoursView>;

const week = [1, 2, 3, 4, 5, 6, 7] as const;

function Week({ view, here }: Props): VNode {
  const t = hoursWords(here);
  const field = { here, action: '/hours', type: 'time', width: 'short', required: false } as const;
  return (
    <Panel heading={t('hours.week')}>
      {view.assumed && <p>{t('hours.assumed')}</p>}
      <p>{t('hours.blank')}</p>
      <Form here={here} action="/hours" submit={t('hours.save')}>
        {week.map((day) => {
          const shift = view.shifts.find((each) => each.day === day);
          const name = t(`day.${day}`);
          return (
            <div class="form-inline" key={day}>
              <TextField {...field} name={`from${day}`} label={t('hours.from', { day: name })} value={shift?.from} />
              <TextField {...field} name={`to${day}`} label={t('hours.to', { day: name })} value={shift?.to} />
            </div>
          );
        })}
      </Form>
    </Panel>
  );
}

function Absences({ view, here }: Props): VNode {
  const t = hoursWords(here);
  if (view.absences.length === 0) return <Empty>{t('away.none')}</Empty>;
  return (
    <Rows>
      {view.absences.map(({ id, firstDay, lastDay, cover }) => {
        const agreed = view.agreed.filter(({ day }) => firstDay <= day && day <= lastDay);
        const [first, last] = [firstDay, lastDay].map((day) => exactDay(Temporal.PlainDate.from(day), here).text);
        return (
          <Row
            key={id}
            title={firstDay === lastDay ? first! : `${first} – ${last}`}
            meta={cover ? t('away.cover', { name: cover }) : t('away.nobody')}
            end={
              <ButtonForm action={`/hours/absences/${id}/removal`} variant="secondary" size="sm">
                {t('away.remove')} <span class="ds-sr-only">{t('away.remove.which', { day: first! })}</span>
              </ButtonForm>
            }
          >
            {agreed.length > 0 && (
              <p>
                {t('away.agreed')}{' '}
                {agreed.map(({ conversation, ...time }, place) => (
                  <span key={`${time.day} ${time.from}`}>
                    {place > 0 && ' · '}
                    {conversation === null ? (
                      timeWords(time, here.lang)
                    ) : (
                      <a href={`/conversations/${conversation}`}>{timeWords(time, here.lang)}</a>
                    )}
                  </span>
                ))}
              </p>
            )}
          </Row>
        );
      })}
    </Rows>
  );
}

/** A provider's own hours, and when they are away. */
export function HoursPage({ view, here }: Props): VNode {
  const t = hoursWords(here);
  const field = { here, action: '/hours/absences' };
  return (
    <Layout here={here} title={t('hours.title')}>
      <PageHead title={t('hours.title')}>
        <p>{t('hours.lede')}</p>
      </PageHead>
      <Panel heading={t('away.heading')}>
        <p>{t('away.about')}</p>
        <Absences view={view} here={here} />
        <Form here={here} action="/hours/absences" submit={t('away.add')} variant="secondary">
          <TextField {...field} name="firstDay" type="date" label={t('away.first')} width="medium" />
          <TextField {...field} name="lastDay" type="date" label={t('away.last')} width="medium" />
          <SelectField
            {...field}
            name="cover"
            label={t('away.who')}
            hint={t('away.who.hint')}
            required={false}
            empty={t('away.who.nobody')}
            options={view.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form>
      </Panel>
      <Week view={view} here={here} />
      <p>
        <a class="plain" href="/inbox">
          <Icon name="back" /> {t('back.inbox')}
        </a>
      </p>
    </Layout>
  );
}

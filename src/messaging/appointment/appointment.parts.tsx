import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { Here } from '../../platform/ui/here.js';
import { Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextField } from '../../platform/ui/text-field.js';
import type { ConversationAtWork } from '../conversation.js';
import { longMoment } from '../hours/long-day.js';
import { type AppointmentView, type FreeTime, type UpcomingAppointment, ways } from './appointment.js';
import { whereMax } from './appointment.forms.js';
import { timeFirst, timeWords, wayWords } from './appointment.said.js';
import { appointmentWords } from './appointment.words.js';

type Props = { view: ConversationAtWork; here: Here };

/** Between two letters: what became of a time. */
export function AppointmentTold({ each, here }: { each: AppointmentView; here: Here }): VNode | null {
  if (each.state === 'offered') return null;
  const { day } = longMoment(Temporal.Instant.from(each.at), here);
  const outcome = each.state === 'called-off' && !each.wasAgreed ? 'not-offered' : each.state;
  return <li class="meta">{appointmentWords(here)(`told.${outcome}`, { day, time: timeWords(each, here.lang) })}</li>;
}

/** Offered or agreed on, and not over. */
export const stands = ({ state, over }: AppointmentView): boolean =>
  !over && (state === 'offered' || state === 'agreed');

/** What is offered or agreed on now, as each of the two has it before them. */
export function AppointmentsNow({ view, here }: Props): VNode | null {
  const t = appointmentWords(here);
  const { appointments, side, open, id } = view;
  const action = `/conversations/${id}/appointment`;
  if (!open || view.takenIn) return null;
  return (
    <>
      {appointments.filter(stands).map((each) => {
        const time = timeWords(each, here.lang);
        const which = { appointment: each.id };
        if (each.state === 'agreed')
          return (
            <Panel key={each.id} heading={t('agreed.heading')} tone="calm">
              <p>
                <strong>{timeFirst(each, here.lang)}</strong> · {wayWords(each, here.lang)}
              </p>
              {each.handedOn && each.by && <p class="meta">{t('agreed.call-off.by', { by: each.by })}</p>}
              <p class="meta">{t(side === 'person' ? 'agreed.about.person' : 'agreed.calendar.about')}</p>
              <div class="actions no-print">
                <a href={`/conversations/${id}/appointments/${each.id}/calendar`} download="">
                  {t('agreed.calendar')}
                </a>
                {side === 'person' && (
                  <ButtonForm
                    action={`/conversations/${id}/appointments/${each.id}/activity`}
                    variant="secondary"
                    size="sm"
                  >
                    {t('agreed.week')}
                  </ButtonForm>
                )}
                <ButtonForm action={`${action}/removal`} values={which} variant="tertiary" size="sm">
                  {t('agreed.call-off')}
                </ButtonForm>
              </div>
            </Panel>
          );
        if (side === 'provider')
          return (
            <Panel key={each.id}>
              <p>{t('asked.provider', { time, name: view.other.name })}</p>
              <ButtonForm action={`${action}/removal`} values={which} variant="secondary" size="sm">
                {t('asked.take-back')}
              </ButtonForm>
            </Panel>
          );
        return (
          <Panel key={each.id} heading={t('asked.person', { by: each.by })} tone="accent">
            <p>
              <strong>{timeFirst(each, here.lang)}</strong> · {wayWords(each, here.lang)}
            </p>
            <p class="meta">
              {t('asked.no.about', { by: each.by })}
              {view.system && ` ${t('asked.system', { organisation: view.system })}`}
            </p>
            <div class="actions no-print">
              <ButtonForm action={`${action}/answer`} values={{ ...which, agree: 'yes' }}>
                {t('asked.yes')}
              </ButtonForm>
              <ButtonForm action={`${action}/answer`} values={{ ...which, agree: 'no' }} variant="secondary">
                {t('asked.no')}
              </ButtonForm>
            </div>
          </Panel>
        );
      })}
    </>
  );
}

/** For the provider, where somebody has asked for a time. */
export function OfferTime({ view, here }: Props): VNode | null {
  const t = appointmentWords(here);
  if (view.side !== 'provider' || view.subject !== 'appointment' || view.covering || view.takenIn || !view.open)
    return null;
  const action = `/conversations/${view.id}/appointment`;
  const field = { here, action };
  return (
    <div class="no-print">
      <Panel heading={t('offer.heading')}>
        <p>{t('offer.about', { name: view.other.name })}</p>
        <Form here={here} action={action} submit={t('offer.go')} variant="secondary">
          <TextField {...field} name="day" type="date" label={t('offer.day')} width="medium" />
          <div class="form-inline">
            <TextField {...field} name="from" type="time" label={t('offer.from')} width="short" />
            <TextField {...field} name="to" type="time" label={t('offer.to')} width="short" />
          </div>
          <RadioGroup
            {...field}
            name="way"
            label={t('offer.way')}
            options={ways.map((way) => ({ value: way, label: t(`way.${way}`) }))}
          />
          <TextField
            {...field}
            name="where"
            label={t('offer.where')}
            required={false}
            max={whereMax}
            autocomplete="off"
          />
        </Form>
      </Panel>
    </div>
  );
}

/** In the lists of both: what is agreed on and lies ahead. */
export function Upcoming({ rows, here }: { rows: readonly UpcomingAppointment[]; here: Here }): VNode | null {
  const t = appointmentWords(here);
  if (rows.length === 0) return null;
  return (
    <Panel heading={t('upcoming.heading')} tone="calm" id="appointments">
      <Rows>
        {rows.map((row) => (
          <Row
            key={`${row.conversation} ${row.day} ${row.from}`}
            title={timeFirst(row, here.lang)}
            href={row.conversation === null ? undefined : `/conversations/${row.conversation}`}
            meta={row.conversation === null ? t('upcoming.handed-on') : `${row.other} · ${wayWords(row, here.lang)}`}
          />
        ))}
      </Rows>
    </Panel>
  );
}

/** For a provider: what stands in their calendar and is not, in conversations that others have now. */
export function FreeAgain({ rows, here }: { rows: readonly FreeTime[]; here: Here }): VNode | null {
  const t = appointmentWords(here);
  if (rows.length === 0) return null;
  return (
    <Panel heading={t('free.heading')} id="free">
      <p class="meta">{t('free.about')}</p>
      <Rows>
        {rows.map((row) => (
          <Row key={`${row.day} ${row.from}`} title={timeFirst(row, here.lang)} />
        ))}
      </Rows>
    </Panel>
  );
}

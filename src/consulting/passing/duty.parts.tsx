import type { VNode } from 'preact';
import { weekdayName } from '../../communities/index.js';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { CheckBox, CheckBoxes } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { Here } from '../../platform/ui/here.js';
import { Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextField } from '../../platform/ui/text-field.js';
import type { OwnDutyView } from './clinician-duties.service.js';
import { weekdays } from './passing.forms.js';
import { passingWords } from './passing.words.js';

/** For a clinician: when they are on duty for what is passed on. */
export function OwnDuty({ here, duty }: { here: Here; duty: readonly OwnDutyView[] }): VNode {
  const t = passingWords(here);
  const action = '/passings/duty';
  const field = { here, action };
  const said = ({ days, from, to }: OwnDutyView) =>
    `${days.map((day) => weekdayName(here, day)).join(', ')} ${from}–${to}`;
  return (
    <Panel heading={t('duty.heading')} id="duty">
      <p>{t('duty.lede')}</p>
      <Rows>
        {duty.map((each) => (
          <Row
            key={each.id}
            title={said(each)}
            meta={each.holidays ? t('duty.holidays') : undefined}
            end={
              <ButtonForm action={`${action}/${each.id}/removal`} variant="tertiary" size="sm">
                {t('duty.remove')} <span class="ds-sr-only">{said(each)}</span>
              </ButtonForm>
            }
          />
        ))}
      </Rows>
      <Form here={here} action={action} submit={t('duty.add')} variant="secondary">
        <CheckBoxes
          {...field}
          name="days"
          label={t('duty.days')}
          value={[]}
          options={weekdays.map((value) => ({ value, label: weekdayName(here, Number(value)) }))}
        />
        <TextField {...field} name="from" label={t('duty.from')} type="time" />
        <TextField {...field} name="to" label={t('duty.to')} hint={t('duty.to.hint')} type="time" />
        <CheckBox {...field} name="holidays" label={t('duty.holidays')} checked={false} required={false} />
      </Form>
    </Panel>
  );
}

import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { DutyLine } from '../../communities/index.js';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { SelectField } from '../../platform/ui/choice-field.js';
import { ExactTime } from '../../platform/ui/dates.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextArea, TextField } from '../../platform/ui/text-field.js';
import { exactDay } from '../../platform/ui/time-words.js';
import { handoverMax } from './rota.forms.js';
import type { RotaView } from './rota.service.js';
import { rotaWords } from './rota.words.js';

type Props = PageProps<RotaView>;

const dayOf = (here: Here, day: string) => exactDay(Temporal.PlainDate.from(day), here).text;
const weekdays = (here: Here, days: readonly number[]) =>
  days
    .map((day) =>
      // 5 January 2026 was a Monday.
      new Intl.DateTimeFormat(here.lang === 'nb' ? 'nb-NO' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
        Date.UTC(2026, 0, 4 + day),
      ),
    )
    .join(', ');

/** Days on which nobody is here, for those who can do something about it. */
export function NobodyHere({ here, days }: { here: Here; days: readonly string[] }): VNode | null {
  const t = rotaWords(here);
  if (days.length === 0) return null;
  return (
    <Panel heading={t('rota.warn')} tone="warm">
      <p>{days.map((day) => dayOf(here, day)).join(', ')}</p>
      <ButtonLink href="/rota" variant="secondary">
        {t('rota.warn.see')}
      </ButtonLink>
    </Panel>
  );
}

export function RotaPage({ view, here }: Props): VNode {
  const t = rotaWords(here);
  const { standIn } = view;
  return (
    <Layout here={here} title={t('rota.title')}>
      <PageHead title={t('rota.title')}>
        <p>{t('rota.lede')}</p>
        <DutyLine here={here} duty={view.duty} name={view.consultants[0]} />
      </PageHead>
      {view.nobody.length > 0 && (
        <Panel heading={t('rota.nobody')} tone="warm">
          <p>{view.nobody.map((day) => dayOf(here, day)).join(', ')}</p>
          <p>{t('rota.nobody.text')}</p>
        </Panel>
      )}
      <Panel heading={t('rota.week')}>
        <Rows>
          {view.hours.map(({ days, from, to }, n) => (
            <Row key={n} title={weekdays(here, days)} meta={t('rota.from-to', { from, to })} />
          ))}
        </Rows>
        <dl class="facts">
          <dt>{t('rota.who')}</dt>
          <dd>{view.consultants.join(', ')}</dd>
          <dt>{t('rota.stand-in')}</dt>
          <dd>
            {standIn && standIn.consultants.length > 0
              ? t('rota.stand-in.text', { names: standIn.consultants.join(', '), community: standIn.community })
              : t('rota.stand-in.none')}
          </dd>
        </dl>
      </Panel>
      <Absences here={here} view={view} />
      {view.notes && <Notes here={here} notes={view.notes} />}
    </Layout>
  );
}

function Absences({ here, view }: Props): VNode {
  const t = rotaWords(here);
  const action = '/rota/absences';
  const field = { here, action };
  return (
    <Panel heading={t('rota.away')}>
      {view.absences.length === 0 ? (
        <Empty>{t('rota.away.none')}</Empty>
      ) : (
        <Rows>
          {view.absences.map(({ id, name, cover, firstDay, lastDay, own }) => {
            const [first, last] = [dayOf(here, firstDay), dayOf(here, lastDay)];
            return (
              <Row
                key={id}
                title={name}
                spoken={first}
                meta={[first === last ? first : `${first} – ${last}`, cover && t('rota.cover', { name: cover })]
                  .filter(Boolean)
                  .join(' · ')}
                end={
                  own && (
                    <ButtonForm action={`${action}/${id}/removal`} variant="secondary" size="sm">
                      {t('rota.remove')} <span class="ds-sr-only">{first}</span>
                    </ButtonForm>
                  )
                }
              />
            );
          })}
        </Rows>
      )}
      {view.colleagues && (
        <>
          <h3>{t('rota.add')}</h3>
          <Form here={here} action={action} submit={t('rota.submit')} variant="secondary">
            <TextField {...field} name="firstDay" type="date" label={t('rota.first')} width="medium" />
            <TextField {...field} name="lastDay" type="date" label={t('rota.last')} width="medium" />
            <SelectField
              {...field}
              name="cover"
              label={t('rota.instead')}
              required={false}
              empty={t('rota.instead.nobody')}
              options={view.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form>
        </>
      )}
    </Panel>
  );
}

function Notes({ here, notes }: { here: Here; notes: NonNullable<RotaView['notes']> }): VNode {
  const t = rotaWords(here);
  const action = '/rota/notes';
  return (
    <Panel heading={t('note.heading')} id="notes">
      {notes.length === 0 ? (
        <Empty>{t('note.none')}</Empty>
      ) : (
        <Rows>
          {notes.map(({ by, words, at }, n) => (
            <Row
              key={n}
              title={t('note.from', { name: by })}
              meta={<ExactTime at={Temporal.Instant.from(at)} here={here} />}
            >
              <p class="own-words">{words}</p>
            </Row>
          ))}
        </Rows>
      )}
      <Form here={here} action={action} submit={t('note.submit')} variant="secondary">
        <TextArea
          here={here}
          action={action}
          name="words"
          label={t('note.label')}
          hint={t('note.hint')}
          max={handoverMax}
          rows={4}
        />
      </Form>
    </Panel>
  );
}

import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { CheckBoxes, SelectField } from '../../platform/ui/choice-field.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { Notice, PageHead, Panel } from '../../platform/ui/panel.js';
import { Prose } from '../../platform/ui/prose.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { TextArea, TextField } from '../../platform/ui/text-field.js';
import { When } from '../meetup.parts.js';
import { meetupWords } from '../meetups.words.js';
import type { BanView } from './bans.service.js';
import { dayLimits } from './day.forms.js';
import { dayTexts } from './day.words.js';
import type { SheetView } from './day.views.js';

type View = SheetView & { bans: BanView[] };

/** What whoever leads a meetup has before them. On paper only what one needs in the room is left. */
export function SheetPage({ view, here }: PageProps<View>): VNode {
  const t = dayTexts(here);
  const hosts = [view.host, view.second].filter(Boolean).join(' · ');
  return (
    <Layout here={here} title={meetupWords(here)('meetups.title')}>
      <PageHead title={t('sheet.heading')}>
        <p>
          <a href={`/meetups/${view.id}`}>{view.title}</a> · <When here={here} {...view} /> · {hosts}
          {view.online && (
            <>
              {' · '}
              <a href={`/meetups/${view.id}/talk`}>{meetupWords(here)('kind.online')}</a>
            </>
          )}
        </p>
        <p class="no-print">
          {t('sheet.lede')} <a href={`/meetups/${view.id}/day`}>{t('day.link')}</a>
        </p>
      </PageHead>
      {view.cancelled && <Notice tone="warm">{meetupWords(here)('state.cancelled')}</Notice>}
      <Agenda here={here} view={view} />
      <Panel heading={t('sheet.expected')}>
        {view.expected.length === 0 ? (
          <Empty>{t('host.none')}</Empty>
        ) : (
          <Rows>
            {view.expected.map(({ faceId, name, firstTimer, needs }) => (
              <Row
                key={faceId}
                title={name}
                meta={needs}
                end={firstTimer ? <Tag tone="warm">{t('sheet.first')}</Tag> : undefined}
              />
            ))}
          </Rows>
        )}
      </Panel>
      <Panel heading={t('sheet.agreement')}>
        <ul class="prose">
          {view.agreement.clauses[here.lang].map((clause) => (
            <li key={clause}>{clause}</li>
          ))}
        </ul>
        {view.affirmed ? (
          <p>{t('sheet.affirmed')}</p>
        ) : (
          <div class="no-print">
            <ButtonForm action={`/meetups/${view.id}/sheet/agreement`} variant="secondary">
              {t('sheet.affirm')}
            </ButtonForm>
          </div>
        )}
      </Panel>
      <div class="stack no-print">
        {view.phase !== 'coming' && !view.cancelled && view.others !== undefined && (
          <Count here={here} view={view} others={view.others} />
        )}
        <Panel heading={t('sheet.incident')} tone="warm">
          <p>{t('sheet.incident.text')}</p>
          <ButtonLink href={`/desk/incidents/new?meetup=${view.id}`} variant="secondary">
            {t('sheet.incident.link')}
          </ButtonLink>
        </Panel>
        <BanPanel here={here} view={view} />
      </div>
    </Layout>
  );
}

function Agenda({ here, view }: { here: Here; view: View }): VNode {
  const t = dayTexts(here);
  const action = `/meetups/${view.id}/sheet/agenda`;
  return (
    <Panel heading={t('sheet.agenda')}>
      {view.agenda ? <Prose text={view.agenda} lang={here.lang} /> : <p class="meta">{t('sheet.agenda.none')}</p>}
      {view.others !== undefined && (
        <details class="no-print" open={here.refused?.action === action}>
          <summary>{t('sheet.agenda.write')}</summary>
          <Form here={here} action={action} submit={t('sheet.agenda.save')} variant="secondary">
            <TextArea
              here={here}
              action={action}
              name="agenda"
              label={t('sheet.agenda.label')}
              max={dayLimits.agenda}
              required={false}
              value={view.agenda}
              rows={6}
            />
          </Form>
        </details>
      )}
    </Panel>
  );
}

function Count({ here, view, others }: { here: Here; view: View; others: number }): VNode {
  const t = dayTexts(here);
  const action = `/meetups/${view.id}/sheet/attendance`;
  return (
    <Panel heading={t('sheet.count')} id="count">
      <Form here={here} action={action} submit={t('sheet.count.save')}>
        {view.expected.length > 0 && (
          <CheckBoxes
            here={here}
            action={action}
            name="came"
            label={t('sheet.count.label')}
            hint={t('sheet.count.hint')}
            required={false}
            value={view.expected.filter(({ came }) => came).map(({ faceId }) => faceId)}
            options={view.expected.map(({ faceId, name }) => ({ value: faceId, label: name }))}
          />
        )}
        <TextField
          here={here}
          action={action}
          name="others"
          type="number"
          inputmode="numeric"
          label={t('sheet.count.others')}
          value={String(others)}
          width="short"
        />
      </Form>
    </Panel>
  );
}

function BanPanel({ here, view }: { here: Here; view: View }): VNode | null {
  const t = dayTexts(here);
  const action = `/meetups/${view.id}/sheet/bans`;
  if (view.expected.length === 0 && view.bans.length === 0) return null;
  return (
    <Panel heading={t('ban.heading')}>
      <p class="meta">{t('ban.lede')}</p>
      {view.bans.length > 0 && (
        // Others may look over one's shoulder while the agreement is read aloud: neither who nor why shows by itself.
        <details>
          <summary>{t('ban.shown')}</summary>
          <Rows>
            {view.bans.map(({ id, name, why }) => (
              <Row
                key={id}
                title={name}
                end={
                  <ButtonForm action={`${action}/${id}/lifting`} variant="tertiary" size="sm">
                    {t('ban.lift')} <span class="ds-sr-only">{name}</span>
                  </ButtonForm>
                }
              >
                <p class="meta">{why}</p>
              </Row>
            ))}
          </Rows>
        </details>
      )}
      {view.expected.length > 0 && (
        <details open={here.refused?.action === action}>
          <summary>{t('ban.submit')}</summary>
          <Form here={here} action={action} submit={t('ban.submit')} color="danger" variant="secondary">
            <SelectField
              here={here}
              action={action}
              name="face"
              label={t('ban.who')}
              empty=""
              options={view.expected.map(({ faceId, name }) => ({ value: faceId, label: name }))}
            />
            <TextField
              here={here}
              action={action}
              name="why"
              label={t('ban.why')}
              hint={t('ban.why.hint')}
              max={dayLimits.why}
              autocomplete="off"
            />
          </Form>
        </details>
      )}
    </Panel>
  );
}

import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { SelectField } from '../../platform/ui/choice-field.js';
import { ExactTime } from '../../platform/ui/dates.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { HiddenField, TextArea } from '../../platform/ui/text-field.js';
import { limits } from '../meetups.limits.js';
import { meetupWords } from '../meetups.words.js';
import { AskingToHost } from '../waiting/ways.parts.js';
import type { HostBeforeView } from './first-time.js';
import { firstTimeWords } from './first-time.words.js';

interface Part {
  here: Here;
  view: HostBeforeView;
}

/** For the host, before it begins: what is asked, who wants to be rung, who could come in together. */
export function BeforePage({ view, here }: PageProps<HostBeforeView>): VNode {
  const t = firstTimeWords(here);
  return (
    <Layout here={here} title={meetupWords(here)('meetups.title')}>
      <PageHead title={t('host.heading')}>
        <p>
          <a href={`/meetups/${view.id}`}>{view.title}</a> ·{' '}
          <ExactTime at={Temporal.Instant.from(view.startsAt)} here={here} />
        </p>
        <p>{t('host.lede')}</p>
      </PageHead>
      <AskingToHost here={here} view={view} />
      <QuestionsToHost here={here} view={view} />
      <CallsToHost here={here} view={view} />
      <PairsToHost here={here} view={view} />
    </Layout>
  );
}

/** Whoever has not said yes need not have a name, and is never taken for somebody who has. */
function nameOf(here: Here, { name, early }: { name?: string; early?: true }): string {
  const t = firstTimeWords(here);
  if (!early) return name ?? '';
  return name ? t('early.named', { name }) : t('early.somebody');
}

function QuestionsToHost({ here, view }: Part): VNode {
  const t = firstTimeWords(here);
  return (
    <Panel heading={t('host.questions')}>
      {view.questions.length === 0 ? (
        <Empty>{t('host.questions.none')}</Empty>
      ) : (
        <Rows>
          {view.questions.map(({ id, words, answer, ...who }) => {
            const name = nameOf(here, who);
            const action = `/meetups/${view.id}/asks/${id}/answer`;
            return (
              <Row key={id} title={name}>
                <p class="own-words">{words}</p>
                {answer && (
                  <>
                    <p class="meta">{t('host.answer')}</p>
                    <p class="own-words">{answer}</p>
                  </>
                )}
                {!answer && view.open && (
                  <Form here={here} action={action} submit={t('host.answer.submit', { name })} variant="secondary">
                    <TextArea
                      here={here}
                      action={action}
                      name="answer"
                      label={t('host.answer')}
                      max={limits.about}
                      rows={3}
                    />
                  </Form>
                )}
              </Row>
            );
          })}
        </Rows>
      )}
    </Panel>
  );
}

function CallsToHost({ here, view }: Part): VNode {
  const t = firstTimeWords(here);
  return (
    <Panel heading={t('host.calls')}>
      {view.calls.length === 0 ? (
        <Empty>{t('host.calls.none')}</Empty>
      ) : (
        <Rows>
          {view.calls.map(({ id, phone, when, done, ...who }) => (
            <Row
              key={id}
              title={nameOf(here, who)}
              meta={done ? t('host.has-talked') : when}
              end={
                !done && (
                  <ButtonForm action={`/meetups/${view.id}/asks/${id}/talked`} variant="secondary" size="sm">
                    {t('host.talked')} <span class="ds-sr-only">{nameOf(here, who)}</span>
                  </ButtonForm>
                )
              }
            >
              {phone && (
                <p>
                  <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{t('host.ring', { phone })}</a>
                </p>
              )}
            </Row>
          ))}
        </Rows>
      )}
    </Panel>
  );
}

function PairsToHost({ here, view }: Part): VNode {
  const t = firstTimeWords(here);
  const action = `/meetups/${view.id}/pairs`;
  return (
    <Panel heading={t('host.pairs')}>
      <p>{t('host.pairs.text')}</p>
      {view.wishes.length + view.pairs.length === 0 && <Empty>{t('host.pairs.none')}</Empty>}
      {view.pairs.length > 0 && (
        <Rows>
          {view.pairs.map(({ newcomer, buddy, state }, n) => (
            <Row
              key={n}
              title={t('host.pairs.row', { newcomer, buddy })}
              end={<Tag tone={state === 'together' ? 'success' : 'neutral'}>{t(`state.${state}`)}</Tag>}
            />
          ))}
        </Rows>
      )}
      {view.wishes.map(({ faceId, name, fits }) => (
        <div key={faceId}>
          {fits.length === 0 || !view.open ? (
            <>
              <h3>{name}</h3>
              <p>{t('host.pairs.nobody')}</p>
            </>
          ) : (
            <Form here={here} action={action} submit={t('host.pairs.ask')} variant="secondary">
              <HiddenField name="newcomer" value={faceId} />
              <SelectField
                here={here}
                action={`${action}#${faceId}`}
                name="buddy"
                label={t('host.pairs.with', { name })}
                options={fits.map((fit) => ({ value: fit.faceId, label: fit.name }))}
              />
            </Form>
          )}
        </div>
      ))}
    </Panel>
  );
}

import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { Here } from '../../platform/ui/here.js';
import { Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import type { FirstTimeView } from '../meetups.views.js';
import { CallForm, QuestionForm } from './asking.parts.js';
import type { BeforeView, OwnPair } from './first-time.js';
import { firstTimeWords } from './first-time.words.js';

interface Part {
  here: Here;
  view: FirstTimeView;
  before: BeforeView;
}

/** Beside the plan: somebody to come in with, something to ask, somebody to talk to first. */
export function BeforePanels({ here, view, before }: Part): VNode {
  return (
    <div class="stack no-print">
      <WalksPanel here={here} view={view} before={before} />
      <QuestionsPanel here={here} view={view} before={before} />
      <CallPanel here={here} view={view} before={before} />
    </div>
  );
}

function WalksPanel({ here, view, before }: Part): VNode {
  const t = firstTimeWords(here);
  const { host } = view;
  const action = `/meetups/${view.id}/walks`;
  const { pair, walks } = before;
  return (
    <Panel heading={t('walks.heading')} id="walks">
      {pair && <PairNews here={here} view={view} pair={pair} />}
      {(!pair || pair.state === 'ended') && (
        <>
          <p>{t('walks.lede', { host })}</p>
          <Form here={here} action={action} submit={t('walks.submit', { host })} variant="secondary">
            <RadioGroup
              here={here}
              action={action}
              name="walks"
              label={t('walks.label')}
              value={walks ?? 'neither'}
              options={(['wishes', 'offers', 'neither'] as const).map((value) => ({
                value,
                label: t(`walks.${value}`),
              }))}
            />
          </Form>
        </>
      )}
    </Panel>
  );
}

function PairNews({ here, view, pair }: { here: Here; view: FirstTimeView; pair: OwnPair }): VNode {
  const t = firstTimeWords(here);
  const { host } = view;
  const action = `/meetups/${view.id}/walks/answer`;
  if (pair.state === 'ended') return <p>{t('pair.ended', { host })}</p>;
  const together = pair.state === 'together';
  return (
    <>
      <p>
        {together
          ? t('pair.together', { host, name: pair.name ?? '' })
          : t(pair.agreed ? 'pair.agreed' : 'pair.asked', { host })}
      </p>
      <div class="actions">
        {!pair.agreed && (
          <ButtonForm action={action} values={{ agree: 'yes' }}>
            {t('pair.yes')}
          </ButtonForm>
        )}
        <ButtonForm action={action} values={{ agree: 'no' }} variant="secondary" color="neutral">
          {t(pair.agreed ? 'pair.end' : 'pair.no')}
        </ButtonForm>
      </div>
      <p class="meta">{t('pair.end.hint')}</p>
    </>
  );
}

function QuestionsPanel({ here, view, before }: Part): VNode {
  const t = firstTimeWords(here);
  const { host } = view;
  const action = `/meetups/${view.id}/questions`;
  return (
    <Panel heading={t('asks.heading', { host })} id="questions">
      {before.questions.length > 0 && (
        <Rows>
          {before.questions.map(({ id, words, answer }) => (
            <Row key={id} title={words} meta={answer ? t('asks.answered', { host }) : t('asks.unanswered')}>
              {answer && <p class="own-words">{answer}</p>}
              <ButtonForm action={`/meetups/${view.id}/asks/${id}/removal`} variant="tertiary" size="sm">
                {t('asks.take-back')} <span class="ds-sr-only">{words}</span>
              </ButtonForm>
            </Row>
          ))}
        </Rows>
      )}
      <p>
        <a href={`/meetups/${view.id}/asking`}>{t('early.yours')}</a>
      </p>
      <QuestionForm here={here} action={action} hint={t('asks.hint', { host })} />
    </Panel>
  );
}

function CallPanel({ here, view, before }: Part): VNode {
  const t = firstTimeWords(here);
  const { host } = view;
  const { call } = before;
  const action = `/meetups/${view.id}/call`;
  return (
    <Panel heading={t('call.heading')} id="call">
      {call ? (
        <>
          <p>{call.phone ? t('call.asked', { host, phone: call.phone }) : t('call.done')}</p>
          {!call.done && call.when && <p class="own-words">{call.when}</p>}
          <ButtonForm action={`/meetups/${view.id}/asks/${call.id}/removal`} variant="tertiary" size="sm">
            {t('asks.take-back')}
          </ButtonForm>
        </>
      ) : (
        <CallForm here={here} action={action} host={host} />
      )}
    </Panel>
  );
}

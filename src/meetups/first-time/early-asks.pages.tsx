import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { CheckBox } from '../../platform/ui/choice-field.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { messageFor, valueOf } from '../../platform/ui/refused.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextField } from '../../platform/ui/text-field.js';
import { When } from '../meetup.parts.js';
import { limits } from '../meetups.limits.js';
import { meetupWords } from '../meetups.words.js';
import { CallForm, QuestionForm } from './asking.parts.js';
import type { EarlyView } from './first-time.js';
import { firstTimeWords } from './first-time.words.js';

interface Part {
  here: Here;
  view: EarlyView;
}

/** For somebody who does not know yet whether they dare: what they wonder about, and somebody to talk to, without saying yes. */
export function EarlyAsksPage({ view, here }: PageProps<EarlyView>): VNode {
  const t = firstTimeWords(here);
  const { host } = view;
  return (
    <Layout here={here} title={meetupWords(here)('meetups.title')}>
      <PageHead title={t('early.title')}>
        <p>
          <a href={`/meetups/${view.id}`}>{view.title}</a> · <When here={here} {...view} />
        </p>
        <p>{t('early.lede', { host })}</p>
        <p>{t('early.gone')}</p>
      </PageHead>
      <Questions here={here} view={view} />
      <Call here={here} view={view} />
      <p>
        <a href={`/meetups/${view.id}`}>{t('early.back')}</a>
      </p>
    </Layout>
  );
}

function Questions({ here, view }: Part): VNode {
  const t = firstTimeWords(here);
  const { host } = view;
  const action = `/meetups/${view.id}/asking/questions`;
  return (
    <Panel heading={t('asks.heading', { host })} id="questions">
      {view.questions.length > 0 && (
        <Rows>
          {view.questions.map(({ id, words, name, answer }) => (
            <Row
              key={id}
              title={words}
              meta={`${name ?? t('early.as-nobody')} · ${answer ? t('asks.answered', { host }) : t('asks.unanswered')}`}
            >
              {answer && <p class="own-words">{answer}</p>}
              <TakeBack here={here} view={view} id={id} what={words} />
            </Row>
          ))}
        </Rows>
      )}
      <QuestionForm here={here} action={action} hint={t('early.hint')}>
        <Name here={here} view={view} action={action} />
      </QuestionForm>
    </Panel>
  );
}

function Call({ here, view }: Part): VNode {
  const t = firstTimeWords(here);
  const { host, call } = view;
  const action = `/meetups/${view.id}/asking/call`;
  return (
    <Panel heading={t('call.heading')} id="call">
      {call ? (
        <>
          <p>{call.phone ? t('call.asked', { host, phone: call.phone }) : t('call.done')}</p>
          {call.when && <p class="own-words">{call.when}</p>}
          {call.name && <p>{t('early.as', { name: call.name })}</p>}
          <TakeBack here={here} view={view} id={call.id} what={t('call.heading')} />
        </>
      ) : (
        <CallForm here={here} action={action} host={host}>
          <Name here={here} view={view} action={action} />
        </CallForm>
      )}
    </Panel>
  );
}

/** What they are called, if they want to be called anything; that it is like their nickname is asked only of whom it is. */
function Name({ here, view, action }: Part & { action: string }): VNode {
  const t = firstTimeWords(here);
  const same = { here, action, name: 'sameName' };
  const asksSame = messageFor(same) !== undefined || Boolean(valueOf(same));
  return (
    <>
      <TextField
        here={here}
        action={action}
        name="name"
        label={t('early.name', { host: view.host })}
        hint={t('early.name.hint')}
        required={false}
        max={limits.name}
        autocomplete="off"
        width="medium"
      />
      {asksSame && <CheckBox {...same} label={meetupWords(here)('answer.same-name')} />}
    </>
  );
}

function TakeBack({ here, view, id, what }: Part & { id: string; what: string }): VNode {
  return (
    <ButtonForm action={`/meetups/${view.id}/asking/asks/${id}/removal`} variant="tertiary" size="sm">
      {firstTimeWords(here)('asks.take-back')} <span class="ds-sr-only">{what}</span>
    </ButtonForm>
  );
}

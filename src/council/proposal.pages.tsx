import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm } from '../platform/ui/buttons.js';
import { RadioGroup } from '../platform/ui/choice-field.js';
import { ExactDay } from '../platform/ui/dates.js';
import { Form } from '../platform/ui/form.js';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { Notice, PageHead, Panel } from '../platform/ui/panel.js';
import { Prose } from '../platform/ui/prose.js';
import { HiddenField, TextArea } from '../platform/ui/text-field.js';
import { From, LastDay, StateTag, titleLang, titleOf } from './council.parts.js';
import type { ProposalView } from './council.reader.js';
import { Reported } from './proposal-reports.pages.js';
import type { OwnAppeal, OwnProposalView } from './proposal-appeals.service.js';
import { councilWords } from './council.words.js';
import { answerStates, councilLimits, type Told, views } from './proposal.js';

interface Part {
  here: Here;
  proposal: OwnProposalView;
}

export function ProposalPage({ view, here }: PageProps<OwnProposalView>): VNode {
  const t = councilWords(here);
  const { open, hidden, waits, words, lang, told, answer } = view;
  const staff = here.role === 'Consultant';
  return (
    <Layout here={here} title={t('council.title')}>
      <PageHead title={titleOf(here, view)} lang={titleLang(here, view)}>
        <p>
          <From here={here} proposal={view} /> · <LastDay here={here} proposal={view} />{' '}
          <StateTag here={here} proposal={view} />
        </p>
      </PageHead>
      {hidden && <Hidden here={here} proposal={view} />}
      <Reported here={here} proposal={view} />
      {view.appeal && (hidden || view.appeal.answer) && <Appealed here={here} appeal={view.appeal} />}
      {words && (
        <Panel>
          <Prose text={words} lang={lang} />
        </Panel>
      )}
      {answer && (
        <Panel heading={t('answer.heading')} tone="accent">
          <Prose text={answer.words} lang={answer.lang} />
          <p class="meta">
            {t('answer.on')} <ExactDay at={Temporal.PlainDate.from(answer.on)} here={here} />
          </p>
        </Panel>
      )}
      {view.mayVote && <Voting here={here} proposal={view} />}
      {open && !hidden && !waits && !view.mayVote && (
        <Notice tone="calm">
          <p>{t(staff ? 'vote.staff' : 'vote.nickname')}</p>
        </Notice>
      )}
      {!open && !hidden && !waits && <Outcome here={here} told={told} />}
      {staff && !open && !view.takenBack && <Answering here={here} proposal={view} />}
      {view.mayHide && <Hiding here={here} proposal={view} />}
      {view.mayTakeBack && (
        <ButtonForm action={`/council/${view.id}/withdrawal`} variant="tertiary" size="sm">
          {t('new.withdraw')}
        </ButtonForm>
      )}
      <p class="actions">
        <a href="/council">{t('council.back')}</a>
        {view.mayReport && (
          <a class="plain" href={`/council/${view.id}/report`}>
            {t('report.link')}
          </a>
        )}
      </p>
    </Layout>
  );
}

function Hidden({ here, proposal: { id, own, hiddenReason, appeal } }: Part): VNode {
  const t = councilWords(here);
  const staff = here.role === 'Consultant';
  return (
    <Notice tone="warm">
      <p>{t(staff ? 'hidden.staff' : 'hidden.yours')}</p>
      {hiddenReason && <p>{t('hidden.reason', { reason: hiddenReason })}</p>}
      {own && !appeal && (
        <p>
          <a href={`/council/${id}/appeal`}>{t('appeal.ask')}</a>
        </p>
      )}
      {staff && (
        <ButtonForm action={`/council/${id}/showing`} variant="secondary" size="sm">
          {t('hide.undo')}
        </ButtonForm>
      )}
    </Notice>
  );
}

function Appealed({ here, appeal: { state, answer = '' } }: { here: Here; appeal: OwnAppeal }): VNode {
  return (
    <Notice tone="calm">
      <p>{councilWords(here)(`appeal.${state}`, { answer })}</p>
    </Notice>
  );
}

function Voting({ here, proposal: { id, mine } }: Part): VNode {
  const t = councilWords(here);
  const action = `/council/${id}/vote`;
  return (
    <Panel heading={t('vote.heading')} id="vote">
      <p>{t('vote.secret')}</p>
      <Form here={here} action={action} submit={t(mine ? 'vote.change' : 'vote.submit')}>
        <RadioGroup
          here={here}
          action={action}
          name="vote"
          label={t('vote.label')}
          value={mine}
          options={views.map((value) => ({
            value,
            label: t(`vote.${value}`),
            hint: value === 'none' ? t('vote.none.hint') : undefined,
          }))}
        />
      </Form>
    </Panel>
  );
}

/** What everybody reads, the consultant too. */
function Outcome({ here, told }: { here: Here; told: ProposalView['told'] }): VNode {
  const t = councilWords(here);
  const number = (n: Told) => (typeof n === 'number' ? t('told.about', { n }) : t(`told.${n}`));
  return (
    <Panel heading={t('told.heading')}>
      {told ? (
        <>
          <dl class="facts">
            <dt>{t('told.yes')}</dt>
            <dd>{number(told.yes)}</dd>
            <dt>{t('told.no')}</dt>
            <dd>{number(told.no)}</dd>
          </dl>
          <p class="meta">{t('told.how')}</p>
        </>
      ) : (
        <p>{t('told.counting')}</p>
      )}
    </Panel>
  );
}

function Answering({ here, proposal: { id, answer, hidden, waits } }: Part): VNode {
  const t = councilWords(here);
  const action = `/council/${id}/answer`;
  const field = { here, action };
  return (
    <Panel heading={t(answer ? 'answer.change' : 'answer.new')} id="answer">
      <p>{t(hidden || waits ? 'answer.hidden' : 'answer.lede')}</p>
      <Form {...field} submit={t('answer.submit')}>
        <RadioGroup
          {...field}
          name="state"
          label={t('answer.state')}
          value={answer?.state}
          options={answerStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        <TextArea {...field} name="words" label={t('answer.words')} max={councilLimits.answer} value={answer?.words} />
        <HiddenField name="lang" value={here.lang} />
      </Form>
    </Panel>
  );
}

function Hiding({ here, proposal: { id, told } }: Part): VNode {
  const t = councilWords(here);
  const action = `/council/${id}/hiding`;
  return (
    <Panel heading={t('hide.heading')}>
      {!told && <p>{t('hide.votes')}</p>}
      <Form here={here} action={action} submit={t('hide.submit')} variant="secondary">
        <TextArea
          here={here}
          action={action}
          name="reason"
          label={t('hide.reason')}
          rows={3}
          max={councilLimits.reason}
        />
      </Form>
    </Panel>
  );
}

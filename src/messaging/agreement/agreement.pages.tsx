import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Icon } from '../../platform/ui/icons.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { TextArea, TextField } from '../../platform/ui/text-field.js';
import { careNameMax } from '../messaging.limits.js';
import { type AgreementView, assumedReplyDays } from './agreement.js';
import { howOftenMax, readsMax, replyDaysMax } from './agreement.limits.js';
import { TermsList } from './agreement.parts.js';
import { agreementWords } from './agreement.words.js';

type Props = PageProps<AgreementView>;

function InForce({ view, here }: Props): VNode {
  const t = agreementWords(here);
  const { inForce } = view;
  if (!inForce)
    return (
      <Panel tone="calm">
        <p>{t('agreement.none', { days: assumedReplyDays })}</p>
      </Panel>
    );
  const today = here.now.toZonedDateTimeISO(here.zone).toPlainDate();
  const due = Temporal.PlainDate.compare(inForce.reviewOn, today) <= 0;
  return (
    <Panel heading={t('agreement.in-force')} tone="calm">
      {due && <p>{t('agreement.review.now')}</p>}
      <TermsList terms={inForce} here={here} />
    </Panel>
  );
}

function Waiting({ view, here }: Props): VNode | null {
  const t = agreementWords(here);
  const { proposal, other: name } = view;
  if (!proposal) return null;
  const action = `/agreements/${view.with}`;
  const values = { proposal: proposal.id };
  if (proposal.own)
    return (
      <Panel heading={t('proposal.own')}>
        <p>{t('proposal.own.waits', { name })}</p>
        <TermsList terms={proposal.terms} here={here} />
        <ButtonForm action={`${action}/removal`} values={values} variant="secondary">
          {t('proposal.take-back')}
        </ButtonForm>
      </Panel>
    );
  return (
    <Panel heading={t('proposal.theirs', { name })} tone="accent">
      <p>{t('proposal.theirs.about')}</p>
      <TermsList terms={proposal.terms} here={here} />
      <div class="actions">
        <ButtonForm action={`${action}/confirmation`} values={values} icon="check">
          {t('proposal.yes')}
        </ButtonForm>
        <ButtonForm action={`${action}/refusal`} values={values} variant="secondary">
          {t('proposal.no')}
        </ButtonForm>
      </div>
    </Panel>
  );
}

function Declined({ view, here }: Props): VNode | null {
  const t = agreementWords(here);
  const { declined, proposal, other: name } = view;
  if (!declined || proposal) return null;
  return (
    <Panel>
      <p>{declined.own ? t('proposal.declined.own', { name }) : t('proposal.declined.theirs')}</p>
      <TermsList terms={declined.terms} here={here} />
      {declined.own && (
        <ButtonForm
          action={`/agreements/${view.with}/removal`}
          values={{ proposal: declined.id }}
          variant="tertiary"
          size="sm"
        >
          {t('proposal.put-away')}
        </ButtonForm>
      )}
    </Panel>
  );
}

function Propose({ view, here }: Props): VNode {
  const t = agreementWords(here);
  const action = `/agreements/${view.with}`;
  const field = { here, action };
  const { other: name } = view;
  const before = view.proposal?.terms ?? view.inForce;
  return (
    <Panel heading={t(before ? 'propose.change' : 'propose.first')}>
      {view.proposal && <p>{t('propose.replaces')}</p>}
      <Form here={here} action={action} submit={t('propose.send')}>
        {view.careNameFirst && (
          <TextField
            {...field}
            name="careName"
            label={t('propose.care-name', { name })}
            hint={t('propose.care-name.hint', { name })}
            max={careNameMax}
            autocomplete="off"
            width="medium"
          />
        )}
        <TextField
          {...field}
          name="howOften"
          label={t('propose.how-often')}
          hint={t('propose.how-often.hint')}
          max={howOftenMax}
          value={before?.howOften}
          autocomplete="off"
        />
        <TextArea
          {...field}
          name="reads"
          label={t('propose.reads')}
          hint={t('propose.reads.hint')}
          max={readsMax}
          value={before?.reads}
          rows={3}
        />
        <TextArea
          {...field}
          name="notRead"
          label={t('propose.not-read')}
          hint={t('propose.not-read.hint')}
          max={readsMax}
          value={before?.notRead}
          required={false}
          rows={3}
        />
        <TextField
          {...field}
          name="replyDays"
          label={t('propose.reply-days')}
          hint={t('propose.reply-days.hint', { max: replyDaysMax })}
          value={String(before?.replyDays ?? assumedReplyDays)}
          inputmode="numeric"
          autocomplete="off"
          width="short"
        />
        <TextField
          {...field}
          name="reviewOn"
          type="date"
          label={t('propose.review')}
          value={view.reviewOn}
          width="medium"
        />
      </Form>
    </Panel>
  );
}

/** What is agreed, what waits for a yes, and a way to propose. */
export function AgreementPage({ view, here }: Props): VNode {
  const t = agreementWords(here);
  const person = view.side === 'person';
  const { other: name } = view;
  return (
    <Layout here={here} title={t('agreement.title')}>
      <PageHead title={t('agreement.with', { name })}>
        <p>{t('agreement.lede')}</p>
        <p>{t('agreement.who', { name })}</p>
      </PageHead>
      <Waiting view={view} here={here} />
      <InForce view={view} here={here} />
      <Declined view={view} here={here} />
      <Propose view={view} here={here} />
      {person && (
        <ButtonLink href={`/messages/new?provider=${view.with}`} variant="secondary">
          {t('write.to', { name })}
        </ButtonLink>
      )}
      <p>
        <a class="plain" href={person ? '/messages' : '/inbox'}>
          <Icon name="back" /> {t(person ? 'back.messages' : 'back.inbox')}
        </a>
      </p>
    </Layout>
  );
}

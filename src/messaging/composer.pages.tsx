import type { VNode } from 'preact';
import { MailToo } from '../notices/index.js';
import { RadioGroup } from '../platform/ui/choice-field.js';
import { Form } from '../platform/ui/form.js';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { HiddenField, TextArea, TextField } from '../platform/ui/text-field.js';
import { FilesField } from './attachments/attachments.parts.js';
import { AgreementAbove } from './agreement/agreement.parts.js';
import { type ComposerView, type ComposerKind, composerKinds, type WritableProvider } from './conversation.js';
import { NobodyNow, ReadingWords } from './hours/reading.parts.js';
import { LetterDraftFields, ThrowAway } from './draft/letter-draft.parts.js';
import type { LetterDraftView } from './draft/letter-draft.js';
import { letterDraftWords } from './draft/letter-draft.words.js';
import { hoursWords } from './hours/hours.words.js';
import { ways } from './appointment/appointment.js';
import { appointmentWords } from './appointment/appointment.words.js';
import { bodyMax, careNameMax, timesMax, topicMax } from './messaging.limits.js';
import { messagingWords } from './messaging.words.js';
import { PlanLetter } from './plan/letter-plan.parts.js';
import { ProviderRows } from './providers.parts.js';

const send = '/messages';
const keep = '/messages/draft';

/** What one has to know before one writes: who reads it, when, what is agreed, and that nobody watches at night. */
function BeforeYouWrite({ to, view, here }: { to: WritableProvider; view: ComposerView; here: Here }): VNode {
  const t = messagingWords(here);
  const { name, reading } = to;
  const title = [to.title, to.organisation].filter(Boolean).join(', ');
  return (
    <Panel heading={t('composer.before')} tone="calm">
      <dl class="facts">
        <dt>{t('composer.reader')}</dt>
        <dd>
          {t(reading.cover ? 'composer.reader.both' : 'composer.reader.one', {
            name,
            title,
            cover: reading.cover ?? '',
          })}{' '}
          {t('composer.reader.not')}
          {to.system && ` ${t('system.fetches', { organisation: to.organisation, name })}`}
        </dd>
        <dt>{hoursWords(here)('reading.heading')}</dt>
        <dd>
          <ReadingWords reading={reading} name={name} here={here} /> {hoursWords(here)('reading.update')}
        </dd>
        {reading.now && (
          <>
            <dt>{t('composer.night')}</dt>
            <dd>
              {t('composer.night.nobody')} <a href="/help-now">{t('composer.night.help')}</a>.
            </dd>
          </>
        )}
      </dl>
      <NobodyNow reading={reading} help={view.help} here={here} />
    </Panel>
  );
}

interface ComposerProps {
  to: WritableProvider;
  kind: ComposerKind | null;
  draft: LetterDraftView | null;
  askMail?: true | undefined;
  here: Here;
}

function ComposerForm({ to, kind, draft, askMail, here }: ComposerProps): VNode {
  const t = messagingWords(here);
  // What was typed comes back whichever of the two buttons was refused.
  const action = here.refused?.action === keep ? keep : send;
  const field = { here, action };
  const { name } = to;
  return (
    <Form
      here={here}
      action={send}
      submit={t('composer.submit', { name })}
      also={{ action: keep, label: letterDraftWords(here)('draft.keep') }}
      keeps={keep}
      cancel={{ href: '/messages', label: t('composer.cancel') }}
      enctype="multipart/form-data"
    >
      <HiddenField name="provider" value={to.id} />
      {to.careName === null ? (
        <TextField
          {...field}
          name="careName"
          value={draft?.careName}
          label={t('composer.care-name', { name })}
          hint={t('composer.care-name.hint', { name })}
          max={careNameMax}
          autocomplete="off"
          width="medium"
        />
      ) : (
        <p class="meta">{t('composer.as', { name, careName: to.careName })}</p>
      )}
      <RadioGroup
        {...field}
        name="kind"
        label={t('composer.kind')}
        value={kind ?? draft?.kind}
        options={composerKinds.map((value) => ({
          value,
          label: t(`kind.${value}`),
          hint: t(`kind.${value}.hint`, { name }),
        }))}
      />
      <div class="stack if-appointment">
        <TextArea
          {...field}
          name="times"
          label={appointmentWords(here)('wish.times')}
          hint={appointmentWords(here)('wish.times.hint')}
          value={draft?.times}
          max={timesMax}
          rows={2}
        />
        <RadioGroup
          {...field}
          name="way"
          label={appointmentWords(here)('wish.way')}
          required={false}
          value={draft?.way}
          options={ways.map((way) => ({ value: way, label: appointmentWords(here)(`way.${way}`) }))}
        />
      </div>
      <TextField
        {...field}
        name="topic"
        value={draft?.topic}
        label={t('composer.topic')}
        hint={t('composer.topic.hint', { name })}
        max={topicMax}
        autocomplete="off"
      />
      <TextArea
        {...field}
        name="body"
        value={draft?.body}
        label={t('composer.body')}
        hint={t('composer.body.hint', { name })}
        max={bodyMax}
        rows={9}
      />
      <FilesField here={here} action={action} />
      {askMail && <MailToo {...field} about="messages" />}
      <LetterDraftFields here={here} action={action} draft={draft} />
    </Form>
  );
}

/** A new message: first to whom, then what. */
export function ComposerPage({ view, here }: PageProps<ComposerView>): VNode {
  const t = messagingWords(here);
  // A refused form knows whom it was for; the address it was sent to does not.
  const chosen = here.refused?.values['provider'] ?? view.chosen;
  const to = view.providers.find(({ id }) => id === chosen);
  return (
    <Layout here={here} title={t('messages.title')}>
      {to ? (
        <>
          <PageHead title={t('composer.to', { name: to.name })} />
          <BeforeYouWrite to={to} view={view} here={here} />
          <Panel heading={t('composer.title')}>
            <AgreementAbove standing={to.agreement} id={to.id} name={to.name} here={here} />
            <ComposerForm to={to} kind={view.kind} draft={view.draft} askMail={view.askMail} here={here} />
            <ThrowAway here={here} action={`${keep}/removal`} draft={view.draft} values={{ provider: to.id }} />
          </Panel>
          <PlanLetter here={here} action="/messages/activity" provider={to.id} />
        </>
      ) : (
        <>
          <PageHead title={t('composer.title')} />
          <Panel heading={t('composer.whom')}>
            <ProviderRows providers={view.providers} here={here} kind={view.kind} />
          </Panel>
        </>
      )}
    </Layout>
  );
}

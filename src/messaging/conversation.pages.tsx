import { Temporal } from 'temporal-polyfill';
import { Fragment, type VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../platform/ui/buttons.js';
import { ExactDay, ExactTime } from '../platform/ui/dates.js';
import { Form } from '../platform/ui/form.js';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Icon } from '../platform/ui/icons.js';
import { Layout } from '../platform/ui/layout.js';
import { Panel } from '../platform/ui/panel.js';
import { HiddenField, TextArea } from '../platform/ui/text-field.js';
import { SharedLink, SnapshotParts } from '../toolbox/index.js';
import { Beside, FilesField } from './attachments/attachments.parts.js';
import { attachmentWords } from './attachments/attachments.words.js';
import { AppointmentsNow, AppointmentTold, OfferTime, stands } from './appointment/appointment.parts.js';
import { AgreementAbove } from './agreement/agreement.parts.js';
import type { ConversationAtWork, ConversationId, MessageView } from './conversation.js';
import { AlsoReads, CameOrWent, WhoIsIn } from './further/further.parts.js';
import { HandOverAsk, HandOverAsked, HandOverTold } from './hand-over/hand-over.parts.js';
import { LetterDraftFields, ThrowAway } from './draft/letter-draft.parts.js';
import { letterDraftWords } from './draft/letter-draft.words.js';
import { hoursWords } from './hours/hours.words.js';
import { longMoment } from './hours/long-day.js';
import { Late, nobodyUntil, ReadingWords } from './hours/reading.parts.js';
import { Filed, Queue, TemplateLinks } from './inbox/work.parts.js';
import { LookedAt } from './looks/looks.parts.js';
import { bodyMax } from './messaging.limits.js';
import { messagingWords } from './messaging.words.js';
import { PlanLetter } from './plan/letter-plan.parts.js';
import { snapshotWords } from './snapshot/snapshot.words.js';
import { Expected } from './states.parts.js';

type Props = PageProps<ConversationAtWork>;

/** "Sent Tue 24 Nov 10:12 · opened Wed 25 Nov · answer expected by Fri 27 Nov." */
function StateLine({ message, here }: { message: MessageView; here: Here }): VNode {
  const t = messagingWords(here);
  return (
    <p class="meta">
      {t('state.sent')} <ExactTime at={Temporal.Instant.from(message.sentAt)} here={here} />
      {message.openedAt && (
        <>
          {' · '}
          {t('state.opened')} <ExactDay at={Temporal.Instant.from(message.openedAt)} here={here} />
        </>
      )}
      {message.answered && ` · ${t('state.answered')}`}
      {message.expectedBy && !message.answered && (
        <>
          {' · '}
          <Expected day={message.expectedBy} here={here} />
        </>
      )}
    </p>
  );
}

/** That a letter puts an earlier one right, or was put right by a later one: both stay. */
function Corrections({ message, here }: { message: MessageView; here: Here }): VNode | null {
  const t = messagingWords(here);
  const { corrects, corrected } = message;
  const moment = (at: string) => {
    const { day, time } = longMoment(Temporal.Instant.from(at), here);
    return { day, time };
  };
  if (corrects === null && corrected.length === 0) return null;
  return (
    <p class="meta">
      {corrects !== null && (corrects ? t('correction.of', moment(corrects)) : t('correction.of.earlier'))}{' '}
      {corrected.map((at) => t('correction.by', moment(at))).join(' ')}
    </p>
  );
}

/** Conversations read like letters: who, what, and below it quietly what became of it. */
function Letter({
  message,
  id,
  open,
  begins,
  here,
}: {
  message: MessageView;
  id: ConversationId;
  open: boolean;
  /** What waits for an answer begins with it: whoever comes to `#new` goes on reading here. */
  begins: boolean;
  here: Here;
}): VNode {
  const t = messagingWords(here);
  const { from } = message;
  return (
    <li class={from ? 'letter' : 'letter own'} {...(begins ? { id: 'new', tabIndex: -1 } : {})}>
      <p class="letter-from">{from === '' ? t('conversation.former') : (from ?? t('conversation.you'))}</p>
      {message.damaged && <p role="alert">{attachmentWords(here)('damaged')}</p>}
      <div class="prose letter-text" lang={message.lang}>
        {message.body.split(/\n{2,}/).map((paragraph, place) => (
          <p key={place}>{paragraph}</p>
        ))}
      </div>
      {message.snapshot && (
        <section class="stack" aria-label={snapshotWords(here)('letter.heading')}>
          <p class="meta">{snapshotWords(here)('letter.heading')}</p>
          <SnapshotParts snapshot={message.snapshot} here={here} level={3} />
        </section>
      )}
      <Beside files={message.attachments} id={id} here={here} />
      <Corrections message={message} here={here} />
      <StateLine message={message} here={here} />
      {message.takesBack !== null && (
        <ButtonForm
          action={`/conversations/${id}/withdrawal`}
          values={{ seq: String(message.takesBack) }}
          variant="tertiary"
          size="sm"
        >
          {t('conversation.take-back')} <span class="ds-sr-only">{t('conversation.take-back.until')}</span>
        </ButtonForm>
      )}
      {open && message.seq !== null && (
        <p class="no-print">
          <a href={`/conversations/${id}?corrects=${message.seq}#write`}>{t('correction.write')}</a>
        </p>
      )}
    </li>
  );
}

/** For the provider: something has come. Its text is not on this page until they open it. */
function Unopened({ view, here }: Props): VNode {
  const t = messagingWords(here);
  return (
    <Panel heading={t('conversation.unopened', { count: view.unopened })} tone="accent">
      <p>{t('conversation.unopened.seen', { name: view.other.name })}</p>
      <ButtonForm id="new" action={`/conversations/${view.id}/opening`} icon="envelope">
        {t('conversation.open')}{' '}
        <span class="ds-sr-only">{t('inbox.open.which', { name: view.other.name, topic: view.topic })}</span>
      </ButtonForm>
    </Panel>
  );
}

function Thanks({ view, here }: Props): VNode {
  const t = messagingWords(here);
  const { name } = view.other;
  return (
    <Panel tone="calm">
      <p>{t('thanks.hint', { name, body: messagingWords(view)('thanks.body') })}</p>
      <ButtonForm action={`/conversations/${view.id}/thanks`} icon="check" color="calm">
        {t('thanks.button')}
      </ButtonForm>
    </Panel>
  );
}

function WriteOn({ view, here }: Props): VNode {
  const t = messagingWords(here);
  const { name } = view.other;
  const person = view.side === 'person';
  const [send, keep] = [`/conversations/${view.id}/messages`, `/conversations/${view.id}/draft`];
  // What was typed comes back whichever of the two buttons was refused.
  const action = here.refused?.action === keep ? keep : send;
  const { reading, agreement, covering, draft, correcting } = view;
  const before = [draft?.body, view.work?.words].filter(Boolean).join('\n\n') || undefined;
  return (
    <div class="no-print" id="write">
      <Panel heading={person ? t('conversation.on') : t('conversation.answer')}>
        {reading && (
          <p>
            {t(
              reading.cover
                ? 'conversation.readers'
                : view.further.now.length > 0
                  ? 'conversation.reader.too'
                  : 'conversation.reader',
              {
                name,
                cover: reading.cover ?? '',
              },
            )}{' '}
            <ReadingWords reading={reading} name={name} here={here} />{' '}
            {view.kind === 'update' && hoursWords(here)('reading.update')}
            {view.system && ` ${t('system.fetches', { organisation: view.system, name })}`}
          </p>
        )}
        <AlsoReads view={view} here={here} />
        {covering && <p>{t('conversation.covering', { provider: covering, name })}</p>}
        {agreement && <AgreementAbove standing={agreement} id={agreement.with} name={name} here={here} />}
        <TemplateLinks view={view} here={here} />
        <Form
          here={here}
          action={send}
          submit={t(correcting ? 'correction.send' : person ? 'conversation.send' : 'conversation.send.answer')}
          also={{ action: keep, label: letterDraftWords(here)('draft.keep') }}
          keeps={keep}
          enctype="multipart/form-data"
        >
          {correcting && (
            <>
              <HiddenField name="corrects" value={String(correcting.seq)} />
              <p>
                {t('correction.about', longMoment(Temporal.Instant.from(correcting.sentAt), here))}{' '}
                <a href={`/conversations/${view.id}?corrects=0#write`}>{t('correction.not')}</a>
              </p>
            </>
          )}
          <TextArea
            here={here}
            action={action}
            name="body"
            label={t('conversation.body')}
            value={before}
            hint={
              person
                ? undefined
                : t(
                    covering || view.further.now.length > 0
                      ? 'conversation.answer.hint.cover'
                      : 'conversation.answer.hint',
                    { name },
                  )
            }
            max={bodyMax}
            rows={6}
          />
          <FilesField here={here} action={action} />
          <LetterDraftFields here={here} action={action} draft={draft} />
        </Form>
        <ThrowAway here={here} action={`${keep}/removal`} draft={draft} />
        {person && (
          <p class="meta">
            {reading?.from && !reading.now ? nobodyUntil(reading.from, here) : t('conversation.night')}{' '}
            {reading?.now === false && t('conversation.need-now')} <a href="/help-now">{t('composer.night.help')}</a>.
          </p>
        )}
      </Panel>
    </div>
  );
}

function Gone({ view, here }: Props): VNode {
  const t = messagingWords(here);
  const { name } = view.other;
  if (view.side === 'provider')
    return (
      <Panel>
        <p>{t('conversation.ended.person', { name })}</p>
      </Panel>
    );
  return (
    <Panel tone="warm">
      <p>{t(view.ended ? 'conversation.ended' : 'conversation.gone', { name })}</p>
      <ButtonLink href="/messages/new" variant="secondary">
        {t('conversation.gone.other')}
      </ButtonLink>
    </Panel>
  );
}

/** For the person: the conversation as a file that other health systems read. */
function TakeAlong({ id, here }: { id: string; here: Here }): VNode {
  const t = messagingWords(here);
  return (
    <details class="no-print">
      <summary>{t('conversation.file')}</summary>
      <p>{t('conversation.file.about')}</p>
      <ButtonLink href={`/conversations/${id}/fhir`} variant="secondary" icon="download">
        {t('conversation.file.fetch')}
      </ButtonLink>
    </details>
  );
}

/** What the person wrote, and has no answer. */
const waits = ({ author, answered }: MessageView): boolean => author === 'person' && !answered;

export function ConversationPage({ view, here }: Props): VNode {
  const t = messagingWords(here);
  const person = view.side === 'person';
  const { name, title } = view.other;
  const back = person
    ? { href: '/messages', label: t('conversation.back.person') }
    : { href: '/inbox', label: t('conversation.back.provider') };
  const opened = view.messages.some(({ author }) => author === 'person');
  const first = person || view.unopened > 0 ? undefined : view.messages.find(waits);
  // Where a time was asked for and none stands, it is what answers: before the words.
  const settled = view.appointments.some(stands);
  // What happened before a letter that is not shown here is told at the end.
  const places = view.messages.length;
  const told = (place: number) => [
    ...view.handOvers
      .filter(({ state, after }) => state !== 'asked' && Math.min(after, places) === place)
      .map((each) => <HandOverTold key={each.id} each={each} here={here} />),
    ...(view.covering ? [] : view.further.told)
      .filter(({ after }) => Math.min(after, places) === place)
      .map((each, n) => <CameOrWent key={`further ${n}`} each={each} here={here} />),
    ...view.appointments
      .filter(({ after }) => Math.min(after, places) === place)
      .map((each) => <AppointmentTold key={each.id} each={each} here={here} />),
  ];
  return (
    <Layout here={here} title={person ? t('messages.title') : t('inbox.title')}>
      <div class="page-head">
        <h1 lang={view.lang}>{view.topic}</h1>
        <p class="lede">
          {t('conversation.with', { name })}
          {title && `, ${title}`} · {t(`kind.${view.subject ?? view.kind}`)}
        </p>
      </div>
      <Queue view={view} here={here} />
      {view.work?.shared && <SharedLink here={here} called={name} {...view.work.shared} />}
      {view.messages.length > 0 && (
        <ol class="letters">
          {told(0)}
          {view.messages.map((message, place) => (
            <Fragment key={place}>
              <Letter message={message} id={view.id} open={view.open} begins={message === first} here={here} />
              {told(place + 1)}
            </Fragment>
          ))}
        </ol>
      )}
      <HandOverAsked view={view} here={here} />
      <AppointmentsNow view={view} here={here} />
      {view.late && (
        <Panel tone="warm">
          <Late late={view.late} here={here} />
        </Panel>
      )}
      {view.unopened > 0 && <Unopened view={view} here={here} />}
      {!person && view.kind === 'update' && view.state === 'opened' && <Thanks view={view} here={here} />}
      {!settled && <OfferTime view={view} here={here} />}
      {!view.open ? <Gone view={view} here={here} /> : (person || opened) && <WriteOn view={view} here={here} />}
      {person && view.open && <PlanLetter here={here} action={`/conversations/${view.id}/activity`} />}
      {settled && <OfferTime view={view} here={here} />}
      {(person || opened) && <Filed view={view} here={here} />}
      <WhoIsIn view={view} here={here} />
      {person && <LookedAt looks={view.looks} here={here} />}
      {person && <TakeAlong id={view.id} here={here} />}
      {!person && <HandOverAsk view={view} here={here} />}
      <p class="no-print">
        <a class="plain" href={back.href}>
          <Icon name="back" /> {back.label}
        </a>
      </p>
    </Layout>
  );
}

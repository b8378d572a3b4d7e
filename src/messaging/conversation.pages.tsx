import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../platform/ui/buttons.js';
import { ExactDay, ExactTime } from '../platform/ui/dates.js';
import { Form } from '../platform/ui/form.js';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Icon } from '../platform/ui/icons.js';
import { Layout } from '../platform/ui/layout.js';
import { Panel } from '../platform/ui/panel.js';
import { TextArea } from '../platform/ui/text-field.js';
import { exactDay } from '../platform/ui/time-words.js';
import type { ConversationView, MessageView } from './conversation.js';
import { bodyMax } from './messaging.limits.js';
import { messagingWords } from './messaging.words.js';
import { Expected } from './states.parts.js';

type Props = PageProps<ConversationView>;

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

/** Conversations read like letters: who, what, and below it quietly what became of it. */
function Letter({ message, view, here }: { message: MessageView; view: ConversationView; here: Here }): VNode {
  const own = message.author === view.side;
  return (
    <li class={own ? 'letter own' : 'letter'}>
      <p class="letter-from">{own ? messagingWords(here)('conversation.you') : view.other.name}</p>
      <div class="prose letter-text" lang={message.lang}>
        {message.body.split(/\n{2,}/).map((paragraph, place) => (
          <p key={place}>{paragraph}</p>
        ))}
      </div>
      <StateLine message={message} here={here} />
    </li>
  );
}

/** For the provider: something has come. Its text is not on this page until they open it. */
function Unopened({ view, here }: Props): VNode {
  const t = messagingWords(here);
  return (
    <Panel heading={t('conversation.unopened', { count: view.unopened })} tone="accent">
      <p>{t('conversation.unopened.seen', { name: view.other.name })}</p>
      <ButtonForm action={`/conversations/${view.id}/opening`} icon="envelope">
        {t('conversation.open')}
      </ButtonForm>
    </Panel>
  );
}

function Thanks({ view, here }: Props): VNode {
  const t = messagingWords(here);
  const { name } = view.other;
  return (
    <Panel tone="calm">
      <p>{t('thanks.hint', { name, body: t('thanks.body') })}</p>
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
  const action = `/conversations/${view.id}/messages`;
  const hint = !person
    ? t('conversation.answer.hint', { name })
    : view.expectedBy
      ? t('conversation.by', { name, day: exactDay(Temporal.PlainDate.from(view.expectedBy), here).text })
      : t('conversation.no-wait', { name });
  return (
    <Panel heading={person ? t('conversation.on') : t('conversation.answer')}>
      <Form here={here} action={action} submit={person ? t('conversation.send') : t('conversation.send.answer')}>
        <TextArea
          here={here}
          action={action}
          name="body"
          label={t('conversation.body')}
          hint={hint}
          max={bodyMax}
          rows={6}
        />
      </Form>
      {person && (
        <p class="meta">
          {t('conversation.night')} <a href="/help-now">{t('composer.night.help')}</a>.
        </p>
      )}
    </Panel>
  );
}

function Gone({ view, here }: Props): VNode {
  const t = messagingWords(here);
  return (
    <Panel tone="warm">
      <p>{t('conversation.gone', { name: view.other.name })}</p>
      <ButtonLink href="/messages/new" variant="secondary">
        {t('conversation.gone.other')}
      </ButtonLink>
    </Panel>
  );
}

export function ConversationPage({ view, here }: Props): VNode {
  const t = messagingWords(here);
  const person = view.side === 'person';
  const { name, title } = view.other;
  const back = person
    ? { href: '/messages', label: t('conversation.back.person') }
    : { href: '/inbox', label: t('conversation.back.provider') };
  const opened = view.messages.some(({ author }) => author === 'person');
  return (
    <Layout here={here} title={person ? t('messages.title') : t('inbox.title')}>
      <div class="page-head">
        <h1 lang={view.lang}>{view.topic}</h1>
        <p class="lede">
          {t('conversation.with', { name })}
          {title && `, ${title}`} · {t(`kind.${view.kind}`)}
        </p>
      </div>
      {view.messages.length > 0 && (
        <ol class="letters">
          {view.messages.map((message, place) => (
            <Letter key={place} message={message} view={view} here={here} />
          ))}
        </ol>
      )}
      {view.unopened > 0 && <Unopened view={view} here={here} />}
      {!person && view.kind === 'update' && view.state === 'opened' && <Thanks view={view} here={here} />}
      {!view.open ? <Gone view={view} here={here} /> : (person || opened) && <WriteOn view={view} here={here} />}
      <p>
        <a class="plain" href={back.href}>
          <Icon name="back" /> {back.label}
        </a>
      </p>
    </Layout>
  );
}

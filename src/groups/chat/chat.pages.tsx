import type { VNode } from 'preact';
import { Button, ButtonLink } from '../../platform/ui/buttons.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { live } from '../../platform/ui/nonce.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { HiddenField, TextArea, TextField } from '../../platform/ui/text-field.js';
import { moderationWords } from '../moderation/moderation.words.js';
import { NicknameInvitation } from '../thread/nickname-invitation.js';
import { AskLink, PollPanel } from '../poll/poll.parts.js';
import { chatLimits } from './chat.forms.js';
import type { ChatView } from './chat.service.js';
import { chatWords } from './chat.words.js';
import { Line } from './line.parts.js';
import { pieceNodes, shownBy } from './telling.js';

/**
 * The log is a live region that the reader can move in; new lines are added at its end and nothing else moves. Without
 * script the same page is a form and a link that fetches it again.
 */
export function ChatPage({ view, here }: PageProps<ChatView>): VNode {
  const t = chatWords(here);
  const { room, lines, cursor, talk } = view;
  const action = `/rooms/${room.id}/chat`;
  const pieces = pieceNodes(here, view, room.id);
  const shown = shownBy(here, view, room.id);
  return (
    <Layout here={here} title={t('chat.title')} aside={<Beside here={here} view={view} pieces={pieces} />}>
      <PageHead title={t('chat.heading', { room: room.name })}>
        <p>{t('chat.lede')}</p>
      </PageHead>
      <div class="notice" id="chat-talk" role="status" aria-label={t('talk.about')}>
        {pieces.get('chat-talk')}
      </div>
      <Panel>
        <div class="chat-log" role="log" tabIndex={0} aria-label={t('chat.log')}>
          {lines.length === 0 && <p class="meta">{t('chat.empty')}</p>}
          <ol
            class="chat"
            {...live(here, {
              'hx-sse:connect': `${action}/lines?after=${cursor}&shown=${shown}`,
              'hx-swap': 'beforeend',
            })}
          >
            {lines.map((line) => (
              <Line key={line.id} here={here} line={line} mayHide={here.role === 'Consultant'} />
            ))}
          </ol>
        </div>
      </Panel>
      <PollPanel here={here} polls={view.polls ?? []} />
      <div id="say">
        <Say here={here} view={view} />
      </div>
      <p class="meta">{t('chat.keep', { days: talk.keepDays })}</p>
      <p class="actions">
        <ButtonLink href={action} variant="secondary" size="sm">
          {t('chat.refresh')}
        </ButtonLink>
        <a class="plain" href={`/rooms/${room.id}`}>
          {t('chat.room', { room: room.name })}
        </a>
        {view.mayWrite && <AskLink here={here} room={room.id} />}
        {here.role === 'ServiceUser' && <a href={`${action}/report`}>{moderationWords(here)('concern.chat')}</a>}
      </p>
    </Layout>
  );
}

/** Where one writes, while one may. What could not be sent any more is still there to be copied. */
function Say({ here, view }: { here: Here; view: ChatView }): VNode | null {
  const t = chatWords(here);
  const { room, talk, once } = view;
  const action = `/rooms/${room.id}/chat`;
  const swap = { 'hx-target': '#say', 'hx-select': '#say', 'hx-swap': 'outerHTML' } as const;
  const unsent = (
    [
      [action, 'body'],
      [`${action}/note`, 'note'],
    ] as const
  ).find(([form]) => here.refused?.action === form);
  if (!view.mayWrite) return <NicknameInvitation here={here} from={view.nicknameFrom} />;
  if (!talk.open)
    return unsent ? (
      <Panel tone="warm">
        <TextArea
          here={here}
          action={unsent[0]}
          name={unsent[1]}
          label={t('chat.not-sent')}
          hint={t('chat.not-sent.hint')}
          required={false}
          rows={3}
        />
      </Panel>
    ) : null;
  return (
    <>
      <Form here={here} action={action} submit={t('chat.submit')} inline hx={{ 'hx-post': action, ...swap }}>
        <TextField here={here} action={action} name="body" label={t('chat.say')} autocomplete="off" />
        <HiddenField name="once" value={once} />
      </Form>
      {here.role === 'ServiceUser' && (
        <form class="pass" method="post" action={`${action}/pass`}>
          <HiddenField name="once" value={once} />
          <Button variant="tertiary" size="sm">
            {t('pass.submit')}
          </Button>
          <span class="meta">{t('pass.text')}</span>
        </form>
      )}
    </>
  );
}

/** For peers their hand and a note to the host; for consultants what a host does. */
function Beside({ here, view, pieces }: { here: Here; view: ChatView; pieces: Map<string, VNode> }): VNode | null {
  const t = chatWords(here);
  const chat = `/rooms/${view.room.id}/chat`;
  if (view.hosting)
    return (
      <Panel heading={t('host.heading')} tone="calm">
        <div class="stack" id="chat-host">
          {pieces.get('chat-host')}
        </div>
        <Form here={here} action={`${chat}/pace`} submit={t('host.pace.submit')} variant="secondary">
          <TextField
            here={here}
            action={`${chat}/pace`}
            name="seconds"
            type="number"
            inputmode="numeric"
            width="short"
            label={t('host.pace')}
            hint={t('host.pace.hint')}
            value={String(view.talk.slowSeconds)}
          />
        </Form>
        <p>
          <a href={`${chat}/settings`}>{t('host.settings')}</a>
        </p>
      </Panel>
    );
  if (view.handUp === undefined || !view.talk.open) return null;
  return (
    <Panel heading={t('hand.heading')}>
      <div class="stack" id="chat-hand">
        {pieces.get('chat-hand')}
      </div>
      <h3>{t('note.heading')}</h3>
      {view.noted && <p>{t(view.talk.meanwhile ? 'note.given.alone' : 'note.given')}</p>}
      <Form here={here} action={`${chat}/note`} submit={t('note.submit')} variant="secondary">
        <TextArea
          here={here}
          action={`${chat}/note`}
          name="note"
          label={t('note.label')}
          hint={t(view.talk.meanwhile ? 'note.hint.alone' : 'note.hint')}
          max={chatLimits.note}
          rows={3}
        />
      </Form>
    </Panel>
  );
}

import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Lang } from '../platform/i18n/lang.js';
import { ButtonLink } from '../platform/ui/buttons.js';
import { Form } from '../platform/ui/form.js';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { live } from '../platform/ui/nonce.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { TextField } from '../platform/ui/text-field.js';
import type { ChatView, LineView } from './chat.service.js';
import { groupWords } from './groups.words.js';
import { NicknameInvitation } from './nickname-invitation.js';
import { calledIn } from './persona-line.js';

function ChatLine({ here, author, body, own }: LineView & { here: Pick<Here, 'lang'>; own: boolean }): VNode {
  return (
    <li class={own ? 'own' : undefined}>
      <strong>{calledIn(here, author)}</strong> {body}
    </li>
  );
}

/** A line for a page that is already open. */
export const lineMarkup = (line: LineView, own: boolean, lang: Lang): string =>
  renderToString(<ChatLine here={{ lang }} author={line.author} body={line.body} own={own} />);

/**
 * The log is a live region that the reader can move in; new lines are added at its end and nothing else moves. Without
 * script the same page is a form and a link that fetches it again.
 */
export function ChatPage({ view, here }: PageProps<ChatView>): VNode {
  const t = groupWords(here);
  const { room, lines, cursor } = view;
  const action = `/rooms/${room.id}/chat`;
  return (
    <Layout here={here} title={t('chat.title')}>
      <PageHead title={t('chat.heading', { room: room.name })}>
        <p>{t('chat.lede')}</p>
      </PageHead>
      <Panel>
        <div class="chat-log" role="log" tabIndex={0} aria-label={t('chat.log')}>
          {lines.length === 0 && <p class="meta">{t('chat.empty')}</p>}
          <ol
            class="chat"
            {...live(here, { 'hx-sse:connect': `${action}/lines?after=${cursor}`, 'hx-swap': 'beforeend' })}
          >
            {lines.map((line, n) => (
              <ChatLine key={n} here={here} {...line} />
            ))}
          </ol>
        </div>
      </Panel>
      {view.mayWrite ? (
        <div id="say">
          <Form
            here={here}
            action={action}
            submit={t('chat.submit')}
            inline
            hx={{ 'hx-post': action, 'hx-target': '#say', 'hx-select': '#say', 'hx-swap': 'outerHTML' }}
          >
            <TextField here={here} action={action} name="body" label={t('chat.say')} autocomplete="off" />
          </Form>
        </div>
      ) : (
        <NicknameInvitation here={here} />
      )}
      <p class="actions">
        <ButtonLink href={action} variant="secondary" size="sm">
          {t('chat.refresh')}
        </ButtonLink>
        <a class="plain" href={`/rooms/${room.id}`}>
          {t('thread.back', { room: room.name })}
        </a>
      </p>
    </Layout>
  );
}

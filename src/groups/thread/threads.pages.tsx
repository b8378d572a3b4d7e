import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { CoarseTime, DateLeaf, ExactTime } from '../../platform/ui/dates.js';
import { Face } from '../../platform/ui/face.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { HiddenField, TextArea } from '../../platform/ui/text-field.js';
import { Prose } from '../../platform/ui/prose.js';
import { AskLink, PollPanel } from '../poll/poll.parts.js';
import { CalmSwitch } from '../post/calm.parts.js';
import { NotesFields, notesLine } from '../post/notes.parts.js';
import { reactionKinds } from '../post/reactions.js';
import { HeldNote } from '../room/held.parts.js';
import { BeforeWriting, WriteHere } from '../room/writing.parts.js';
import type { WritingView } from '../room/writing.service.js';
import { groupWords } from '../groups.words.js';
import { DraftFields, notesOf, OtherDrafts } from '../draft/draft.parts.js';
import { draftWords } from '../draft/draft.words.js';
import { UntilThen } from '../night/night.parts.js';
import { HeavyMark, OwnThread } from '../own/own-thread.parts.js';
import { ownWords } from '../own/own.words.js';
import { Aftercare } from '../post/aftercare.parts.js';
import { NicknameInvitation } from './nickname-invitation.js';
import { calledIn, PersonaLine, titleIn } from './persona-line.js';
import type { NoticeView } from './thread-notices.js';
import type { VisitView } from './thread-visits.service.js';
import type { PostView } from './thread.views.js';

export function ThreadPage({ view, here }: PageProps<VisitView>): VNode {
  const t = groupWords(here);
  const action = `/threads/${view.id}/posts`;
  const { draft } = view;
  return (
    <Layout here={here} title={t('thread.title')}>
      <PageHead title={titleIn(here, view.title)}>
        <p>
          <Tag tone={view.intent === 'win' ? 'warm' : 'calm'}>{t(`intent-tag.${view.intent}`)}</Tag>{' '}
          <a href={`/rooms/${view.room.id}`}>{t('thread.back', { room: view.room.name })}</a>
        </p>
      </PageHead>
      {view.posts.some((post) => post.notes && !post.own) && !view.moderates && (
        <CalmSwitch here={here} calm={view.calm} />
      )}
      {view.notice && <NoticePanel here={here} notice={view.notice} />}
      <PollPanel here={here} polls={view.polls ?? []} />
      {view.unread && (
        <p>
          <a href={view.unread.href}>{ownWords(here)('unread.jump')}</a>
        </p>
      )}
      <Panel>
        {view.posts.flatMap((post) => [
          view.unread?.post === post.id && (
            <p key="new" class="new-from">
              {ownWords(here)('unread.here')}
            </p>
          ),
          <PostPart
            key={post.id}
            here={here}
            post={post}
            moderates={view.moderates}
            mayWrite={view.mayWrite}
            thread={view.id}
            writing={view.writing}
          />,
        ])}
        {view.next && <a href={`/threads/${view.id}?after=${view.next}`}>{t('thread.newer')}</a>}
      </Panel>
      {view.who && view.waits && !view.who.duty.onDuty && <UntilThen here={here} who={view.who} room={view.room.id} />}
      {view.who && view.isHard && (
        <Aftercare here={here} who={view.who} calm={view.calm} again={view.caredFor ?? false} />
      )}
      {view.mayWrite ? (
        <WriteHere here={here} writing={view.writing} roomId={view.room.id}>
          <Panel heading={t('thread.reply')} id="reply">
            <BeforeWriting here={here} writing={view.writing} />
            <Form
              here={here}
              action={action}
              submit={t('thread.reply.submit')}
              also={{ action: `/threads/${view.id}/draft`, label: draftWords(here)('draft.keep') }}
              keeps={`/threads/${view.id}/draft`}
            >
              <TextArea
                here={here}
                action={action}
                name="body"
                label={t('thread.body')}
                hint={`${t('thread.body.hint')} ${t('post.markup')}`}
                value={[draft?.body, view.quote].filter(Boolean).join('\n\n') || undefined}
                rows={4}
              />
              <NotesFields here={here} action={action} notes={notesOf(draft)} />
              <HiddenField name="lang" value={view.writing.lang ?? here.lang} />
              <DraftFields here={here} action={action} draft={draft} />
            </Form>
            <OtherDrafts
              here={here}
              drafts={view.drafts}
              chosen={draft}
              place={{ path: `/threads/${view.id}`, anchor: 'reply' }}
            />
            <p class="post-acts">
              <AskLink here={here} room={view.room.id} thread={view.id} />
            </p>
          </Panel>
        </WriteHere>
      ) : (
        <NicknameInvitation here={here} from={view.nicknameFrom} />
      )}
      {view.moderates && <HeavyMark here={here} view={view} />}
      <OwnThread here={here} view={view} />
    </Layout>
  );
}

function NoticePanel({ here, notice }: { here: Here; notice: NoticeView }): VNode {
  const t = groupWords(here);
  const startsAt = Temporal.Instant.from(notice.startsAt);
  return (
    <Panel tone="accent">
      <Rows>
        <Row
          title={notice.title}
          href={notice.href}
          lead={<DateLeaf at={startsAt} here={here} />}
          meta={
            <>
              <ExactTime at={startsAt} here={here} /> · {notice.text[here.lang]}
            </>
          }
          end={<Tag tone={notice.state === 'planned' ? 'accent' : 'warm'}>{t(`notice.${notice.state}`)}</Tag>}
        />
      </Rows>
      {notice.state !== 'cancelled' && <ButtonLink href={notice.href}>{t('thread.see-meetup')}</ButtonLink>}
    </Panel>
  );
}

/** An answer without words, and a way to answer with words. */
function Signs({ here, post, thread }: { here: Here; post: PostView; thread: string }): VNode {
  const t = groupWords(here);
  return (
    <div class="signs">
      {reactionKinds.map((kind) => {
        const on = post.reactions.mine.includes(kind);
        return (
          <ButtonForm
            key={kind}
            action={`/posts/${post.id}/reactions`}
            values={{ kind, ...(on ? {} : { on: 'yes' }) }}
            variant={on ? 'primary' : 'tertiary'}
            color="calm"
            size="sm"
          >
            {t(`reaction.${kind}`)}
            <span class="ds-sr-only">
              {' '}
              {t(on ? 'reaction.back' : 'reaction.to', { name: calledIn(here, post.author) })}
            </span>
          </ButtonForm>
        );
      })}
      <a href={`/threads/${thread}?quote=${post.id}#reply`}>
        {t('post.quote')} <span class="ds-sr-only">{calledIn(here, post.author)}</span>
      </a>
    </div>
  );
}

function PostPart({
  here,
  post,
  moderates,
  mayWrite,
  thread,
  writing,
}: {
  here: Here;
  post: PostView;
  moderates: boolean;
  mayWrite: boolean;
  thread: string;
  writing: WritingView;
}): VNode {
  const t = groupWords(here);
  const reason = post.hiddenReason;
  return (
    <article class="post" id={post.id}>
      <Face picture={post.author.picture} />
      <p class="meta">
        <PersonaLine here={here} author={post.author} own={post.own} knownAs={post.knownAs} linked={!moderates} /> ·{' '}
        <CoarseTime when={post.written} here={here} />
        {post.edited && ` · ${t('post.edited')}`}
      </p>
      {post.hidden && (
        <p class="hidden-note">
          {reason === undefined ? t('post.hidden') : t(post.own ? 'post.hidden.own' : 'post.hidden.reason', { reason })}
        </p>
      )}
      {post.own && post.appeal && (
        <p class="meta">{t(`post.appeal.${post.appeal.state}`, { answer: post.appeal.answer ?? '' })}</p>
      )}
      {post.own && post.hidden && !post.appeal && (
        <p class="post-acts">
          <a href={`/posts/${post.id}/appeal`}>{t('post.appeal')}</a>
        </p>
      )}
      {post.held && !post.takenBack && (
        <HeldNote
          here={here}
          why={post.held}
          own={post.own}
          post={post.id}
          name={calledIn(here, post.author)}
          duty={writing.duty}
        />
      )}
      {post.takenBack && <p class="hidden-note">{t('post.taken-back')}</p>}
      {post.heavy && <p class="hidden-note">{t('calm.put-away', { notes: notesLine(here, post.notes!) })}</p>}
      {post.body !== undefined &&
        ((post.notes && !post.own) || post.mutedWord ? (
          <details class="about">
            <summary>
              {[
                post.notes && !post.own ? t('notes.line', { notes: notesLine(here, post.notes) }) : undefined,
                post.mutedWord && ownWords(here)('mute.word', { word: post.mutedWord }),
              ]
                .filter(Boolean)
                .join('. ')}
            </summary>
            <Prose text={post.body} lang={post.lang} />
          </details>
        ) : (
          <Prose text={post.body} lang={post.lang} />
        ))}
      {post.reactions.given.map(({ kind, names }) => (
        <p key={kind} class="meta">
          {t(`reaction.${kind}`)}: {names.join(', ')}
        </p>
      ))}
      {post.own && !post.hidden && !post.takenBack && (
        <p class="post-acts">
          <a href={`/posts/${post.id}/editing`}>{t('post.edit')}</a>
        </p>
      )}
      {!post.hidden && !post.takenBack && !post.own && mayWrite && !post.heavy && (
        <Signs here={here} post={post} thread={thread} />
      )}
      {!post.hidden && !post.takenBack && !post.own && (
        <div class="post-acts">
          <a href={`/posts/${post.id}/${moderates ? 'hiding' : 'report'}`}>
            {t(moderates ? 'post.hide' : 'post.report')}{' '}
            <span class="ds-sr-only">
              {t(moderates ? 'post.hide.which' : 'post.report.which', { name: calledIn(here, post.author) })}
            </span>
          </a>
          {!moderates && !post.author.staff && !post.author.gone && (
            <ButtonForm action={`/posts/${post.id}/muting`} variant="tertiary" size="sm">
              {ownWords(here)('mute.person')} <span class="ds-sr-only">{calledIn(here, post.author)}</span>
            </ButtonForm>
          )}
          {moderates && post.edited && <a href={`/posts/${post.id}/history`}>{t('post.history')}</a>}
          {moderates && !post.author.staff && (
            <a href={`/look-ups/new?${post.author.id ? `face=${post.author.id}` : `post=${post.id}`}`}>
              {t('post.look-up')} <span class="ds-sr-only">{calledIn(here, post.author)}</span>
            </a>
          )}
        </div>
      )}
    </article>
  );
}

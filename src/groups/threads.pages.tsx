import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonLink } from '../platform/ui/buttons.js';
import { CoarseTime, DateLeaf, ExactTime } from '../platform/ui/dates.js';
import { Face } from '../platform/ui/face.js';
import { Form } from '../platform/ui/form.js';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { Row, Rows } from '../platform/ui/rows.js';
import { Tag } from '../platform/ui/tag.js';
import { HiddenField, TextArea } from '../platform/ui/text-field.js';
import { groupWords } from './groups.words.js';
import { NicknameInvitation } from './nickname-invitation.js';
import { calledIn, PersonaLine } from './persona-line.js';
import type { NoticeView } from './thread-notices.js';
import type { PostView, ThreadPageView } from './threads.reader.js';

export function ThreadPage({ view, here }: PageProps<ThreadPageView>): VNode {
  const t = groupWords(here);
  const action = `/threads/${view.id}/posts`;
  return (
    <Layout here={here} title={t('thread.title')}>
      <PageHead title={view.title ?? t('thread.hidden')}>
        <p>
          <Tag tone={view.intent === 'win' ? 'warm' : 'calm'}>{t(`intent-tag.${view.intent}`)}</Tag>{' '}
          <a href={`/rooms/${view.room.id}`}>{t('thread.back', { room: view.room.name })}</a>
        </p>
      </PageHead>
      {view.notice && <NoticePanel here={here} notice={view.notice} />}
      <Panel>
        {view.posts.map((post) => (
          <PostPart key={post.id} here={here} post={post} moderates={view.moderates} />
        ))}
        {view.next && <a href={`/threads/${view.id}?after=${view.next}`}>{t('thread.newer')}</a>}
      </Panel>
      {view.mayWrite ? (
        <Panel heading={t('thread.reply')} id="reply">
          <Form here={here} action={action} submit={t('thread.reply.submit')}>
            <TextArea
              here={here}
              action={action}
              name="body"
              label={t('thread.body')}
              hint={t('thread.body.hint')}
              rows={4}
            />
            <HiddenField name="lang" value={here.lang} />
          </Form>
        </Panel>
      ) : (
        <NicknameInvitation here={here} />
      )}
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

function PostPart({ here, post, moderates }: { here: Here; post: PostView; moderates: boolean }): VNode {
  const t = groupWords(here);
  const reason = post.hiddenReason;
  return (
    <article class="post">
      <Face picture={post.author.picture} />
      <p class="meta">
        <PersonaLine here={here} author={post.author} own={post.own} knownAs={post.knownAs} linked={!moderates} /> ·{' '}
        <CoarseTime when={post.written} here={here} />
      </p>
      {post.hidden && (
        <p class="hidden-note">
          {reason === undefined ? t('post.hidden') : t(post.own ? 'post.hidden.own' : 'post.hidden.reason', { reason })}
        </p>
      )}
      {post.body !== undefined && (
        <div class="prose" lang={post.lang}>
          {post.body.split(/\n{2,}/).map((paragraph, n) => (
            <p key={n}>{paragraph}</p>
          ))}
        </div>
      )}
      {!post.hidden && !post.own && (
        <p class="post-acts">
          <a href={`/posts/${post.id}/${moderates ? 'hiding' : 'report'}`}>
            {t(moderates ? 'post.hide' : 'post.report')}{' '}
            <span class="ds-sr-only">
              {t(moderates ? 'post.hide.which' : 'post.report.which', { name: calledIn(here, post.author) })}
            </span>
          </a>
          {moderates && post.author.id && !post.author.staff && (
            <a href={`/look-ups/new?face=${post.author.id}`}>
              {t('post.look-up')} <span class="ds-sr-only">{post.author.nickname}</span>
            </a>
          )}
        </p>
      )}
    </article>
  );
}

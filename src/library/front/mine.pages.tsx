import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Prose } from '../../platform/ui/prose.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { shelfWords } from '../shelf/shelf.words.js';
import { storyWords } from '../stories/stories.words.js';
import type { MineView } from './library-front.js';

interface Standing {
  state: 'sent' | 'published' | 'declined' | 'withdrawn' | 'taken';
  answer: string | undefined;
}

/** Everything one has written for the library and the blog, what became of it, and the way to take it back. */
export function MinePage({ view, here }: PageProps<MineView>): VNode {
  const t = storyWords(here);
  const empty = view.stories.length + view.posts.length + view.responses.length === 0;
  return (
    <Layout here={here} title={shelfWords(here)('library.title')}>
      <PageHead title={t('mine.title')}>
        <p>{t('mine.lede')}</p>
      </PageHead>
      {empty && <Empty action={{ href: '/library/stories/new', label: t('tell.title') }}>{t('mine.none')}</Empty>}
      {view.stories.length > 0 && (
        <Panel heading={t('mine.stories')}>
          <Rows>
            {view.stories.map((story) => (
              <Row
                key={story.id}
                title={story.title || t('mine.gone-title')}
                lang={story.title ? story.lang : undefined}
                href={story.state === 'published' ? `/library/stories/${story.id}` : undefined}
                meta={
                  <>
                    {stateIn(here, story)}
                    {story.penName && ` · ${t('mine.as', { name: story.penName })}`} ·{' '}
                    <a href={`/library/stories/${story.id}/consent`}>
                      {t('story.consent')}
                      <span class="ds-sr-only">, {story.title}</span>
                    </a>
                  </>
                }
                end={
                  story.state === 'withdrawn' ? undefined : (
                    <TakeBack here={here} action={`/library/stories/${story.id}/withdrawal`} of={story.title} />
                  )
                }
              >
                <Answered here={here} answer={story.answer} />
                <Words here={here} of={story} />
              </Row>
            ))}
          </Rows>
        </Panel>
      )}
      {view.posts.length > 0 && (
        <Panel heading={t('mine.posts')}>
          <Rows>
            {view.posts.map((post) => (
              <Row
                key={post.id}
                title={post.title}
                lang={post.lang}
                href={post.state === 'published' ? `/blog/${post.id}` : undefined}
                meta={
                  <>
                    {stateIn(here, post)}
                    {post.penName && ` · ${t('mine.as', { name: post.penName })}`}
                  </>
                }
                end={<TakeBack here={here} action={`/blog/${post.id}/removal`} of={post.title} />}
              >
                <Answered here={here} answer={post.answer} />
                <Words here={here} of={post} />
              </Row>
            ))}
          </Rows>
        </Panel>
      )}
      {view.responses.length > 0 && (
        <Panel heading={t('mine.responses')}>
          <Rows>
            {view.responses.map((response) => (
              <Row
                key={response.id}
                title={response.body}
                lang={response.lang}
                href={response.state === 'published' ? `/blog/${response.postId}` : undefined}
                meta={stateIn(here, response)}
                end={<TakeBack here={here} action={`/blog/responses/${response.id}/removal`} of={response.body} />}
              >
                <Answered here={here} answer={response.answer} />
              </Row>
            ))}
          </Rows>
        </Panel>
      )}
    </Layout>
  );
}

function stateIn(here: Pick<Here, 'lang'>, { state }: Standing): string {
  return storyWords(here)(`mine.${state === 'taken' ? 'withdrawn' : state}`);
}

function Answered({ here, answer }: { here: Here; answer: string | undefined }): VNode | null {
  return answer ? <p>{storyWords(here)('mine.answer', { answer })}</p> : null;
}

/** What stands nowhere else for its writer to read. */
function Words({
  here,
  of,
}: {
  here: Here;
  of: Standing & { title: string; body: string; lang: string };
}): VNode | null {
  if (of.state === 'published' || !of.body) return null;
  return (
    <details>
      <summary>
        {storyWords(here)('mine.read')}
        <span class="ds-sr-only">, {of.title}</span>
      </summary>
      <Prose text={of.body} lang={of.lang} />
    </details>
  );
}

function TakeBack({ here, action, of }: { here: Here; action: string; of: string }): VNode {
  return (
    <ButtonForm action={action} variant="tertiary" size="sm" color="danger">
      {storyWords(here)('mine.take-back')}
      <span class="ds-sr-only">, {of}</span>
    </ButtonForm>
  );
}

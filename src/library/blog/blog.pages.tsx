import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { SelectField } from '../../platform/ui/choice-field.js';
import { CoarseTime } from '../../platform/ui/dates.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Prose } from '../../platform/ui/prose.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextArea, TextField } from '../../platform/ui/text-field.js';
import { ChooseCommunity } from '../front/choose.parts.js';
import { limits } from '../library.limits.js';
import { JudgeFields, SeenChoice } from '../stories/judge-form.js';
import { storyWords } from '../stories/stories.words.js';
import type { BlogFormView, BlogView } from './blog.controller.js';
import type { BlogPostView, Byline, JudgedPost, JudgedResponse } from './blog.reader.js';
import { blogWords } from './blog.words.js';

/** What whoever wrote it is called here; the consultant as such. */
function byIn(here: Pick<Here, 'lang'>, { name, staff }: Byline): string {
  const t = blogWords(here);
  if (!name) return t('blog.gone');
  return staff ? `${name}, ${t('blog.staff')}` : name;
}

export function BlogPage({ view, here }: PageProps<BlogView>): VNode {
  const t = blogWords(here);
  return (
    <Layout here={here} title={t('blog.title')} indexed={view.indexed}>
      <PageHead title={t('blog.title')}>
        <p>{t('blog.lede')}</p>
      </PageHead>
      {view.community ? (
        <Panel heading={view.community}>
          {view.posts.length === 0 ? (
            <Empty>{t('blog.none')}</Empty>
          ) : (
            <Rows>
              {view.posts.map(({ id, title, lang, by, week }) => (
                <Row
                  key={id}
                  title={title}
                  lang={lang}
                  href={`/blog/${id}`}
                  meta={
                    <>
                      {byIn(here, by)} · <CoarseTime when={week} here={here} />
                    </>
                  }
                />
              ))}
            </Rows>
          )}
          {view.mayWrite && (
            <ButtonLink href="/blog/new" variant="secondary">
              {t('blog.write')}
            </ButtonLink>
          )}
        </Panel>
      ) : (
        <ChooseCommunity here={here} choices={view.choices} path="/blog" closed={t('blog.closed')} />
      )}
    </Layout>
  );
}

export function BlogPostPage({ view, here }: PageProps<BlogPostView & { indexed: boolean }>): VNode {
  const t = blogWords(here);
  return (
    <Layout here={here} title={t('blog.title')} indexed={view.indexed}>
      <div class="page-head">
        <h1 lang={view.lang}>{view.title}</h1>
        <p class="meta">
          {byIn(here, view.by)} · <CoarseTime when={view.week} here={here} />
          {view.open && here.role && <> · {t('blog.open')}</>}
        </p>
      </div>
      <Panel>
        <Prose text={view.body} lang={view.lang} />
      </Panel>
      {view.own && (
        <Panel heading={t('post.own')} tone="calm">
          <p>{t('post.take-back.text')}</p>
          <ButtonForm action={`/blog/${view.id}/removal`} variant="secondary" color="danger">
            {t('post.take-back')}
          </ButtonForm>
        </Panel>
      )}
      {view.may.judge && !view.own && (
        <p>
          <ButtonLink href={`/blog/${view.id}/review`} variant="tertiary" size="sm">
            {t('post.take-down')}
          </ButtonLink>
        </p>
      )}
      {view.may.respond && <Responses here={here} view={view} />}
      <p>
        <a href="/blog">{t('blog.back')}</a>
      </p>
    </Layout>
  );
}

function Responses({ here, view }: { here: Here; view: BlogPostView }): VNode {
  const t = blogWords(here);
  const action = `/blog/${view.id}/responses`;
  return (
    <Panel heading={t('responses.heading')}>
      {view.responses.length === 0 && <Empty>{t('responses.none')}</Empty>}
      {view.responses.map(({ id, body, lang, by, own }) => (
        <article key={id}>
          <p class="meta">
            <strong>{byIn(here, by)}</strong>
          </p>
          <Prose text={body} lang={lang} />
          {own && (
            <ButtonForm action={`/blog/responses/${id}/removal`} variant="tertiary" size="sm">
              {t('responses.take-back')}
            </ButtonForm>
          )}
          {view.may.judge && !own && (
            <ButtonLink href={`/blog/responses/${id}/review`} variant="tertiary" size="sm">
              {t('responses.judge', { name: byIn(here, by) })}
            </ButtonLink>
          )}
        </article>
      ))}
      <Form here={here} action={action} submit={t('responses.send')}>
        <TextArea
          here={here}
          action={action}
          name="body"
          label={t('responses.label')}
          hint={view.may.judge ? undefined : t('responses.hint')}
          rows={4}
          max={limits.response}
        />
      </Form>
    </Panel>
  );
}

export function BlogFormPage({ view, here }: PageProps<BlogFormView>): VNode {
  const t = blogWords(here);
  const s = storyWords(here);
  const action = '/blog';
  const field = { here, action };
  return (
    <Layout here={here} title={t('blog.title')}>
      <PageHead title={t('blog.write')}>
        <p>{t(view.staff ? 'write.lede.staff' : 'write.lede.peer')}</p>
      </PageHead>
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t(view.staff ? 'write.show' : 'write.send')}
          cancel={{ href: '/blog', label: t('write.cancel') }}
        >
          <TextField {...field} name="title" label={t('write.title')} max={limits.title} />
          <TextArea {...field} name="body" label={t('write.body')} rows={12} max={limits.body} />
          <SelectField
            {...field}
            name="lang"
            label={t('write.lang')}
            value={here.lang}
            options={[
              { value: 'nb', label: s('lang.nb') },
              { value: 'en', label: s('lang.en') },
            ]}
          />
          <SeenChoice here={here} action={action} mayOpen={view.mayOpen} what="post" />
          {!view.staff && view.mayOpen && (
            <TextField
              {...field}
              name="penName"
              label={t('write.pen')}
              hint={t('write.pen.hint')}
              max={limits.penName}
              required={false}
              autocomplete="off"
            />
          )}
        </Form>
      </Panel>
    </Layout>
  );
}

/** For the consultant. */
export function PostReviewPage({ view, here }: PageProps<JudgedPost>): VNode {
  const t = blogWords(here);
  const s = storyWords(here);
  const by = byIn(here, view.by);
  return (
    <Layout here={here} title={t('blog.title')}>
      <PageHead title={t('judge.post')}>
        <p>{s('judge.lede')}</p>
      </PageHead>
      <Panel>
        <p class="meta">
          {view.nickname ? t('judge.pen', { name: view.nickname, pen: by }) : t('judge.by', { name: by })}{' '}
          {s(view.open ? 'judge.seen.open' : 'judge.seen.members')}
        </p>
        <h2 lang={view.lang}>{view.title}</h2>
        <Prose text={view.body} lang={view.lang} />
      </Panel>
      <Panel>
        <JudgeFields here={here} action={`/blog/${view.id}/review`} answer={view.answer} />
      </Panel>
    </Layout>
  );
}

/** For the consultant. */
export function ResponseReviewPage({ view, here }: PageProps<JudgedResponse>): VNode {
  const t = blogWords(here);
  return (
    <Layout here={here} title={t('blog.title')}>
      <PageHead title={t('judge.response')}>
        <p lang={view.lang}>{t('judge.to', { title: view.post })}</p>
      </PageHead>
      <Panel>
        <p class="meta">{t('judge.by', { name: byIn(here, view.by) })}</p>
        <Prose text={view.body} lang={view.lang} />
      </Panel>
      <Panel>
        <JudgeFields here={here} action={`/blog/responses/${view.id}/review`} answer={view.answer} />
      </Panel>
    </Layout>
  );
}

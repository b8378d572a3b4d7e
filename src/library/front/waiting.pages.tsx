import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { ExactDay } from '../../platform/ui/dates.js';
import { Empty } from '../../platform/ui/empty.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { inLang } from '../shelf/entry-words.js';
import type { DraftView } from '../shelf/shelf.reader.js';
import { shelfWords } from '../shelf/shelf.words.js';
import type { WaitingView } from './library-front.js';

/** What needs somebody who works here; for the consultant also what members have sent. */
export function WaitingPage({ view, here }: PageProps<WaitingView>): VNode {
  const t = shelfWords(here);
  const lists = [view.review, view.drafts, view.due, view.stories, view.posts, view.responses, view.hidden];
  return (
    <Layout here={here} title={t('library.title')}>
      <PageHead title={t('library.waiting')} />
      {lists.every(({ length }) => length === 0) && <Empty>{t('waiting.none')}</Empty>}
      {view.stories.length > 0 && (
        <Panel heading={t('waiting.stories')} tone="warm">
          <Rows>
            {view.stories.map(({ id, title, lang }) => (
              <Row key={id} title={title} lang={lang} href={`/library/stories/${id}/review`} />
            ))}
          </Rows>
        </Panel>
      )}
      {view.posts.length > 0 && (
        <Panel heading={t('waiting.posts')} tone="warm">
          <Rows>
            {view.posts.map(({ id, title, lang }) => (
              <Row key={id} title={title} lang={lang} href={`/blog/${id}/review`} />
            ))}
          </Rows>
        </Panel>
      )}
      {view.responses.length > 0 && (
        <Panel heading={t('waiting.responses')} tone="warm">
          <Rows>
            {view.responses.map(({ id, post, lang }) => (
              <Row
                key={id}
                title={t('waiting.response', { title: post })}
                lang={lang}
                href={`/blog/responses/${id}/review`}
              />
            ))}
          </Rows>
        </Panel>
      )}
      {view.review.length > 0 && (
        <Panel heading={t('waiting.review')} tone="warm">
          <Rows>
            {view.review.map((draft) => (
              <DraftRow key={draft.id} here={here} draft={draft} href={`/library/articles/${draft.id}/review`} />
            ))}
          </Rows>
        </Panel>
      )}
      {view.drafts.length > 0 && (
        <Panel heading={t('waiting.drafts')}>
          <Rows>
            {view.drafts.map((draft) => (
              <DraftRow key={draft.id} here={here} draft={draft} href={editing(draft)} />
            ))}
          </Rows>
        </Panel>
      )}
      {view.due.length > 0 && (
        <Panel heading={t('waiting.due')}>
          <Rows>
            {view.due.map((entry) => (
              <DueRow key={entry.id} here={here} entry={entry} />
            ))}
          </Rows>
        </Panel>
      )}
      {view.hidden.length > 0 && (
        <Panel heading={t('entry.hidden')}>
          <Rows>
            {view.hidden.map((entry) => {
              const { lang, title } = inLang(entry.words, here.lang);
              return (
                <Row
                  key={entry.id}
                  title={title}
                  lang={lang}
                  end={
                    <ButtonForm action={`/library/entries/${entry.id}/hiding`} variant="tertiary" size="sm">
                      {t('entry.unhide')}
                      <span class="ds-sr-only">, {title}</span>
                    </ButtonForm>
                  }
                />
              );
            })}
          </Rows>
        </Panel>
      )}
      <p>
        <a href="/library">{t('library.back')}</a>
      </p>
    </Layout>
  );
}

const editing = ({ id, kind }: DraftView) => `/library/${kind}s/${id}/${kind === 'article' ? 'draft' : 'editing'}`;
const reading = ({ id, kind }: DraftView) => (kind === 'article' ? `/library/articles/${id}` : `/library/${kind}s`);

function DraftRow({ here, draft, href }: { here: Here; draft: DraftView; href: string }): VNode {
  const t = shelfWords(here);
  const { lang, title } = inLang(draft.draft ?? draft.words!, here.lang);
  const state = draft.kind !== 'article' ? 'off' : draft.asked ? 'asked' : 'begun';
  return (
    <Row
      title={title}
      lang={lang}
      href={href}
      meta={`${t('entry.written', { name: draft.writtenBy })} · ${t(`waiting.draft.${state}`)}`}
    />
  );
}

function DueRow({ here, entry }: { here: Here; entry: DraftView }): VNode {
  const t = shelfWords(here);
  const { lang, title } = inLang(entry.words!, here.lang);
  return (
    <Row
      title={title}
      lang={lang}
      href={reading(entry)}
      meta={
        <>
          {t('waiting.due.on')} <ExactDay at={Temporal.PlainDate.from(entry.recheckOn!)} here={here} />
        </>
      }
      end={entry.outOfDate ? <Tag tone="warning">{t('entry.old')}</Tag> : undefined}
    />
  );
}

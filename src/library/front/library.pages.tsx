import type { VNode } from 'preact';
import { ButtonLink } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { opennessWords } from '../openness/openness.words.js';
import { inLang } from '../shelf/entry-words.js';
import type { EntryView } from '../shelf/shelf.reader.js';
import { shelfWords } from '../shelf/shelf.words.js';
import { ChooseCommunity } from './choose.parts.js';
import type { LibraryView } from './library-front.js';

export function LibraryPage({ view, here }: PageProps<LibraryView>): VNode {
  const t = shelfWords(here);
  return (
    <Layout here={here} title={t('library.title')} indexed={view.indexed}>
      <PageHead title={view.community ? `${t('library.title')}, ${view.community}` : t('library.title')}>
        <p>{t('library.lede')}</p>
      </PageHead>
      {view.community ? (
        <Shelves here={here} view={view} />
      ) : (
        <ChooseCommunity here={here} choices={view.choices} path="/library" closed={t('library.closed')} />
      )}
      {!here.role && (
        <p>
          <a href="/groups-near-you">{opennessWords(here)('near.title')}</a>
        </p>
      )}
    </Layout>
  );
}

function Shelves({ here, view }: { here: Here; view: LibraryView }): VNode {
  const t = shelfWords(here);
  const of = view.of ? `?of=${view.of}` : '';
  return (
    <>
      {view.may.review && (
        <p class="actions">
          <ButtonLink href="/library/waiting" variant="secondary">
            {t('library.waiting')}
          </ButtonLink>
          {view.may.write && (
            <ButtonLink href="/library/articles/new" variant="tertiary">
              {t('write.article')}
            </ButtonLink>
          )}
        </p>
      )}
      {here.role === 'Coordinator' && (
        <p>
          <a href="/openness">{opennessWords(here)('open.title')}</a>
        </p>
      )}
      <Rows>
        <Row title={t('library.services')} href={`/library/services${of}`} meta={t('library.services.lede')} />
        <Row title={t('library.books')} href={`/library/books${of}`} meta={t('library.books.lede')} />
        <Row title={t('library.blog')} href={`/blog${of}`} />
        <Row title={t('library.exercises')} href="/exercises" meta={t('library.exercises.lede')} />
        {view.may.tell && <Row title={t('library.mine')} href="/library/mine" />}
      </Rows>
      <Panel heading={t('library.articles')}>
        {view.articles.length === 0 ? (
          <Empty>{t('library.articles.none')}</Empty>
        ) : (
          <Rows>
            {view.articles.map((entry) => (
              <ArticleRow key={entry.id} here={here} entry={entry} />
            ))}
          </Rows>
        )}
      </Panel>
      <Panel
        heading={t('library.stories')}
        link={view.may.tell ? { href: '/library/stories/new', label: t('library.stories.tell') } : undefined}
      >
        {view.stories.length === 0 ? (
          <Empty>{t('library.stories.none')}</Empty>
        ) : (
          <Rows>
            {view.stories.map(({ id, title, lang, penName }) => (
              <Row
                key={id}
                title={title}
                lang={lang}
                href={`/library/stories/${id}`}
                meta={t('story.by', { name: penName })}
              />
            ))}
          </Rows>
        )}
      </Panel>
      {view.of && view.choices.length > 1 && (
        <p>
          <a href="/library">{t('library.other')}</a>
        </p>
      )}
    </>
  );
}

function ArticleRow({ here, entry }: { here: Here; entry: EntryView }): VNode {
  const t = shelfWords(here);
  const said = inLang(entry.words, here.lang);
  return (
    <Row
      title={said.title}
      lang={said.lang}
      href={`/library/articles/${entry.id}`}
      meta={entry.from && here.role ? t('entry.from', { name: entry.from }) : undefined}
      end={entry.outOfDate ? <Tag tone="warning">{t('entry.old')}</Tag> : undefined}
    />
  );
}

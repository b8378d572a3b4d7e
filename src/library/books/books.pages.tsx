import type { VNode } from 'preact';
import { ButtonLink } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Prose } from '../../platform/ui/prose.js';
import { TextField } from '../../platform/ui/text-field.js';
import { ChooseCommunity } from '../front/choose.parts.js';
import { limits } from '../library.limits.js';
import { EntryActions, EntryFacts, EntryFields, OutOfDate } from '../shelf/entry.parts.js';
import { inLang } from '../shelf/entry-words.js';
import type { ListView } from '../shelf/list-view.js';
import type { DraftView } from '../shelf/shelf.reader.js';
import { shelfWords } from '../shelf/shelf.words.js';

export function BooksPage({ view, here }: PageProps<ListView>): VNode {
  const t = shelfWords(here);
  return (
    <Layout here={here} title={t('library.title')} indexed={view.indexed}>
      <PageHead title={t('library.books')}>
        <p>{t('library.books.lede')}</p>
      </PageHead>
      {!view.community && (
        <ChooseCommunity here={here} choices={view.choices} path="/library/books" closed={t('library.closed')} />
      )}
      {view.community && view.entries.length === 0 && <Empty>{t('library.books.none')}</Empty>}
      {view.entries.map((entry) => {
        const said = inLang(entry.words, here.lang);
        return (
          <section class="panel" key={entry.id}>
            <div class="head">
              <h2 lang={said.lang}>{said.title}</h2>
            </div>
            <p class="meta">{entry.words.by}</p>
            <OutOfDate here={here} entry={entry} />
            <Prose text={said.body} lang={said.lang} />
            <EntryFacts here={here} entry={entry} />
            <EntryActions here={here} entry={entry} title={said.title} />
          </section>
        );
      })}
      {view.mayWrite && (
        <p>
          <ButtonLink href="/library/books/new" variant="secondary">
            {t('write.book')}
          </ButtonLink>
        </p>
      )}
      <p>
        <a href="/library">{t('library.back')}</a>
      </p>
    </Layout>
  );
}

export function BookFormPage({ view, here }: PageProps<Partial<DraftView>>): VNode {
  const t = shelfWords(here);
  const action = view.id ? `/library/books/${view.id}/editing` : '/library/books';
  const words = view.words ?? view.draft;
  return (
    <Layout here={here} title={t('library.title')}>
      <PageHead title={t('write.book')}>
        <p>{t('write.book.lede')}</p>
      </PageHead>
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t('write.save')}
          cancel={{ href: '/library/books', label: t('write.cancel') }}
        >
          <EntryFields here={here} action={action} words={words} called="title" />
          <TextField here={here} action={action} name="by" label={t('write.by')} value={words?.by} max={limits.fact} />
        </Form>
      </Panel>
    </Layout>
  );
}

import type { VNode } from 'preact';
import { Button } from '../../platform/ui/buttons.js';
import { CoarseTime } from '../../platform/ui/dates.js';
import { Empty } from '../../platform/ui/empty.js';
import { Face } from '../../platform/ui/face.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { Marked } from '../../platform/ui/marked.js';
import { Notice, PageHead, Panel } from '../../platform/ui/panel.js';
import { Rows } from '../../platform/ui/rows.js';
import { TextField } from '../../platform/ui/text-field.js';
import { notesLine } from '../post/notes.parts.js';
import { groupWords } from '../groups.words.js';
import { PersonaLine, titleIn } from '../thread/persona-line.js';
import type { HitView, SearchView } from './search.reader.js';
import { searchWords } from './search.words.js';
import { mostWords } from '../../platform/search/wish.js';

const action = '/rooms/search';

/** Asks by address: one can go back to what was found, and reload it. */
export function SearchForm({
  here,
  q,
  hint,
}: {
  here: Here;
  q?: string | undefined;
  hint?: string | undefined;
}): VNode {
  const t = searchWords(here);
  return (
    <form class="form form-inline" role="search" method="get" action={action} noValidate>
      <TextField
        here={here}
        action={action}
        name="q"
        type="search"
        label={t('search.label')}
        hint={hint}
        value={q}
        autocomplete="off"
      />
      <div class="actions">
        <Button>{t('search.submit')}</Button>
      </div>
    </form>
  );
}

export function SearchPage({ view, here }: PageProps<SearchView>): VNode {
  const t = searchWords(here);
  const { q, trouble, hits, next, calm } = view;
  return (
    <Layout here={here} title={t('search.title')}>
      <PageHead title={t('search.title')}>
        <p>{t('search.lede')}</p>
        <p>
          <a href="/rooms">{t('search.back')}</a>
        </p>
      </PageHead>
      <Panel>
        <SearchForm here={here} q={q} hint={t('search.hint')} />
        <p class="meta">{t('search.history')}</p>
      </Panel>
      {trouble && <Notice tone="warm">{t(`search.trouble.${trouble}`, { n: mostWords })}</Notice>}
      {calm && <Notice tone="calm">{t('search.calm')}</Notice>}
      {q && !trouble && (
        <Panel heading={t('search.found')}>
          {hits.length === 0 ? (
            <Empty>{t('search.none')}</Empty>
          ) : (
            <>
              <p class="meta">{t('search.order')}</p>
              <Rows>
                {hits.map((hit) => (
                  <Hit key={hit.id} here={here} hit={hit} />
                ))}
              </Rows>
            </>
          )}
          {next && <a href={`${action}?q=${encodeURIComponent(q)}&after=${next}`}>{t('search.more')}</a>}
        </Panel>
      )}
    </Layout>
  );
}

function Hit({ here, hit }: { here: Here; hit: HitView }): VNode {
  const t = groupWords(here);
  const { title, titleLang, author, own, written, room, lang, text, notes } = hit;
  return (
    <li class="row">
      <div class="row-lead">
        <Face picture={author.picture} />
      </div>
      <div class="row-body">
        <p class="row-title" lang={title?.length ? titleLang : undefined} dir="auto">
          <a href={hit.href}>{title?.length ? <Marked pieces={title} /> : titleIn(here, title && '')}</a>
        </p>
        <p class="meta">
          <PersonaLine here={here} author={author} own={own} /> · {room.name} ·{' '}
          <CoarseTime when={written} here={here} />
          {notes && ` · ${t('notes.line', { notes: notesLine(here, notes) })}`}
        </p>
        {text && (
          <p class="excerpt" lang={lang} dir="auto">
            <Marked pieces={text} />
          </p>
        )}
      </div>
    </li>
  );
}

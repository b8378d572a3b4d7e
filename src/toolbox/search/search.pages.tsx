import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { SelectField } from '../../platform/ui/choice-field.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { Marked } from '../../platform/ui/marked.js';
import { Notice, PageHead, Panel } from '../../platform/ui/panel.js';
import { Rows } from '../../platform/ui/rows.js';
import { TextField } from '../../platform/ui/text-field.js';
import { mostWords } from '../../platform/search/wish.js';
import { toolboxWords } from '../toolbox.words.js';
import { dayMonthYear } from '../week/day-words.js';
import { findableKinds } from './findable.js';
import type { FoundView, ToolboxSearchView } from './search.service.js';
import { toolboxSearchWords } from './search.words.js';

const action = '/toolbox/search';

function Hit({ hit, here }: { hit: FoundView; here: Here }): VNode {
  const t = toolboxSearchWords(here);
  const { kind, day } = hit;
  const when = kind === 'week' && day && dayMonthYear(day, here.lang);
  return (
    <li class="row">
      <div class="row-body">
        <p class="row-title" dir="auto">
          <a href={hit.href}>
            <Marked pieces={hit.title} />
          </a>
        </p>
        <p class="meta">{[t(`kind.${kind}`), when].filter(Boolean).join(' · ')}</p>
        {hit.text.length > 0 && (
          <p class="excerpt" dir="auto">
            <Marked pieces={hit.text} />
          </p>
        )}
      </div>
    </li>
  );
}

/** Asks by a form that is sent, and not by address: what one looks for stands nowhere afterwards. */
export function ToolboxSearchPage({ view, here }: PageProps<ToolboxSearchView>): VNode {
  const t = toolboxSearchWords(here);
  const { q, kind, trouble, hits, more, earlier } = view;
  const field = { here, action };
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('search.title')}>
        <p>{t('search.lede')}</p>
        <p>
          <a href="/toolbox">{toolboxWords(here)('toolbox.title')}</a>
        </p>
      </PageHead>
      <Panel>
        <Form here={here} action={action} submit={t('search.submit')}>
          <TextField
            {...field}
            name="q"
            type="search"
            label={t('search.label')}
            hint={t('search.hint')}
            value={q}
            autocomplete="off"
          />
          <SelectField
            {...field}
            name="kind"
            label={t('search.where')}
            required={false}
            empty={t('search.everywhere')}
            value={kind}
            options={findableKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        </Form>
      </Panel>
      {trouble && <Notice tone="warm">{t(`search.trouble.${trouble}`, { n: mostWords })}</Notice>}
      {q && !trouble && (
        <Panel heading={t('search.found')}>
          {hits.length === 0 ? (
            <Empty>{t('search.none')}</Empty>
          ) : (
            <>
              <p class="meta">
                {t('search.order')} {more && t('search.more')}
              </p>
              <Rows>
                {hits.map((hit) => (
                  <Hit key={hit.href} hit={hit} here={here} />
                ))}
              </Rows>
            </>
          )}
          {earlier && (
            <>
              <p class="meta">{t('search.looked', { day: dayMonthYear(earlier, here.lang) })}</p>
              <ButtonForm
                action={action}
                values={{ q, before: earlier, ...(kind ? { kind } : {}) }}
                variant="secondary"
              >
                {t('search.earlier')}
              </ButtonForm>
            </>
          )}
        </Panel>
      )}
    </Layout>
  );
}

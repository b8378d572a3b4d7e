import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextField } from '../../platform/ui/text-field.js';
import { calledIn, titleIn } from '../thread/persona-line.js';
import type { MutedKind } from './mutes.service.js';
import type { OwnListView } from './own-list.service.js';
import { ownWords } from './own.words.js';

export function OwnListPage({ view, here }: PageProps<OwnListView>): VNode {
  const t = ownWords(here);
  const action = '/rooms/muted';
  const threadRow = ({ id, title }: OwnListView['threads'][number]) => ({
    title: titleIn(here, title),
    href: title === undefined ? undefined : `/threads/${id}`,
  });
  return (
    <Layout here={here} title={t('own.muted')}>
      <PageHead title={t('muted.title')}>
        <p>{t('muted.lede')}</p>
      </PageHead>
      <Panel heading={t('muted.words')}>
        <Muted here={here} kind="word" rows={view.words.map((word) => ({ what: word, title: word }))} />
        <Form here={here} action={action} submit={t('muted.word.submit')} variant="secondary">
          <TextField
            here={here}
            action={action}
            name="word"
            label={t('muted.word')}
            hint={t('muted.words.hint')}
            autocomplete="off"
          />
        </Form>
      </Panel>
      <Panel heading={t('muted.people')}>
        <Muted
          here={here}
          kind="person"
          rows={view.people.map(({ id, name }) => ({
            what: id,
            title: name ?? calledIn(here, { nickname: '', picture: -1, staff: false, gone: true }),
          }))}
        />
      </Panel>
      <Panel heading={t('muted.threads')}>
        <Muted
          here={here}
          kind="thread"
          rows={view.threads.map((thread) => ({ what: thread.id, ...threadRow(thread) }))}
        />
      </Panel>
      <Panel heading={t('followed.threads')}>
        {view.following.length === 0 ? (
          <Empty>{t('followed.none')}</Empty>
        ) : (
          <Rows>
            {view.following.map((thread) => (
              <Row
                key={thread.id}
                {...threadRow(thread)}
                end={
                  <ButtonForm
                    action="/rooms/muted/removal"
                    values={{ kind: 'follow', what: thread.id }}
                    variant="tertiary"
                    size="sm"
                  >
                    {t('followed.end')} <span class="ds-sr-only">{titleIn(here, thread.title)}</span>
                  </ButtonForm>
                }
              />
            ))}
          </Rows>
        )}
      </Panel>
    </Layout>
  );
}

interface MutedRow {
  what: string;
  title: string;
  href?: string | undefined;
}

function Muted({ here, kind, rows }: { here: Here; kind: MutedKind; rows: readonly MutedRow[] }): VNode {
  const t = ownWords(here);
  if (rows.length === 0) return <Empty>{t('muted.none')}</Empty>;
  return (
    <Rows>
      {rows.map(({ what, title, href }) => (
        <Row
          key={what}
          title={title}
          href={href}
          end={
            <ButtonForm action="/rooms/muted/removal" values={{ kind, what }} variant="tertiary" size="sm">
              {t('muted.undo')} <span class="ds-sr-only">{title}</span>
            </ButtonForm>
          }
        />
      ))}
    </Rows>
  );
}

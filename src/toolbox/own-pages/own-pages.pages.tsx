import type { VNode } from 'preact';
import { ButtonLink } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { HiddenField, TextArea, TextField } from '../../platform/ui/text-field.js';
import { AsksFirst } from '../removal.parts.js';
import { removalWords } from '../removal.words.js';
import { WhoSees, WhoSeesAny } from '../sharing/sharing.parts.js';
import type { SharedWith } from '../sharing/sharing.views.js';
import { toolboxWords } from '../toolbox.words.js';
import { titleOf } from './own-page-title.js';
import type { OwnPageView, Said, WholePageView } from './own-pages.service.js';
import { BesidePanel, BringBack, KeptFields } from '../versions/versions.parts.js';
import { versionWords } from '../versions/versions.words.js';
import type { SittingId } from '../versions/version.entity.js';
import { ownPageWords } from './own-pages.words.js';
import {
  after,
  fieldNames,
  hasOwnHeading,
  type NamedShelf,
  ownHeadings,
  type PageName,
  pathOfPage,
  refOfPage,
  type ShelfName,
  shelves,
} from './shelves.js';

export interface ShelfView {
  shelf: NamedShelf;
  pages: OwnPageView[];
  /** Whether somebody else sees one of them. */
  shared: boolean;
}

export type OnePageView = WholePageView & {
  shelf: ShelfName;
  shared: SharedWith[];
  /** To be sent along with whatever is saved from this page as it is open now. */
  sitting: SittingId;
};

const called = (here: Here, page: PageName, heading?: string) => titleOf(here.lang, page, heading);

/** The whole shelf as it is read: on a hard day, and on paper. */
export function ShelfPage({ view, here }: PageProps<ShelfView>): VNode {
  const t = ownPageWords(here);
  const { shelf, pages } = view;
  const written = new Set(pages.map(({ page }) => page));
  const ownNext = ownHeadings.find((each) => !written.has(each));
  const rest = shelves[shelf].pages.filter((page) => !written.has(page) && (!hasOwnHeading(page) || page === ownNext));
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t(`shelf.${shelf}`)}>
        <p>{t(`shelf.${shelf}.lede`)}</p>
        <WhoSeesAny here={here} any={view.shared} />
      </PageHead>
      {pages.length === 0 && (
        <Panel>
          <Empty action={{ href: `/toolbox/${shelf}/${shelves[shelf].pages[0]!}`, label: t('shelf.begin') }}>
            {t(`shelf.${shelf}.empty`)}
          </Empty>
        </Panel>
      )}
      {pages.map(({ page, heading, texts }) => (
        <Panel
          key={page}
          heading={called(here, page, heading)}
          link={{ href: `/toolbox/${shelf}/${page}`, label: t('shelf.change') }}
        >
          <Words here={here} said={{ texts }} />
        </Panel>
      ))}
      {pages.length > 0 && <p class="meta no-print">{t('shelf.print')}</p>}
      {pages.length > 0 && shelf === 'plan' && (
        <p class="no-print">
          <a href="/toolbox/without-net">{t('shelf.without-net')}</a>
        </p>
      )}
      {rest.length > 0 && (
        <div class="no-print">
          <Panel heading={t('shelf.more')}>
            <Rows>
              {rest.map((page) => (
                <Row key={page} title={called(here, page)} href={`/toolbox/${shelf}/${page}`} />
              ))}
            </Rows>
          </Panel>
        </div>
      )}
    </Layout>
  );
}

/** The same for other pages to place. */
export const Title = ({ here, page, heading }: { here: Here; page: PageName; heading?: string | undefined }): VNode => (
  <>{called(here, page, heading)}</>
);

/** A page's words; with what was asked, where more than one thing was. */
export function Words({ here, said }: { here: Here; said: Said }): VNode {
  const t = ownPageWords(here);
  return (
    <>
      {fieldNames.map((field) =>
        said.texts[field] ? (
          <div key={field}>
            {field !== 'text' && <h3>{t(`page.${field}`)}</h3>}
            <p class="own-words">{said.texts[field]}</p>
          </div>
        ) : null,
      )}
    </>
  );
}

/** One page to write. */
export function OwnPagePage({ view, here }: PageProps<OnePageView>): VNode {
  const t = ownPageWords(here);
  const { shelf, page, heading, texts, revision } = view;
  const action = pathOfPage(shelf, page);
  const field = { here, action };
  const fields = shelves[shelf].fields(page);
  const hint = hasOwnHeading(page) || fields.length > 1 ? undefined : t(`page.${page as 'signs'}.hint`);
  const back =
    shelf === 'values'
      ? { href: '/toolbox', label: toolboxWords(here)('toolbox.title') }
      : { href: `/toolbox/${shelf}`, label: t(`shelf.${shelf}`) };
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={called(here, page, heading)}>
        {hint && <p>{hint}</p>}
        {revision > 0 && <WhoSees here={here} item={refOfPage(shelf, page)} shared={view.shared} />}
      </PageHead>
      {view.beside.map((other) => (
        <BesidePanel key={other.id} here={here} action={`${action}/earlier`} version={other.id}>
          <Words here={here} said={other} />
        </BesidePanel>
      ))}
      <Panel>
        <Form
          here={here}
          action={action}
          keeps={view.shared.length === 0 ? `${action}/keeping` : undefined}
          submit={t(after(shelf, page) ? 'page.save.next' : 'page.save')}
          cancel={back}
        >
          {hasOwnHeading(page) && (
            <TextField
              {...field}
              name="heading"
              label={t('page.heading')}
              required={false}
              value={heading}
              autocomplete="off"
            />
          )}
          {fields.map((name) => (
            <TextArea
              key={name}
              {...field}
              name={name}
              label={t(`page.${name}`)}
              required={false}
              max={shelves[shelf].max}
              value={texts[name]}
              rows={fields.length > 1 ? 4 : 8}
            />
          ))}
          <HiddenField name="seen" value={here.refused?.values['seen'] ?? String(revision)} />
          <KeptFields here={here} sitting={view.sitting} shared={view.shared.length > 0} />
        </Form>
      </Panel>
      {revision > 0 && (
        <p class="actions">
          <ButtonLink href={`${action}/earlier`} variant="tertiary" size="sm">
            {t('page.earlier')}
          </ButtonLink>
        </p>
      )}
    </Layout>
  );
}

/** What a page said before, to be brought back. */
export function EarlierPage({ view, here }: PageProps<OnePageView>): VNode {
  const t = ownPageWords(here);
  const { shelf, page, heading, earlier, revision } = view;
  const action = pathOfPage(shelf, page);
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('page.earlier')}>
        <p>
          <a href={action}>{called(here, page, heading)}</a>
        </p>
      </PageHead>
      {earlier.length === 0 && (
        <Panel>
          <Empty>{t('page.earlier.none')}</Empty>
        </Panel>
      )}
      {earlier.map((version, n) => (
        <Panel key={version.id} heading={versionWords(here)('earlier.n', { n: earlier.length - n })}>
          <Words here={here} said={version} />
          <BringBack here={here} action={`${action}/earlier`} version={version.id} />
        </Panel>
      ))}
      {revision > 0 && (
        <ButtonLink href={`${action}/removal`} variant="tertiary" color="danger" size="sm">
          {t('page.remove')}
        </ButtonLink>
      )}
    </Layout>
  );
}

/** Before a page goes, with all it ever said. */
export function PageRemovalPage({ view, here }: PageProps<OnePageView>): VNode {
  const r = removalWords(here);
  const { shelf, page, heading } = view;
  const action = pathOfPage(shelf, page);
  return (
    <AsksFirst
      here={here}
      tab={toolboxWords(here)('toolbox.title')}
      question={r('page')}
      about={view.shared.length > 0 ? `${r('about')} ${r('shared')}` : r('about')}
      action={`${action}/removal`}
      remove={ownPageWords(here)('page.remove')}
      back={{ href: action, label: r('back') }}
    >
      <p class="row-title">{called(here, page, heading)}</p>
      <Words here={here} said={view} />
    </AsksFirst>
  );
}

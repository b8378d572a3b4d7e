import type { VNode } from 'preact';
import { HelpNumbers, type HelpView } from '../../communities/index.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { loadAssets } from '../../platform/ui/assets.js';
import { Button } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { nonceOf } from '../../platform/ui/nonce.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { titleOf } from '../own-pages/own-page-title.js';
import { Words } from '../own-pages/own-pages.pages.js';
import type { OwnPageView } from '../own-pages/own-pages.service.js';
import { ownPageWords } from '../own-pages/own-pages.words.js';
import { toolboxWords } from '../toolbox.words.js';
import { withoutNetWords } from './without-net.words.js';

export interface PocketView {
  /** Of the plan, as they would be kept. */
  pages: OwnPageView[];
}

export interface KeptPlanView {
  lang: Lang;
  communities: HelpView[];
}

/** Asks the browser, and what is built into many, not to save what is typed: whoever has the phone would have it too. */
const notToSave = {
  autocomplete: 'off',
  'data-1p-ignore': true,
  'data-bwignore': true,
  'data-lpignore': 'true',
  'data-form-type': 'other',
} as const;

/** The field has no name, so that no form can send what is typed there. */
function Pin({ id, label, hint }: { id: string; label: string; hint?: string }): VNode {
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {label}
      </label>
      {hint && (
        <div data-field="description" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <input
        class="ds-input width-medium"
        id={id}
        type="password"
        {...notToSave}
        aria-describedby={hint ? `${id}-hint` : undefined}
        required
      />
    </div>
  );
}

const Script = ({ here }: { here: Here }): VNode => <script src={loadAssets().pocket} nonce={nonceOf(here)} defer />;

/** To have the plan on this device, or no more. Only a script can seal something here, so all of it is hidden until one finds that it can. */
export function PocketPage({ view, here }: PageProps<PocketView>): VNode {
  const t = withoutNetWords(here);
  const action = '/toolbox/without-net';
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('pocket.title')}>
        <p>{t('pocket.lede')}</p>
        <p>
          <a href="/toolbox/plan">{ownPageWords(here)('shelf.plan')}</a>
        </p>
      </PageHead>
      <Panel heading={t('pocket.what')} tone="calm">
        <ul class="prose">
          <li>{t('pocket.what.pin')}</li>
          <li>{t('pocket.what.not')}</li>
          <li>{t('pocket.what.device')}</li>
          <li>{t('pocket.what.browser')}</li>
          <li>{t('pocket.what.until')}</li>
          <li>{t('pocket.what.trace')}</li>
        </ul>
      </Panel>
      <Panel>
        {view.pages.length === 0 && (
          <Empty action={{ href: '/toolbox/plan', label: ownPageWords(here)('shelf.plan') }}>{t('pocket.empty')}</Empty>
        )}
        <p class="meta" data-pocket-cannot>
          {t('pocket.cannot')}
        </p>
        <div class="stack" data-pocket-can hidden>
          <p data-pocket-kept hidden>
            {t('pocket.kept')} <a href="/without-net/plan">{t('pocket.open')}</a>
          </p>
          <p
            role="status"
            data-pocket-says
            data-short={t('pin.short')}
            data-plain={t('pin.plain')}
            data-differ={t('pin.differ')}
            data-working={t('pin.working')}
            data-failed={t('pocket.failed')}
            data-done={t('pocket.done')}
            data-gone={t('pocket.gone')}
          />
          <form
            class="form"
            method="post"
            action={action}
            data-pocket-on
            data-worker={`/without-net/worker.js?lang=${here.lang}`}
            noValidate
            hidden={view.pages.length === 0}
          >
            <Pin id="pocket-pin" label={t('pin.choose')} hint={t('pin.choose.hint')} />
            <Pin id="pocket-again" label={t('pin.again')} />
            <div class="actions">
              <Button>
                <span data-pocket-free>{t('pocket.keep')}</span>
                <span data-pocket-kept hidden>
                  {t('pocket.anew')}
                </span>
              </Button>
            </div>
          </form>
          <div data-pocket-kept hidden>
            <form method="post" action={`${action}/removal`} data-pocket-off>
              <Button variant="secondary" color="neutral">
                {t('pocket.remove')}
              </Button>
            </form>
          </div>
        </div>
        <Script here={here} />
      </Panel>
      {view.pages.length > 0 && <h2>{t('pocket.these')}</h2>}
      <div class="stack" data-pocket-plan>
        {view.pages.map(({ page, heading, texts }) => (
          <Panel key={page} heading={titleOf(here.lang, page, heading)}>
            <Words here={here} said={{ texts }} />
          </Panel>
        ))}
      </div>
    </Layout>
  );
}

/** What is kept in the browser. It knows nobody: the plan is put in by the script, and the numbers are everybody's. */
export function KeptPlanPage({ view, here: reader }: PageProps<KeptPlanView>): VNode {
  const here = { ...reader, lang: view.lang };
  const t = withoutNetWords(here);
  return (
    <Layout here={here} title={t('kept.tab')}>
      <PageHead title={t('kept.title')} />
      <p class="meta" data-pocket-cannot>
        {t('pocket.cannot')}
      </p>
      <div class="stack" data-pocket-can hidden>
        <p data-pocket-none hidden>
          {t('kept.none')} <a href="/toolbox/without-net">{t('kept.none.how')}</a>
        </p>
        <p
          role="status"
          data-pocket-says
          data-working={t('pin.working')}
          data-wrong={t('kept.wrong', { n: '#' })}
          data-wiped={t('kept.wiped')}
          data-failed={t('pocket.failed')}
          data-gone={t('pocket.gone')}
        />
        <form class="form" data-pocket-open noValidate hidden>
          <Pin id="pocket-pin" label={t('pin.label')} />
          <div class="actions">
            <Button>{t('kept.open')}</Button>
          </div>
        </form>
        <div class="stack" data-pocket-shown hidden>
          <div class="stack" data-pocket-parts />
          <div class="actions">
            <button class="ds-button" type="button" data-pocket-lock>
              {t('kept.lock')}
            </button>
          </div>
        </div>
        <form data-pocket-wipe hidden>
          <Button variant="tertiary" color="danger">
            {t('pocket.remove')}
          </Button>
        </form>
      </div>
      {view.communities.map((help) => (
        <Panel key={help.community} heading={t('kept.help', { community: help.community })}>
          <HelpNumbers kept here={here} help={help} />
        </Panel>
      ))}
      <Script here={here} />
    </Layout>
  );
}

import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { loadAssets } from '../platform/ui/assets.js';
import { Button, ButtonForm } from '../platform/ui/buttons.js';
import { ExactDay } from '../platform/ui/dates.js';
import { Empty } from '../platform/ui/empty.js';
import type { PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { nonceOf } from '../platform/ui/nonce.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { Row, Rows } from '../platform/ui/rows.js';
import type { DevicesView } from './notices.views.js';
import { noticeWords } from './notices.words.js';

/** Only a script can ask a browser for this, so the form is hidden until one finds that it can; until then a sentence says so. */
export function DevicesPage({ view, here }: PageProps<DevicesView>): VNode {
  const t = noticeWords(here);
  return (
    <Layout here={here} title={t('choices.title')}>
      <PageHead title={t('push.title')}>
        <p>{t('push.lede')}</p>
      </PageHead>
      <Panel heading={t('push.what')} tone="calm">
        <ul class="prose">
          <li>{t('push.what.screen')}</li>
          <li>{t('push.what.maker')}</li>
          <li>{t('push.what.shared')}</li>
        </ul>
      </Panel>
      <Panel>
        <form
          class="form"
          method="post"
          action="/notices/devices"
          data-push-key={view.key}
          data-worker={`/notices/worker.js?lang=${here.lang}`}
          noValidate
          hidden
        >
          <input type="hidden" name="endpoint" />
          <p role="status" class="ds-validation-message" hidden>
            {t('push.sorry')}
          </p>
          <div class="actions">
            <Button>{t('push.add')}</Button>
          </div>
        </form>
        <p class="meta" data-push-cannot>
          {t('push.cannot')}
        </p>
        <script src={loadAssets().push} nonce={nonceOf(here)} defer />
      </Panel>
      <Panel heading={t('push.devices')}>
        {view.devices.length === 0 ? (
          <Empty>{t('push.none')}</Empty>
        ) : (
          <Rows>
            {view.devices.map(({ id, name, addedOn }) => (
              <Row
                key={id}
                title={name || t('push.unnamed')}
                meta={
                  <>
                    {t('push.since')} <ExactDay at={Temporal.PlainDate.from(addedOn)} here={here} />
                  </>
                }
                end={
                  <ButtonForm action={`/notices/devices/${id}/removal`} variant="secondary" size="sm">
                    {t('push.remove')} <span class="ds-sr-only">({name || t('push.unnamed')})</span>
                  </ButtonForm>
                }
              />
            ))}
          </Rows>
        )}
      </Panel>
      <p>
        <a href="/me/notices">{t('push.back')}</a>
      </p>
    </Layout>
  );
}

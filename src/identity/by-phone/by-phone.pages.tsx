import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { ExactDay } from '../../platform/ui/dates.js';
import { Empty } from '../../platform/ui/empty.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import type { ByPhoneView } from './phone-words.service.js';
import { byPhoneWords } from './by-phone.words.js';

const action = '/me/by-phone';

/** Whether the consultant may answer for one, the number to say, and all that they have answered. */
export function ByPhonePage({ view, here }: PageProps<ByPhoneView>): VNode {
  const t = byPhoneWords(here);
  return (
    <Layout here={here} title={t('by-phone.title')}>
      <PageHead title={t('by-phone.title')}>
        <p class="no-print">{t('by-phone.lede')}</p>
      </PageHead>
      {view.word ? (
        <Panel heading={t('by-phone.yours')} tone="accent">
          <p>
            <strong>{view.word}</strong>
          </p>
          <p class="meta no-print">{t('by-phone.paper')}</p>
          <div class="actions no-print">
            <ButtonForm action={action} variant="secondary">
              {t('by-phone.anew')}
            </ButtonForm>
            <ButtonForm action={`${action}/removal`} variant="secondary" color="danger">
              {t('by-phone.stop')}
            </ButtonForm>
          </div>
        </Panel>
      ) : (
        <Panel>
          <p>{t('by-phone.none')}</p>
          <ButtonForm action={action}>{t('by-phone.make')}</ButtonForm>
        </Panel>
      )}
      <div class="stack no-print">
        <p>{t('by-phone.sees')}</p>
        {(view.word || view.entered.length > 0) && (
          <Panel heading={t('by-phone.entered')}>
            {view.entered.length === 0 ? (
              <Empty>{t('by-phone.entered.none')}</Empty>
            ) : (
              <Rows>
                {view.entered.map(({ by, what, answered, on }, n) => (
                  <Row
                    key={n}
                    title={what}
                    meta={
                      <>
                        {t(answered ? 'by-phone.by' : 'by-phone.refused', { by })} ·{' '}
                        <ExactDay at={Temporal.PlainDate.from(on)} here={here} />
                      </>
                    }
                  />
                ))}
              </Rows>
            )}
            {view.more > 0 && <p class="meta">{t('by-phone.more', { more: view.more })}</p>}
          </Panel>
        )}
        <p>
          <a href="/meetups/paper">{t('by-phone.to-paper')}</a>
        </p>
      </div>
    </Layout>
  );
}

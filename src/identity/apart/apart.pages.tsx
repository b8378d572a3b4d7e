import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextField } from '../../platform/ui/text-field.js';
import { limits } from './apart-rule.js';
import type { ApartEntry } from './apart.service.js';
import { apartWords } from './apart.words.js';

const action = '/me/apart';

/** Who sees it, and what will come of it, stands before the field. */
export function ApartPage({ view, here }: PageProps<{ entries: ApartEntry[] }>): VNode {
  const t = apartWords(here);
  return (
    <Layout here={here} title={t('apart.title')}>
      <PageHead title={t('apart.heading')}>
        <p>{t('apart.lede')}</p>
      </PageHead>
      <Panel heading={t('apart.who')} tone="calm">
        <p>{t('apart.same')}</p>
        <p>{t('apart.consultant')}</p>
        <p>{t('apart.advice')}</p>
      </Panel>
      <Panel heading={t('apart.new')}>
        <Form here={here} action={action} submit={t('apart.submit')}>
          <TextField
            here={here}
            action={action}
            name="text"
            label={t('apart.text')}
            hint={t('apart.text.hint')}
            max={limits.text}
            autocomplete="off"
            spellcheck={false}
          />
        </Form>
      </Panel>
      <Panel heading={t('apart.list')}>
        {view.entries.length === 0 ? (
          <Empty>{t('apart.none')}</Empty>
        ) : (
          <Rows>
            {view.entries.map(({ id, text }) => (
              <Row
                key={id}
                title={text}
                end={
                  <ButtonForm action={`${action}/${id}/removal`} variant="secondary" size="sm">
                    {t('apart.remove')} <span class="ds-sr-only">{t('apart.remove.which', { text })}</span>
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

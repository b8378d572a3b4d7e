import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { ExactTime } from '../../platform/ui/dates.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Icon } from '../../platform/ui/icons.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextArea, TextField } from '../../platform/ui/text-field.js';
import { bodyMax } from '../messaging.limits.js';
import { deskWords } from './desk.words.js';
import { searchMax, templateTitleMax } from './inbox.limits.js';
import type { SearchView } from './search.service.js';
import type { TemplateView } from './templates.service.js';

function Back({ here }: { here: Here }): VNode {
  return (
    <p>
      <a class="plain" href="/inbox">
        <Icon name="back" /> {deskWords(here)('back.inbox')}
      </a>
    </p>
  );
}

/** The form, and below it what was found. */
export function SearchPage({ view, here }: PageProps<SearchView>): VNode {
  const t = deskWords(here);
  const action = '/inbox/search';
  return (
    <Layout here={here} title={t('search.title')}>
      <PageHead title={t('search.title')}>
        <p>{t('search.lede')}</p>
      </PageHead>
      <Panel>
        <Form here={here} action={action} submit={t('search.go')}>
          <TextField
            here={here}
            action={action}
            name="words"
            label={t('search.words')}
            max={searchMax}
            value={view.words ?? undefined}
            autocomplete="off"
          />
        </Form>
      </Panel>
      {view.words !== null && (
        <Panel heading={t('search.found', { count: view.found.length, words: view.words })}>
          <Rows>
            {view.found.map((each) => (
              <Row
                key={each.id}
                title={each.topic}
                lang={each.lang}
                href={`/conversations/${each.id}`}
                meta={
                  <>
                    <strong>{each.careName}</strong> · <ExactTime at={Temporal.Instant.from(each.at)} here={here} />
                  </>
                }
              >
                {each.excerpt && <p>{each.excerpt}</p>}
              </Row>
            ))}
          </Rows>
          {view.more && <p class="meta">{t('search.more')}</p>}
        </Panel>
      )}
      <Back here={here} />
    </Layout>
  );
}

export function TemplatesPage({ view, here }: PageProps<{ templates: TemplateView[] }>): VNode {
  const t = deskWords(here);
  const field = { here, action: '/inbox/templates' };
  return (
    <Layout here={here} title={t('templates.title')}>
      <PageHead title={t('templates.title')}>
        <p>{t('templates.lede')}</p>
      </PageHead>
      <Panel>
        {view.templates.length === 0 ? (
          <Empty>{t('templates.none')}</Empty>
        ) : (
          <Rows>
            {view.templates.map(({ id, title, body }) => (
              <Row
                key={id}
                title={title}
                end={
                  <ButtonForm action={`/inbox/templates/${id}/removal`} variant="secondary" size="sm">
                    {t('templates.remove')} <span class="ds-sr-only">{title}</span>
                  </ButtonForm>
                }
              >
                <p class="own-words">{body}</p>
              </Row>
            ))}
          </Rows>
        )}
      </Panel>
      <Panel>
        <Form here={here} action="/inbox/templates" submit={t('templates.add')}>
          <TextField
            {...field}
            name="title"
            label={t('templates.name')}
            max={templateTitleMax}
            autocomplete="off"
            width="medium"
          />
          <TextArea
            {...field}
            name="body"
            label={t('templates.body')}
            hint={t('templates.body.hint')}
            max={bodyMax}
            rows={6}
          />
        </Form>
      </Panel>
      <Back here={here} />
    </Layout>
  );
}

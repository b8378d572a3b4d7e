import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { FileField, HiddenField, TextField } from '../../platform/ui/text-field.js';
import { Title } from '../own-pages/own-pages.pages.js';
import { ownPageWords } from '../own-pages/own-pages.words.js';
import { toolboxWords } from '../toolbox.words.js';
import type { ArrivalView } from './arrivals.service.js';
import { takenAlongWords } from './taken-along.words.js';

const path = '/toolbox/taken-along';

/** A book, a file, and the way in again. */
export function TakenAlongPage({ here }: PageProps<object>): VNode {
  const t = takenAlongWords(here);
  const action = `${path}/arrival`;
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('along.title')}>
        <p>{t('along.lede')}</p>
        <p>
          <strong>{t('along.care')}</strong>
        </p>
      </PageHead>
      <Panel heading={t('along.book')}>
        <p>{t('along.book.about')}</p>
        <ButtonLink href={`${path}/book`} icon="download">
          {t('along.book.fetch')}
        </ButtonLink>
      </Panel>
      <Panel heading={t('along.file')}>
        <p>{t('along.file.about')}</p>
        <ButtonLink href={`${path}/file`} variant="secondary" icon="download">
          {t('along.file.fetch')}
        </ButtonLink>
      </Panel>
      <Panel heading={t('along.fhir')}>
        <p>{t('along.fhir.about')}</p>
        <ButtonLink href={`${path}/fhir`} variant="secondary" icon="download">
          {t('along.file.fetch')}
        </ButtonLink>
      </Panel>
      <Panel heading={t('along.in')}>
        <p>{t('along.in.about')}</p>
        <Form here={here} action={action} submit={t('along.in.show')} variant="secondary" enctype="multipart/form-data">
          <FileField
            here={here}
            action={action}
            name="file"
            label={t('along.in.file')}
            hint={t('along.in.file.hint')}
            accept="application/json,.json"
          />
        </Form>
      </Panel>
      <p>
        <a href="/toolbox/removal">{t('along.away')}</a>
      </p>
    </Layout>
  );
}

function Coming({ arrival, here }: { arrival: ArrivalView; here: Here }): VNode {
  const t = takenAlongWords(here);
  return (
    <Rows>
      {arrival.matters && <Row title={t('arrival.matters')} meta={t(`arrival.${arrival.matters}`)} />}
      {arrival.pages.map(({ shelf, page, heading, fate }) => (
        <li class="row" key={`${shelf} ${page}`}>
          <div class="row-body">
            <p class="row-title">
              {ownPageWords(here)(`shelf.${shelf}`)}: <Title here={here} page={page} heading={heading} />
            </p>
            <p class="meta">{t(`arrival.${fate}`)}</p>
          </div>
        </li>
      ))}
      {arrival.parts.map(({ part, comes, there }) => (
        <Row key={part} title={t(`arrival.${part}`)} meta={t('arrival.counts', { comes, there })} />
      ))}
    </Rows>
  );
}

/** What would come in, before anything does. */
export function ArrivalPage({ view, here }: PageProps<{ arrival?: ArrivalView }>): VNode {
  const t = takenAlongWords(here);
  const action = `${path}/arrival/keep`;
  const { arrival } = view;
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('arrival.title')}>{arrival && <p>{t('arrival.lede')}</p>}</PageHead>
      {arrival ? (
        <>
          <Panel>
            <Coming arrival={arrival} here={here} />
          </Panel>
          <Form here={here} action={action} submit={t('arrival.keep')}>
            <HiddenField name="arrival" value={arrival.id} />
          </Form>
          <ButtonForm action={`${path}/arrival/removal`} variant="tertiary">
            {t('arrival.away')}
          </ButtonForm>
        </>
      ) : (
        <Panel>
          <Empty action={{ href: path, label: t('along.title') }}>{t('arrival.none')}</Empty>
        </Panel>
      )}
    </Layout>
  );
}

/** What goes, what stays and why, before anything goes. */
export function EmptyingPage({ here }: PageProps<object>): VNode {
  const t = takenAlongWords(here);
  const action = '/toolbox/removal';
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('empty.title')}>
        <p>
          <strong>{t('empty.lede')}</strong>
        </p>
        <p>
          <a href={path}>{t('along.title')}</a>
        </p>
      </PageHead>
      <Panel heading={t('empty.goes')}>
        <ul class="prose">
          <li>{t('empty.goes.words')}</li>
          <li>{t('empty.goes.days')}</li>
          <li>{t('empty.goes.lists')}</li>
          <li>{t('empty.goes.quiet')}</li>
        </ul>
      </Panel>
      <Panel heading={t('empty.stays')}>
        <ul class="prose">
          <li>{t('empty.stays.sent')}</li>
          <li>{t('empty.stays.account')}</li>
          <li>{t('empty.stays.copies')}</li>
        </ul>
      </Panel>
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t('empty.do')}
          color="danger"
          cancel={{ href: '/toolbox', label: toolboxWords(here)('toolbox.title') }}
        >
          <TextField
            here={here}
            action={action}
            name="word"
            label={t('empty.type', { word: t('empty.word') })}
            autocomplete="off"
            width="medium"
          />
        </Form>
      </Panel>
    </Layout>
  );
}

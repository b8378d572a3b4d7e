import type { VNode } from 'preact';
import { ButtonLink } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Prose } from '../../platform/ui/prose.js';
import { TextField } from '../../platform/ui/text-field.js';
import { ChooseCommunity } from '../front/choose.parts.js';
import { EntryActions, EntryFacts, EntryFields, OutOfDate } from '../shelf/entry.parts.js';
import { inLang } from '../shelf/entry-words.js';
import type { ListView } from '../shelf/list-view.js';
import type { DraftView, EntryView } from '../shelf/shelf.reader.js';
import { shelfWords } from '../shelf/shelf.words.js';

export function ServicesPage({ view, here }: PageProps<ListView>): VNode {
  const t = shelfWords(here);
  return (
    <Layout here={here} title={t('library.title')} indexed={view.indexed}>
      <PageHead title={t('library.services')}>
        <p>{t('library.services.lede')}</p>
      </PageHead>
      {!view.community && (
        <ChooseCommunity here={here} choices={view.choices} path="/library/services" closed={t('library.closed')} />
      )}
      {view.community && view.entries.length === 0 && <Empty>{t('library.services.none')}</Empty>}
      {view.entries.map((entry) => (
        <Service key={entry.id} here={here} entry={entry} />
      ))}
      {view.mayWrite && (
        <p>
          <ButtonLink href="/library/services/new" variant="secondary">
            {t('write.service')}
          </ButtonLink>
        </p>
      )}
      <p>
        <a href="/library">{t('library.back')}</a>
      </p>
    </Layout>
  );
}

function Service({ here, entry }: { here: Here; entry: EntryView }): VNode {
  const t = shelfWords(here);
  const said = inLang(entry.words, here.lang);
  const { phone, address, hours } = entry.words;
  return (
    <section class="panel">
      <div class="head">
        <h2 lang={said.lang}>{said.title}</h2>
      </div>
      <OutOfDate here={here} entry={entry} />
      <Prose text={said.body} lang={said.lang} />
      {(phone ?? address ?? hours) && (
        <dl class="facts">
          {phone && (
            <>
              <dt>{t('entry.phone')}</dt>
              <dd>
                <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
              </dd>
            </>
          )}
          {address && (
            <>
              <dt>{t('entry.address')}</dt>
              <dd>{address}</dd>
            </>
          )}
          {hours && (
            <>
              <dt>{t('entry.hours')}</dt>
              <dd>{hours}</dd>
            </>
          )}
        </dl>
      )}
      <EntryFacts here={here} entry={entry} />
      <EntryActions here={here} entry={entry} title={said.title} />
    </section>
  );
}

export function ServiceFormPage({ view, here }: PageProps<Partial<DraftView>>): VNode {
  const t = shelfWords(here);
  const action = view.id ? `/library/services/${view.id}/editing` : '/library/services';
  const words = view.words ?? view.draft;
  const field = { here, action, required: false };
  return (
    <Layout here={here} title={t('library.title')}>
      <PageHead title={t('write.service')}>
        <p>{t('write.service.lede')}</p>
      </PageHead>
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t('write.save')}
          cancel={{ href: '/library/services', label: t('write.cancel') }}
        >
          <EntryFields here={here} action={action} words={words} called="name" />
          <TextField {...field} name="phone" type="tel" label={t('entry.phone')} value={words?.phone} width="medium" />
          <TextField {...field} name="address" label={t('entry.address')} value={words?.address} />
          <TextField {...field} name="hours" label={t('entry.hours')} value={words?.hours} />
        </Form>
      </Panel>
    </Layout>
  );
}

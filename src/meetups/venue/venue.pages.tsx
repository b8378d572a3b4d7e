import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { CheckBox } from '../../platform/ui/choice-field.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { FileField, TextArea, TextField } from '../../platform/ui/text-field.js';
import { limits } from '../meetups.limits.js';
import { meetupWords } from '../meetups.words.js';
import { CheckedBy } from './sheet.parts.js';
import { insideFacts, outsideFacts, type VenueFact, type VenuePageView, type VenuesView } from './venue.js';
import { venueWords } from './venue.words.js';

const hinted = new Set(['entrance', 'noise', 'toilet', 'others', 'minutes'] as const);
type Hinted = typeof hinted extends Set<infer Fact> ? Fact : never;
const hasHint = (fact: string): fact is Hinted => (hinted as Set<string>).has(fact);

/** The houses, and when somebody was there last to look. */
export function VenuesPage({ view, here }: PageProps<VenuesView>): VNode {
  const t = venueWords(here);
  return (
    <Layout here={here} title={meetupWords(here)('meetups.title')}>
      <PageHead title={t('venues.title')}>
        <p>{t('venues.lede')}</p>
      </PageHead>
      <Panel>
        {view.venues.length === 0 ? (
          <Empty>{t('venues.none')}</Empty>
        ) : (
          <Rows>
            {view.venues.map(({ id, name, district, checked }) => (
              <Row
                key={id}
                title={`${name}, ${district}`}
                href={`/meetups/venues/${id}`}
                meta={checked ? <CheckedBy here={here} checked={checked} /> : t('venue.unchecked')}
              />
            ))}
          </Rows>
        )}
      </Panel>
    </Layout>
  );
}

/** One house: what everybody may know of it, what those who come may know, and the way in as pictures. */
export function VenuePage({ view, here }: PageProps<VenuePageView>): VNode {
  const t = venueWords(here);
  const { checked } = view.sheet;
  return (
    <Layout here={here} title={meetupWords(here)('meetups.title')} aside={<Pictures here={here} view={view} />}>
      <PageHead title={`${view.name}, ${view.district}`}>
        <p>{view.address}</p>
        <p>{checked ? <CheckedBy here={here} checked={checked} /> : t('venue.unchecked')}</p>
        <p>
          <a href="/meetups/venues">{t('venue.all')}</a>
        </p>
      </PageHead>
      <Panel heading={t('venue.write')}>
        <SheetForm here={here} view={view} />
      </Panel>
    </Layout>
  );
}

interface Part {
  here: Here;
  view: VenuePageView;
}

function SheetForm({ here, view }: Part): VNode {
  const t = venueWords(here);
  const action = `/meetups/venues/${view.id}`;
  const field = { here, action };
  const basic = (name: 'travel' | 'access' | 'quiet' | 'door') => (
    <TextArea {...field} name={name} label={t(`fact.${name}`)} max={limits.venueFact} rows={2} value={view[name]} />
  );
  const more = (name: VenueFact) => (
    <TextArea
      key={name}
      {...field}
      name={name}
      label={t(`fact.${name}`)}
      hint={hasHint(name) ? t(`fact.${name}.hint`) : undefined}
      required={false}
      max={name === 'minutes' ? limits.minutes : limits.venueFact}
      rows={name === 'minutes' ? 5 : 2}
      value={view.sheet.facts[name]}
    />
  );
  return (
    <Form here={here} action={action} submit={t('venue.submit')}>
      <h3>{t('venue.for-all')}</h3>
      <p>{t('venue.for-all.text')}</p>
      {basic('travel')}
      {basic('access')}
      {basic('quiet')}
      {outsideFacts.map(more)}
      <h3>{t('venue.for-those')}</h3>
      <p>{t('venue.for-those.text')}</p>
      {basic('door')}
      {insideFacts.map(more)}
      <CheckBox {...field} name="seen" label={t('venue.seen')} hint={t('venue.seen.hint')} />
    </Form>
  );
}

function Pictures({ here, view }: Part): VNode {
  const t = venueWords(here);
  const action = `/meetups/venues/${view.id}/photos`;
  const field = { here, action };
  return (
    <Panel heading={t('photos.heading')}>
      <p>{t('photos.text')}</p>
      {view.sheet.photos?.map(({ id, caption }) => (
        <figure class="figure" key={id}>
          <img src={`${action}/${id}`} alt={caption} loading="lazy" />
          <figcaption>{caption}</figcaption>
          <ButtonForm action={`${action}/${id}/removal`} variant="tertiary" color="danger" size="sm">
            {t('photos.remove')} <span class="ds-sr-only">{caption}</span>
          </ButtonForm>
        </figure>
      ))}
      <Form here={here} action={action} submit={t('photos.add')} enctype="multipart/form-data">
        <FileField {...field} name="photo" label={t('photos.photo')} accept="image/jpeg,image/png,image/webp" />
        <TextField
          {...field}
          name="caption"
          label={t('photos.caption')}
          hint={t('photos.caption.hint')}
          max={limits.caption}
        />
      </Form>
    </Panel>
  );
}

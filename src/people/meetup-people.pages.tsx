import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm } from '../platform/ui/buttons.js';
import { ExactTime } from '../platform/ui/dates.js';
import type { PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { Row } from '../platform/ui/rows.js';
import { Tag } from '../platform/ui/tag.js';
import type { MeetupPeopleView } from './people.service.js';
import { peopleWords } from './people.words.js';
import { dayOf, OfferForm, valueOf } from './rung.parts.js';

/** The same offer to everybody who has a place, of whom the page says nothing. */
export function MeetupPeoplePage({ view, here }: PageProps<MeetupPeopleView>): VNode {
  const t = peopleWords(here);
  const { id, title, name, offers, own } = view;
  const path = `/people/meetups/${id}`;
  return (
    <Layout here={here} title={t('people.title')}>
      <PageHead title={t('group.heading', { title })}>
        <p>
          <ExactTime at={Temporal.Instant.from(view.startsAt)} here={here} />
        </p>
        <p>{t('group.lede')}</p>
        <p>{t('group.name', { name })}</p>
      </PageHead>
      <Panel>
        <ul class="rows rungs">
          {offers.map(({ rung, until }) => (
            <Row
              key={rung}
              title={t(`rung.${rung}`)}
              end={until ? <Tag tone="calm">{t('person.offered', { day: dayOf(here, until) })}</Tag> : undefined}
            >
              {until ? (
                <ButtonForm action={`${path}/withdrawals`} values={{ rung }} variant="secondary" size="sm">
                  {t('person.offered.back')} <span class="ds-sr-only">({t(`rung.${rung}`)})</span>
                </ButtonForm>
              ) : (
                <OfferForm
                  here={here}
                  action={`${path}/offers`}
                  rung={rung}
                  own={own}
                  told={t('group.offer.text', { own: valueOf(here, own, rung) })}
                />
              )}
            </Row>
          ))}
        </ul>
      </Panel>
      <p>
        <a href={`/meetups/${id}`}>{t('group.back')}</a>
      </p>
    </Layout>
  );
}

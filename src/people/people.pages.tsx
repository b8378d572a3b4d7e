import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import type { Between, Rung, Sight } from '../identity/index.js';
import { ButtonForm } from '../platform/ui/buttons.js';
import { Empty } from '../platform/ui/empty.js';
import { Face } from '../platform/ui/face.js';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { Row, Rows } from '../platform/ui/rows.js';
import { Tag } from '../platform/ui/tag.js';
import { exactDay } from '../platform/ui/time-words.js';
import type { GroupOfferView, MirrorView, PeopleView } from './people.service.js';
import { peopleWords } from './people.words.js';
import { dayOf, valueOf } from './rung.parts.js';

const has = ({ rungs }: Between, wanted: string) => rungs.some(({ state }) => state === wanted);

/** Everybody with whom something is offered or shown: whoever waits for an answer first. */
export function PeoplePage({ view, here }: PageProps<PeopleView>): VNode {
  const t = peopleWords(here);
  const asks = view.people.filter((person) => has(person, 'asked'));
  const others = view.people.filter((person) => !has(person, 'asked'));
  return (
    <Layout here={here} title={t('people.title')}>
      <PageHead title={t('people.title')}>
        <p>{t('people.lede')}</p>
      </PageHead>
      {view.people.length === 0 && (
        <Panel>
          <Empty action={{ href: '/rooms', label: t('people.to-rooms') }}>{t('people.empty')}</Empty>
        </Panel>
      )}
      {asks.length > 0 && (
        <Panel tone="accent" heading={t('people.asked')}>
          <People here={here} people={asks} />
        </Panel>
      )}
      {others.length > 0 && (
        <Panel heading={t('people.known')}>
          <People here={here} people={others} />
        </Panel>
      )}
      <details>
        <summary>{t('people.away')}</summary>
        <p>{t('people.away.text')}</p>
        <p>{t('people.away.all')}</p>
        <ButtonForm action="/people/withdrawals" variant="secondary" color="danger" size="sm">
          {t('people.away.submit')}
        </ButtonForm>
      </details>
      {view.groups.length > 0 && (
        <Panel heading={t('people.groups')}>
          <p class="meta">{t('people.groups.text')}</p>
          <Rows>{view.groups.flatMap((group) => groupRows(here, group))}</Rows>
        </Panel>
      )}
      {view.blocked.length > 0 && (
        <Panel heading={t('people.blocked')}>
          <p class="meta">{t('people.blocked.text')}</p>
          <Rows>
            {view.blocked.map(({ faceId, called, picture }) => (
              <Row
                key={faceId}
                title={called}
                lead={picture === undefined ? undefined : <Face picture={picture} />}
                end={
                  <ButtonForm action={`/people/${faceId}/unblock`} variant="secondary" size="sm">
                    {t('people.unblock')} <span class="ds-sr-only">{t('people.unblock.which', { called })}</span>
                  </ButtonForm>
                }
              />
            ))}
          </Rows>
        </Panel>
      )}
    </Layout>
  );
}

/** One row for each thing offered: it can be taken back from here also by somebody who has no place there any more. */
function groupRows(here: Here, { id, title, startsAt, offers }: GroupOfferView): VNode[] {
  const t = peopleWords(here);
  const meetup = title ?? t('people.groups.gone');
  return offers.map(({ rung, until }) => (
    <Row
      key={`${id} ${rung}`}
      title={t('people.groups.row', { meetup, rung: t(`rung.${rung}`) })}
      meta={[
        startsAt === undefined ? '' : exactDay(Temporal.Instant.from(startsAt), here).text,
        t('person.offered', { day: dayOf(here, until) }),
      ]
        .filter(Boolean)
        .join(' · ')}
      end={
        <ButtonForm action={`/people/meetups/${id}/withdrawals`} values={{ rung }} variant="secondary" size="sm">
          {t('person.offered.back')}{' '}
          <span class="ds-sr-only">
            ({t(`rung.${rung}`)}, {meetup})
          </span>
        </ButtonForm>
      }
    />
  ));
}

function People({ here, people }: { here: Here; people: readonly Between[] }): VNode {
  const t = peopleWords(here);
  return (
    <Rows>
      {people.map((person) => {
        const { faceId, called, picture, context, sight } = person;
        const asked = has(person, 'asked');
        return (
          <Row
            key={faceId}
            title={asked ? t('people.asks', { called }) : called}
            href={`/people/${faceId}`}
            lead={picture === undefined ? undefined : <Face picture={picture} />}
            meta={[t(`people.from.${context}`), sight.firstName].filter(Boolean).join(' · ')}
            end={
              asked ? undefined : has(person, 'shared') ? (
                <Tag tone="success">{t('people.shared')}</Tag>
              ) : (
                <Tag tone="calm">{t('people.offered')}</Tag>
              )
            }
          />
        );
      })}
    </Rows>
  );
}

const order: readonly (readonly [Rung, keyof Sight])[] = [
  ['first-name', 'firstName'],
  ['meetup-name', 'meetupNames'],
  ['nickname', 'nickname'],
  ['face', 'face'],
  ['contact', 'contact'],
];

/** Oneself in the eyes of one other person; made from the same rungs as their own page. */
export function MirrorPage({ view, here }: PageProps<MirrorView>): VNode {
  const t = peopleWords(here);
  const { called, sight, faceId, there } = view;
  const seen = order.filter(([, part]) => sight[part] !== undefined);
  return (
    <Layout here={here} title={t('people.title')}>
      <PageHead title={t('mirror.heading', { called })} />
      <Panel>
        <p>{t(!there ? 'mirror.nobody' : seen.length === 0 ? 'mirror.only' : 'mirror.more', { called })}</p>
        {seen.length > 0 && (
          <dl class="facts">
            {seen.map(([rung]) => (
              <>
                <dt>{t(`rung.${rung}`)}</dt>
                <dd>{valueOf(here, sight, rung)}</dd>
              </>
            ))}
          </dl>
        )}
      </Panel>
      <p>
        <a href={`/people/${faceId}`}>{t('mirror.back', { called })}</a>
      </p>
    </Layout>
  );
}

import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../platform/ui/buttons.js';
import { ExactTime } from '../platform/ui/dates.js';
import { Empty } from '../platform/ui/empty.js';
import { Face } from '../platform/ui/face.js';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { Row, Rows } from '../platform/ui/rows.js';
import { Tag } from '../platform/ui/tag.js';
import type { PeerHomeView } from './home.service.js';
import { dayOf, nameOf } from './peer.parts.js';
import { peerWords } from './peer.words.js';

interface Part {
  here: Here;
  view: PeerHomeView;
}

/** Talks first, then who asks and who was asked; what one does for others last. */
export function PeerHomePage({ view, here }: PageProps<PeerHomeView>): VNode {
  const t = peerWords(here);
  return (
    <Layout here={here} title={t('peer.title')}>
      <PageHead title={t('peer.title')}>
        <p>{t('home.lede')}</p>
      </PageHead>
      {view.asking.length > 0 && <Asking here={here} view={view} />}
      <Panel heading={t('home.talks')}>
        {view.talks.length === 0 ? (
          <Empty action={{ href: '/peer-support/find', label: t('home.find') }}>{t('home.none')}</Empty>
        ) : (
          <>
            <Talks here={here} view={view} />
            <p>
              <ButtonLink href="/peer-support/find" variant="secondary">
                {t('home.find')}
              </ButtonLink>
            </p>
          </>
        )}
      </Panel>
      {view.asked.length > 0 && <Asked here={here} view={view} />}
      {view.support && (
        <Panel
          heading={t('home.mine')}
          tone={view.support === 'asked' ? 'accent' : undefined}
          link={{ href: '/peer-support/mine', label: t('home.mine.see') }}
        >
          <p>{t(`home.mine.${view.support}`)}</p>
        </Panel>
      )}
      <p>
        <a href="/peer-support/guides">{t('home.guides')}</a>
      </p>
    </Layout>
  );
}

function Talks({ here, view }: Part): VNode {
  const t = peerWords(here);
  return (
    <Rows>
      {view.talks.map(({ id, side, other, ended, next }) => (
        <Row
          key={id}
          title={nameOf(here, other)}
          href={`/peer-support/talks/${id}`}
          lead={<Face picture={other.picture} />}
          meta={
            next ? (
              <>
                {t('home.next')}: <ExactTime at={Temporal.Instant.from(next)} here={here} />
              </>
            ) : undefined
          }
          end={
            ended ? (
              <Tag>{t('home.ended')}</Tag>
            ) : side === 'supporter' ? (
              <Tag tone="calm">{t('home.support')}</Tag>
            ) : undefined
          }
        />
      ))}
    </Rows>
  );
}

function Asking({ here, view }: Part): VNode {
  const t = peerWords(here);
  return (
    <Panel heading={t('home.asking')} tone="accent">
      <Rows>
        {view.asking.map(({ id, author, until }) => (
          <Row
            key={id}
            title={nameOf(here, author)}
            href={`/peer-support/asks/${id}`}
            lead={<Face picture={author.picture} />}
            meta={t('home.asked.until', { day: dayOf(here, until) })}
          />
        ))}
      </Rows>
    </Panel>
  );
}

function Asked({ here, view }: Part): VNode {
  const t = peerWords(here);
  return (
    <Panel heading={t('home.asked')}>
      <p class="meta">{t('home.asked.text')}</p>
      <Rows>
        {view.asked.map(({ id, author, until }) => (
          <Row
            key={id}
            title={nameOf(here, author)}
            lead={<Face picture={author.picture} />}
            meta={t('home.asked.until', { day: dayOf(here, until) })}
            end={
              <ButtonForm action={`/peer-support/asks/${id}/withdrawal`} variant="secondary" size="sm">
                {t('home.take-back')}{' '}
                <span class="ds-sr-only">{t('home.take-back.which', { name: nameOf(here, author) })}</span>
              </ButtonForm>
            }
          />
        ))}
      </Rows>
    </Panel>
  );
}

import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import { Face } from '../../platform/ui/face.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { TextField } from '../../platform/ui/text-field.js';
import { coarseWords } from '../../platform/ui/time-words.js';
import { peerDays } from '../choices.js';
import { dayOf, listed, nameOf } from '../peer.parts.js';
import { peerWords } from '../peer.words.js';
import { supporterWords } from '../supporter/supporter.words.js';
import type { ApartPair, OverviewRow, OverviewView } from './overview.service.js';

const invite = '/peer-support/supporters';

/** How much each one carries, and who should be talked with before two meet. */
export function OverviewPage({ view, here }: PageProps<OverviewView>): VNode {
  const t = supporterWords(here);
  return (
    <Layout here={here} title={peerWords(here)('peer.title')}>
      <PageHead title={t('overview.heading')}>
        <p>{t('overview.lede')}</p>
      </PageHead>
      {view.pairs.length > 0 && (
        <Panel heading={t('overview.pairs')} tone="warm">
          <p>{t('overview.pairs.text')}</p>
          <Rows>
            {view.pairs.map((pair) => (
              <Pair key={pair.id} here={here} pair={pair} />
            ))}
          </Rows>
        </Panel>
      )}
      <Panel>
        {view.supporters.length === 0 ? (
          <Empty>{t('overview.none')}</Empty>
        ) : (
          <Rows>
            {view.supporters.map((supporter) => (
              <Supporting key={supporter.id} here={here} supporter={supporter} />
            ))}
          </Rows>
        )}
      </Panel>
      <Panel heading={t('overview.invite')}>
        <p>{t('overview.invite.text', { days: peerDays.invitation })}</p>
        <Form here={here} action={invite} submit={t('overview.invite.submit')} inline>
          <TextField here={here} action={invite} name="nickname" label={t('overview.invite.name')} autocomplete="off" />
        </Form>
      </Panel>
      <p>
        <a href="/peer-support/guides">{peerWords(here)('home.guides')}</a>
      </p>
    </Layout>
  );
}

function Supporting({ here, supporter }: { here: Here; supporter: OverviewRow }): VNode {
  const t = supporterWords(here);
  const { id, author, state, until, since, most, talks } = supporter;
  const name = nameOf(here, author);
  const told = (day: OverviewRow['talks'][number]) => coarseWords(day, here).text;
  return (
    <Row
      title={name}
      lead={<Face picture={author.picture} />}
      meta={
        until
          ? t('overview.asked', { day: dayOf(here, until) })
          : [t('overview.load', { n: talks.length, most: most! }), since && t('overview.since', { day: told(since) })]
              .filter(Boolean)
              .join(' · ')
      }
      end={
        <ButtonForm action={`/peer-support/supporters/${id}/removal`} variant="tertiary" size="sm">
          {t('overview.remove')} <span class="ds-sr-only">{t('overview.remove.which', { name })}</span>
        </ButtonForm>
      }
    >
      {state !== 'asked' && <Tag tone={state === 'active' ? 'success' : 'neutral'}>{t(`overview.${state}`)}</Tag>}
      {talks.length > 0 && <p class="meta">{t('overview.talk-since', { days: listed(here, talks.map(told)) })}</p>}
    </Row>
  );
}

function Pair({ here, pair }: { here: Here; pair: ApartPair }): VNode {
  const t = supporterWords(here);
  const [seeker, supporter] = [nameOf(here, pair.seeker), nameOf(here, pair.supporter)];
  const path = `/peer-support/asks/${pair.id}`;
  return (
    <Row title={t('overview.pair', { seeker, supporter })} meta={t(`overview.pair.${pair.state}`, { seeker })}>
      {pair.state === 'waits' && (
        <div class="actions">
          <ButtonForm action={`${path}/leaving-out`} size="sm">
            {t('overview.leave-out')} <span class="ds-sr-only">{t('overview.pair', { seeker, supporter })}</span>
          </ButtonForm>
          <ButtonForm action={`${path}/letting-through`} variant="secondary" size="sm">
            {t('overview.let-through')} <span class="ds-sr-only">{t('overview.pair', { seeker, supporter })}</span>
          </ButtonForm>
        </div>
      )}
    </Row>
  );
}

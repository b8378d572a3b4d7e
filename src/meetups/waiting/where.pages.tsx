import type { VNode } from 'preact';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { PlaceFacts, When } from '../meetup.parts.js';
import { meetupWords } from '../meetups.words.js';
import type { WhereView } from '../meetups.views.js';
import { waysWords } from './ways.words.js';

/** Where it is, for whoever just comes. Nothing on it is the reader's own. */
export function WherePage({ view, here }: PageProps<WhereView>): VNode {
  const t = meetupWords(here);
  return (
    <Layout here={here} title={t('meetups.title')}>
      <PageHead title={waysWords(here)('just-come.page')}>
        <p>{waysWords(here)('just-come.lede')}</p>
        <p>
          <a href={`/meetups/${view.id}`}>{view.title}</a> · <When here={here} {...view} />
        </p>
      </PageHead>
      <Panel heading={t('place.heading')}>
        <PlaceFacts here={here} id={view.id} place={view.place} />
      </Panel>
    </Layout>
  );
}

import type { VNode } from 'preact';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { SnapshotParts } from '../../toolbox/index.js';
import { furtherWords } from '../further/further.words.js';
import { bodyMax } from '../messaging.limits.js';
import { messagingWords } from '../messaging.words.js';
import { snapshotWords } from './snapshot.words.js';
import type { SnapshotPlace, SnapshotView } from './snapshots.service.js';

/** Everybody who reads it there, as the text boxes of letters say it. */
function readersOf({ name, cover, also, system }: SnapshotPlace, here: Here): string {
  const t = snapshotWords(here);
  return [
    t(cover ? 'snapshot.reads.both' : 'snapshot.reads', { name, cover: cover ?? '' }),
    ...(also.length > 0 ? [furtherWords(here)('readers', { names: also.join(', ') })] : []),
    ...(system ? [messagingWords(here)('system.fetches', { organisation: system, name })] : []),
  ].join(' ');
}

/** What would be sent, as it will stand in the letter; then where to, and words beside it. */
export function SnapshotPage({ view, here }: PageProps<SnapshotView>): VNode {
  const t = snapshotWords(here);
  const { which, snapshot, places } = view;
  const action = `/messages/from-toolbox/${which}`;
  const field = { here, action };
  return (
    <Layout here={here} title={messagingWords(here)('messages.title')}>
      <PageHead title={t('snapshot.title')}>
        <p>{t('snapshot.lede')}</p>
      </PageHead>
      <h2>{t('snapshot.what')}</h2>
      <SnapshotParts snapshot={snapshot} here={here} />
      <Panel>
        {places.length === 0 ? (
          <Empty action={{ href: '/messages/new', label: t('snapshot.none.write') }}>{t('snapshot.none')}</Empty>
        ) : (
          <Form
            here={here}
            action={action}
            submit={t('snapshot.send')}
            cancel={{ href: '/toolbox/sharing', label: t('snapshot.not') }}
          >
            <RadioGroup
              {...field}
              name="where"
              label={t('snapshot.where')}
              options={places.map((place) => ({
                value: place.where,
                label: place.topic
                  ? t('snapshot.where.in', { topic: place.topic, name: place.name })
                  : t('snapshot.where.to', { name: place.name }),
                hint: readersOf(place, here),
              }))}
            />
            <TextArea {...field} name="body" label={t('snapshot.body')} required={false} max={bodyMax} rows={4} />
          </Form>
        )}
      </Panel>
    </Layout>
  );
}

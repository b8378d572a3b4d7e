import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import type { Here } from '../../platform/ui/here.js';
import { Panel } from '../../platform/ui/panel.js';
import { aftercareWords } from '../post/aftercare.words.js';
import type { VisitView } from '../thread/thread-visits.service.js';
import { ownWords } from './own.words.js';

/** For the consultant: that a thread is hard to read, so that it ends with rest. */
export function HeavyMark({ here, view }: { here: Here; view: VisitView }): VNode {
  return (
    <ButtonForm
      action={`/threads/${view.id}/heaviness`}
      values={on(!view.markedHeavy)}
      variant="secondary"
      color="calm"
      size="sm"
    >
      {aftercareWords(here)(view.markedHeavy ? 'heavy.unmark' : 'heavy.mark')}
    </ButtonForm>
  );
}

/** What a reader may choose for a thread, for themselves alone. */
export function OwnThread({ here, view }: { here: Here; view: VisitView }): VNode {
  const t = ownWords(here);
  const path = `/threads/${view.id}`;
  return (
    <Panel heading={t('own.thread')} id="own">
      <p class="meta">{t('own.nobody')}</p>
      <div class="actions">
        {view.mayWrite && (
          <ButtonForm action={`${path}/following`} values={on(!view.following)} variant="secondary" size="sm">
            {t(view.following ? 'follow.end' : 'follow.begin')}
          </ButtonForm>
        )}
        {!view.moderates && (
          <ButtonForm action={`${path}/muting`} values={on(!view.muted)} variant="secondary" size="sm">
            {t(view.muted ? 'mute.thread.end' : 'mute.thread')}
          </ButtonForm>
        )}
      </div>
    </Panel>
  );
}

const on = (yes: boolean): Record<string, string> => (yes ? { on: 'yes' } : {});

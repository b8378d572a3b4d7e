import type { VNode } from 'preact';
import { ButtonLink } from '../../platform/ui/buttons.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { HiddenField, TextField } from '../../platform/ui/text-field.js';
import { diaryWords } from '../diary/diary.words.js';
import type { Listed } from '../things/things.service.js';
import { AsksFirst } from '../removal.parts.js';
import { removalWords } from '../removal.words.js';
import { toolboxWords } from '../toolbox.words.js';

export interface MeasureView extends Listed<'measure'> {
  /** Whether something was said on it. */
  hasNumbers: boolean;
}

/** One measure, to be called something else, or to be taken away as long as it has no numbers. */
export function MeasurePage({ view, here }: PageProps<MeasureView>): VNode {
  const t = diaryWords(here);
  const list = '/toolbox/measures';
  const action = `${list}/${view.id}`;
  const field = { here, action };
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={view.name}>
        <p>{t('measure.change.about')}</p>
      </PageHead>
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t('measure.save')}
          cancel={{ href: list, label: t('measures.title') }}
        >
          <TextField {...field} name="name" label={t('measures.name')} max={60} value={view.name} />
          <TextField {...field} name="low" label={t('measures.low')} max={40} width="medium" value={view.low} />
          <TextField {...field} name="high" label={t('measures.high')} max={40} width="medium" value={view.high} />
          <HiddenField name="seen" value={here.refused?.values['seen'] ?? String(view.revision)} />
        </Form>
      </Panel>
      {view.hasNumbers ? (
        <p class="meta">{t('measure.stays')}</p>
      ) : (
        <ButtonLink href={`${action}/removal`} variant="tertiary" color="danger" size="sm">
          {t('measure.remove')}
        </ButtonLink>
      )}
    </Layout>
  );
}

/** Before one goes. */
export function MeasureRemovalPage({ view, here }: PageProps<Listed<'measure'>>): VNode {
  const r = removalWords(here);
  const measure = `/toolbox/measures/${view.id}`;
  return (
    <AsksFirst
      here={here}
      tab={toolboxWords(here)('toolbox.title')}
      question={r('measure')}
      about={r('measure.about')}
      action={`${measure}/removal`}
      remove={diaryWords(here)('measure.remove')}
      back={{ href: measure, label: r('back') }}
    >
      <p class="row-title">{view.name}</p>
    </AsksFirst>
  );
}

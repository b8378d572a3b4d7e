import type { VNode } from 'preact';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { TextField } from '../../platform/ui/text-field.js';
import { sharingWords } from '../sharing/sharing.words.js';
import { toolboxWords } from '../toolbox.words.js';
import { diaryWords } from './diary.words.js';
import type { Period } from './period.js';

export type DiaryDaysView = Period;

const action = '/toolbox/sharing/diary';

/** From which day to which. */
export function DiaryDaysPage({ view, here }: PageProps<DiaryDaysView>): VNode {
  const t = diaryWords(here);
  const field = { here, action, type: 'date', width: 'short' } as const;
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('days.title')}>
        <p>{t('days.lede')}</p>
      </PageHead>
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t('days.on')}
          cancel={{ href: '/toolbox/sharing', label: sharingWords(here)('sharing.title') }}
        >
          <TextField {...field} name="from" label={t('days.from')} value={view.from} />
          <TextField {...field} name="to" label={t('days.to')} value={view.to} />
        </Form>
      </Panel>
    </Layout>
  );
}

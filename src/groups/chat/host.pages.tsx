import type { VNode } from 'preact';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { PersonaLine } from '../thread/persona-line.js';
import { chatLimits } from './chat.forms.js';
import { chatWords } from './chat.words.js';
import type { LineToHideView } from './hosting.service.js';

export function LineHidingPage({ view, here }: PageProps<LineToHideView>): VNode {
  const t = chatWords(here);
  const action = `/lines/${view.id}/hiding`;
  return (
    <Layout here={here} title={t('chat.title')}>
      <PageHead title={t('line.hide.title')}>
        <p>{t('line.hide.lede')}</p>
      </PageHead>
      <Panel>
        <p class="meta">
          <PersonaLine here={here} author={view.author} />
        </p>
        <blockquote class="quoted">{view.body}</blockquote>
        <Form
          here={here}
          action={action}
          submit={t('line.hide.submit')}
          cancel={{ href: `/rooms/${view.roomId}/chat`, label: t('chat.return') }}
        >
          <TextArea
            here={here}
            action={action}
            name="reason"
            label={t('line.hide.reason')}
            max={chatLimits.reason}
            rows={3}
          />
        </Form>
      </Panel>
    </Layout>
  );
}

import type { VNode } from 'preact';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { WhoSees } from '../sharing/sharing.parts.js';
import type { SharedWith } from '../sharing/sharing.views.js';
import { QuietForm } from '../quiet-form.js';
import { toolboxWords } from '../toolbox.words.js';

export interface ValuesView {
  text: string | undefined;
  shared: SharedWith[];
}

const action = '/toolbox/values';

/** The one text on what matters, to write and to change. */
export function ValuesPage({ view, here }: PageProps<ValuesView>): VNode {
  const t = toolboxWords(here);
  return (
    <Layout here={here} title={t('toolbox.title')}>
      <PageHead title={t('values.title')}>
        <p>{t('values.lede')}</p>
        {view.text && <WhoSees here={here} item="values" shared={view.shared} />}
      </PageHead>
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t('values.save')}
          cancel={{ href: '/toolbox', label: t('toolbox.title') }}
        >
          <TextArea
            here={here}
            action={action}
            name="text"
            label={t('values.text')}
            hint={t('values.text.hint')}
            max={500}
            value={view.text}
          />
        </Form>
        {view.text && (
          <QuietForm action={action} name="text" value="">
            {t('values.remove')}
          </QuietForm>
        )}
      </Panel>
    </Layout>
  );
}

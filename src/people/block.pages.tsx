import type { VNode } from 'preact';
import { CheckBox } from '../platform/ui/choice-field.js';
import { Form } from '../platform/ui/form.js';
import type { PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import type { PersonView } from './people.service.js';
import { peopleWords } from './people.words.js';

/** What a block changes, for whom, before it is pressed. */
export function BlockPage({ view, here }: PageProps<PersonView>): VNode {
  const t = peopleWords(here);
  const { called, faceId } = view;
  const action = `/people/${faceId}/block`;
  const shows = view.rungs.some(({ state }) => state === 'shared' || state === 'offered');
  return (
    <Layout here={here} title={t('people.title')}>
      <PageHead title={t('person.block', { called })}>
        <p>{t('block.lede', { called })}</p>
        <p>{t('block.meetup')}</p>
      </PageHead>
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t('block.submit')}
          cancel={{ href: `/people/${faceId}`, label: t('mirror.back', { called }) }}
        >
          {shows && <CheckBox here={here} action={action} name="takeBack" label={t('block.take-back', { called })} />}
        </Form>
      </Panel>
    </Layout>
  );
}

import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { HiddenField, TextArea, TextField } from '../../platform/ui/text-field.js';
import { WhoSees } from '../sharing/sharing.parts.js';
import type { SharedWith } from '../sharing/sharing.views.js';
import { rings, sides } from '../things/things.js';
import type { Listed } from '../things/things.service.js';
import { toolboxWords } from '../toolbox.words.js';
import { NetworkPicture } from './network-picture.js';
import { networkWords } from './network.words.js';

export interface NetworkView {
  people: Listed<'person'>[];
  shared: SharedWith[];
}

const path = '/toolbox/network';

function Fields({ here, action, person }: { here: Here; action: string; person?: Listed<'person'> }): VNode {
  const t = networkWords(here);
  const field = { here, action };
  return (
    <>
      <TextField {...field} name="name" label={t('person.name')} max={60} value={person?.name} autocomplete="off" />
      <RadioGroup
        {...field}
        name="ring"
        label={t('person.ring')}
        value={person?.ring}
        options={rings.map((ring) => ({ value: ring, label: t(`ring.${ring}`) }))}
      />
      <RadioGroup
        {...field}
        name="side"
        label={t('person.side')}
        value={person?.side}
        options={sides.map((side) => ({ value: side, label: t(`side.${side}`) }))}
      />
      <TextArea
        {...field}
        name="note"
        label={t('person.note')}
        hint={t('person.note.hint')}
        required={false}
        rows={3}
        max={500}
        value={person?.note}
      />
    </>
  );
}

/** The picture, and the list it is drawn from. */
export function NetworkPage({ view, here }: PageProps<NetworkView>): VNode {
  const t = networkWords(here);
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('network.title')}>
        <p>{t('network.lede')}</p>
        {view.people.length > 0 && <WhoSees here={here} item="network" shared={view.shared} />}
      </PageHead>
      {view.people.length === 0 ? (
        <Panel>
          <Empty>{t('network.empty')}</Empty>
        </Panel>
      ) : (
        <>
          <Panel>
            <figure class="figure">
              <NetworkPicture people={view.people} here={here} />
            </figure>
          </Panel>
          <Panel heading={t('network.list')}>
            <Rows>
              {view.people.map(({ id, name, ring, side, note }) => (
                <Row key={id} title={name} href={`${path}/${id}`} meta={`${t(`ring.${ring}`)} · ${t(`side.${side}`)}`}>
                  {note && <p class="own-words">{note}</p>}
                </Row>
              ))}
            </Rows>
          </Panel>
        </>
      )}
      <div class="no-print">
        <Panel heading={t('network.new')} id="new">
          <Form here={here} action={path} submit={t('person.add')}>
            <Fields here={here} action={path} />
          </Form>
        </Panel>
      </div>
    </Layout>
  );
}

export function NetworkPersonPage({ view, here }: PageProps<Listed<'person'>>): VNode {
  const t = networkWords(here);
  const action = `${path}/${view.id}`;
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('person.title')}>
        <p>{t('person.note.private')}</p>
      </PageHead>
      <Panel>
        <Form here={here} action={action} submit={t('person.save')} cancel={{ href: path, label: t('network.title') }}>
          <Fields here={here} action={action} person={view} />
          <HiddenField name="seen" value={here.refused?.values['seen'] ?? String(view.revision)} />
        </Form>
      </Panel>
      <ButtonForm action={`${action}/removal`} variant="tertiary" color="danger" size="sm">
        {t('person.remove')}
      </ButtonForm>
    </Layout>
  );
}

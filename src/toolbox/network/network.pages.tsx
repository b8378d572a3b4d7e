import type { VNode } from 'preact';
import { ButtonLink } from '../../platform/ui/buttons.js';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { HiddenField, TextArea, TextField } from '../../platform/ui/text-field.js';
import { AsksFirst } from '../removal.parts.js';
import { removalWords } from '../removal.words.js';
import { WhoSees } from '../sharing/sharing.parts.js';
import type { SharedWith } from '../sharing/sharing.views.js';
import { type NetworkPerson, rings, sides } from '../things/things.js';
import type { Listed } from '../things/things.service.js';
import type { Keeping, WordedThing } from '../things/thing-words.service.js';
import { toolboxWords } from '../toolbox.words.js';
import { Besides, BroughtBack, KeptFields } from '../versions/versions.parts.js';
import { NetworkPicture } from './network-picture.js';
import { networkWords } from './network.words.js';

export interface NetworkView extends Keeping {
  people: Listed<'person'>[];
  shared: SharedWith[];
}

const path = '/toolbox/network';

function Fields({ here, action, person }: { here: Here; action: string; person?: NetworkPerson }): VNode {
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
          <Form here={here} action={path} submit={t('person.add')} keeps={view.kept ? `${path}/keeping` : undefined}>
            <Fields here={here} action={path} />
            <KeptFields here={here} sitting={view.sitting} shared={!view.kept} />
          </Form>
        </Panel>
      </div>
    </Layout>
  );
}

function Said({ said, here }: { said: NetworkPerson; here: Here }): VNode {
  const t = networkWords(here);
  return (
    <>
      <p class="row-title">{said.name}</p>
      <p class="meta">
        {t(`ring.${said.ring}`)} · {t(`side.${said.side}`)}
      </p>
      {said.note && <p class="own-words">{said.note}</p>}
    </>
  );
}

/** One of them, to change, with what was said before. */
export function NetworkPersonPage({ view, here }: PageProps<WordedThing<'person'>>): VNode {
  const t = networkWords(here);
  const action = `${path}/${view.id}`;
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('person.title')}>
        <p>{t('person.note.private')}</p>
      </PageHead>
      <Besides here={here} action={`${action}/earlier`} versions={view.beside}>
        {(other) => <Said said={other} here={here} />}
      </Besides>
      <Panel>
        <Form
          here={here}
          action={action}
          keeps={view.kept ? `${action}/keeping` : undefined}
          submit={t('person.save')}
          cancel={{ href: path, label: t('network.title') }}
        >
          <Fields here={here} action={action} person={view} />
          <HiddenField name="seen" value={here.refused?.values['seen'] ?? String(view.revision)} />
          <KeptFields here={here} sitting={view.sitting} shared={!view.kept} />
        </Form>
      </Panel>
      <BroughtBack here={here} action={`${action}/earlier`} versions={view.earlier}>
        {(version) => <Said said={version} here={here} />}
      </BroughtBack>
      <ButtonLink href={`${action}/removal`} variant="tertiary" color="danger" size="sm">
        {t('person.remove')}
      </ButtonLink>
    </Layout>
  );
}

/** Before one goes. */
export function PersonRemovalPage({ view, here }: PageProps<Listed<'person'>>): VNode {
  const r = removalWords(here);
  const person = `${path}/${view.id}`;
  return (
    <AsksFirst
      here={here}
      tab={toolboxWords(here)('toolbox.title')}
      question={r('person')}
      about={r('about')}
      action={`${person}/removal`}
      remove={networkWords(here)('person.remove')}
      back={{ href: person, label: r('back') }}
    >
      <Said said={view} here={here} />
    </AsksFirst>
  );
}

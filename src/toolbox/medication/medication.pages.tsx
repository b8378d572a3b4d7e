import type { VNode } from 'preact';
import { ButtonLink } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { HiddenField, TextArea, TextField } from '../../platform/ui/text-field.js';
import { AsksFirst } from '../removal.parts.js';
import { removalWords } from '../removal.words.js';
import type { Listed } from '../things/things.service.js';
import type { Keeping, WordedThing } from '../things/thing-words.service.js';
import type { Medicine } from '../things/things.js';
import { toolboxWords } from '../toolbox.words.js';
import { Besides, BroughtBack, KeptFields } from '../versions/versions.parts.js';
import { medicationWords } from './medication.words.js';

export interface MedicationView extends Keeping {
  medicines: Listed<'medicine'>[];
}

const path = '/toolbox/medication';

function Fields({ here, action, medicine }: { here: Here; action: string; medicine?: Medicine }): VNode {
  const t = medicationWords(here);
  const field = { here, action };
  return (
    <>
      <TextField
        {...field}
        name="name"
        label={t('medicine.name')}
        max={120}
        value={medicine?.name}
        autocomplete="off"
      />
      <TextField {...field} name="how" label={t('medicine.how')} required={false} max={200} value={medicine?.how} />
      <TextArea
        {...field}
        name="experience"
        label={t('medicine.experience')}
        hint={t('medicine.experience.hint')}
        required={false}
        rows={3}
        max={1000}
        value={medicine?.experience}
      />
      <TextArea
        {...field}
        name="questions"
        label={t('medicine.questions')}
        required={false}
        rows={3}
        max={1000}
        value={medicine?.questions}
      />
    </>
  );
}

/** The list as one would take it along on paper. */
export function MedicationPage({ view, here }: PageProps<MedicationView>): VNode {
  const t = medicationWords(here);
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('medication.title')}>
        <p>
          {t('medication.lede')} {t('medication.private')}
        </p>
        <p>{t('medication.change')}</p>
      </PageHead>
      <Panel>
        {view.medicines.length === 0 ? (
          <Empty>{t('medication.empty')}</Empty>
        ) : (
          <Rows>
            {view.medicines.map(({ id, name, how, experience, questions }) => (
              <Row key={id} title={name} href={`${path}/${id}`} meta={how}>
                {experience && <p class="own-words">{experience}</p>}
                {questions && (
                  <>
                    <p class="meta">{t('medicine.questions')}</p>
                    <p class="own-words">{questions}</p>
                  </>
                )}
              </Row>
            ))}
          </Rows>
        )}
      </Panel>
      {view.medicines.length > 0 && (
        <p class="no-print">
          {t('medication.send.about')} <a href="/messages/from-toolbox/medication">{t('medication.send')}</a>
        </p>
      )}
      <div class="no-print">
        <Panel heading={t('medication.new')} id="new">
          <Form here={here} action={path} submit={t('medicine.save')} keeps={`${path}/keeping`}>
            <Fields here={here} action={path} />
            <KeptFields here={here} sitting={view.sitting} shared={false} />
          </Form>
        </Panel>
      </div>
    </Layout>
  );
}

function Said({ said, here }: { said: Medicine; here: Here }): VNode {
  const { name, how, experience, questions } = said;
  return (
    <>
      <p class="row-title">{name}</p>
      {how && <p class="meta">{how}</p>}
      {experience && <p class="own-words">{experience}</p>}
      {questions && (
        <>
          <p class="meta">{medicationWords(here)('medicine.questions')}</p>
          <p class="own-words">{questions}</p>
        </>
      )}
    </>
  );
}

/** One medicine, to change, with what it said before. */
export function MedicinePage({ view, here }: PageProps<WordedThing<'medicine'>>): VNode {
  const t = medicationWords(here);
  const action = `${path}/${view.id}`;
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('medicine.title')}>
        <p>{t('medication.private')}</p>
      </PageHead>
      <Besides here={here} action={`${action}/earlier`} versions={view.beside}>
        {(other) => <Said said={other} here={here} />}
      </Besides>
      <Panel>
        <Form
          here={here}
          action={action}
          keeps={`${action}/keeping`}
          submit={t('medicine.save')}
          cancel={{ href: path, label: t('medication.title') }}
        >
          <Fields here={here} action={action} medicine={view} />
          <HiddenField name="seen" value={here.refused?.values['seen'] ?? String(view.revision)} />
          <KeptFields here={here} sitting={view.sitting} shared={false} />
        </Form>
      </Panel>
      <BroughtBack here={here} action={`${action}/earlier`} versions={view.earlier}>
        {(version) => <Said said={version} here={here} />}
      </BroughtBack>
      <ButtonLink href={`${action}/removal`} variant="tertiary" color="danger" size="sm">
        {t('medicine.remove')}
      </ButtonLink>
    </Layout>
  );
}

/** Before one goes. */
export function MedicineRemovalPage({ view, here }: PageProps<Listed<'medicine'>>): VNode {
  const r = removalWords(here);
  const medicine = `${path}/${view.id}`;
  return (
    <AsksFirst
      here={here}
      tab={toolboxWords(here)('toolbox.title')}
      question={r('medicine')}
      about={r('about')}
      action={`${medicine}/removal`}
      remove={medicationWords(here)('medicine.remove')}
      back={{ href: medicine, label: r('back') }}
    >
      <Said said={view} here={here} />
    </AsksFirst>
  );
}

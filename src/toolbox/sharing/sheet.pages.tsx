import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { CheckBoxes } from '../../platform/ui/choice-field.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { HiddenField, TextArea } from '../../platform/ui/text-field.js';
import { toolboxWords } from '../toolbox.words.js';
import { ItemParts } from './item.parts.js';
import { questionsMax } from './sharing.forms.js';
import { sharingWords } from './sharing.words.js';
import type { SheetView, Snapshot } from './sheets.service.js';

const action = '/toolbox/sheet';

/** To choose what comes along, and to write what one wants to ask. */
export function SheetPage({ view, here }: PageProps<SheetView>): VNode {
  const t = sharingWords(here);
  const seen = here.refused?.values['seen'];
  const chosen = view.items.filter((item) => item.chosen);
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('sheet.title')}>
        <p>{t('sheet.lede')}</p>
      </PageHead>
      {seen && seen !== view.edition && (
        <Panel heading={t('sheet.stands')} tone="warm">
          {view.questions && <p class="own-words">{view.questions}</p>}
          {chosen.length > 0 && (
            <ul class="prose">
              {chosen.map(({ ref, title }) => (
                <li key={ref}>{title}</li>
              ))}
            </ul>
          )}
        </Panel>
      )}
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t('sheet.save')}
          cancel={{ href: '/toolbox', label: toolboxWords(here)('toolbox.title') }}
        >
          <TextArea
            here={here}
            action={action}
            name="questions"
            label={t('sheet.questions')}
            hint={t('sheet.questions.hint')}
            required={false}
            max={questionsMax}
            value={view.questions ?? undefined}
            rows={6}
          />
          {view.items.length > 0 && (
            <CheckBoxes
              here={here}
              action={action}
              name="items"
              label={t('sheet.items')}
              required={false}
              value={chosen.map(({ ref }) => ref)}
              options={view.items.map(({ ref, title, kind }) => ({
                value: ref,
                label: title === kind ? title : `${title} (${kind})`,
              }))}
            />
          )}
          <HiddenField name="seen" value={view.edition} />
        </Form>
      </Panel>
    </Layout>
  );
}

/** Things as they stood, with the questions first: on paper, before sending, and in a message. */
export function SnapshotParts(props: { snapshot: Snapshot; here: Here; level?: 2 | 3 }): VNode {
  const { snapshot, here, level = 2 } = props;
  const t = sharingWords(here);
  const { lang, items, questions } = snapshot;
  return (
    <>
      {questions && (
        <Panel heading={t('sheet.questions')} level={level}>
          <p class="own-words" lang={lang}>
            {questions}
          </p>
        </Panel>
      )}
      {items.map(({ text }, place) => (
        <Panel key={place} heading={text.title} level={level}>
          <ItemParts text={text} lang={lang} here={here} level={level === 3 ? 4 : 3} />
        </Panel>
      ))}
    </>
  );
}

/** The sheet itself. */
export function PaperPage({ view, here }: PageProps<Snapshot>): VNode {
  const t = sharingWords(here);
  const empty = view.items.length === 0 && !view.questions;
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('sheet.paper')} />
      {empty ? (
        <Panel>
          <Empty action={{ href: action, label: t('sheet.title') }}>{t('sheet.paper.empty')}</Empty>
        </Panel>
      ) : (
        <>
          <SnapshotParts snapshot={view} here={here} />
          <p class="meta no-print">{t('sheet.paper.print')}</p>
          <div class="actions no-print">
            <ButtonLink href="/messages/from-toolbox/sheet" icon="envelope">
              {t('sheet.send')}
            </ButtonLink>
            <ButtonLink href={action} variant="secondary">
              {t('sheet.change')}
            </ButtonLink>
            <ButtonForm action={`${action}/removal`} variant="tertiary">
              {t('sheet.remove')}
            </ButtonForm>
          </div>
        </>
      )}
    </Layout>
  );
}

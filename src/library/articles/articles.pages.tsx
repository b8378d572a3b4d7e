import type { VNode } from 'preact';
import { type ExerciseName, exerciseNames, exercises } from '../../exercises/index.js';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { RadioGroup, SelectField } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { Notice, PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Prose } from '../../platform/ui/prose.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { EntryActions, EntryFacts, EntryFields, OutOfDate } from '../shelf/entry.parts.js';
import { type EntryWords, inLang } from '../shelf/entry-words.js';
import type { DraftView, EntryView } from '../shelf/shelf.reader.js';
import { shelfWords } from '../shelf/shelf.words.js';

/** In the reader's language first; the other one is folded below it, for whoever reads beside somebody else. */
export function ArticlePage({ view, here }: PageProps<EntryView & { indexed: boolean }>): VNode {
  const t = shelfWords(here);
  const said = inLang(view.words, here.lang);
  const other = said.lang === 'nb' ? 'en' : 'nb';
  const translated = view.words[other];
  return (
    <Layout here={here} title={t('library.title')} indexed={view.indexed}>
      <div class="page-head">
        <h1 lang={said.lang}>{said.title}</h1>
        <EntryFacts here={here} entry={view} />
      </div>
      <OutOfDate here={here} entry={view} />
      <Panel>
        <Prose text={said.body} lang={said.lang} />
        {translated && (
          <details>
            <summary>{t(`entry.in.${other}`)}</summary>
            <h2 lang={other}>{translated.title}</h2>
            <Prose text={translated.body} lang={other} />
          </details>
        )}
      </Panel>
      <EntryActions here={here} entry={view} title={said.title} />
      {view.words.exercise && (
        <Panel heading={t('article.exercise')} tone="calm">
          <Rows>
            <ExerciseRow exercise={view.words.exercise} here={here} />
          </Rows>
        </Panel>
      )}
      <p>
        {t('article.exercises')} <a href="/exercises">{t('library.exercises')}</a>
      </p>
      <p>
        <a href="/library">{t('library.back')}</a>
      </p>
    </Layout>
  );
}

export function ArticleFormPage({ here }: PageProps<object>): VNode {
  const t = shelfWords(here);
  const action = '/library/articles';
  return (
    <Layout here={here} title={t('library.title')}>
      <PageHead title={t('write.article')}>
        <p>{t('write.article.lede')}</p>
      </PageHead>
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t('write.keep')}
          cancel={{ href: '/library', label: t('write.cancel') }}
        >
          <EntryFields here={here} action={action} words={undefined} called="title" />
          <ExerciseField here={here} action={action} chosen={undefined} />
        </Form>
      </Panel>
    </Layout>
  );
}

/** For the consultant: what is being written, and what is read meanwhile. */
export function DraftPage({ view, here }: PageProps<DraftView>): VNode {
  const t = shelfWords(here);
  const action = `/library/articles/${view.id}/draft`;
  return (
    <Layout here={here} title={t('library.title')}>
      <PageHead title={t('draft.title')}>
        <p>{t('write.article.lede')}</p>
      </PageHead>
      {view.asked && <Notice>{t('draft.asked')}</Notice>}
      {view.note && <Notice tone="warm">{t('draft.note', { note: view.note })}</Notice>}
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t('write.keep')}
          cancel={{ href: '/library/waiting', label: t('write.cancel') }}
        >
          <EntryFields here={here} action={action} words={view.draft ?? view.words} called="title" />
          <ExerciseField here={here} action={action} chosen={(view.draft ?? view.words)?.exercise} />
        </Form>
        {view.draft && !view.asked && (
          <ButtonForm action={`/library/articles/${view.id}/asking`} variant="secondary">
            {t('draft.ask')}
          </ButtonForm>
        )}
      </Panel>
      {view.shown && view.draft && view.words && (
        <Panel heading={t('draft.read-now')}>
          <BothLanguages words={view.words} here={here} />
        </Panel>
      )}
    </Layout>
  );
}

/** For somebody else who works here. */
export function ReviewPage({ view, here }: PageProps<DraftView>): VNode {
  const t = shelfWords(here);
  const action = `/library/articles/${view.id}/review`;
  return (
    <Layout here={here} title={t('library.title')}>
      <PageHead title={t('review.title')}>
        <p>{t('review.lede', { name: view.writtenBy })}</p>
      </PageHead>
      <Panel>
        <BothLanguages words={view.draft!} here={here} />
      </Panel>
      <Panel>
        <Decision here={here} action={action} />
      </Panel>
    </Layout>
  );
}

function Decision({ here, action }: { here: Here; action: string }): VNode {
  const t = shelfWords(here);
  return (
    <Form here={here} action={action} submit={t('review.send')}>
      <RadioGroup
        here={here}
        action={action}
        name="decision"
        label={t('review.decision')}
        options={[
          { value: 'publish', label: t('review.publish') },
          { value: 'decline', label: t('review.back') },
        ]}
      />
      <TextArea here={here} action={action} name="answer" label={t('review.note')} rows={4} required={false} />
    </Form>
  );
}

/** The way to a short exercise, with what it is. */
function ExerciseRow({ exercise, here }: { exercise: ExerciseName; here: Here }): VNode {
  const { title, lede } = exercises[exercise];
  return <Row title={title[here.lang]} href={`/exercises/${exercise}`} meta={lede[here.lang]} />;
}

interface ExerciseFieldProps {
  here: Here;
  action: string;
  chosen: ExerciseName | undefined;
}

function ExerciseField({ here, action, chosen }: ExerciseFieldProps): VNode {
  const t = shelfWords(here);
  return (
    <SelectField
      here={here}
      action={action}
      name="exercise"
      label={t('write.exercise')}
      hint={t('write.exercise.hint')}
      required={false}
      empty={t('write.exercise.none')}
      value={chosen}
      options={exerciseNames.map((name) => ({ value: name, label: exercises[name].title[here.lang] }))}
    />
  );
}

const BothLanguages = ({ words, here }: { words: EntryWords; here: Here }) => (
  <>
    {(['nb', 'en'] as const).map((lang) => {
      const said = words[lang];
      return (
        said && (
          <div key={lang}>
            <h2 lang={lang}>{said.title}</h2>
            <Prose text={said.body} lang={lang} />
          </div>
        )
      );
    })}
    {words.exercise && (
      <>
        <h2>{shelfWords(here)('article.exercise')}</h2>
        <Rows>
          <ExerciseRow exercise={words.exercise} here={here} />
        </Rows>
      </>
    )}
  </>
);

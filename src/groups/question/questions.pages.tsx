import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { CoarseTime } from '../../platform/ui/dates.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { HiddenField, TextArea, TextField } from '../../platform/ui/text-field.js';
import type { RoomView } from '../room/rooms.service.js';
import { questionWords } from './question.words.js';
import type { QuestionView } from './questions.service.js';

export function QuestionPage({ view, here }: PageProps<{ room: RoomView }>): VNode {
  const t = questionWords(here);
  const action = `/rooms/${view.room.id}/question`;
  return (
    <Layout here={here} title={t('question.title')}>
      <PageHead title={t('question.title')}>
        <p>{t('question.lede')}</p>
      </PageHead>
      <Panel>
        <p>{t('question.nobody')}</p>
        <Form
          here={here}
          action={action}
          submit={t('question.submit')}
          cancel={{ href: `/rooms/${view.room.id}`, label: t('question.back', { room: view.room.name }) }}
        >
          <TextArea here={here} action={action} name="body" label={t('question.body')} rows={5} max={2_000} />
          <HiddenField name="lang" value={here.lang} />
        </Form>
      </Panel>
    </Layout>
  );
}

export function QuestionAskedPage({ view, here }: PageProps<{ room: RoomView }>): VNode {
  const t = questionWords(here);
  return (
    <Layout here={here} title={t('question.title')}>
      <PageHead title={t('question.asked')}>
        <p>{t('question.asked.text')}</p>
      </PageHead>
      <p>
        <a href={`/rooms/${view.room.id}`}>{t('question.back', { room: view.room.name })}</a>
      </p>
    </Layout>
  );
}

/** For the consultant. */
export function QuestionsPage({ view, here }: PageProps<{ questions: QuestionView[] }>): VNode {
  const t = questionWords(here);
  return (
    <Layout here={here} title={t('questions.title')}>
      <PageHead title={t('questions.title')}>
        <p>{t('questions.lede')}</p>
      </PageHead>
      {view.questions.length === 0 && (
        <Panel>
          <Empty>{t('questions.none')}</Empty>
        </Panel>
      )}
      {view.questions.map(({ id, room, body, lang, asked }) => {
        const action = `/questions/${id}/thread`;
        return (
          <Panel key={id}>
            <p class="meta">
              {room} · <CoarseTime when={asked} here={here} />
            </p>
            <blockquote class="prose kept-lines" lang={lang}>
              {body}
            </blockquote>
            <Form here={here} action={action} submit={t('questions.put')}>
              <TextField here={here} action={action} name="title" label={t('questions.heading')} autocomplete="off" />
              <TextArea
                here={here}
                action={action}
                name="body"
                label={t('questions.body')}
                value={`${t('questions.put-by')}\n\n${quote(body)}`}
                rows={5}
              />
            </Form>
            <ButtonForm action={`/questions/${id}/removal`} variant="tertiary">
              {t('questions.done')}
            </ButtonForm>
          </Panel>
        );
      })}
    </Layout>
  );
}

const quote = (body: string): string =>
  body
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

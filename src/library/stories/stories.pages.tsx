import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { CheckBox, SelectField } from '../../platform/ui/choice-field.js';
import { CoarseTime, ExactDay } from '../../platform/ui/dates.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Prose } from '../../platform/ui/prose.js';
import { HiddenField, TextArea, TextField } from '../../platform/ui/text-field.js';
import { limits } from '../library.limits.js';
import { shelfWords } from '../shelf/shelf.words.js';
import { consentWords } from './consent.words.js';
import { JudgeFields, SeenChoice } from './judge-form.js';
import type { StoryFormView } from './stories.controller.js';
import type { ConsentView, JudgedStory, StoryView } from './stories.reader.js';
import { storyWords } from './stories.words.js';

export function StoryPage({ view, here }: PageProps<StoryView & { indexed: boolean }>): VNode {
  const t = storyWords(here);
  const s = shelfWords(here);
  return (
    <Layout here={here} title={s('library.title')} indexed={view.indexed}>
      <div class="page-head">
        <h1 lang={view.lang}>{view.title}</h1>
        <p class="meta">
          {s('story.by', { name: view.penName })} · <CoarseTime when={view.week} here={here} />
        </p>
      </div>
      <Panel>
        <Prose text={view.body} lang={view.lang} />
      </Panel>
      {view.own && (
        <Panel heading={t('story.own')} tone="calm">
          <p>
            <a href={`/library/stories/${view.id}/consent`}>{t('story.consent')}</a>
          </p>
          <p>{t('story.withdraw.text')}</p>
          <ButtonForm action={`/library/stories/${view.id}/withdrawal`} variant="secondary" color="danger">
            {t('story.withdraw')}
          </ButtonForm>
        </Panel>
      )}
      {view.mayJudge && (
        <p>
          <ButtonLink href={`/library/stories/${view.id}/review`} variant="tertiary" size="sm">
            {t('story.take-down')}
          </ButtonLink>
        </p>
      )}
      <p>
        <a href="/library">{s('library.back')}</a>
      </p>
    </Layout>
  );
}

/** One question after the other, and who will see it before anything is sent. */
export function StoryFormPage({ view, here }: PageProps<StoryFormView>): VNode {
  const t = storyWords(here);
  const c = consentWords(here);
  const action = '/library/stories';
  const field = { here, action };
  return (
    <Layout here={here} title={shelfWords(here)('library.title')}>
      <PageHead title={t('tell.title')}>
        <p>{t('tell.lede')}</p>
      </PageHead>
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t('tell.send')}
          cancel={{ href: '/library', label: t('tell.cancel') }}
        >
          <TextField {...field} name="title" label={t('tell.heading')} max={limits.title} />
          <TextArea {...field} name="body" label={t('tell.body')} rows={14} max={limits.body} />
          <SelectField
            {...field}
            name="lang"
            label={t('tell.lang')}
            value={here.lang}
            options={[
              { value: 'nb', label: t('lang.nb') },
              { value: 'en', label: t('lang.en') },
            ]}
          />
          <TextField
            {...field}
            name="penName"
            label={t('tell.pen')}
            hint={t('tell.pen.hint')}
            max={limits.penName}
            autocomplete="off"
          />
          <SeenChoice here={here} action={action} mayOpen={view.mayOpen} what="story" />
          <h2>{t('agree.heading')}</h2>
          <ul class="prose">
            <li>{c('consent.1.read')}</li>
            <li>
              {view.mayOpen && <>{t('agree.when-members')} </>}
              {c('consent.1.members')}
            </li>
            {view.mayOpen && (
              <li>
                {t('agree.when-open')} {c('consent.1.open')}
              </li>
            )}
            <li>{c('consent.1.recognised')}</li>
            <li>{c('consent.1.others')}</li>
            <li>{c('consent.1.withdraw')}</li>
          </ul>
          <HiddenField name="version" value={String(view.version)} />
          <CheckBox {...field} name="agree" label={t('agree.tick')} />
        </Form>
      </Panel>
    </Layout>
  );
}

/** For the writer and the consultant: what was agreed to, word for word. */
export function ConsentPage({ view, here }: PageProps<ConsentView>): VNode {
  const t = storyWords(here);
  const day = (on: string) => <ExactDay at={Temporal.PlainDate.from(on)} here={here} />;
  return (
    <Layout here={here} title={shelfWords(here)('library.title')}>
      <PageHead title={t('consent.title')}>
        <p lang={view.title ? view.lang : undefined}>{view.title ?? t('consent.gone')}</p>
      </PageHead>
      <Panel>
        <ul class="prose" lang={view.lang}>
          {view.words.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p class="meta">
          {t('consent.version', { n: view.version })} · {t('consent.agreed')} {day(view.agreedOn)}
          {view.withdrawnOn && (
            <>
              {' '}
              · {t('consent.withdrawn')} {day(view.withdrawnOn)}
            </>
          )}
        </p>
        {!view.withdrawnOn && <p>{t('consent.holds')}</p>}
        {view.own && !view.withdrawnOn && (
          <>
            <p>{t('story.withdraw.text')}</p>
            <ButtonForm action={`/library/stories/${view.id}/withdrawal`} variant="secondary" color="danger">
              {t('story.withdraw')}
            </ButtonForm>
          </>
        )}
      </Panel>
    </Layout>
  );
}

/** For the consultant. */
export function StoryReviewPage({ view, here }: PageProps<JudgedStory>): VNode {
  const t = storyWords(here);
  const pen = view.penName;
  return (
    <Layout here={here} title={shelfWords(here)('library.title')}>
      <PageHead title={t('judge.title')}>
        <p>{t('judge.lede')}</p>
      </PageHead>
      <Panel>
        <p class="meta">
          {view.nickname ? t('judge.nickname', { name: view.nickname, pen }) : t('judge.no-nickname', { pen })}{' '}
          {t(view.open ? 'judge.seen.open' : 'judge.seen.members')}{' '}
          <a href={`/library/stories/${view.id}/consent`}>{t('consent.title')}</a>
        </p>
        <h2 lang={view.lang}>{view.title}</h2>
        <Prose text={view.body} lang={view.lang} />
      </Panel>
      <Panel>
        <JudgeFields here={here} action={`/library/stories/${view.id}/review`} answer={view.answer} />
      </Panel>
    </Layout>
  );
}

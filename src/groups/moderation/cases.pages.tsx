import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import { ExactDay } from '../../platform/ui/dates.js';
import { Empty } from '../../platform/ui/empty.js';
import { Face } from '../../platform/ui/face.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { Notice, PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { calledIn, titleIn } from '../thread/persona-line.js';
import { LetThrough } from '../room/held.parts.js';
import type { CaseRow, CaseView } from './cases.service.js';
import type { MeasureKind } from './measures.js';
import { caseDecisions } from './moderation.forms.js';
import { moderationWords } from './moderation.words.js';

/** Nicknames that wait for a look; other pages may place it too. */
export function CaseRows({ here, cases }: { here: Here; cases: readonly CaseRow[] }): VNode {
  const t = moderationWords(here);
  return (
    <Rows>
      {cases.map(({ personaId, author, voices, held }) => (
        <Row
          key={personaId}
          title={t('case.about', { name: calledIn(here, author) })}
          href={`/cases/${personaId}`}
          lead={<Face picture={author.picture} />}
          meta={t('case.voices', { n: voices })}
          end={held && <Tag tone="warm">{t('case.held.tag')}</Tag>}
        />
      ))}
    </Rows>
  );
}

export function CasesPage({ view, here }: PageProps<{ cases: CaseRow[] }>): VNode {
  const t = moderationWords(here);
  return (
    <Layout here={here} title={t('case.title')}>
      <PageHead title={t('case.title')}>
        <p>{t('case.lede')}</p>
      </PageHead>
      <Panel>
        {view.cases.length === 0 ? <Empty>{t('case.none')}</Empty> : <CaseRows here={here} cases={view.cases} />}
      </Panel>
    </Layout>
  );
}

/** Everything about one nickname that helps to decide, and the decision. */
export function CasePage({ view, here }: PageProps<CaseView>): VNode {
  const t = moderationWords(here);
  const name = calledIn(here, view.author);
  return (
    <Layout here={here} title={t('case.title')}>
      <PageHead title={t('case.about', { name })}>
        <p>{t('case.voices', { n: view.voices })}</p>
        {view.only && <p>{t('case.staff', { name })}</p>}
      </PageHead>
      {view.held && <Notice tone="warm">{t('case.held', { name })}</Notice>}
      {view.posts.length > 0 && (
        <Panel heading={t('case.posts')}>
          {view.posts.map(({ postId, threadId, title, body, lang, reasons }) => (
            <article class="post" key={postId}>
              <Face picture={view.author.picture} />
              <p class="meta">
                {view.elsewhere ? (
                  titleIn(here, title)
                ) : (
                  <a href={`/threads/${threadId}#${postId}`}>{t('case.posts.see', { title: titleIn(here, title) })}</a>
                )}
              </p>
              <blockquote class="prose" lang={lang}>
                {body}
              </blockquote>
              <ul class="reasons">
                {reasons.map((reason, n) => (
                  <li key={n}>{reason}</li>
                ))}
              </ul>
              <div class="actions">
                <ButtonLink href={`/posts/${postId}/hiding`} variant="secondary" size="sm">
                  {t('case.posts.hide')}
                </ButtonLink>
                <ButtonForm action={`/posts/${postId}/keeping`} variant="tertiary" size="sm">
                  {t('case.posts.keep')}
                </ButtonForm>
              </div>
            </article>
          ))}
        </Panel>
      )}
      {view.concerns.length > 0 && (
        <Panel heading={t('case.concerns')}>
          {view.concerns.map(({ id, reason, lines }) => (
            <article key={id}>
              <p class="prose">{reason}</p>
              {lines.length > 0 && (
                <>
                  <p class="meta" id={`lines-${id}`}>
                    {t('case.lines')}
                  </p>
                  <ol class="chat" aria-labelledby={`lines-${id}`}>
                    {lines.map(({ author, body, reported }, n) => (
                      <li key={n}>
                        <strong>{calledIn(here, author)}</strong> {reported ? <mark>{body}</mark> : body}
                        {reported && <span class="quiet"> {t('case.line.reported')}</span>}
                      </li>
                    ))}
                  </ol>
                </>
              )}
            </article>
          ))}
        </Panel>
      )}
      {view.waiting.length > 0 && (
        <Panel heading={t('case.waiting')}>
          {view.waiting.map(({ postId, threadId, threadTitle, body, lang }) => (
            <article class="post" key={postId}>
              <Face picture={view.author.picture} />
              <p class="meta">
                <a href={`/threads/${threadId}#${postId}`}>
                  {t('case.posts.see', { title: titleIn(here, threadTitle) })}
                </a>
              </p>
              <blockquote class="prose" lang={lang}>
                {body}
              </blockquote>
              <div class="actions">
                <LetThrough here={here} post={postId} name={name} />
                <ButtonLink href={`/posts/${postId}/hiding`} variant="tertiary" size="sm">
                  {t('case.posts.hide')}
                </ButtonLink>
              </div>
            </article>
          ))}
        </Panel>
      )}
      {view.only ? (
        <Panel heading={t('case.decide')} id="decide">
          <p>{t('case.staff.lede', { name })}</p>
          <ButtonForm action={`/cases/${view.personaId}/looking`}>{t('case.staff.submit')}</ButtonForm>
        </Panel>
      ) : (
        <Deciding here={here} view={view} />
      )}
    </Layout>
  );
}

/** What was decided about somebody before, and what shall be now. */
function Deciding({ here, view }: { here: Here; view: CaseView }): VNode {
  const t = moderationWords(here);
  const name = calledIn(here, view.author);
  const action = `/cases/${view.personaId}/decisions`;
  return (
    <>
      <Panel heading={t('case.history')}>
        {view.measures.length === 0 && view.carried.length === 0 && <Empty>{t('case.history.none')}</Empty>}
        <Rows>
          {view.measures.map((measure) => (
            <Row
              key={measure.id}
              title={t(`decision.${measure.kind}`)}
              meta={<When here={here} measure={measure} />}
              end={
                measure.running && (
                  <ButtonForm action={`/measures/${measure.id}/ending`} variant="tertiary" size="sm">
                    {t('measure.end')}
                  </ButtonForm>
                )
              }
            >
              <p>{measure.reason}</p>
            </Row>
          ))}
        </Rows>
        {view.carried.length > 0 && (
          <>
            <p class="meta">{t('case.carried')}</p>
            <Rows>
              {view.carried.map(({ id, kind, reason, begunAt, endsAt }) => (
                <Row
                  key={id}
                  title={t(`decision.${kind as MeasureKind}`)}
                  meta={<When here={here} measure={{ begunAt, endsAt, running: true }} />}
                  end={
                    <ButtonForm action={`/measures/${id}/ending`} variant="tertiary" size="sm">
                      {t('measure.end')}
                    </ButtonForm>
                  }
                >
                  <p>{reason}</p>
                </Row>
              ))}
            </Rows>
          </>
        )}
      </Panel>
      <Panel heading={t('case.decide')} id="decide">
        <p>{t('case.decide.lede')}</p>
        <Form here={here} action={action} submit={t('case.submit')} cancel={{ href: '/cases', label: t('case.title') }}>
          <RadioGroup
            here={here}
            action={action}
            name="decision"
            label={t('case.decision')}
            options={caseDecisions.map((value) => ({ value, label: t(`decision.${value}`) }))}
          />
          <TextArea
            here={here}
            action={action}
            name="reason"
            label={t('case.reason', { name })}
            hint={t('case.reason.hint', { name })}
            rows={4}
          />
        </Form>
      </Panel>
    </>
  );
}

/** From when, and until when. */
export function When({
  here,
  measure,
}: {
  here: Here;
  measure: { begunAt: string; endsAt?: string | undefined; running: boolean };
}): VNode {
  const t = moderationWords(here);
  return (
    <>
      {t('measure.begun')} <ExactDay at={Temporal.Instant.from(measure.begunAt)} here={here} />
      {measure.endsAt && (
        <>
          {' '}
          {t('measure.until')} <ExactDay at={Temporal.Instant.from(measure.endsAt)} here={here} />
        </>
      )}{' '}
      {(measure.running || measure.endsAt) && (
        <Tag tone={measure.running ? 'warm' : 'calm'}>{t(measure.running ? 'measure.running' : 'measure.over')}</Tag>
      )}
    </>
  );
}

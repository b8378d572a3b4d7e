import { Temporal } from 'temporal-polyfill';
import { Fragment, type VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { CheckBox, RadioGroup } from '../../platform/ui/choice-field.js';
import { ExactTime } from '../../platform/ui/dates.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { Notice, PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { HiddenField, TextArea, TextField } from '../../platform/ui/text-field.js';
import type { Found, LookedPageView, LookUpsView, LookUpView, NewLookUpView, OneLookUp } from './look-up.views.js';
import { exactDay } from '../../platform/ui/time-words.js';
import { lookUpWords } from './look-up.words.js';

const When = ({ here, at }: { here: Here; at: string }): VNode => (
  <ExactTime at={Temporal.Instant.from(at)} here={here} />
);

/** By which name they were looked up. One that was given up by then is not written down again. */
function headed(here: Here, { by, face }: Pick<LookUpView, 'by' | 'face'>): string {
  const t = lookUpWords(here);
  return face === undefined
    ? t('look-up.row.unnamed', { by })
    : t('look-up.row', { by, face: face || t('look-up.former') });
}

/** What one has looked up, and what waits for a second pair of eyes. */
export function LookUpsPage({ view, here }: PageProps<LookUpsView>): VNode {
  const t = lookUpWords(here);
  return (
    <Layout here={here} title={t('look-ups.title')}>
      <PageHead title={t('look-ups.heading')}>
        <p>{t('look-ups.lede')}</p>
      </PageHead>
      <Panel heading={t('look-ups.waiting')} tone={view.waiting.length > 0 ? 'warm' : undefined}>
        <LookUpRows here={here} rows={view.waiting} none={t('look-ups.waiting.none')} />
      </Panel>
      <Panel heading={t('look-ups.own')}>
        <LookUpRows here={here} rows={view.own} none={t('look-ups.own.none')} />
      </Panel>
      <p>
        <ButtonLink href="/look-ups/new" variant="secondary" color="danger">
          {t('look-ups.new')}
        </ButtonLink>
      </p>
    </Layout>
  );
}

function LookUpRows({ here, rows, none }: { here: Here; rows: readonly LookUpView[]; none: string }): VNode {
  const t = lookUpWords(here);
  if (rows.length === 0) return <Empty>{none}</Empty>;
  return (
    <Rows>
      {rows.map(({ id, by, face, lookedAt, state, toJudge }) => (
        <Row
          key={id}
          title={headed(here, { by, face })}
          href={`/look-ups/${id}`}
          meta={<When here={here} at={lookedAt} />}
          end={<Tag tone={toJudge ? 'warm' : 'calm'}>{t(`state.${state}`)}</Tag>}
        />
      ))}
    </Rows>
  );
}

/** What will happen stands before the button. */
export function NewLookUpPage({ view, here }: PageProps<NewLookUpView>): VNode {
  const t = lookUpWords(here);
  const action = '/look-ups';
  const field = { here, action };
  const face = view.face ?? here.refused?.values['face'];
  const post = view.post ?? here.refused?.values['post'];
  return (
    <Layout here={here} title={t('look-ups.title')}>
      <PageHead title={t('new.heading')}>
        <p>{t('new.before')}</p>
      </PageHead>
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t('new.submit')}
          color="danger"
          cancel={{ href: '/look-ups', label: t('new.cancel') }}
        >
          {face ? (
            <HiddenField name="face" value={face} />
          ) : post ? (
            <HiddenField name="post" value={post} />
          ) : (
            <TextField
              {...field}
              name="nickname"
              label={t('new.nickname')}
              hint={t('new.nickname.hint')}
              autocomplete="off"
              width="medium"
            />
          )}
          <TextArea {...field} name="reason" label={t('new.reason')} hint={t('new.reason.hint')} rows={4} />
          {view.emergencyOnly ? (
            <>
              <HiddenField name="emergency" value="yes" />
              <p>{t('new.emergency')}</p>
            </>
          ) : (
            <CheckBox {...field} name="emergency" label={t('new.emergency')} />
          )}
        </Form>
      </Panel>
    </Layout>
  );
}

export function LookUpPage({ view, here }: PageProps<OneLookUp>): VNode {
  const t = lookUpWords(here);
  const { id, by, face, reason, state, found, told, toJudge, confirmedBy, note } = view;
  return (
    <Layout here={here} title={t('look-ups.title')}>
      <PageHead title={headed(here, { by, face })}>
        <p>
          <When here={here} at={view.lookedAt} /> · {t(`state.${state}`)}
        </p>
      </PageHead>
      {found && <FoundPanel here={here} found={found} />}
      <Panel heading={t('one.why')}>
        <p class="typed">{reason}</p>
        <Judged here={here} state={state} by={confirmedBy} note={note} />
        {told ? (
          <p class="meta">{t('one.told')}</p>
        ) : (
          <>
            <p class="meta">
              {t('one.told.later')} <When here={here} at={view.toldAt} />
            </p>
            <ButtonForm action={`/look-ups/${id}/telling`} variant="secondary" size="sm">
              {t('one.tell')}
            </ButtonForm>
          </>
        )}
      </Panel>
      {toJudge && <JudgePanel here={here} id={id} named={face !== undefined} />}
    </Layout>
  );
}

function Judged(props: { here: Here; state: string; by: string | undefined; note: string | undefined }): VNode | null {
  const { here, state, by, note } = props;
  if (!by || (state !== 'confirmed' && state !== 'doubted')) return null;
  return (
    <>
      <p>{lookUpWords(here)(`one.judged.${state}`, { by })}</p>
      {note && <p class="typed">{note}</p>}
    </>
  );
}

function FoundPanel({ here, found }: { here: Here; found: Found }): VNode {
  const t = lookUpWords(here);
  const facts = [
    [t('found.first-name'), found.firstName],
    [t('found.email'), found.email],
    [t('found.contact'), found.contact],
    [t('found.nickname'), found.nickname],
    ...found.meetupNames.map(({ name, series }) => [t('found.meetup-name', { series }), name] as const),
  ] as const;
  return (
    <Panel heading={t('one.found')} tone="warm">
      <p>{t('one.found.text')}</p>
      <dl class="facts">
        {facts.map(([label, fact]) =>
          fact ? (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{fact}</dd>
            </Fragment>
          ) : null,
        )}
      </dl>
    </Panel>
  );
}

function JudgePanel({ here, id, named }: { here: Here; id: string; named: boolean }): VNode {
  const t = lookUpWords(here);
  const action = `/look-ups/${id}/confirmation`;
  const field = { here, action };
  return (
    <Panel heading={t('one.judge')} tone="accent">
      <p>{t(named ? 'one.judge.text' : 'one.judge.text.unnamed')}</p>
      <Form here={here} action={action} submit={t('judge.submit')}>
        <RadioGroup
          {...field}
          name="right"
          label={t('one.judge')}
          options={[
            { value: 'yes', label: t('judge.yes') },
            { value: 'no', label: t('judge.no') },
          ]}
        />
        <TextArea {...field} name="note" label={t('judge.note')} required={false} rows={3} />
      </Form>
    </Panel>
  );
}

/** Who has looked, in plain words, for the person it is about. */
export function LookedPage({ view, here }: PageProps<LookedPageView>): VNode {
  const t = lookUpWords(here);
  return (
    <Layout here={here} title={t('looked.heading')}>
      <PageHead title={t('looked.heading')}>
        <p>{t('looked.lede')}</p>
      </PageHead>
      {view.looked.length === 0 && <Notice tone="calm">{t('looked.none')}</Notice>}
      {view.looked.map(({ by, title, face, lookedAt, reason, state, confirmedBy, note }, n) => (
        <Panel key={n} heading={face ? t('looked.row', { by, title, face }) : t('looked.row.former', { by, title })}>
          <p class="meta">
            <When here={here} at={lookedAt} />
          </p>
          <p class="typed">{reason}</p>
          {(state === 'unconfirmed' || state === 'escalated') && <p>{t('looked.emergency.open')}</p>}
          {(state === 'confirmed' || state === 'doubted') && (
            <>
              {state === 'confirmed' && <p>{t('looked.emergency')}</p>}
              <Judged here={here} state={state} by={confirmedBy} note={note} />
            </>
          )}
        </Panel>
      ))}
      {view.looked.length > 0 && <p>{t('looked.ask')}</p>}
      {view.opened.length > 0 && (
        <Panel heading={t('looked.opened')}>
          <Rows>
            {view.opened.map(({ by, title, what, day }, n) => (
              <Row
                key={n}
                title={what}
                meta={t('looked.opened.row', { by, title, day: exactDay(Temporal.PlainDate.from(day), here).text })}
              />
            ))}
          </Rows>
        </Panel>
      )}
    </Layout>
  );
}

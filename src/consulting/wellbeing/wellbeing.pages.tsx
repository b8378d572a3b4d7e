import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { CheckBox, RadioGroup, SelectField } from '../../platform/ui/choice-field.js';
import { ExactTime } from '../../platform/ui/dates.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { Notice, PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { exactTime } from '../../platform/ui/time-words.js';
import { BackToQueue } from '../desk/desk.pages.js';
import type { LoadView, OwnNotesView } from './own-desk.service.js';
import type { ReflectionRow, ReflectionView, ToReflect } from './reflections.service.js';
import { ownNoteKinds } from './own-note-kinds.js';
import { ownNoteMax } from './wellbeing.forms.js';
import { wellbeingWords } from './wellbeing.words.js';

export interface OwnDeskView extends OwnNotesView {
  load: LoadView;
  folded: boolean;
  keys: boolean;
  reflections: ReflectionRow[];
  possible: ToReflect;
}

interface Part {
  here: Here;
  view: OwnDeskView;
}

export function OwnDeskPage({ view, here }: PageProps<OwnDeskView>): VNode {
  const t = wellbeingWords(here);
  return (
    <Layout here={here} title={t('own.title')}>
      <PageHead title={t('own.title')}>
        <p>{t('own.lede')}</p>
      </PageHead>
      <Load here={here} view={view} />
      <Notes here={here} view={view} />
      <Together here={here} view={view} />
      <Switch here={here} name="folded" of="fold" to="folding" on={view.folded} />
      <Switch here={here} name="keys" of="keys" to="keys" on={view.keys} />
      <BackToQueue here={here} />
    </Layout>
  );
}

interface SwitchProps {
  here: Here;
  name: string;
  of: 'fold' | 'keys';
  to: string;
  on: boolean;
}

/** One thing that is on or off. */
function Switch({ here, name, of, to, on }: SwitchProps): VNode {
  const t = wellbeingWords(here);
  const action = `/desk/own/${to}`;
  return (
    <Panel heading={t(`${of}.heading`)} id={of}>
      <Form here={here} action={action} submit={t('fold.submit')} variant="secondary">
        <CheckBox here={here} action={action} name={name} label={t(`${of}.label`)} checked={on} required={false} />
      </Form>
    </Panel>
  );
}

function Load({ here, view: { load } }: Part): VNode {
  const t = wellbeingWords(here);
  return (
    <Panel heading={t('load.heading')} tone={load.heavy ? 'warm' : 'calm'}>
      <p>{t('load.week', { things: load.week.things, hard: load.week.hard })}</p>
      <p class="meta">{t('load.before', { things: load.before.things, hard: load.before.hard })}</p>
      {load.heavy && <Notice tone="warm">{t('load.heavy')}</Notice>}
    </Panel>
  );
}

function Notes({ here, view: { notes, more } }: Part): VNode {
  const t = wellbeingWords(here);
  const action = '/desk/own/notes';
  const field = { here, action };
  return (
    <Panel heading={t('notes.heading')} id="notes">
      <p>{t('notes.who')}</p>
      <Form here={here} action={action} submit={t('notes.submit')}>
        <RadioGroup
          {...field}
          name="kind"
          label={t('notes.kind')}
          value="debrief"
          options={ownNoteKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <TextArea {...field} name="words" label={t('notes.words')} max={ownNoteMax} rows={5} />
      </Form>
      {notes.length > 0 && (
        <Rows>
          {notes.map(({ id, kind, words, at }) => (
            <Row
              key={id}
              title={t(`kind.${kind}`)}
              meta={<ExactTime at={Temporal.Instant.from(at)} here={here} />}
              end={
                <ButtonForm action={`${action}/${id}/removal`} variant="tertiary" size="sm">
                  {t('notes.remove')} <span class="ds-sr-only">{exactTime(Temporal.Instant.from(at), here).text}</span>
                </ButtonForm>
              }
            >
              <p class="own-words">{words}</p>
            </Row>
          ))}
        </Rows>
      )}
      {more && (
        <p>
          <a href={`/desk/own?after=${more}#notes`}>{t('notes.more')}</a>
        </p>
      )}
    </Panel>
  );
}

function Together({ here, view: { reflections, possible } }: Part): VNode {
  const t = wellbeingWords(here);
  const action = '/desk/own/reflections';
  const field = { here, action };
  const can = possible.meetups.length > 0 && possible.colleagues.length > 0;
  const dayOf = (at: string) => exactTime(Temporal.Instant.from(at), here).text;
  return (
    <Panel heading={t('together.heading')}>
      <p>{t('together.text')}</p>
      {reflections.length > 0 && (
        <Rows>
          {reflections.map(({ id, title, startsAt, with: name }) => (
            <Row
              key={id}
              title={title}
              href={`${action}/${id}`}
              spoken={dayOf(startsAt)}
              meta={`${dayOf(startsAt)} · ${t('together.with', { name })}`}
            />
          ))}
        </Rows>
      )}
      {can ? (
        <Form here={here} action={action} submit={t('together.begin')} variant="secondary">
          <SelectField
            {...field}
            name="meetup"
            label={t('together.meetup')}
            options={possible.meetups.map(({ id, title, startsAt }) => ({
              value: id,
              label: `${title}, ${dayOf(startsAt)}`,
            }))}
          />
          <SelectField
            {...field}
            name="with"
            label={t('together.whom')}
            options={possible.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form>
      ) : (
        <Empty>{t('together.none')}</Empty>
      )}
    </Panel>
  );
}

/** What two hosts say to each other about a meetup. */
export function ReflectionPage({ view, here }: PageProps<ReflectionView>): VNode {
  const t = wellbeingWords(here);
  const action = `/desk/own/reflections/${view.id}/words`;
  return (
    <Layout here={here} title={t('own.title')}>
      <PageHead title={view.title}>
        <p>
          <ExactTime at={Temporal.Instant.from(view.startsAt)} here={here} /> ·{' '}
          {t('together.with', { name: view.with })}
        </p>
      </PageHead>
      <Panel>
        <p>{t('together.both', { name: view.with })}</p>
        {view.words.length > 0 && (
          <Rows>
            {view.words.map(({ by, words, at }, n) => (
              <Row key={n} title={by} meta={<ExactTime at={Temporal.Instant.from(at)} here={here} />}>
                <p class="own-words">{words}</p>
              </Row>
            ))}
          </Rows>
        )}
        <Form here={here} action={action} submit={t('together.say')}>
          <TextArea
            here={here}
            action={action}
            name="words"
            label={t('together.words')}
            hint={t('together.hint')}
            max={ownNoteMax}
            rows={5}
          />
        </Form>
      </Panel>
      <p>
        <a class="plain" href="/desk/own">
          {t('together.back')}
        </a>
      </p>
    </Layout>
  );
}

/** The way there, beside the list. */
export function OwnDeskLink({ here }: { here: Here }): VNode {
  return <a href="/desk/own">{wellbeingWords(here)('own.link')}</a>;
}

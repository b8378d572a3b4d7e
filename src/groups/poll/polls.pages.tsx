import { Temporal } from 'temporal-polyfill';
import { Fragment, type VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { CheckBoxes } from '../../platform/ui/choice-field.js';
import { DateLeaf, ExactDay, ExactTime } from '../../platform/ui/dates.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { Notice, PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { HiddenField, TextField } from '../../platform/ui/text-field.js';
import { exactTime } from '../../platform/ui/time-words.js';
import type { RoomView } from '../room/rooms.service.js';
import { calledIn, PersonaLine } from '../thread/persona-line.js';
import type { ThreadId } from '../thread/thread.entity.js';
import { type TimePlace, timePlaces, type VenueKind, venueKinds } from './poll.js';
import { pollWords } from './poll.words.js';
import type { PollView } from './polls.reader.js';

export interface NewPollView {
  room: RoomView;
  thread?: ThreadId | undefined;
}

export function NewPollPage({ view, here }: PageProps<NewPollView>): VNode {
  const t = pollWords(here);
  const role = here.role === 'Consultant' ? 'Consultant' : 'ServiceUser';
  const action = `/rooms/${view.room.id}/polls`;
  const field = { here, action };
  const typed = here.refused?.values ?? {};
  const thread = typed['thread'] ?? view.thread;
  const more = timePlaces.slice(1).some((n) => typed[`day${n}`] || typed[`from${n}`]);
  return (
    <Layout here={here} title={t('poll.title')}>
      <PageHead title={t('poll.new.title')}>
        <p>{t(`poll.new.lede.${role}`)}</p>
      </PageHead>
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t(`poll.submit.${role}`)}
          cancel={
            thread
              ? { href: `/threads/${thread}`, label: t('poll.back.thread') }
              : { href: `/rooms/${view.room.id}`, label: t('poll.back.room', { room: view.room.name }) }
          }
        >
          <TextField
            {...field}
            name="question"
            label={t('poll.question')}
            hint={t('poll.question.hint')}
            autocomplete="off"
          />
          <fieldset class="ds-fieldset">
            <legend class="ds-label">{t('poll.times')}</legend>
            <TimeFields {...field} n="1" />
            <details class="notes-fields" open={more}>
              <summary>{t('poll.times.more')}</summary>
              {timePlaces.slice(1).map((n) => (
                <TimeFields key={n} {...field} n={n} />
              ))}
            </details>
          </fieldset>
          <CheckBoxes
            {...field}
            name="venues"
            label={t('poll.venues')}
            options={venueKinds.map((kind) => ({ value: kind, label: t(`poll.venue.${kind}`) }))}
          />
          <HiddenField name="lang" value={here.lang} />
          {thread && <HiddenField name="thread" value={thread} />}
        </Form>
      </Panel>
    </Layout>
  );
}

function TimeFields({ here, action, n }: { here: Here; action: string; n: TimePlace }): VNode {
  const t = pollWords(here);
  const field = { here, action, required: n === '1' };
  return (
    <div class="form-inline">
      <TextField {...field} name={`day${n}`} type="date" label={t('poll.day', { n })} width="medium" />
      <TextField {...field} name={`from${n}`} type="time" label={t('poll.from', { n })} width="short" />
    </div>
  );
}

export function PollPage({ view, here }: PageProps<PollView>): VNode {
  const t = pollWords(here);
  const staff = here.role === 'Consultant';
  return (
    <Layout here={here} title={t('poll.title')}>
      <PageHead title={view.question || t('poll.heading')}>
        <p>
          {t('poll.by')} <PersonaLine here={here} author={view.author} own={view.own} />
          {view.state === 'open' && (
            <>
              {' · '}
              {t('poll.until')} <ExactDay at={Temporal.Instant.from(view.until).subtract({ seconds: 1 })} here={here} />
            </>
          )}
        </p>
      </PageHead>
      <State here={here} poll={view} />
      {view.answers && view.state !== 'became' && view.state !== 'declined' && (
        <Answers here={here} poll={view} answers={view.answers} />
      )}
      {!staff && view.state === 'open' && <SoFar here={here} poll={view} />}
      {view.mayAnswer && <ReplyForm here={here} poll={view} />}
      {staff && (view.state === 'open' || view.state === 'proposed') && <Closing here={here} poll={view} />}
      <p class="actions">
        {view.threadId && (
          <a class="plain" href={`/threads/${view.threadId}`}>
            {t('poll.back.thread')}
          </a>
        )}
        <a class="plain" href={`/rooms/${view.room.id}`}>
          {t('poll.back.room', { room: view.room.name })}
        </a>
      </p>
    </Layout>
  );
}

function State({ here, poll }: { here: Here; poll: PollView }): VNode | null {
  const t = pollWords(here);
  const { state, became, reason } = poll;
  if (state === 'became')
    return (
      <Panel heading={t('poll.became')} tone="accent">
        {became && (
          <>
            <Rows>
              <Row
                title={became.title}
                href={became.href}
                lead={<DateLeaf at={Temporal.Instant.from(became.startsAt)} here={here} />}
                meta={
                  <>
                    <ExactTime at={Temporal.Instant.from(became.startsAt)} here={here} /> · {became.text[here.lang]}
                  </>
                }
              />
            </Rows>
            <ButtonLink href={became.href}>{t('poll.became.see')}</ButtonLink>
          </>
        )}
      </Panel>
    );
  if (state === 'closed' || state === 'declined')
    return (
      <Notice tone="calm">
        <p>{t(state === 'closed' ? 'poll.closed' : 'poll.declined')}</p>
        {reason && <p>{t('poll.closed.reason', { reason })}</p>}
      </Notice>
    );
  if (state === 'proposed' && here.role === 'Consultant')
    return (
      <Panel tone="warm">
        <p>{t('poll.open.lede')}</p>
        <ButtonForm action={`/polls/${poll.id}/opening`}>{t('poll.open')}</ButtonForm>
      </Panel>
    );
  if (state === 'proposed')
    return (
      <Notice tone="calm">
        <p>{t('poll.waits')}</p>
        <ButtonForm action={`/polls/${poll.id}/closing`} variant="secondary" size="sm">
          {t('poll.take-back')}
        </ButtonForm>
      </Notice>
    );
  return null;
}

/** What everybody sees: that some could come, never how many and never who. */
function SoFar({ here, poll }: { here: Here; poll: PollView }): VNode {
  const t = pollWords(here);
  return (
    <Panel heading={t('poll.so-far')}>
      <dl class="facts">
        {poll.times.map(({ place, startsAt, crowd }) => (
          <Fragment key={place}>
            <dt>
              <ExactTime at={Temporal.Instant.from(startsAt)} here={here} />
            </dt>
            <dd>{t(`poll.crowd.${crowd}`)}</dd>
          </Fragment>
        ))}
        {poll.venues.map(({ kind, crowd }) => (
          <Fragment key={kind}>
            <dt>{t(`poll.venue.${kind}`)}</dt>
            <dd>{t(`poll.crowd.${crowd}`)}</dd>
          </Fragment>
        ))}
      </dl>
    </Panel>
  );
}

function ReplyForm({ here, poll }: { here: Here; poll: PollView }): VNode {
  const t = pollWords(here);
  const action = `/polls/${poll.id}/reply`;
  const field = { here, action };
  return (
    <Panel heading={t('poll.reply.heading')} id="reply">
      <p>{t('poll.reply.lede')}</p>
      {poll.mine && (
        <Notice>
          <p>{t('poll.reply.yours')}</p>
        </Notice>
      )}
      <Form here={here} action={action} submit={t(poll.mine ? 'poll.reply.change' : 'poll.reply.submit')}>
        <CheckBoxes
          {...field}
          name="times"
          label={t('poll.reply.times')}
          required={false}
          value={poll.mine?.times}
          options={poll.times.map(({ place, startsAt }) => ({
            value: place,
            label: exactTime(Temporal.Instant.from(startsAt), here).text,
          }))}
        />
        <CheckBoxes
          {...field}
          name="venues"
          label={t('poll.reply.venues')}
          required={false}
          value={poll.mine?.venues}
          options={poll.venues.map(({ kind }) => ({ value: kind, label: t(`poll.venue.${kind}`) }))}
        />
        <TextField
          {...field}
          name="condition"
          label={t('poll.reply.condition')}
          hint={t('poll.reply.condition.hint')}
          required={false}
          max={200}
          value={poll.mine?.condition}
          autocomplete="off"
        />
      </Form>
      {poll.mine && (
        <ButtonForm action={action} variant="tertiary" size="sm">
          {t('poll.reply.withdraw')}
        </ButtonForm>
      )}
    </Panel>
  );
}

/** For the consultant: who could come when, and the press that makes it a meetup. */
function Answers({
  here,
  poll,
  answers,
}: {
  here: Here;
  poll: PollView;
  answers: NonNullable<PollView['answers']>;
}): VNode {
  const t = pollWords(here);
  const kinds = (venues: readonly VenueKind[]) => venues.map((kind) => t(`poll.venue.${kind}`)).join(', ');
  const when = (startsAt: string) => exactTime(Temporal.Instant.from(startsAt), here).text;
  const days = (places: readonly string[]) =>
    poll.times.filter(({ place }) => places.includes(place)).map(({ startsAt }) => when(startsAt));
  return (
    <Panel heading={t('poll.answers')}>
      <p>{t('poll.answers.lede')}</p>
      <Rows>
        {poll.times.map(({ place, startsAt, people = 0 }) => (
          <Row
            key={place}
            title={when(startsAt)}
            lead={<DateLeaf at={Temporal.Instant.from(startsAt)} here={here} />}
            meta={t('poll.answers.n', { n: people })}
            end={
              <ButtonLink href={`/meetups/new?poll=${poll.id}&time=${place}`} variant="secondary" size="sm">
                {t('poll.become')} <span class="ds-sr-only">{when(startsAt)}</span>
              </ButtonLink>
            }
          />
        ))}
        {poll.venues.map(({ kind, people = 0 }) => (
          <Row key={kind} title={t(`poll.venue.${kind}`)} meta={t('poll.answers.n', { n: people })} />
        ))}
      </Rows>
      <h3>{t('poll.answers.who')}</h3>
      {answers.length === 0 ? (
        <Empty>{t('poll.answers.none')}</Empty>
      ) : (
        <Rows label={t('poll.answers.who')}>
          {answers.map(({ author, times, venues, condition }) => (
            <Row
              key={author.id}
              title={calledIn(here, author)}
              meta={[...days(times), ...(venues.length > 0 ? [kinds(venues)] : [])].join(' · ')}
            >
              {condition && <p>{t('poll.condition', { words: condition })}</p>}
            </Row>
          ))}
        </Rows>
      )}
    </Panel>
  );
}

function Closing({ here, poll }: { here: Here; poll: PollView }): VNode {
  const t = pollWords(here);
  const action = `/polls/${poll.id}/closing`;
  const heading = t(poll.state === 'proposed' ? 'poll.close.decline' : 'poll.close');
  return (
    <Panel heading={heading}>
      <Form here={here} action={action} submit={heading} variant="secondary">
        <TextField
          here={here}
          action={action}
          name="reason"
          label={t('poll.close.reason')}
          required={false}
          max={300}
          autocomplete="off"
        />
      </Form>
    </Panel>
  );
}

import type { VNode } from 'preact';
import { Button, ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import { Face } from '../../platform/ui/face.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { Notice, PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { HiddenField, TextArea, TextField } from '../../platform/ui/text-field.js';
import { groupWords } from '../groups.words.js';
import { NicknameInvitation } from '../thread/nickname-invitation.js';
import { calledIn } from '../thread/persona-line.js';
import type { DoorView, GuestsView } from './doors.service.js';
import { roomWords } from './rooms.words.js';

/** In front of a door, or inside it. */
export function DoorPage({ view, here }: PageProps<DoorView>): VNode {
  const t = roomWords(here);
  const { room, state } = view;
  const action = `/rooms/${room.id}/door`;
  // Words that were not taken come back, also to whoever waits for an answer already.
  const refused = here.refused?.action === action;
  return (
    <Layout here={here} title={groupWords(here)('rooms.title')}>
      <PageHead title={t('door.title', { room: room.name })}>
        <p>{room.description}</p>
      </PageHead>
      {state === 'in' && (
        <Panel>
          <p>{t('door.in')}</p>
          <ButtonLink href={`/rooms/${room.id}`}>{t('door.enter')}</ButtonLink>
          <p class="meta">{t('door.leave.text')}</p>
          <ButtonForm action={`${action}/leaving`} variant="secondary" color="danger">
            {t('door.leave')}
          </ButtonForm>
        </Panel>
      )}
      {state === 'asked' && (
        <Panel>
          <p>{t('door.asked')}</p>
          <ButtonForm action={`${action}/leaving`} variant="secondary">
            {t('door.take-back')}
          </ButtonForm>
        </Panel>
      )}
      {state === 'not-now' && (
        <Notice tone="calm">
          <p>{view.answer ? t('door.not-now.said', { answer: view.answer }) : t('door.not-now')}</p>
          <p>{t('door.again')}</p>
        </Notice>
      )}
      {(state === 'outside' || state === 'not-now' || (refused && state === 'asked')) && (
        <>
          {view.mayAsk ? (
            <Panel>
              <p>{t('door.lede')}</p>
              <Form here={here} action={action} submit={t('door.ask')}>
                <TextArea
                  here={here}
                  action={action}
                  name="words"
                  label={t('door.words')}
                  hint={t('door.words.hint')}
                  rows={4}
                />
              </Form>
            </Panel>
          ) : (
            <NicknameInvitation here={here} from={view.nicknameFrom} />
          )}
        </>
      )}
      <p>
        <a class="plain" href="/rooms">
          {groupWords(here)('rooms.title')}
        </a>
      </p>
    </Layout>
  );
}

/** For the consultant: who asks, and who is inside. */
export function GuestsPage({ view, here }: PageProps<GuestsView>): VNode {
  const t = roomWords(here);
  const path = `/rooms/${view.room.id}/guests`;
  return (
    <Layout here={here} title={groupWords(here)('rooms.title')}>
      <PageHead title={t('guests.title', { room: view.room.name })}>
        <p>{t('guests.lede')}</p>
      </PageHead>
      <Panel heading={t('guests.asking')}>
        {view.asking.length === 0 && <Empty>{t('guests.asking.none')}</Empty>}
        {view.asking.map(({ id, author, words }) => {
          const name = calledIn(here, author);
          return (
            <article class="post" key={id}>
              <Face picture={author.picture} />
              <p class="meta">
                <strong>{name}</strong>
              </p>
              <blockquote class="prose">{words}</blockquote>
              <form class="form" method="post" action={`${path}/answers`}>
                <HiddenField name="guest" value={id} />
                <div class="ds-field">
                  <label class="ds-label" for={`answer-${id}`}>
                    {t('guests.answer', { name })}
                  </label>
                  <textarea class="ds-input" id={`answer-${id}`} name="answer" rows={2} />
                </div>
                <div class="actions">
                  <Button name="letIn" value="yes">
                    {t('guests.let')}
                  </Button>
                  <Button name="letIn" value="no" variant="secondary">
                    {t('guests.not-now')}
                  </Button>
                </div>
              </form>
            </article>
          );
        })}
      </Panel>
      <Panel heading={t('guests.inside')}>
        {view.inside.length === 0 ? (
          <Empty>{t('guests.inside.none')}</Empty>
        ) : (
          <Rows>
            {view.inside.map(({ id, author }) => (
              <Row
                key={id}
                title={calledIn(here, author)}
                lead={<Face picture={author.picture} />}
                end={
                  <ButtonForm action={`${path}/answers`} values={{ guest: id }} variant="tertiary" size="sm">
                    {t('guests.end')}{' '}
                    <span class="ds-sr-only">{t('guests.end.of', { name: calledIn(here, author) })}</span>
                  </ButtonForm>
                }
              />
            ))}
          </Rows>
        )}
      </Panel>
      <Panel heading={t('guests.by-name')}>
        <Form here={here} action={path} submit={t('guests.let')} inline>
          <TextField here={here} action={path} name="nickname" label={t('guests.nickname')} autocomplete="off" />
        </Form>
      </Panel>
      <p>
        <a class="plain" href={`/rooms/${view.room.id}`}>
          {t('keeping.back', { room: view.room.name })}
        </a>
      </p>
    </Layout>
  );
}

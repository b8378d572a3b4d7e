import type { VNode } from 'preact';
import { ButtonLink } from '../../platform/ui/buttons.js';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { HiddenField, TextArea, TextField } from '../../platform/ui/text-field.js';
import { AskLink, PollPanel } from '../poll/poll.parts.js';
import { CalmSwitch } from '../post/calm.parts.js';
import { NotesFields } from '../post/notes.parts.js';
import { groupWords } from '../groups.words.js';
import type { ListedRoom } from './rooms.service.js';
import { roomWords } from './rooms.words.js';
import { Welcome } from './welcome.parts.js';
import { BeforeWriting, WriteHere } from './writing.parts.js';
import { DutyLine } from '../../communities/index.js';
import { CheckBox } from '../../platform/ui/choice-field.js';
import { DraftFields, notesOf, OtherDrafts } from '../draft/draft.parts.js';
import { draftWords } from '../draft/draft.words.js';
import { ListenSwitch } from '../night/night.parts.js';
import { ownWords } from '../own/own.words.js';
import { questionWords } from '../question/question.words.js';
import { SearchForm } from '../search/search.pages.js';
import { NicknameInvitation } from '../thread/nickname-invitation.js';
import { ThreadRows } from '../thread/thread-rows.js';
import type { RoomVisitView } from '../thread/thread-visits.service.js';
import { intents } from '../thread/intents.js';

export interface RoomsView {
  rooms: ListedRoom[];
  welcome: boolean;
  listening: boolean;
  /** Whether this reader has a nickname. */
  mayWrite: boolean;
}

export function RoomsPage({ view, here }: PageProps<RoomsView>): VNode {
  const t = groupWords(here);
  const r = roomWords(here);
  return (
    <Layout here={here} title={t('rooms.title')}>
      <PageHead title={t('rooms.title')}>
        <p>{t('rooms.lede')}</p>
      </PageHead>
      {view.welcome && <Welcome here={here} named={view.mayWrite} />}
      {view.rooms.length > 0 && (
        <Panel>
          <SearchForm here={here} />
        </Panel>
      )}
      <Panel>
        {view.rooms.length === 0 ? (
          <Empty>{t('rooms.none')}</Empty>
        ) : (
          <Rows>
            {view.rooms.map(({ id, name, description, locked, closed }) => (
              <Row
                key={id}
                title={name}
                href={locked ? `/rooms/${id}/door` : `/rooms/${id}`}
                meta={closed && !locked ? `${description} · ${r('door.closed')}` : description}
                end={
                  locked ? (
                    <Tag tone="calm">{r('door.locked')}</Tag>
                  ) : (
                    <ButtonLink href={`/rooms/${id}/chat`} variant="secondary" size="sm" icon="chat">
                      {t('rooms.chat')} <span class="ds-sr-only">{t('rooms.chat.in', { room: name })}</span>
                    </ButtonLink>
                  )
                }
              />
            ))}
          </Rows>
        )}
        <p class="actions">
          <a href="/rooms/drafts">{ownWords(here)('own.drafts')}</a>
          {here.role === 'ServiceUser' && <a href="/rooms/muted">{ownWords(here)('own.muted')}</a>}
          {here.role === 'ServiceUser' && <a href="/peer-support">{r('rooms.one-to-one')}</a>}
          <a href="/council">{r('rooms.council')}</a>
        </p>
      </Panel>
      {here.role === 'Consultant' && (
        <p>
          <ButtonLink href="/rooms/new" variant="secondary">
            {r('keeping.open')}
          </ButtonLink>
        </p>
      )}
      {here.role === 'ServiceUser' && view.mayWrite && <ListenSwitch here={here} on={view.listening} />}
    </Layout>
  );
}

export function RoomPage({ view, here }: PageProps<RoomVisitView>): VNode {
  const t = groupWords(here);
  const r = roomWords(here);
  const { room, threads, next, draft, writing } = view;
  const action = `/rooms/${room.id}/threads`;
  const field = { here, action };
  return (
    <Layout here={here} title={t('rooms.title')}>
      <PageHead title={room.name}>
        <p>{room.description}</p>
        <DutyLine here={here} duty={view.who.duty} name={view.who.consultant} />
      </PageHead>
      <p class="actions">
        <ButtonLink href={`/rooms/${room.id}/chat`} variant="secondary" icon="chat">
          {t('rooms.chat')}
        </ButtonLink>
        {view.mayWrite && <AskLink here={here} room={room.id} />}
        {here.role === 'ServiceUser' && (
          <a class="plain" href={`/rooms/${room.id}/question`}>
            {questionWords(here)('question.title')}
          </a>
        )}
      </p>
      <p class="actions">
        {writing.rules && <a href={`/rooms/${room.id}/rules`}>{r('rules.see')}</a>}
        {here.role === 'Consultant' ? (
          <>
            <a href={`/rooms/${room.id}/settings`}>{r('keeping.change')}</a>
            {writing.keyed && <a href={`/rooms/${room.id}/guests`}>{r('keeping.guests')}</a>}
          </>
        ) : (
          writing.keyed && <a href={`/rooms/${room.id}/door`}>{r('door.mine')}</a>
        )}
      </p>
      {here.role === 'ServiceUser' && (view.calm || threads.some(({ notes }) => notes)) && (
        <CalmSwitch here={here} calm={view.calm ?? false} />
      )}
      <PollPanel here={here} polls={view.polls ?? []} />
      <Panel heading={t('room.threads')}>
        {threads.length === 0 ? <Empty>{t('room.empty')}</Empty> : <ThreadRows here={here} threads={threads} />}
        {next && <a href={`/rooms/${room.id}?after=${next}`}>{t('room.older')}</a>}
      </Panel>
      {view.mayWrite ? (
        <WriteHere here={here} writing={writing} roomId={room.id}>
          <Panel heading={t('room.start')} id="start">
            <BeforeWriting here={here} writing={writing} />
            <Form
              here={here}
              action={action}
              submit={t('thread.submit')}
              also={{ action: `/rooms/${room.id}/draft`, label: draftWords(here)('draft.keep') }}
              keeps={`/rooms/${room.id}/draft`}
            >
              <RadioGroup
                {...field}
                name="intent"
                label={t('thread.intent')}
                value={draft?.intent}
                options={intents.map((intent) => ({ value: intent, label: t(`intent.${intent}`) }))}
              />
              <TextField {...field} name="title" label={t('thread.heading')} value={draft?.title} autocomplete="off" />
              <TextArea
                {...field}
                name="body"
                label={t('thread.body')}
                hint={`${t('thread.body.hint')} ${t('post.markup')}`}
                value={draft?.body}
                rows={6}
              />
              <NotesFields {...field} notes={notesOf(draft)} />
              <CheckBox {...field} name="follow" label={ownWords(here)('follow.field')} checked />
              <HiddenField name="lang" value={writing.lang ?? here.lang} />
              <DraftFields {...field} draft={draft} />
            </Form>
            <OtherDrafts
              here={here}
              drafts={view.drafts}
              chosen={draft}
              place={{ path: `/rooms/${room.id}`, anchor: 'start' }}
            />
          </Panel>
        </WriteHere>
      ) : (
        <NicknameInvitation here={here} from={view.nicknameFrom} />
      )}
    </Layout>
  );
}

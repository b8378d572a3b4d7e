import type { VNode } from 'preact';
import { ButtonLink } from '../platform/ui/buttons.js';
import { RadioGroup } from '../platform/ui/choice-field.js';
import { Empty } from '../platform/ui/empty.js';
import { Form } from '../platform/ui/form.js';
import type { PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { Row, Rows } from '../platform/ui/rows.js';
import { HiddenField, TextArea, TextField } from '../platform/ui/text-field.js';
import { groupWords } from './groups.words.js';
import type { RoomView } from './rooms.service.js';
import { ThreadRows } from './thread-rows.js';
import type { RoomPageView } from './threads.reader.js';
import { intents } from './intents.js';

export function RoomsPage({ view, here }: PageProps<{ rooms: RoomView[] }>): VNode {
  const t = groupWords(here);
  return (
    <Layout here={here} title={t('rooms.title')}>
      <PageHead title={t('rooms.title')}>
        <p>{t('rooms.lede')}</p>
      </PageHead>
      <Panel>
        {view.rooms.length === 0 ? (
          <Empty>{t('rooms.none')}</Empty>
        ) : (
          <Rows>
            {view.rooms.map(({ id, name, description }) => (
              <Row
                key={id}
                title={name}
                href={`/rooms/${id}`}
                meta={description}
                end={
                  <ButtonLink href={`/rooms/${id}/chat`} variant="secondary" size="sm" icon="chat">
                    {t('rooms.chat')} <span class="ds-sr-only">{t('rooms.chat.in', { room: name })}</span>
                  </ButtonLink>
                }
              />
            ))}
          </Rows>
        )}
      </Panel>
    </Layout>
  );
}

export function RoomPage({ view, here }: PageProps<RoomPageView>): VNode {
  const t = groupWords(here);
  const { room, threads, next } = view;
  const action = `/rooms/${room.id}/threads`;
  const field = { here, action };
  return (
    <Layout here={here} title={t('rooms.title')}>
      <PageHead title={room.name}>
        <p>{room.description}</p>
      </PageHead>
      <p>
        <ButtonLink href={`/rooms/${room.id}/chat`} variant="secondary" icon="chat">
          {t('rooms.chat')}
        </ButtonLink>
      </p>
      <Panel heading={t('room.threads')}>
        {threads.length === 0 ? <Empty>{t('room.empty')}</Empty> : <ThreadRows here={here} threads={threads} />}
        {next && <a href={`/rooms/${room.id}?after=${next}`}>{t('room.older')}</a>}
      </Panel>
      <Panel heading={t('room.start')} id="start">
        <Form here={here} action={action} submit={t('thread.submit')}>
          <RadioGroup
            {...field}
            name="intent"
            label={t('thread.intent')}
            options={intents.map((intent) => ({ value: intent, label: t(`intent.${intent}`) }))}
          />
          <TextField {...field} name="title" label={t('thread.heading')} autocomplete="off" />
          <TextArea {...field} name="body" label={t('thread.body')} hint={t('thread.body.hint')} rows={6} />
          <HiddenField name="lang" value={here.lang} />
        </Form>
      </Panel>
    </Layout>
  );
}

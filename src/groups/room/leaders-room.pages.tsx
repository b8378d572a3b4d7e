import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { groupWords } from '../groups.words.js';
import type { LeadersRoomView } from './leaders-rooms.service.js';
import { roomWords } from './rooms.words.js';

/** The way to the room of those who lead a group: in, to its door, or to open it. */
export function LeadersRoomPage({ view, here }: PageProps<LeadersRoomView>): VNode {
  const t = roomWords(here);
  const { room, inside } = view;
  const keeps = here.role === 'Consultant';
  return (
    <Layout here={here} title={groupWords(here)('rooms.title')}>
      <PageHead title={t('leaders.name')}>
        <p>{t('leaders.lede')}</p>
      </PageHead>
      <Panel>
        <p>{t('leaders.unseen')}</p>
        {room && inside && <ButtonLink href={`/rooms/${room}`}>{t('door.enter')}</ButtonLink>}
        {room && !inside && (
          <>
            <p>{t('leaders.ask')}</p>
            <ButtonLink href={`/rooms/${room}/door`}>{t('leaders.door')}</ButtonLink>
          </>
        )}
        {!room && !keeps && <Empty>{t('leaders.none')}</Empty>}
        {!room && keeps && <ButtonForm action="/rooms/leaders">{t('leaders.open')}</ButtonForm>}
      </Panel>
      {room && keeps && (
        <Panel heading={t('leaders.keys')}>
          <p>{t('leaders.keys.text')}</p>
          <ButtonLink href={`/rooms/${room}/guests`} variant="secondary">
            {t('keeping.guests')}
          </ButtonLink>
        </Panel>
      )}
      {room && inside && !keeps && (
        <Panel>
          <p>{t('leaders.no-more')}</p>
          <ButtonForm action={`/rooms/${room}/door/leaving`} variant="secondary" color="danger">
            {t('door.leave')}
          </ButtonForm>
        </Panel>
      )}
      <p>
        <a class="plain" href="/local-groups">
          {t('leaders.groups')}
        </a>
      </p>
    </Layout>
  );
}

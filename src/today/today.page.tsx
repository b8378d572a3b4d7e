import type { VNode } from 'preact';
import { DutyLine } from '../communities/index.js';
import { ThreadRows } from '../groups/index.js';
import { SomethingNew } from '../notices/index.js';
import { ButtonLink } from '../platform/ui/buttons.js';
import { Empty } from '../platform/ui/empty.js';
import type { PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { Notice, PageHead, Panel } from '../platform/ui/panel.js';
import type { TodayView } from './front.service.js';
import { greetingKey } from './greeting.js';
import { MeetupPanel } from './meetup.part.js';
import { todayWords } from './today.words.js';
import { HardDayPanel, MessagesPanel, WeekPanel } from './aside.parts.js';

/** Today: what matters, the room, the next meetup, messages, this week, a hard day. */
export function TodayPage({ view, here }: PageProps<TodayView>): VNode {
  const t = todayWords(here);
  const aside = (
    <>
      <MessagesPanel here={here} view={view} />
      <WeekPanel here={here} view={view} />
      <HardDayPanel here={here} />
    </>
  );
  return (
    <Layout here={here} title={t('title.today')} aside={aside}>
      <div>
        <PageHead title={t(greetingKey(here.now, here.zone), { name: view.name })}>
          <DutyLine here={here} duty={view.duty} name={view.consultant} />
        </PageHead>
        {view.toolbox.values ? (
          <p class="values">
            <small>{t('values.label')}</small>
            {view.toolbox.values}
          </p>
        ) : (
          <p>
            <a href="/toolbox/values">{t('values.write')}</a>
          </p>
        )}
      </div>
      {view.hasNew && <SomethingNew here={here} />}
      {view.away && (
        <Notice>
          <a href="/me/break">{t('away')}</a>
        </Notice>
      )}
      {view.hidden.map(({ threadId, reason }, n) => (
        <Notice key={n} tone="warm">
          <p>{t('hidden', { reason })}</p>
          {threadId && <a href={`/threads/${threadId}`}>{t('hidden.see')}</a>}
        </Notice>
      ))}
      {view.held.length > 0 && (
        <Notice tone="calm">
          <p>{t('held', { n: view.held.length })}</p>
          <a href={`/threads/${view.held[0]}`}>{t('hidden.see')}</a>
        </Notice>
      )}
      {view.measures.length > 0 && (
        <Notice tone="warm">
          <a href="/measures">{t('measures')}</a>
        </Notice>
      )}
      {view.looked && (
        <Notice tone="warm">
          <a href="/me/looked">{t('looked')}</a>
        </Notice>
      )}
      {view.asked > 0 && (
        <Notice>
          <a href="/people">{t('people.asked', { n: view.asked })}</a>
        </Notice>
      )}
      <Panel heading={t('group.heading')} link={{ href: '/rooms', label: t('group.all') }}>
        {view.threads.length === 0 ? (
          <Empty action={{ href: '/rooms', label: t('group.all') }}>{t('group.empty')}</Empty>
        ) : (
          <ThreadRows here={here} threads={view.threads} />
        )}
        {!view.hasPersona && (
          <ButtonLink href="/me/nickname" variant="secondary" size="sm">
            {t('group.nickname')}
          </ButtonLink>
        )}
      </Panel>
      <MeetupPanel here={here} meetup={view.meetup} />
    </Layout>
  );
}

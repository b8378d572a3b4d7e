import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { tell } from '../../platform/i18n/catalogue.js';
import { clockTime, exactDay, type Now } from '../../platform/ui/time-words.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { queueWords } from './desk.words.js';
import type { QueuedView } from './desk-queue.service.js';

export const pathOf = ({ kind, id }: Pick<QueuedView, 'kind' | 'id'>): string => `/desk/items/${kind}/${id}`;

/** How long something has waited, to the minute: for those who work here. */
export function waitedFor(here: Now, minutes: number): string {
  return queueWords(here)('item.waited', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** When something is back: a time today, else a day. */
function backAt(here: Now, at: Temporal.Instant): string {
  const day = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(here.zone).toPlainDate().toString();
  return day(at) === day(here.now) ? clockTime(at, here) : exactDay(at, here).text;
}

/** Things on the desk. Each leads to its own page, and a thing in danger says how long it has waited. */
export function QueueRows({ here, items }: { here: Now; items: readonly QueuedView[] }): VNode {
  const t = queueWords(here);
  return (
    <Rows>
      {items.map((item) => {
        const { kind, id, says, lang, words, waited, whose, owner, handedBy, aside, nobodyCan, elsewhere, urgency } =
          item;
        const what = tell(here.lang, words);
        const about = [
          says === undefined ? undefined : what,
          waited === undefined ? undefined : waitedFor(here, waited),
          whose === 'another' ? t('item.owner', { name: owner ?? '' }) : undefined,
          handedBy ? t('item.handed', { name: handedBy }) : undefined,
          aside ? `${t('item.aside')} ${backAt(here, Temporal.Instant.from(aside))}` : undefined,
        ];
        return (
          <Row
            key={`${kind} ${id}`}
            title={says ? says : what}
            lang={says ? lang : undefined}
            href={pathOf(item)}
            meta={about.filter(Boolean).join(' · ') || undefined}
            end={
              nobodyCan ? (
                <Tag tone="danger">{t('item.nobody-can')}</Tag>
              ) : elsewhere ? (
                <Tag>{t('item.elsewhere')}</Tag>
              ) : urgency === 0 && whose === 'nobody' ? (
                <Tag tone="danger">{t('queue.freeOne')}</Tag>
              ) : undefined
            }
          />
        );
      })}
    </Rows>
  );
}

/** What an open page learns by itself: who needs somebody now, and that the rest has changed. The list itself never moves under a finger. */
export function QueueNews({ here, now, changed }: { here: Now; now: readonly QueuedView[]; changed: boolean }): VNode {
  const t = queueWords(here);
  return (
    <>
      {now.length === 0 ? <p>{t('queue.now.none')}</p> : <QueueRows here={here} items={now} />}
      {changed && (
        <p>
          {t('queue.news')} <a href="/desk">{t('queue.news.show')}</a>
        </p>
      )}
    </>
  );
}

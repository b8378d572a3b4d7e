import type { VNode } from 'preact';
import type { Here } from '../platform/ui/here.js';
import { communityWords } from './communities.words.js';
import type { DutyView } from './duty.js';

/** @param day 1 is Monday */
export const weekdayName = (here: Pick<Here, 'lang'>, day: number): string =>
  // 5 January 2026 was a Monday.
  new Intl.DateTimeFormat(here.lang === 'nb' ? 'nb-NO' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, 0, 4 + day),
  );

/** Who is there, and when next: said honestly, and the same for everybody. */
export function DutyLine({
  here,
  duty,
  name,
}: {
  here: Pick<Here, 'lang'>;
  duty: DutyView;
  name?: string | undefined;
}): VNode {
  const t = communityWords(here);
  const who = name ?? t('duty.somebody');
  const until = duty.until ?? '';
  if (duty.unmanned)
    return (
      <>
        <p>
          <strong>{t('duty.unmanned')}</strong> {t('duty.stricter')}
        </p>
        <DutyLine here={here} duty={{ ...duty, unmanned: undefined }} name={name} />
      </>
    );
  if (duty.onDuty) return <p>{t('duty.on', { who, until })}</p>;
  if (duty.inDays === undefined) return <p>{t('duty.none')}</p>;
  if (duty.inDays === 0) return <p>{t('duty.today', { who, until })}</p>;
  if (duty.inDays === 1) return <p>{t('duty.tomorrow', { who, until })}</p>;
  return <p>{t('duty.later', { who, until, day: weekdayName(here, duty.weekday!) })}</p>;
}

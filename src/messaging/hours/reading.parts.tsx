import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { HelpNumbers, type HelpView } from '../../communities/index.js';
import type { Here } from '../../platform/ui/here.js';
import type { ReadingView } from './hours.js';
import { hoursWords } from './hours.words.js';
import { longDay, longMoment } from './long-day.js';

type Props = { reading: ReadingView; name: string; here: Here };

const dayText = (day: string, here: Here) => longDay(Temporal.PlainDate.from(day), here);

/** That the provider is away, and who reads instead. */
function awayWords({ reading, name, here }: Props): string[] {
  const t = hoursWords(here);
  const { awayUntil, cover } = reading;
  return [
    ...(awayUntil ? [t('reading.away', { name, day: dayText(awayUntil, here) })] : []),
    ...(cover ? [t('reading.cover', { cover })] : []),
  ];
}

/** On which day it is read, and by whom. */
function readWords({ reading, here }: Props): string {
  const t = hoursWords(here);
  const { by: name, from } = reading;
  if (!from) return t('reading.unknown', { name });
  const at = Temporal.Instant.from(from);
  const dayOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(here.zone).toPlainDate();
  if (dayOf(at).equals(dayOf(here.now))) return t('reading.today', { name });
  return t('reading.on', { name, day: longMoment(at, here).day });
}

/** In sentences: away or not, when it is read, and when an answer comes. */
export function ReadingWords(props: Props): VNode {
  const { reading, here } = props;
  const t = hoursWords(here);
  const sentences = [
    ...awayWords(props),
    readWords(props),
    ...(reading.answerBy ? [t('reading.answer', { day: dayText(reading.answerBy, here) })] : []),
  ];
  return <>{sentences.join(' ')}</>;
}

/** Outside hours: that nobody is there, until when, and whom to ring meanwhile. */
export function NobodyNow({ reading, help, here }: Omit<Props, 'name'> & { help: readonly HelpView[] }): VNode | null {
  const t = hoursWords(here);
  if (reading.now) return null;
  return (
    <>
      {reading.from && <p>{nobodyUntil(reading.from, here)}</p>}
      <p>
        <strong>{t('reading.need-now')}</strong>
      </p>
      {help.map((each) => (
        <HelpNumbers key={each.community} here={here} help={each} />
      ))}
      <p>
        <a href="/toolbox/plan">{t('reading.plan')}</a>
      </p>
    </>
  );
}

export const nobodyUntil = (from: string, here: Here): string =>
  hoursWords(here)('reading.nobody-until', longMoment(Temporal.Instant.from(from), here));

/** An answer that is late: sorry, and the new day. */
export function Late({ late, here }: { late: { missed: string; newDay: string | null }; here: Here }): VNode {
  const t = hoursWords(here);
  return (
    <p>
      {t('late.sorry', { day: dayText(late.missed, here) })}{' '}
      {late.newDay && t('late.new-day', { day: dayText(late.newDay, here) })}
    </p>
  );
}

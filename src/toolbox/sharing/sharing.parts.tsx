import type { VNode } from 'preact';
import type { Here } from '../../platform/ui/here.js';
import { wholeDay } from '../week/day-words.js';
import type { SharedWith } from './sharing.views.js';
import { sharingWords } from './sharing.words.js';

export const dayText = (day: string, here: Here): string =>
  wholeDay(day, here.lang, here.now.toZonedDateTimeISO(here.zone).year);

/** "until the end of Sat 19 Dec", or "until you stop sharing". */
export const untilText = (until: string | null, here: Here): string =>
  until ? sharingWords(here)('share.until', { day: dayText(until, here) }) : sharingWords(here)('share.open-ended');

/** Who sees what is written on this page, and the way to let somebody see it, or nobody any more. */
export function WhoSees({ here, item, shared }: { here: Here; item: string; shared: readonly SharedWith[] }): VNode {
  const t = sharingWords(here);
  return (
    <p>
      {shared.length === 0
        ? t('who.nobody')
        : shared.map(({ name, until }) => t('who.one', { name, until: untilText(until, here) })).join(' ')}{' '}
      <span class="no-print">
        <a href={`/toolbox/sharing/${item}`}>{t(shared.length === 0 ? 'who.share' : 'who.change')}</a>
      </span>
    </p>
  );
}

/** The same for a page that holds several things. */
export function WhoSeesAny({ here, any }: { here: Here; any: boolean }): VNode {
  const t = sharingWords(here);
  if (!any) return <p>{t('who.nobody')}</p>;
  return (
    <p>
      {t('who.shelf')}{' '}
      <span class="no-print">
        <a href="/toolbox/sharing">{t('who.shelf.see')}</a>
      </span>
    </p>
  );
}

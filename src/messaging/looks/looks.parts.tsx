import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ExactDay } from '../../platform/ui/dates.js';
import type { Here } from '../../platform/ui/here.js';
import { messagingWords } from '../messaging.words.js';
import type { LookView } from './look.js';
import { looksWords } from './looks.words.js';

/** The newest days are told one by one. */
const daysTold = 5;

/** For the person: who else had the words before them. */
export function LookedAt({ looks, here }: { looks: LookView[]; here: Here }): VNode {
  const t = looksWords(here);
  return (
    <details class="no-print">
      <summary>{t('looks.heading')}</summary>
      <p>{looks.length > 0 ? t('looks.about') : t('looks.none')}</p>
      {looks.length > 0 && (
        <ul>
          {looks.map(({ name, how, days }, place) => (
            <li key={place}>
              {t(`looks.${how}`, { name: name || messagingWords(here)('conversation.former') })}:{' '}
              {days.slice(0, daysTold).map((day, n) => (
                <>
                  {n > 0 && ', '}
                  <ExactDay at={Temporal.PlainDate.from(day)} here={here} />
                </>
              ))}
              {days.length > daysTold && ` ${t('looks.earlier', { count: days.length - daysTold })}`}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

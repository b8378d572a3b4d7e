import type { VNode } from 'preact';
import type { Here } from './here.js';
import { houseWords } from './words.js';

/** So many minutes before the last end, a page says at once that it comes: without script nothing else will. */
const soon = 10;

/**
 * Two minutes before a sign-in ends by itself, the script shows this; one press keeps it. Without script the style sheet shows it,
 * and the press opens a tab, so that what is being written stays where it is. The end after twelve hours is told, as no press
 * puts it off. Nothing is lost either way: what is sent too late waits at sign-in.
 */
export function Stay({ here }: { here: Here }): VNode | null {
  const { idleMinutes, endsIn } = here;
  if (!idleMinutes) return null;
  const t = houseWords(here);
  if (endsIn !== undefined)
    return (
      <div role="status" class="stay">
        <p data-ends-in={endsIn} hidden={endsIn > soon}>
          {t('house.stay.last')}
        </p>
      </div>
    );
  const press = (label: string) => (
    <>
      <span>{t('house.stay')}</span>{' '}
      <button class="ds-button" type="submit" data-size="sm">
        {label}
      </button>
    </>
  );
  return (
    <div role="status" class="stay">
      <form method="post" action="/sign-in/stay" data-idle-minutes={idleMinutes} hidden>
        {press(t('house.stay.press'))}
      </form>
      <noscript>
        <form method="post" action="/sign-in/stay" target="_blank" rel="noopener" data-appears-after={idleMinutes}>
          {press(t('house.stay.tab'))}
        </form>
      </noscript>
    </div>
  );
}

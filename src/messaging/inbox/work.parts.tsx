import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import type { Here } from '../../platform/ui/here.js';
import { Panel } from '../../platform/ui/panel.js';
import { fieldId } from '../../platform/ui/refused.js';
import type { ConversationAtWork } from '../conversation.js';
import { longDay } from '../hours/long-day.js';
import { deskWords } from './desk.words.js';

type Props = { view: ConversationAtWork; here: Here };

/**
 * The way to the next conversation that wants something: right below the heading, so that it is the first stop of the tab key.
 * Whatever was done here leads to `#next`, and with the address comes the focus: the enter key goes on from there.
 */
export function Queue({ view, here }: Props): VNode | null {
  const t = deskWords(here);
  const { work } = view;
  if (!work) return null;
  return (
    <nav class="week-nav no-print" aria-label={t('work.queue')}>
      {work.next ? (
        <ButtonLink id="next" href={`/conversations/${work.next}#new`} variant="secondary" size="sm" icon="forward">
          {t('work.next')}
        </ButtonLink>
      ) : (
        <ButtonLink id="next" href="/inbox#main" variant="secondary" size="sm" icon="back">
          {t('back.inbox')}
        </ButtonLink>
      )}
      {work.previous && (
        <ButtonLink href={`/conversations/${work.previous}#new`} variant="tertiary" size="sm">
          {t('work.previous')}
        </ButtonLink>
      )}
      <span class="meta">{t('work.left', { count: work.left })}</span>
    </nav>
  );
}

const fewTemplates = 3;

/** Words to begin with, each a link to the text box it fills. More than a few stand behind one stop of the tab key. */
export function TemplateLinks({ view, here }: Props): VNode | null {
  const t = deskWords(here);
  const templates = view.work?.templates ?? [];
  if (templates.length === 0) return null;
  const box = fieldId(`/conversations/${view.id}/messages`, 'body');
  const links = templates.map(({ id, title }, place) => (
    <span key={id}>
      {place > 0 && ' · '}
      <a href={`/conversations/${view.id}?template=${id}#${box}`}>{title}</a>
    </span>
  ));
  if (templates.length > fewTemplates)
    return (
      <details class="no-print">
        <summary>{t('templates.use')}</summary>
        <p>{links}</p>
      </details>
    );
  return (
    <p class="no-print">
      {t('templates.use')}: {links}
    </p>
  );
}

/** How far it is in the record: told to both, marked by the provider. */
export function Filed({ view, here }: Props): VNode | null {
  const t = deskWords(here);
  const { filedUpTo, side, covering } = view;
  // Whoever was taken in keeps no record of it here. What a cover sees is a part, and "up to here" is about the whole.
  if (covering || view.takenIn) return null;
  const marked = filedUpTo && Temporal.Instant.from(filedUpTo).toZonedDateTimeISO(here.zone).toPlainDate();
  const action = `/conversations/${view.id}/filing`;
  if (side === 'person') return marked ? <p class="meta">{t('filing.up-to', { day: longDay(marked, here) })}</p> : null;
  return (
    <Panel>
      {marked && <p>{t('filing.up-to', { day: longDay(marked, here) })}</p>}
      {!marked && <p class="no-print">{t('filing.about', { name: view.other.name })}</p>}
      <div class="actions no-print">
        <ButtonForm action={action} variant="secondary" size="sm" icon="check">
          {t('filing.do')}
        </ButtonForm>
        {marked && (
          <ButtonForm action={action} values={{ undo: 'yes' }} variant="tertiary" size="sm">
            {t('filing.undo')}
          </ButtonForm>
        )}
      </div>
      <p class="meta no-print">{t('print.about')}</p>
    </Panel>
  );
}

import type { VNode } from 'preact';
import type { Here } from '../../platform/ui/here.js';
import { groupWords } from '../groups.words.js';
import { calledIn } from '../thread/persona-line.js';
import type { LineView } from './chat.service.js';
import { chatWords } from './chat.words.js';

type Reader = Pick<Here, 'lang'>;

/** The element of a line, by which a page that is open can find it again. */
export const lineElement = (id: string) => `line-${id}`;

/** What stands in a line: who, and what. @param mayHide for consultants. */
export function LineText({ here, line, mayHide }: { here: Reader; line: LineView; mayHide: boolean }): VNode {
  const t = chatWords(here);
  const name = calledIn(here, line.author);
  if (line.hidden && line.body === undefined) return <span class="quiet">{t('chat.hidden')}</span>;
  return (
    <>
      <strong>{name}</strong> {line.kind === 'pass' ? <span>{t('chat.passes')}</span> : line.body}
      {line.hiddenReason !== undefined && (
        <span class="quiet hidden-why">
          {t(line.own ? 'chat.hidden.own' : 'chat.hidden.staff', { reason: line.hiddenReason })}
        </span>
      )}
      {line.own && line.appeal && (
        <span class="quiet hidden-why">
          {t(`line.appeal.${line.appeal.state}`, { answer: line.appeal.answer ?? '' })}
        </span>
      )}
      {line.own && line.hidden && !line.appeal && (
        <>
          {' '}
          <a class="quiet" href={`/lines/${line.id}/appeal`}>
            {groupWords(here)('post.appeal')}
          </a>
        </>
      )}
      {mayHide && !line.hidden && (
        <>
          {' '}
          <a class="quiet" href={`/lines/${line.id}/hiding`}>
            {t('chat.hide')} <span class="ds-sr-only">{t('chat.hide.which', { name })}</span>
          </a>
        </>
      )}
    </>
  );
}

/** One line of the log. */
export function Line(props: { here: Reader; line: LineView; mayHide: boolean }): VNode {
  const { id, own, kind } = props.line;
  return (
    <li id={lineElement(id)} class={kind === 'pass' ? 'said' : own ? 'own' : undefined}>
      <LineText {...props} />
    </li>
  );
}

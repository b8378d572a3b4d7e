import type { VNode } from 'preact';
import { CoarseTime } from '../platform/ui/dates.js';
import { Face } from '../platform/ui/face.js';
import type { Here } from '../platform/ui/here.js';
import { Row, Rows } from '../platform/ui/rows.js';
import { Tag } from '../platform/ui/tag.js';
import { groupWords } from './groups.words.js';
import { calledIn } from './persona-line.js';
import type { ThreadRowView } from './threads.reader.js';

/** Threads in a list; other pages may place it too. */
export function ThreadRows({ here, threads }: { here: Here; threads: readonly ThreadRowView[] }): VNode {
  const t = groupWords(here);
  return (
    <Rows>
      {threads.map(({ id, title, intent, lang, author, active, replies, answered, announces }) => (
        <Row
          key={id}
          title={title ?? t('thread.hidden')}
          lang={lang === here.lang ? undefined : lang}
          href={`/threads/${id}`}
          lead={<Face picture={author.picture} />}
          meta={
            <>
              {calledIn(here, author)} · {(replies > 0 || !announces) && `${t('thread.replies', { n: replies })} · `}
              <CoarseTime when={active} here={here} />
            </>
          }
          end={
            announces ? (
              <Tag tone="accent">{t('notice.planned')}</Tag>
            ) : answered ? (
              <Tag tone="accent">{t('thread.answered')}</Tag>
            ) : (
              <Tag tone={intent === 'win' ? 'warm' : 'calm'}>{t(`intent-tag.${intent}`)}</Tag>
            )
          }
        />
      ))}
    </Rows>
  );
}

import type { VNode } from 'preact';
import { CoarseTime } from '../../platform/ui/dates.js';
import { Face } from '../../platform/ui/face.js';
import type { Here } from '../../platform/ui/here.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { groupWords } from '../groups.words.js';
import { notesLine } from '../post/notes.parts.js';
import { nightWords } from '../night/night.words.js';
import { ownWords } from '../own/own.words.js';
import { calledIn, titleIn } from './persona-line.js';
import type { ThreadRowView } from './thread.views.js';

/** Threads in a list; other pages may place it too. */
export function ThreadRows({ here, threads }: { here: Here; threads: readonly ThreadRowView[] }): VNode {
  const t = groupWords(here);
  return (
    <Rows>
      {threads.map(
        ({ id, title, intent, lang, author, active, replies, answered, announces, notes, isNew, mutedWord }) => (
          <Row
            key={id}
            title={mutedWord ? ownWords(here)('mute.title') : titleIn(here, title)}
            lang={lang === here.lang || mutedWord ? undefined : lang}
            href={`/threads/${id}`}
            lead={<Face picture={author.picture} />}
            meta={
              <>
                {calledIn(here, author)} ·{' '}
                {isNew && (
                  <>
                    <strong>{ownWords(here)('unread.list')}</strong> ·{' '}
                  </>
                )}
                {!answered && !announces ? (
                  <>
                    <strong>{nightWords(here)('night.waiting')}</strong> ·{' '}
                  </>
                ) : (
                  (replies > 0 || !announces) && `${t('thread.replies', { n: replies })} · `
                )}
                <CoarseTime when={active} here={here} />
                {notes && ` · ${t('notes.line', { notes: notesLine(here, notes) })}`}
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
        ),
      )}
    </Rows>
  );
}

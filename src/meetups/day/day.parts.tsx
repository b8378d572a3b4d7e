import type { VNode } from 'preact';
import { Empty } from '../../platform/ui/empty.js';
import type { Here } from '../../platform/ui/here.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag, type Tone } from '../../platform/ui/tag.js';
import { dayTexts } from './day.words.js';
import type { DayWord, ExpectedView } from './day.views.js';

const tones: Record<DayWord, Tone> = {
  'come-out': 'warm',
  'at-the-door': 'success',
  'on-my-way': 'accent',
  'not-today': 'neutral',
};

/** Who is on the way: what an open page is told again by itself. */
export function ExpectedRows({ lang, expected }: { lang: Here['lang']; expected: readonly ExpectedView[] }): VNode {
  const t = dayTexts({ lang });
  if (expected.length === 0) return <Empty>{t('host.none')}</Empty>;
  return (
    <Rows>
      {expected.map(({ name, word }, n) => (
        <Row
          key={n}
          title={name}
          end={
            word ? (
              <Tag tone={tones[word]}>{t(`host.word.${word}`)}</Tag>
            ) : (
              <span class="meta">{t('host.word.none')}</span>
            )
          }
        />
      ))}
    </Rows>
  );
}

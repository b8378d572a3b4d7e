import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import type { Here } from '../../platform/ui/here.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import type { TalkView } from './talk.views.js';
import { talkWords } from './talk.words.js';

interface Part {
  lang: Here['lang'];
  view: Pick<TalkView, 'id' | 'lines'>;
}

/** What was said: what an open page is told again by itself. */
export function SaidLines({ lang, view }: Part): VNode {
  const t = talkWords({ lang });
  if (view.lines.length === 0) return <Empty>{t('talk.none')}</Empty>;
  return (
    <Rows>
      {view.lines.map(({ id, name, host, words, hidden }, n) => (
        <Row
          key={n}
          title={host ? `${name}, ${t('talk.host')}` : name}
          end={
            id && (
              <ButtonForm action={`/meetups/${view.id}/talk/lines/${id}/hiding`} variant="tertiary" size="sm">
                {t('talk.hide')} <span class="ds-sr-only">{name}</span>
              </ButtonForm>
            )
          }
        >
          {words !== undefined && <p class="own-words">{words}</p>}
          {hidden && <p class="meta">{t(words === undefined ? 'talk.hidden' : 'talk.hidden.own')}</p>}
        </Row>
      ))}
    </Rows>
  );
}

/** Where a meetup is that is in text: how one gets there, and under which name. */
export function TalkPlace({ here, id, hybrid, has }: { here: Here; id: string; hybrid: boolean; has: boolean }): VNode {
  const t = talkWords(here);
  return (
    <>
      <p>{t(hybrid ? 'talk.how.hybrid' : 'talk.how')}</p>
      <p>{t('talk.how.names')}</p>
      {has && (
        <p>
          <a href={`/meetups/${id}/talk`}>{t('talk.link')}</a>
        </p>
      )}
    </>
  );
}

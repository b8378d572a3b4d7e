import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import type { Here } from '../../platform/ui/here.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import type { TalkView } from './talk.views.js';
import { talkWords } from './talk.words.js';

export const talkPath = (id: string): string => `/meetups/${id}/talk`;

interface Part {
  lang: Here['lang'];
  view: Pick<TalkView, 'id' | 'hosting' | 'lines'>;
}

/** What was said: what an open page is told again by itself. */
export function SaidLines({ lang, view }: Part): VNode {
  const t = talkWords({ lang });
  if (view.lines.length === 0) return <Empty>{t('talk.none')}</Empty>;
  return (
    <Rows>
      {view.lines.map(({ id, name, host, own, words, hidden, asked }, n) => (
        <Row
          key={n}
          title={host ? `${name}, ${t('talk.host')}` : name}
          end={
            id && (
              <>
                {asked && <LineButton t={t} to={`${talkPath(view.id)}/lines/${id}/leaving`} act="leave" name={name} />}
                {view.hosting && !hidden && !own && (
                  <LineButton t={t} to={`${talkPath(view.id)}/lines/${id}/hiding`} act="hide" name={name} />
                )}
                {own && <LineButton t={t} to={`${talkPath(view.id)}/lines/${id}/removal`} act="back" name={name} />}
              </>
            )
          }
        >
          {asked && (
            <p>
              <Tag tone="warm">{t('talk.asked')}</Tag>
            </p>
          )}
          {words !== undefined && <p class="own-words">{words}</p>}
          {hidden && <p class="meta">{t(words === undefined ? 'talk.hidden' : 'talk.hidden.own')}</p>}
        </Row>
      ))}
    </Rows>
  );
}

function LineButton(props: {
  t: ReturnType<typeof talkWords>;
  to: string;
  act: 'leave' | 'hide' | 'back';
  name: string;
}): VNode {
  const { t, to, act, name } = props;
  return (
    <ButtonForm action={to} variant="tertiary" size="sm">
      {t(`talk.${act}`)} <span class="ds-sr-only">{name}</span>
    </ButtonForm>
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

import type { VNode } from 'preact';
import type { PersonaView } from '../../identity/index.js';
import type { Here } from '../../platform/ui/here.js';
import { groupWords } from '../groups.words.js';

/** What somebody is called who may be gone. Nobody can tell whether for good. */
export const calledIn = (here: Pick<Here, 'lang'>, { nickname, gone }: PersonaView): string =>
  gone ? groupWords(here)('persona.gone') : nickname;

/** What a thread is called whose title may be gone with whoever wrote it, or be hidden. */
export const titleIn = (here: Pick<Here, 'lang'>, title: string | undefined): string =>
  title || groupWords(here)(title === undefined ? 'thread.hidden' : 'thread.taken-back');

/** Who wrote something, as peers know them. */
export function PersonaLine({
  here,
  author,
  own = false,
  knownAs,
  linked = false,
}: {
  here: Pick<Here, 'lang'>;
  author: PersonaView;
  own?: boolean;
  /** Another name that they have shown the reader. */
  knownAs?: string | undefined;
  /** Whether the nickname leads to what the two show each other. */
  linked?: boolean;
}): VNode {
  const t = groupWords(here);
  const name = calledIn(here, author);
  const more = own ? t('persona.you') : author.staff ? t('persona.staff') : undefined;
  return (
    <>
      {linked && author.id && !own && !author.staff ? (
        <a class="plain" href={`/people/${author.id}`}>
          <strong>{name}</strong>
        </a>
      ) : (
        <strong>{name}</strong>
      )}
      {knownAs && <> ({knownAs})</>}
      {more && <span class="quiet"> · {more}</span>}
    </>
  );
}

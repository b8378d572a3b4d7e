import type { VNode } from 'preact';
import { DutyLine, type DutyView } from '../../communities/index.js';
import { ButtonForm } from '../../platform/ui/buttons.js';
import type { Here } from '../../platform/ui/here.js';
import type { HeldFor } from '../moderation/held-for.js';
import { roomWords } from './rooms.words.js';

/** By a post that waits: for its author, until when; for the consultant, the way to let it through. */
export function HeldNote({
  here,
  why,
  own,
  post,
  name,
  duty,
}: {
  here: Here;
  why: HeldFor;
  own: boolean;
  post: string;
  name: string;
  duty: DutyView | undefined;
}): VNode {
  const t = roomWords(here);
  if (own)
    return (
      <div class="hidden-note">
        <p>{t(why === 'reports' || why === 'author' || why === 'edit' ? `held.own.${why}` : 'held.own')}</p>
        {duty && <DutyLine here={here} duty={duty} />}
      </div>
    );
  return (
    <>
      <p class="hidden-note">{t(why === 'reports' ? 'held.staff.reports' : 'held.staff')}</p>
      <div class="post-acts">
        <LetThrough here={here} post={post} name={name} />
      </div>
    </>
  );
}

export function LetThrough({ here, post, name }: { here: Here; post: string; name: string }): VNode {
  const t = roomWords(here);
  return (
    <ButtonForm action={`/posts/${post}/letting`} variant="secondary" size="sm">
      {t('held.let')} <span class="ds-sr-only">{t('held.let.which', { name })}</span>
    </ButtonForm>
  );
}

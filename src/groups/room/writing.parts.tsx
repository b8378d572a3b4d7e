import { Temporal } from 'temporal-polyfill';
import type { ComponentChildren, VNode } from 'preact';
import { DutyLine } from '../../communities/index.js';
import { ButtonLink } from '../../platform/ui/buttons.js';
import { ExactDay } from '../../platform/ui/dates.js';
import type { Here } from '../../platform/ui/here.js';
import { Notice, Panel } from '../../platform/ui/panel.js';
import { roomWords } from './rooms.words.js';
import type { WritingView } from './writing.service.js';

/** Where one would write: the form, or why there is none and what to do about it. */
export function WriteHere({
  here,
  writing,
  roomId,
  children,
}: {
  here: Here;
  writing: WritingView;
  roomId: string;
  children: ComponentChildren;
}): VNode {
  const t = roomWords(here);
  if (writing.stops === 'closed') return <Notice tone="calm">{t('write.closed')}</Notice>;
  if (writing.stops === 'rules')
    return (
      <Panel tone="calm">
        <p>{t('write.rules')}</p>
        <ButtonLink href={`/rooms/${roomId}/rules`} variant="secondary">
          {t('write.rules.read')}
        </ButtonLink>
      </Panel>
    );
  if (writing.stops === 'paused')
    return (
      <Panel tone="calm">
        <p>
          {t('write.paused')}
          {writing.until && (
            <>
              {' '}
              {t('write.paused.until')} <ExactDay at={Temporal.Instant.from(writing.until)} here={here} />.
            </>
          )}
        </p>
        <a href="/measures">{t('write.paused.why')}</a>
      </Panel>
    );
  return <>{children}</>;
}

/** What one should know before one begins to type. */
export function BeforeWriting({ here, writing }: { here: Here; writing: WritingView }): VNode | null {
  const t = roomWords(here);
  const { waits, lang } = writing;
  if (!waits && !lang) return null;
  return (
    <div class="meta">
      {lang && <p>{t('write.lang', { lang: t(`lang.${lang}`) })}</p>}
      {waits && (
        <>
          <p>{t(`waits.${waits}` as 'waits.before')}</p>
          {writing.duty && <DutyLine here={here} duty={writing.duty} />}
        </>
      )}
    </div>
  );
}

import type { VNode } from 'preact';
import type { Here } from '../../platform/ui/here.js';
import { moderationWords } from './moderation.words.js';
import type { StaffReader } from './staff-reports.service.js';

/** Who reads what somebody says about one who works here; or, where nobody could, that it cannot be sent, and whom one can turn to. */
export function ReadBy({ here, name, reader }: { here: Here; name: string; reader: StaffReader }): VNode {
  const t = moderationWords(here);
  const { by, organisation } = reader;
  if (by !== 'nobody') return <p>{t(`reader.${by}`, { name })}</p>;
  return (
    <>
      <p>{t('reader.nobody', { name })}</p>
      <p>
        {organisation ? t('reader.nobody.leader', { name, organisation }) : t('reader.nobody.leader.unknown', { name })}
      </p>
      <p>{t('reader.nobody.ombud')}</p>
      <p>
        <a href="/help-now">{t('reader.nobody.help')}</a>
      </p>
    </>
  );
}

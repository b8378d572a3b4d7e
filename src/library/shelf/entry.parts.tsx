import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { ExactDay } from '../../platform/ui/dates.js';
import type { Here } from '../../platform/ui/here.js';
import { Notice } from '../../platform/ui/panel.js';
import { TextArea, TextField } from '../../platform/ui/text-field.js';
import { limits } from '../library.limits.js';
import type { EntryWords } from './entry-words.js';
import type { EntryView } from './shelf.reader.js';
import { shelfWords } from './shelf.words.js';

const Day = ({ day, here }: { day: string; here: Here }) => <ExactDay at={Temporal.PlainDate.from(day)} here={here} />;

/** Who stands for it, and until when it counts as looked at. */
export function EntryFacts({ here, entry }: { here: Here; entry: EntryView }): VNode {
  const t = shelfWords(here);
  const { kind, writtenBy, checkedBy, checkedOn, recheckOn, from } = entry;
  return (
    <p class="meta">
      {entry.shared && entry.may.change && <>{t('entry.shared')} · </>}
      {kind === 'article' && <>{t('entry.written', { name: writtenBy })} · </>}
      {checkedBy && (
        <>
          {t(kind === 'article' ? 'entry.reviewed' : 'entry.checked', { name: checkedBy })}{' '}
          {checkedOn && <Day day={checkedOn} here={here} />}
        </>
      )}
      {recheckOn && (
        <>
          {' '}
          · {t('entry.recheck')} <Day day={recheckOn} here={here} />
        </>
      )}
      {from && here.role && <> · {t('entry.from', { name: from })}</>}
    </p>
  );
}

/** Said openly, before the words are read. */
export const OutOfDate = ({ here, entry }: { here: Here; entry: Pick<EntryView, 'outOfDate'> }): VNode | null =>
  entry.outOfDate ? <Notice tone="warm">{shelfWords(here)('entry.old.text')}</Notice> : null;

const editing = { article: 'draft', service: 'editing', book: 'editing' } as const;

/** What staff may do with what stands on the shelf. */
export function EntryActions({ here, entry, title }: { here: Here; entry: EntryView; title: string }): VNode | null {
  const t = shelfWords(here);
  const { id, kind, may, shared } = entry;
  if (!may.change && !may.check && !may.hide) return null;
  const at = `/library/entries/${id}`;
  const small = { variant: 'tertiary', size: 'sm' } as const;
  const which = <span class="ds-sr-only">, {title}</span>;
  return (
    <div class="actions">
      {may.change && (
        <ButtonLink href={`/library/${kind}s/${id}/${editing[kind]}`} variant="secondary" size="sm">
          {t('entry.change')}
          {which}
        </ButtonLink>
      )}
      {may.check && (
        <ButtonForm action={`${at}/check`} {...small}>
          {t('entry.check')}
          {which}
        </ButtonForm>
      )}
      {may.change && (
        <ButtonForm action={`${at}/sharing`} values={shared ? {} : { on: 'yes' }} {...small}>
          {t(shared ? 'entry.unshare' : 'entry.share')}
          {which}
        </ButtonForm>
      )}
      {may.change && (
        <ButtonForm action={`${at}/withdrawal`} {...small} color="danger">
          {t('entry.withdraw')}
          {which}
        </ButtonForm>
      )}
      {may.hide && (
        <ButtonForm action={`${at}/hiding`} values={{ on: 'yes' }} {...small}>
          {t('entry.hide')}
          {which}
        </ButtonForm>
      )}
    </div>
  );
}

/** Heading and text in both languages, for every kind of entry. */
export function EntryFields({
  here,
  action,
  words,
  called,
}: {
  here: Here;
  action: string;
  words: EntryWords | undefined;
  called: 'title' | 'name';
}): VNode {
  const t = shelfWords(here);
  const field = { here, action, required: false };
  const rows = called === 'title' ? 14 : 4;
  const names = called === 'title' ? (['title', 'body'] as const) : (['name', 'what'] as const);
  return (
    <>
      <p class="meta">
        {t('write.one-language')} {t('write.markup')}
      </p>
      {(['nb', 'en'] as const).map((lang) => {
        const end = lang === 'nb' ? 'Nb' : 'En';
        return (
          <>
            <TextField
              {...field}
              name={`title${end}`}
              label={t(`write.${names[0]}.${lang}`)}
              value={words?.[lang]?.title}
              max={limits.title}
              lang={lang}
            />
            <TextArea
              {...field}
              name={`body${end}`}
              label={t(`write.${names[1]}.${lang}`)}
              value={words?.[lang]?.body}
              rows={rows}
              lang={lang}
            />
          </>
        );
      })}
    </>
  );
}

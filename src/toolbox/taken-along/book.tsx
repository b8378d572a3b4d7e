import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Lang } from '../../platform/i18n/lang.js';
import { diaryWords } from '../diary/diary.words.js';
import { saidIn } from '../diary/said.js';
import { goalMoreWords } from '../goal/goal-more.words.js';
import { signed } from '../goal/signed.js';
import { levels } from '../goal/goal-more.js';
import { curvesOf } from '../measures/curves.service.js';
import { instruments } from '../measures/instruments.js';
import { curveName, CurvePlot, CurveTable } from '../measures/curve.parts.js';
import { FearTable } from '../ladder/fear.parts.js';
import { ladderWords } from '../ladder/ladder.words.js';
import { medicationWords } from '../medication/medication.words.js';
import { NetworkPicture } from '../network/network-picture.js';
import { networkWords } from '../network/network.words.js';
import { fieldNames, hasOwnHeading, type NamedShelf } from '../own-pages/shelves.js';
import { ownPageWords } from '../own-pages/own-pages.words.js';
import { toolboxWords } from '../toolbox.words.js';
import { dayMonthYear } from '../week/day-words.js';
import { takenAlongWords } from './taken-along.words.js';
import type { FileActivity, FileGoal, FileNote, FilePage, ToolboxFile } from './toolbox-file.js';

interface Reader {
  lang: Lang;
}

/** All the book needs: it fetches nothing, and runs nothing. Without any sign that HTML would have to escape. */
const look = `
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
h2 { margin-top: 2.5rem; padding-top: 1rem; border-top: 2px solid; }
.own { white-space: pre-line; }
.meta { opacity: 0.8; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; text-align: left; border-bottom: 1px solid; }
.number { text-align: right; }
caption { text-align: left; font-weight: 700; break-after: avoid; }
thead { break-after: avoid; }
tr, li, svg { break-inside: avoid; }
p, li { orphans: 2; widows: 2; }
.label { font-weight: 700; break-after: avoid; }
.meta { break-before: avoid; }
figure { margin: 1rem 0; break-inside: avoid; break-after: avoid; }
svg { display: block; width: 100%; max-width: 32rem; height: auto; }
article { margin: 1rem 0; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } .new-page { break-before: page; } }
`;

interface ChapterProps {
  title: string;
  /** On paper it begins a page: what is taken out of the book, and what is many pages long. */
  newPage?: boolean;
  children: ComponentChildren;
}

const Chapter = ({ title, newPage, children }: ChapterProps) => (
  <section class={newPage ? 'new-page' : undefined}>
    <h2>{title}</h2>
    {children}
  </section>
);

const Own = ({ children }: { children: string | undefined }) => (children ? <p class="own">{children}</p> : null);

function Shelf({ pages, shelf, lang }: { pages: FilePage[]; shelf: NamedShelf } & Reader): VNode {
  const t = ownPageWords({ lang });
  const named = ({ page, heading }: FilePage) =>
    hasOwnHeading(page) ? heading || t('page.own') : t(`page.${page as 'signs'}`);
  return (
    <Chapter title={t(`shelf.${shelf}`)} newPage>
      {pages.map((page) => (
        <article key={page.page}>
          <h3>{named(page)}</h3>
          {fieldNames.map((field) =>
            page[field] ? (
              <div key={field}>
                {field !== 'text' && <p class="label">{t(`page.${field}`)}</p>}
                <Own>{page[field]}</Own>
              </div>
            ) : null,
          )}
        </article>
      ))}
    </Chapter>
  );
}

function Goal({ goal, lang }: { goal: FileGoal } & Reader): VNode {
  const t = toolboxWords({ lang });
  const m = goalMoreWords({ lang });
  return (
    <article>
      <h3>{goal.title}</h3>
      <p class="meta">
        {[
          t(`goal.state.${goal.state}`),
          goal.reviewOn && m('review.line', { day: dayMonthYear(goal.reviewOn, lang) }),
          ...(goal.themes ?? []).map((theme) => m(`theme.${theme}`)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Own>{goal.why}</Own>
      {(goal.steps.length > 0 || goal.begun) && (
        <ol>
          {goal.steps.map(({ title, done }, n) => (
            <li key={n}>
              {title} {done && takenAlongWords({ lang })('book.done')}
            </li>
          ))}
          {goal.begun && (
            <li>
              {goal.begun} {takenAlongWords({ lang })('book.begun')}
            </li>
          )}
        </ol>
      )}
      {goal.scale && (
        <ul>
          {goal.scale.map((text, n) => (
            <li key={n}>{m('scale.level', { level: signed(levels[n]!), text })}</li>
          ))}
        </ul>
      )}
      {goal.levels && goal.levels.length > 0 && (
        <p>{goal.levels.map(({ day, level }) => `${dayMonthYear(day, lang)}: ${signed(level)}`).join('; ')}</p>
      )}
    </article>
  );
}

function Activity({ activity, file, lang }: { activity: FileActivity; file: ToolboxFile } & Reader): VNode {
  const t = toolboxWords({ lang });
  const b = takenAlongWords({ lang });
  const { day, time, what, kind, where, withWhom, planB, goal, rung, outcome, note, mood, mark } = activity;
  const numbers = (name: string, said: FileActivity['mood']) =>
    said && b('book.before-after', { name, before: said.before ?? '–', after: said.after ?? '–' });
  return (
    <article>
      <h3>
        {dayMonthYear(day, lang)} {time && t('plan.time.line', { time })}
      </h3>
      <p>{what}</p>
      <p class="meta">
        {[
          kind,
          where,
          withWhom && t('plan.with.line', { whom: withWhom }),
          goal && t('plan.goal.line', { goal: file.goals[goal - 1]!.title }),
          rung && `${ladderWords({ lang })('rung.of-activity')}: ${file.ladder![rung - 1]!.what}`,
          planB && `${t('plan.b')}: ${planB}`,
          outcome && t(`activity.outcome.${outcome}`),
          numbers(diaryWords({ lang })('mood'), mood),
          mark && numbers(file.measures[mark.measure - 1]!.name, mark),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Own>{note}</Own>
    </article>
  );
}

function Note({ note, file, lang }: { note: FileNote; file: ToolboxFile } & Reader): VNode {
  const t = diaryWords({ lang });
  const numbers = [
    note.mood !== undefined && t('note.mark', { name: t('mood'), value: note.mood }),
    ...(note.marks ?? []).map(({ measure, value }) =>
      t('note.mark', { name: file.measures[measure - 1]!.name, value }),
    ),
    note.answers &&
      t('note.mark', {
        name: instruments[note.answers.instrument].title[lang],
        value: note.answers.values.join(', '),
      }),
  ].filter(Boolean);
  return (
    <article>
      <h3>{dayMonthYear(note.day, lang)}</h3>
      <Own>{note.words}</Own>
      {numbers.length > 0 && <p class="meta">{numbers.join(' · ')}</p>}
    </article>
  );
}

function Numbers({ file, lang }: { file: ToolboxFile } & Reader): VNode | null {
  const measures = file.measures.map((measure, n) => ({ ...measure, id: n + 1 }));
  const curves = curvesOf(saidIn(file.diary), measures);
  if (curves.length === 0) return null;
  const asked = [...new Set(file.diary.flatMap(({ answers }) => (answers ? [answers.instrument] : [])))];
  return (
    <Chapter title={takenAlongWords({ lang })('book.numbers')} newPage>
      {curves.map((curve, n) => (
        <div key={n}>
          <h3>{curveName({ lang }, curve)}</h3>
          <figure>
            <CurvePlot here={{ lang }} curve={curve} />
          </figure>
          <CurveTable here={{ lang }} curve={curve} />
        </div>
      ))}
      {asked.map((name) => (
        <p class="meta" key={name}>
          {instruments[name].licence.credit[lang]}
        </p>
      ))}
    </Chapter>
  );
}

function People({ file, lang }: { file: ToolboxFile } & Reader): VNode {
  const t = networkWords({ lang });
  return (
    <Chapter title={t('network.title')}>
      <figure>
        <NetworkPicture people={file.people} here={{ lang }} />
      </figure>
      <ul>
        {file.people.map(({ name, ring, side, note }, n) => (
          <li key={n}>
            <b>{name}</b> ({t(`ring.${ring}`)}, {t(`side.${side}`)})<Own>{note}</Own>
          </li>
        ))}
      </ul>
    </Chapter>
  );
}

function Medicines({ file, lang }: { file: ToolboxFile } & Reader): VNode {
  const t = medicationWords({ lang });
  return (
    <Chapter title={t('medication.title')}>
      {file.medicines.map(({ name, how, experience, questions }, n) => (
        <article key={n}>
          <h3>{name}</h3>
          <Own>{how}</Own>
          <Own>{experience}</Own>
          {questions && <p class="label">{t('medicine.questions')}</p>}
          <Own>{questions}</Own>
        </article>
      ))}
    </Chapter>
  );
}

function Ladder({ rungs, lang }: { rungs: NonNullable<ToolboxFile['ladder']> } & Reader): VNode {
  const t = ladderWords({ lang });
  return (
    <Chapter title={t('ladder.title')}>
      {rungs.map(({ what, dread, tries }, n) => (
        <article key={n}>
          <h3>{what}</h3>
          {dread !== undefined && <p>{t('rung.dreads', { dread })}</p>}
          {tries.length > 0 && (
            <FearTable
              here={{ lang }}
              fears={tries.map(({ day, ...fear }) => ({ label: dayMonthYear(day, lang), ...fear }))}
              of="day"
            />
          )}
        </article>
      ))}
    </Chapter>
  );
}

function Book({ file, lang, day }: { file: ToolboxFile; day: string } & Reader): VNode {
  const b = takenAlongWords({ lang });
  const t = toolboxWords({ lang });
  const { whatMatters, plan, areas, goals, activities, diary, people, medicines, ladder = [] } = file;
  const isEmpty =
    !whatMatters && [plan, areas, goals, activities, diary, people, medicines, ladder].every((all) => !all.length);
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>{b('book.title')}</title>
        <style>{look}</style>
      </head>
      <body>
        <h1>{b('book.title')}</h1>
        <p>
          {b('book.mine')} {b('book.made', { day: dayMonthYear(day, lang) })}
        </p>
        {isEmpty && <p>{b('book.empty')}</p>}
        {whatMatters && (
          <Chapter title={t('values.title')}>
            <Own>{whatMatters}</Own>
          </Chapter>
        )}
        {plan.length > 0 && <Shelf shelf="plan" pages={plan} lang={lang} />}
        {areas.length > 0 && <Shelf shelf="areas" pages={areas} lang={lang} />}
        {people.length > 0 && <People file={file} lang={lang} />}
        {medicines.length > 0 && <Medicines file={file} lang={lang} />}
        {ladder.length > 0 && <Ladder rungs={ladder} lang={lang} />}
        {goals.length > 0 && (
          <Chapter title={t('goals.title')}>
            {goals.map((goal, n) => (
              <Goal key={n} goal={goal} lang={lang} />
            ))}
          </Chapter>
        )}
        {activities.length > 0 && (
          <Chapter title={b('book.week')} newPage>
            {activities.map((activity, n) => (
              <Activity key={n} activity={activity} file={file} lang={lang} />
            ))}
          </Chapter>
        )}
        {diary.length > 0 && (
          <Chapter title={diaryWords({ lang })('diary.title')} newPage>
            {diary.map((note, n) => (
              <Note key={n} note={note} file={file} lang={lang} />
            ))}
          </Chapter>
        )}
        <Numbers file={file} lang={lang} />
      </body>
    </html>
  );
}

/** A toolbox as one page that needs nothing else: no portal, no net, no script. */
export const bookOf = (file: ToolboxFile, { lang, day }: Reader & { day: string }): string =>
  `<!doctype html>\n${renderToString(<Book file={file} lang={lang} day={day} />)}\n`;

import type { VNode } from 'preact';
import { ButtonLink } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { HiddenField, TextArea, TextField } from '../../platform/ui/text-field.js';
import { counted, instruments } from '../measures/instruments.js';
import { AsksFirst } from '../removal.parts.js';
import { removalWords } from '../removal.words.js';
import { WhoSeesAny } from '../sharing/sharing.parts.js';
import { ScaleField } from '../measures/scale-field.js';
import type { Listed } from '../things/things.service.js';
import { toolboxWords } from '../toolbox.words.js';
import { dayAndMonth, weekdayName } from '../week/day-words.js';
import { BesidePanel, BringBack, Earlier, KeptFields } from '../versions/versions.parts.js';
import type { SittingId } from '../versions/version.entity.js';
import type { Versioned } from '../versions/versions.service.js';
import type { DayNoteText } from './day-note.entity.js';
import type { DayNoteView } from './diary.reader.js';
import type { DiaryPart, NoteSaid } from './diary.service.js';
import { diaryWords } from './diary.words.js';

type Measures = Listed<'measure'>[];

/** How what is written is kept on the way. */
interface Keeping {
  /** To be sent along with whatever is saved from this page as it is open now. */
  sitting: SittingId;
  /** Before the button is pressed. Not as long as somebody else sees the diary or a measure. */
  kept: boolean;
}

export interface DiaryPageView extends DiaryPart, Keeping {
  /** Whether these are the newest weeks. */
  newest: boolean;
  today: string;
  /** The quiet page is on: no number is shown or asked. */
  quiet: boolean;
  /** Whether somebody else sees some of it. */
  shared: boolean;
  measures: Measures;
}

export interface NotePageView extends Keeping, Versioned<NoteSaid> {
  note: DayNoteView;
  quiet: boolean;
  shared: boolean;
  measures: Measures;
}

const path = '/toolbox/diary';

interface FieldsProps {
  here: Here;
  action: string;
  day: string;
  quiet: boolean;
  measures: Measures;
  note?: DayNoteView | undefined;
}

function Fields({ here, action, day, quiet, measures, note }: FieldsProps): VNode {
  const t = diaryWords(here);
  const field = { here, action };
  const marked = (id: string) => note?.marks?.find(({ measure }) => measure === id)?.value;
  const asked = measures.filter(({ id, resting }) => !resting || marked(id) !== undefined);
  return (
    <>
      <TextArea
        {...field}
        name="words"
        label={t('note.words')}
        hint={t('note.words.hint')}
        required={false}
        rows={3}
        max={2000}
        value={note?.words}
      />
      <TextField {...field} name="day" type="date" label={t('note.day')} value={day} />
      {!quiet && (
        <>
          <ScaleField
            {...field}
            name="mood"
            label={t('mood')}
            low={t('mood.low')}
            high={t('mood.high')}
            value={note?.mood}
          />
          {asked.map(({ id, place, name, low, high }) => (
            <ScaleField
              key={id}
              {...field}
              name={`mark${place}`}
              label={name}
              low={low}
              high={high}
              value={marked(id)}
            />
          ))}
        </>
      )}
    </>
  );
}

/** What was said in numbers, in one line. */
function inNumbers(here: Here, { mood, marks, answers }: Omit<DayNoteText, 'day'>, measures: Measures): string {
  const t = diaryWords(here);
  const named = (id: string) => measures.find((each) => each.id === id)?.name;
  const counts = answers && counted(instruments[answers.instrument], answers.values);
  return [
    mood !== undefined && t('note.mark', { name: t('mood'), value: mood }),
    ...(marks ?? []).map(({ measure, value }) => named(measure) && t('note.mark', { name: named(measure)!, value })),
    answers && counts && t('note.mark', { name: instruments[answers.instrument].title[here.lang], value: counts.raw }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Notes({ view, here }: PageProps<DiaryPageView>): VNode {
  const t = diaryWords(here);
  const days = [...new Set(view.notes.map(({ day }) => day))];
  return (
    <>
      {days.map((day) => (
        <Panel key={day} heading={`${weekdayName(day, here.lang)} ${dayAndMonth(day, here.lang)}`}>
          <Rows>
            {view.notes
              .filter((note) => note.day === day)
              .map((note) => (
                <li class="row" key={note.id}>
                  <div class="row-body">
                    {note.words && <p class="own-words">{note.words}</p>}
                    {!view.quiet && <p class="meta">{inNumbers(here, note, view.measures)}</p>}
                  </div>
                  <div class="row-end">
                    <ButtonLink href={`${path}/${note.id}`} variant="tertiary" size="sm">
                      {t('note.change')}
                      <span class="ds-sr-only"> {dayAndMonth(day, here.lang)}</span>
                    </ButtonLink>
                  </div>
                </li>
              ))}
          </Rows>
        </Panel>
      ))}
    </>
  );
}

/** Whether anybody else does, and the way to let somebody. */
function WhoSeesDiary({ here, shared }: { here: Here; shared: boolean }): VNode {
  return (
    <>
      <WhoSeesAny here={here} any={shared} />
      <p class="no-print">
        <a href="/toolbox/sharing/diary">{diaryWords(here)('days.title')}</a>
      </p>
    </>
  );
}

/** The diary, four weeks at a time. */
export function DiaryPage({ view, here }: PageProps<DiaryPageView>): VNode {
  const t = diaryWords(here);
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('diary.title')}>
        <p>{t('diary.lede')}</p>
        <WhoSeesDiary here={here} shared={view.shared} />
      </PageHead>
      <div class="no-print">
        <Panel heading={t('diary.new')} id="new">
          <Form here={here} action={path} submit={t('note.save')} keeps={view.kept ? `${path}/keeping` : undefined}>
            <Fields here={here} action={path} day={view.today} quiet={view.quiet} measures={view.measures} />
            <KeptFields here={here} sitting={view.sitting} shared={!view.kept} />
          </Form>
          {view.quiet ? (
            <p class="meta">{t('quiet.numbers')}</p>
          ) : (
            <p>
              <a href="/toolbox/measures">{t('measures.own')}</a>
            </p>
          )}
        </Panel>
      </div>
      {!view.quiet && (
        <Panel>
          <Rows>
            <Row title={t('curves.title')} href="/toolbox/curves" meta={t('curves.about')} />
            <Row title={t('helps.title')} href="/toolbox/helps" meta={t('helps.about')} />
          </Rows>
        </Panel>
      )}
      {view.notes.length === 0 && (
        <Panel>
          <Empty>{t(view.earlier ? 'diary.none' : 'diary.empty')}</Empty>
        </Panel>
      )}
      <Notes view={view} here={here} />
      <nav class="week-nav no-print" aria-label={t('diary.other')}>
        {view.earlier && (
          <a class="plain" href={`${path}?upTo=${view.earlier}`}>
            {t('diary.earlier')}
          </a>
        )}
        {!view.newest && (
          <a class="plain" href={path}>
            {t('diary.newest')}
          </a>
        )}
      </nav>
    </Layout>
  );
}

/** Another version of a note. */
function Said({ said, view, here }: { said: NoteSaid; view: NotePageView; here: Here }): VNode {
  return (
    <>
      <p class="meta">{dayAndMonth(said.day, here.lang)}</p>
      {said.words && <p class="own-words">{said.words}</p>}
      {!view.quiet && <p class="meta">{inNumbers(here, said, view.measures)}</p>}
    </>
  );
}

/** One thing that was said, to change or to take away. */
export function DiaryNotePage({ view, here }: PageProps<NotePageView>): VNode {
  const t = diaryWords(here);
  const { note } = view;
  const action = `${path}/${note.id}`;
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('note.title')}>
        <WhoSeesDiary here={here} shared={view.shared} />
      </PageHead>
      {view.beside.map((other) => (
        <BesidePanel key={other.id} here={here} action={`${action}/earlier`} version={other.id}>
          <Said said={other} view={view} here={here} />
        </BesidePanel>
      ))}
      <Panel>
        <Form
          here={here}
          action={action}
          keeps={view.kept ? `${action}/keeping` : undefined}
          submit={t('note.save')}
          cancel={{ href: path, label: t('diary.title') }}
        >
          <Fields here={here} action={action} day={note.day} quiet={view.quiet} measures={view.measures} note={note} />
          <HiddenField name="seen" value={here.refused?.values['seen'] ?? String(note.revision)} />
          <KeptFields here={here} sitting={view.sitting} shared={!view.kept} />
        </Form>
      </Panel>
      <Earlier here={here} versions={view.earlier}>
        {(version) => (
          <>
            <Said said={version} view={view} here={here} />
            <BringBack here={here} action={`${action}/earlier`} version={version.id} />
          </>
        )}
      </Earlier>
      <ButtonLink href={`${action}/removal`} variant="tertiary" color="danger" size="sm">
        {t('note.remove')}
      </ButtonLink>
    </Layout>
  );
}

/** Before one goes. */
export function NoteRemovalPage({ view, here }: PageProps<NotePageView>): VNode {
  const r = removalWords(here);
  const note = `${path}/${view.note.id}`;
  return (
    <AsksFirst
      here={here}
      tab={toolboxWords(here)('toolbox.title')}
      question={r('note')}
      about={r('about')}
      action={`${note}/removal`}
      remove={diaryWords(here)('note.remove')}
      back={{ href: note, label: r('back') }}
    >
      <Said said={view.note} view={view} here={here} />
    </AsksFirst>
  );
}

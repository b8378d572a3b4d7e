import type { Lang } from '../platform/i18n/lang.js';
import type { FileGoal, GoalState, ItemText } from '../toolbox/index.js';
import { fhirWords } from './fhir.words.js';
import { partTexts } from './item-text.js';
import type { Names, Resource } from './resource.js';

/** Letting go is a choice and no failure, so nothing is said of how far it came. */
const lifecycle: Record<GoalState, string> = {
  active: 'active',
  resting: 'on-hold',
  reached: 'completed',
  'let-go': 'cancelled',
};
const achieved = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/goal-achievement', code: 'achieved' }] };

interface Whose {
  id: string;
  patient: string;
  /** Of the words in it. */
  lang?: Lang;
}

const goal = (names: Names, { id, patient, lang }: Whose, state: GoalState, title: string): Resource => ({
  resourceType: 'Goal',
  id: names.id('Goal', id),
  ...(lang ? { language: lang } : {}),
  lifecycleStatus: lifecycle[state],
  ...(state === 'reached' ? { achievementStatus: achieved } : {}),
  description: { text: title },
  subject: names.reference('Patient', patient),
  expressedBy: names.reference('Patient', patient),
});

const notes = (texts: readonly string[]) => (texts.length > 0 ? { note: texts.map((text) => ({ text })) } : {});

/** A goal as whoever it is shared with reads it. */
export const sharedGoal = (names: Names, whose: Whose, state: GoalState, text: ItemText): Resource => ({
  ...goal(names, whose, state, text.title),
  ...notes(partTexts(text)),
});

/** One's own, whole. */
export function ownGoal(names: Names, whose: Whose, own: FileGoal, lang: Lang): Resource {
  const t = fhirWords({ lang });
  const { why, steps, begun, scale = [], levels = [], themes, reviewOn } = own;
  return {
    ...goal(names, whose, own.state, own.title),
    ...(themes?.length ? { category: themes.map((theme) => ({ text: t(`theme.${theme}`) })) } : {}),
    ...(reviewOn ? { target: [{ dueDate: reviewOn }] } : {}),
    ...notes([
      ...(why ? [`${t('goal.why')}\n${why}`] : []),
      ...steps.map(({ title, done }) => `${t('goal.step')}: ${title}${done ? ` (${t('goal.step.done')})` : ''}`),
      ...(begun ? [`${t('goal.step')}: ${begun} (${t('goal.step.begun')})`] : []),
      ...scale.flatMap((words, n) => (words ? [`${t('goal.level')} ${n - 2}: ${words}`] : [])),
      ...levels.map(({ day, level }) => `${day}: ${t('goal.level')} ${level}`),
    ]),
  };
}

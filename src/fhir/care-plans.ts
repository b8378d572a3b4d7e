import { Temporal } from 'temporal-polyfill';
import type { Lang } from '../platform/i18n/lang.js';
import type { FileActivity, ItemText, Outcome } from '../toolbox/index.js';
import { fhirWords } from './fhir.words.js';
import { wholeText } from './item-text.js';
import type { Names, Resource } from './resource.js';

interface Whose {
  id: string;
  patient: string;
  lang?: Lang;
}

const plan = (names: Names, { id, patient, lang }: Whose, title: string): Resource => ({
  resourceType: 'CarePlan',
  id: names.id('CarePlan', id),
  ...(lang ? { language: lang } : {}),
  status: 'active',
  intent: 'plan',
  title,
  subject: names.reference('Patient', patient),
  author: names.reference('Patient', patient),
});

/** A page of the plan for hard days. */
export function pageOfPlan(names: Names, whose: Whose, text: ItemText): Resource {
  const description = wholeText(text);
  return { ...plan(names, whose, text.title), ...(description ? { description } : {}) };
}

/** "Not" is information: it was planned, and nobody has called it off. */
const statusOf: Record<Outcome, string> = { done: 'completed', partly: 'stopped', not: 'not-started' };

/** Everything that was planned for a day. @param goals the ids that the numbers of the activities stand for */
export function weekPlan(
  names: Names,
  whose: Whose,
  activities: readonly FileActivity[],
  goals: readonly string[],
  { lang, zone }: { lang: Lang; zone: string },
): Resource {
  const used = [...new Set(activities.flatMap(({ goal }) => (goal ? [goals[goal - 1]!] : [])))];
  return {
    ...plan(names, whose, fhirWords({ lang })('week.title')),
    ...(used.length > 0 ? { goal: used.map((id) => names.reference('Goal', id)) } : {}),
    activity: activities.map((each) => {
      const progress = progressOf(each, lang);
      return {
        ...(progress.length > 0 ? { progress: progress.map((text) => ({ text })) } : {}),
        detail: {
          status: each.outcome ? statusOf[each.outcome] : 'scheduled',
          description: describe(each, lang),
          scheduledPeriod: { start: startOf(each, zone) },
          ...(each.goal ? { goal: [names.reference('Goal', goals[each.goal - 1]!)] } : {}),
          ...(each.where ? { location: { display: each.where } } : {}),
        },
      };
    }),
  };
}

/** A day, or a moment on the wall of the community. */
function startOf({ day, time }: FileActivity, zone: string): string {
  if (!time) return day;
  const at = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone);
  return at.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

function describe({ what, withWhom, planB }: FileActivity, lang: Lang): string {
  const t = fhirWords({ lang });
  return [
    what,
    ...(withWhom ? [`${t('week.with')}: ${withWhom}`] : []),
    ...(planB ? [`${t('week.plan-b')}: ${planB}`] : []),
  ].join('\n');
}

function progressOf({ note, mood }: FileActivity, lang: Lang): string[] {
  const t = fhirWords({ lang });
  return [
    ...(note ? [note] : []),
    ...(mood?.before !== undefined ? [t('week.mood.before', { mood: mood.before })] : []),
    ...(mood?.after !== undefined ? [t('week.mood.after', { mood: mood.after })] : []),
  ];
}

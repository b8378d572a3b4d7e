import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { CheckBoxes, RadioGroup } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Tag } from '../../platform/ui/tag.js';
import { HiddenField, TextArea, TextField } from '../../platform/ui/text-field.js';
import { diaryWords } from '../diary/diary.words.js';
import type { GoalPageView } from '../toolbox.views.js';
import { toolboxWords } from '../toolbox.words.js';
import { dayAndMonth } from '../week/day-words.js';
import { levels, scaleSeen, themes } from './goal-more.js';
import { goalMoreWords } from './goal-more.words.js';
import { signed } from './signed.js';

function Attainment({ goal, here }: { goal: GoalPageView; here: Here }): VNode | null {
  const t = goalMoreWords(here);
  const { scale, levels: said = [] } = goal;
  if (!scale) return null;
  if (goal.quiet)
    return (
      <Panel heading={t('scale.title')}>
        <p>{diaryWords(here)('quiet.numbers')}</p>
        <ButtonForm action="/quiet" variant="secondary" color="calm">
          {diaryWords(here)('quiet.back')}
        </ButtonForm>
      </Panel>
    );
  const action = `/toolbox/goals/${goal.id}/level`;
  return (
    <Panel heading={t('scale.title')} link={{ href: `/toolbox/goals/${goal.id}/scale`, label: t('scale.change') }}>
      <Form here={here} action={action} submit={t('scale.say')} variant="secondary">
        <RadioGroup
          here={here}
          action={action}
          name="level"
          label={t('scale.where')}
          value={said.length > 0 ? String(said.at(-1)!.level) : undefined}
          options={levels.map((level, n) => ({
            value: String(level),
            label: t('scale.level', { level: signed(level), text: scale[n]! }),
          }))}
        />
      </Form>
      {said.length > 0 && (
        <table class="table">
          <caption>{t('scale.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('scale.day')}</th>
              <th scope="col" class="number">
                {t('scale.step')}
              </th>
            </tr>
          </thead>
          <tbody>
            {said.map(({ day, level }) => (
              <tr key={day}>
                <th scope="row">
                  <time dateTime={day}>{dayAndMonth(day, here.lang)}</time>
                </th>
                <td class="number">{signed(level)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

/** What is kept of a goal besides, on its page. */
export function GoalMoreParts({ goal, here }: { goal: GoalPageView; here: Here }): VNode {
  const t = goalMoreWords(here);
  return (
    <>
      <Attainment goal={goal} here={here} />
      <Panel heading={t('more.title')} link={{ href: `/toolbox/goals/${goal.id}/more`, label: t('more.change') }}>
        {goal.reviewOn && <p>{t('review.line', { day: dayAndMonth(goal.reviewOn, here.lang) })}</p>}
        {goal.themes && (
          <p class="actions">
            {goal.themes.map((theme) => (
              <Tag key={theme} tone="calm">
                {t(`theme.${theme}`)}
              </Tag>
            ))}
          </p>
        )}
        {!goal.reviewOn && !goal.themes && <p class="meta">{t('more.about')}</p>}
      </Panel>
    </>
  );
}

/** The same to change. All of it is an option. */
export function GoalMorePage({ view, here }: PageProps<GoalPageView>): VNode {
  const t = goalMoreWords(here);
  const action = `/toolbox/goals/${view.id}/review`;
  const field = { here, action };
  return (
    <Layout here={here} title={toolboxWords(here)('goal.title')}>
      <PageHead title={t('more.title')}>
        <p>
          <a href={`/toolbox/goals/${view.id}`}>{view.title}</a>
        </p>
        <p>{t('more.about')}</p>
      </PageHead>
      <Panel>
        <Form here={here} action={action} submit={t('review.save')}>
          <TextField
            {...field}
            name="reviewOn"
            type="date"
            label={t('review.on')}
            required={false}
            value={view.reviewOn}
          />
          <CheckBoxes
            {...field}
            name="themes"
            label={t('review.themes')}
            hint={t('review.themes.hint')}
            required={false}
            value={view.themes}
            options={themes.map((theme) => ({ value: theme, label: t(`theme.${theme}`) }))}
          />
        </Form>
      </Panel>
      <Attainment goal={view} here={here} />
      {!view.scale && (
        <Panel heading={t('scale.title')}>
          <p>{t('scale.lede')}</p>
          <ButtonLink href={`/toolbox/goals/${view.id}/scale`} variant="secondary">
            {t('scale.begin')}
          </ButtonLink>
        </Panel>
      )}
    </Layout>
  );
}

const parts = ['least', 'less', 'expected', 'more', 'most'] as const;

/** The five levels, to write. */
export function GoalScalePage({ view, here }: PageProps<GoalPageView>): VNode {
  const t = goalMoreWords(here);
  const action = `/toolbox/goals/${view.id}/scale`;
  const seen = here.refused?.values['seen'];
  return (
    <Layout here={here} title={toolboxWords(here)('goal.title')}>
      <PageHead title={t('scale.title')}>
        <p>
          <a href={`/toolbox/goals/${view.id}`}>{view.title}</a>
        </p>
        <p>{t('scale.lede')}</p>
      </PageHead>
      {seen && seen !== scaleSeen(view.scale) && (
        <Panel heading={t('scale.stands')} tone="warm">
          <ol class="prose">
            {(view.scale ?? []).map((text, n) => (
              <li key={n}>{text}</li>
            ))}
          </ol>
        </Panel>
      )}
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t('scale.save')}
          cancel={{ href: `/toolbox/goals/${view.id}`, label: toolboxWords(here)('goal.back') }}
        >
          {parts.map((part, n) => (
            <TextArea
              key={part}
              here={here}
              action={action}
              name={part}
              label={t(`scale.${part}`)}
              required={false}
              rows={2}
              max={200}
              value={view.scale?.[n]}
            />
          ))}
          <HiddenField name="seen" value={scaleSeen(view.scale)} />
        </Form>
      </Panel>
    </Layout>
  );
}

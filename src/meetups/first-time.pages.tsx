import { Fragment, type VNode } from 'preact';
import { CheckBox } from '../platform/ui/choice-field.js';
import { Form } from '../platform/ui/form.js';
import type { PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { TextArea } from '../platform/ui/text-field.js';
import { BeforePanels } from './first-time/before.parts.js';
import { PlaceFacts, When } from './meetup.parts.js';
import { limits } from './meetups.limits.js';
import { meetupWords } from './meetups.words.js';
import type { FirstTimeView } from './meetups.views.js';

const lines = ['way', 'meetsMe', 'where', 'howLong', 'howLeave'] as const;

/** The first time, made as small as it needs to be. On paper only the plan is left, and nothing that says what it is for. */
export function FirstTimePage({ view, here }: PageProps<FirstTimeView>): VNode {
  const t = meetupWords(here);
  const { plan, host } = view;
  const action = `/meetups/${view.id}/first-time`;
  const field = { here, action };
  const suggested = (line: (typeof lines)[number]) =>
    plan ? plan[line] : view.place && t(`suggest.${line}`, { host });
  const form = (
    <Form
      here={here}
      action={action}
      submit={t('first-time.submit')}
      cancel={{ href: `/meetups/${view.id}`, label: t('first-time.back') }}
    >
      {lines.map((line) => (
        <TextArea
          key={line}
          {...field}
          name={line}
          label={t(`first-time.${line}`)}
          required={false}
          rows={2}
          value={suggested(line)}
        />
      ))}
      <TextArea
        {...field}
        name="note"
        label={t('first-time.note')}
        required={false}
        max={limits.note}
        rows={3}
        value={plan?.note}
      />
      <CheckBox
        {...field}
        name="shared"
        label={t('first-time.shared', { host })}
        hint={t('first-time.shared.hint', { host })}
        checked={view.shared}
      />
    </Form>
  );
  return (
    <Layout here={here} title={t('meetups.title')}>
      <PageHead title={t('first-time.heading')}>
        <p class="no-print">{t('first-time.lede')}</p>
        <p>
          <When here={here} {...view} />
        </p>
      </PageHead>
      {plan ? (
        <>
          <Panel heading={t('first-time.yours')} tone="accent">
            <dl class="facts">
              {[...lines, 'note' as const].map(
                (line) =>
                  plan[line] && (
                    <Fragment key={line}>
                      <dt>{t(`first-time.${line}`)}</dt>
                      <dd>{plan[line]}</dd>
                    </Fragment>
                  ),
              )}
            </dl>
            <p class="meta no-print">{t(view.shared ? 'first-time.is-shared' : 'first-time.is-own', { host })}</p>
            <p class="meta no-print">{t('first-time.print')}</p>
            <p class="no-print">
              <a href={`/meetups/${view.id}`}>{t('first-time.back')}</a>
            </p>
          </Panel>
          {view.open && (
            <div class="no-print">
              <Panel>
                <details open={here.refused?.action === action}>
                  <summary>{t('first-time.change')}</summary>
                  {form}
                </details>
              </Panel>
            </div>
          )}
        </>
      ) : (
        view.open && (
          <Panel>
            {view.place && <p>{t('first-time.suggestions')}</p>}
            {form}
          </Panel>
        )
      )}
      {view.before && <BeforePanels here={here} view={view} before={view.before} />}
      {view.place && (
        <Panel heading={t('place.heading')}>
          <PlaceFacts here={here} id={view.id} place={view.place} />
        </Panel>
      )}
    </Layout>
  );
}

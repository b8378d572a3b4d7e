import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { CheckBox, RadioGroup } from '../../platform/ui/choice-field.js';
import { ExactDay } from '../../platform/ui/dates.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { ProofFields } from '../sign-in/proof.parts.js';
import { breakDays, usualBreak } from './break-days.js';
import { leavingWords } from './leaving.words.js';

export interface BreakView {
  /** ISO instant; undefined for whoever is not on a break. */
  until: string | undefined;
  roomsOnly: boolean;
}

/** A pause from everybody, and the way back. */
export function BreakPage({ view, here }: PageProps<BreakView>): VNode {
  const t = leavingWords(here);
  const action = '/me/break';
  return (
    <Layout here={here} title={t('title')}>
      <PageHead title={t('break.heading')}>
        <p>{t('break.lede')}</p>
      </PageHead>
      {view.until && (
        <Panel heading={t('break.on')} tone="calm">
          <p>
            {t('break.on.text')} <ExactDay at={Temporal.Instant.from(view.until)} here={here} />. {t('break.on.after')}
          </p>
          <ButtonForm action={`${action}/end`}>{t('break.end')}</ButtonForm>
          <p class="meta">{t('break.end.text')}</p>
        </Panel>
      )}
      <Panel heading={t('break.what')}>
        <ul class="prose">
          <li>{t('break.rooms')}</li>
          <li>{t('break.meetups')}</li>
          <li>{t('break.people')}</li>
          <li>{t('break.stays')}</li>
        </ul>
        <Form here={here} action={action} submit={t(view.until ? 'break.change' : 'break.take')}>
          <RadioGroup
            here={here}
            action={action}
            name="days"
            label={t('break.days')}
            hint={t('break.days.hint')}
            value={String(usualBreak)}
            options={breakDays.map((days) => ({ value: String(days), label: t('break.weeks', { n: days / 7 }) }))}
          />
          <RadioGroup
            here={here}
            action={action}
            name="where"
            label={t('break.where')}
            value={view.roomsOnly ? 'rooms' : 'everywhere'}
            options={[
              { value: 'everywhere', label: t('break.everywhere'), hint: t('break.everywhere.hint') },
              { value: 'rooms', label: t('break.rooms-only'), hint: t('break.rooms-only.hint') },
            ]}
          />
        </Form>
      </Panel>
      <p>
        <a href="/me/leave">{t('break.leave')}</a>
      </p>
    </Layout>
  );
}

export interface LeaveView {
  codeApp: boolean;
  /** The membership one would leave. */
  from: string;
  /** Whether one is in another community, and goes on there. */
  goesOn: boolean;
}

/** The ways out, the smallest first. */
export function LeavePage({ view, here }: PageProps<LeaveView>): VNode {
  const t = leavingWords(here);
  const action = '/me/leave';
  return (
    <Layout here={here} title={t('title')}>
      <PageHead title={t('leave.heading')}>
        <p>{t('leave.lede')}</p>
      </PageHead>
      <Panel heading={t('leave.break')}>
        <p>{t('leave.break.text')}</p>
        <ButtonLink href="/me/break" variant="secondary">
          {t('leave.break.see')}
        </ButtonLink>
      </Panel>
      <Panel heading={t('leave.care')}>
        <p>{t('leave.care.text')}</p>
        <ButtonLink href="/messages/leaving" variant="secondary">
          {t('leave.care.see')}
        </ButtonLink>
      </Panel>
      <Panel heading={t('leave.along')}>
        <p>{t('leave.along.text')}</p>
        <ButtonLink href="/me/everything" variant="secondary">
          {t('leave.along.see')}
        </ButtonLink>
      </Panel>
      <Panel
        heading={view.goesOn ? t('leave.community', { community: here.community ?? '' }) : t('leave.good')}
        tone="warm"
      >
        {view.goesOn && (
          <p>
            {t('leave.community.text')} <a href="/me/communities">{t('leave.community.see')}</a>
          </p>
        )}
        <ul class="prose">
          <li>{t(view.goesOn ? 'leave.community.at-once' : 'leave.good.at-once')}</li>
          <li>{t('leave.good.night')}</li>
          <li>{t('leave.good.guess')}</li>
          <li>{t('leave.good.providers')}</li>
          <li>{t('leave.good.traces')}</li>
          <li>{t('leave.good.back')}</li>
        </ul>
        <Form here={here} action={action} submit={t('leave.good.submit')} color="danger">
          <input type="hidden" name="from" value={view.from} />
          <RadioGroup
            here={here}
            action={action}
            name="words"
            label={t('leave.words')}
            options={[
              { value: 'stay', label: t('leave.words.stay'), hint: t('leave.words.stay.hint') },
              { value: 'go', label: t('leave.words.go'), hint: t('leave.words.go.hint') },
            ]}
          />
          <ProofFields here={here} action={action} name="password" code={view.codeApp} />
          <CheckBox here={here} action={action} name="sure" label={t('leave.sure')} />
        </Form>
      </Panel>
    </Layout>
  );
}

/** The last page. Whoever sees the screen afterwards learns nothing from it. */
export function FarewellPage({ here }: PageProps<object>): VNode {
  const t = leavingWords(here);
  return (
    <Layout here={here} title={t('farewell.title')}>
      <PageHead title={t('farewell.heading')}>
        <p>{t('farewell.text')}</p>
      </PageHead>
      <ButtonLink href="/help-now" variant="secondary">
        {t('farewell.help')}
      </ButtonLink>
    </Layout>
  );
}

import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { type LateForm, sentOn } from '../../platform/http/actor.js';
import { wordsIn } from '../../platform/http/late-form.js';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { RadioGroup, SelectField } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { HiddenField } from '../../platform/ui/text-field.js';
import { exactTime } from '../../platform/ui/time-words.js';
import { idleChoices } from './idle.js';
import { ProofFields } from './proof.parts.js';
import { signInWords } from './sign-in.words.js';
import type { SignInRowView, SignInsView } from './sign-ins.service.js';

const idle = '/me/sign-ins/idle';
const ending = '/me/sign-ins/ending';

export function SignInsPage({ view, here }: PageProps<SignInsView>): VNode {
  const t = signInWords(here);
  const { signIns, idleMinutes, chooses } = view;
  return (
    <Layout here={here} title={t('sign-ins.title')}>
      <PageHead title={t('sign-ins.title')}>
        <p>{t('sign-ins.lede')}</p>
      </PageHead>
      <Panel>
        <Rows>
          {signIns.map((signIn) => (
            <SignInRow key={signIn.id} here={here} signIn={signIn} />
          ))}
        </Rows>
        {signIns.length > 1 && (
          <Form here={here} action={ending} submit={t('sign-ins.end')} variant="secondary">
            <RadioGroup
              here={here}
              action={ending}
              name="which"
              label={t('sign-ins.end.which')}
              value="others"
              options={[
                { value: 'others', label: t('sign-ins.end-others') },
                ...signIns
                  .filter((signIn) => !signIn.here)
                  .map((signIn) => ({ value: signIn.id, ...lineOf(here, signIn) })),
              ]}
            />
            <ProofFields here={here} action={ending} name="password" code={view.codeApp} />
          </Form>
        )}
      </Panel>
      <Panel heading={t('factors.heading')}>
        <p class="actions">
          <a href="/me/password">{t('factors.password')}</a>
          <a href="/me/code-app">{t('factors.code-app')}</a>
          <a href="/me/passkeys">{t('factors.passkeys')}</a>
          {view.outside && <a href="/me/outside">{t('factors.outside')}</a>}
          <a href="/me/recovery-codes">{t('factors.recovery')}</a>
        </p>
      </Panel>
      <Panel heading={t('idle.heading')}>
        <p>{t('idle.text')}</p>
        {chooses ? (
          <Form here={here} action={idle} submit={t('idle.submit')} variant="secondary">
            <SelectField
              here={here}
              action={idle}
              name="minutes"
              label={t('idle.label')}
              value={String(idleMinutes)}
              options={idleChoices.map((n) => ({ value: String(n), label: t('idle.minutes', { n }) }))}
            />
          </Form>
        ) : (
          <p>{t('idle.staff', { n: idleMinutes })}</p>
        )}
      </Panel>
    </Layout>
  );
}

/** Where, since when and used when, in words. */
function lineOf(here: Here, signIn: SignInRowView): { label: string; hint: string } {
  const t = signInWords(here);
  const seen = exactTime(Temporal.Instant.from(signIn.seenAt), here).text;
  const begun = signIn.begunAt && exactTime(Temporal.Instant.from(signIn.begunAt), here).text;
  return {
    label: signIn.device || t('sign-ins.unknown'),
    hint: begun ? t('sign-ins.since', { begun, seen }) : t('sign-ins.last', { seen }),
  };
}

function SignInRow({ here, signIn }: { here: Here; signIn: SignInRowView }): VNode {
  const { label, hint } = lineOf(here, signIn);
  return (
    <Row
      title={label}
      meta={hint}
      end={signIn.here ? <Tag tone="accent">{signInWords(here)('sign-ins.here')}</Tag> : undefined}
    />
  );
}

/** In the tab that a press without script opens. */
export function StayedPage({ here }: PageProps<object>): VNode {
  const t = signInWords(here);
  return (
    <Layout here={here} title={t('stayed.title')}>
      <PageHead title={t('stayed.title')}>
        <p>{t('stayed.text')}</p>
      </PageHead>
    </Layout>
  );
}

/** What was typed, to be read before it goes on. Its names are those of the form it came from, so it goes there as it was. */
export function KeptPage({ view, here }: PageProps<LateForm>): VNode {
  const t = signInWords(here);
  const { path, values } = view;
  return (
    <Layout here={here} title={t('kept.title')}>
      <PageHead title={t('kept.title')}>
        <p>{t('kept.lede')}</p>
      </PageHead>
      <Panel>
        {wordsIn(view).map((value, n) => (
          <p key={n} class="typed">
            {value}
          </p>
        ))}
        <Form here={here} action={`${path}?${sentOn}`} submit={t('kept.send')}>
          {Object.entries(values).map(([name, value]) => (
            <HiddenField key={name} name={name} value={value} />
          ))}
        </Form>
        <ButtonForm action="/sign-in/kept/removal" variant="tertiary">
          {t('kept.drop')}
        </ButtonForm>
      </Panel>
    </Layout>
  );
}

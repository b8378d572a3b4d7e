import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { CheckBox, RadioGroup } from '../../platform/ui/choice-field.js';
import { ExactDay } from '../../platform/ui/dates.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import { type Here, type PageProps, roles } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { HiddenField, TextField } from '../../platform/ui/text-field.js';
import { identityWords } from '../identity.words.js';
import type { InvitationView, OpenInvitation } from './invitations.service.js';
import type { OfferedFactor } from '../sign-in/second-factor.js';
import { PictureChoice } from '../face/picture-choice.js';

/** What an invitation link opens. The title says nothing of what one is invited to. */
export function InvitationPage({ view, here }: PageProps<InvitationView>): VNode {
  const t = identityWords(here);
  const action = here.refused?.action ?? here.path;
  const field = { here, action };
  return (
    <Layout here={here} title={t('invitation.title')}>
      <PageHead title={t('invitation.heading', { community: view.community })}>
        <p>{t(view.role === 'ServiceUser' ? 'invitation.lede' : 'invitation.lede.staff')}</p>
      </PageHead>
      <Panel>
        <Form here={here} action={action} submit={t('invitation.submit')}>
          <TextField
            {...field}
            name="firstName"
            label={t('invitation.first-name')}
            hint={t('invitation.first-name.hint')}
            autocomplete="given-name"
          />
          <TextField
            {...field}
            name="password"
            type="password"
            label={t('sign-in.password')}
            hint={t('invitation.password.hint')}
            autocomplete="new-password"
          />
          {view.role === 'ServiceUser' && (
            <>
              <TextField
                {...field}
                name="nickname"
                label={t('nickname.label')}
                hint={t('invitation.nickname.hint')}
                required={false}
                autocomplete="off"
              />
              <PictureChoice here={here} action={action} />
            </>
          )}
          {view.secondFactor && <SecondFactor here={here} action={action} offered={view.secondFactor} />}
          <section class="agreement" aria-labelledby="agreement">
            <h2 id="agreement">{t('agreement.title')}</h2>
            <ul class="prose">
              {view.agreement.clauses[here.lang].map((clause) => (
                <li key={clause}>{clause}</li>
              ))}
            </ul>
          </section>
          <CheckBox {...field} name="agree" label={t('agreement.agree')} required />
        </Form>
      </Panel>
    </Layout>
  );
}

/** The key for the code app. After a refusal the app already has it, so only the code is asked for again. */
function SecondFactor({ here, action, offered }: { here: Here; action: string; offered: OfferedFactor }): VNode {
  const t = identityWords(here);
  const added = here.refused?.values['factor'];
  return (
    <>
      {added ? (
        <p>{t('second-factor.added')}</p>
      ) : (
        <>
          <p>
            {t('second-factor.text')} <a href={offered.uri}>{t('second-factor.link')}</a>
          </p>
          <p>
            <code>{offered.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
        </>
      )}
      <HiddenField name="factor" value={added ?? offered.sealed} />
      <TextField
        here={here}
        action={action}
        name="code"
        label={t('sign-in.code')}
        hint={t('second-factor.hint')}
        inputmode="numeric"
        autocomplete="one-time-code"
        width="short"
      />
    </>
  );
}

/** The coordinator's invitations. Whoever has accepted is not in this list any more, nor anywhere else a coordinator looks. */
export function InvitationsPage({ view, here }: PageProps<{ open: OpenInvitation[] }>): VNode {
  const t = identityWords(here);
  const action = '/invitations';
  const field = { here, action };
  return (
    <Layout here={here} title={t('invitations.title')}>
      <PageHead title={t('invitations.title')}>
        <p>{t('invitations.lede')}</p>
      </PageHead>
      <Panel heading={t('invitations.new')}>
        <Form here={here} action={action} submit={t('invitations.submit')}>
          <TextField {...field} name="email" type="email" label={t('sign-in.email')} autocomplete="off" />
          <RadioGroup
            {...field}
            name="role"
            label={t('invitations.role')}
            value="ServiceUser"
            options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          />
          <TextField
            {...field}
            name="name"
            label={t('invitations.name')}
            hint={t('invitations.name.hint')}
            required={false}
            autocomplete="off"
          />
          <TextField {...field} name="title" label={t('invitations.staff-title')} required={false} autocomplete="off" />
          <TextField
            {...field}
            name="organisation"
            label={t('invitations.organisation')}
            required={false}
            autocomplete="off"
          />
        </Form>
      </Panel>
      <Panel heading={t('invitations.open')}>
        {view.open.length === 0 ? (
          <Empty>{t('invitations.none')}</Empty>
        ) : (
          <Rows>
            {view.open.map(({ id, email, role, endsAt }) => (
              <Row
                key={id}
                title={email}
                meta={
                  <>
                    {t(`role.${role}`)} · {t('invitations.until')}{' '}
                    <ExactDay at={Temporal.Instant.from(endsAt)} here={here} />
                  </>
                }
                end={
                  <ButtonForm action={`/invitations/${id}/withdrawal`} variant="secondary" size="sm">
                    {t('invitations.withdraw')}{' '}
                    <span class="ds-sr-only">{t('invitations.withdraw.which', { email })}</span>
                  </ButtonForm>
                }
              />
            ))}
          </Rows>
        )}
      </Panel>
    </Layout>
  );
}

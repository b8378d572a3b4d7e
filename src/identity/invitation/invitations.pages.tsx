import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { CheckBox, RadioGroup } from '../../platform/ui/choice-field.js';
import { ExactDay } from '../../platform/ui/dates.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import { type PageProps, roles } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextField } from '../../platform/ui/text-field.js';
import { identityWords } from '../identity.words.js';
import { OfferedCodeApp } from '../sign-in/offered-code-app.part.js';
import type { InvitationView, OpenInvitation } from './invitations.service.js';
import { LikeNameTick } from '../face/nickname-change.pages.js';
import { PictureChoice } from '../face/picture-choice.js';

/** What an invitation link opens. The title says nothing of what one is invited to. */
export function InvitationPage({ view, here }: PageProps<InvitationView>): VNode {
  const t = identityWords(here);
  return (
    <Layout here={here} title={t('invitation.title')}>
      <PageHead title={t('invitation.heading', { community: view.community })}>
        {!view.own && <p>{t(view.role === 'ServiceUser' ? 'invitation.lede' : 'invitation.lede.staff')}</p>}
      </PageHead>
      {view.own ? <WithOwnAccount view={view} here={here} /> : <NewAccount view={view} here={here} />}
    </Layout>
  );
}

/** For somebody who is signed in: nothing to fill in, or why it does not go. */
function WithOwnAccount({ view, here }: PageProps<InvitationView>): VNode {
  const t = identityWords(here);
  const action = `${here.path.replace(/\/membership$/, '')}/membership`;
  if (view.own !== 'can-join')
    return (
      <Panel>
        <p>{t(view.own === 'is-here' ? 'invitation.is-here' : 'invitation.other-kind')}</p>
        <p>
          <a href="/">{t('invitation.back')}</a>
        </p>
      </Panel>
    );
  return (
    <Panel heading={t('invitation.own')}>
      <p>{t(view.role === 'ServiceUser' ? 'invitation.own.text' : 'invitation.own.staff')}</p>
      <Form
        here={here}
        action={action}
        submit={t('invitation.submit')}
        cancel={{ href: '/', label: t('invitation.back') }}
      >
        <Agreement view={view} here={here} action={action} />
      </Form>
      <p class="meta">{t('invitation.own.not')}</p>
    </Panel>
  );
}

function NewAccount({ view, here }: PageProps<InvitationView>): VNode {
  const t = identityWords(here);
  const action = here.refused?.action ?? here.path;
  const field = { here, action };
  return (
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
            <LikeNameTick here={here} action={action} />
            <PictureChoice here={here} action={action} />
          </>
        )}
        {view.secondFactor && (
          <OfferedCodeApp here={here} action={action} offered={view.secondFactor} text={t('second-factor.text')} />
        )}
        <Agreement view={view} here={here} action={action} />
      </Form>
    </Panel>
  );
}

function Agreement({ view, here, action }: PageProps<InvitationView> & { action: string }): VNode {
  const t = identityWords(here);
  return (
    <>
      <section class="agreement" aria-labelledby="agreement">
        <h2 id="agreement">{t('agreement.title')}</h2>
        <ul class="prose">
          {view.agreement.clauses[here.lang].map((clause) => (
            <li key={clause}>{clause}</li>
          ))}
        </ul>
      </section>
      <CheckBox here={here} action={action} name="agree" label={t('agreement.agree')} required />
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

import type { VNode } from 'preact';
import { ButtonForm } from '../platform/ui/buttons.js';
import { CheckBox, CheckBoxes, SelectField } from '../platform/ui/choice-field.js';
import { CoarseTime } from '../platform/ui/dates.js';
import { Empty } from '../platform/ui/empty.js';
import { Form } from '../platform/ui/form.js';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { Notice, PageHead, Panel } from '../platform/ui/panel.js';
import { Row, Rows } from '../platform/ui/rows.js';
import { Tag } from '../platform/ui/tag.js';
import { usualDigest, usualQuiet } from './moments.js';
import type { ChoicesView, NoticesView } from './notices.views.js';
import { noticeWords } from './notices.words.js';

/** For the front page: that there is something, never how much or what. */
export function SomethingNew({ here }: { here: Here }): VNode {
  return (
    <Notice tone="calm">
      <a href="/notices">{noticeWords(here)('notices.something')}</a>
    </Notice>
  );
}

/** For a form whose answer comes later: whether one wants a letter then. Asked once, never ticked beforehand. */
export function MailToo({ here, action, about }: { here: Here; action: string; about: 'meetups' | 'messages' }): VNode {
  const t = noticeWords(here);
  return <CheckBox here={here} action={action} name="mail" label={t(`ask.mail.${about}`)} hint={t('ask.mail.hint')} />;
}

export function NoticesPage({ view, here }: PageProps<NoticesView>): VNode {
  const t = noticeWords(here);
  return (
    <Layout here={here} title={t('choices.title')}>
      <PageHead title={t('notices.title')}>
        <p>{t('notices.lede')}</p>
      </PageHead>
      <Panel>
        {view.notices.length === 0 ? (
          <Empty>{t('notices.none')}</Empty>
        ) : (
          <Rows label={t('notices.list')}>
            {view.notices.map(({ id, text, href, when, isNew }) => (
              <Row
                key={id}
                title={text}
                href={href}
                meta={<CoarseTime when={when} here={here} />}
                end={
                  isNew && (
                    <>
                      <Tag tone="accent">{t('notices.new')}</Tag>
                      <ButtonForm action={`/notices/${id}/read`} variant="tertiary" size="sm">
                        {t('notices.read')} <span class="ds-sr-only">({text})</span>
                      </ButtonForm>
                    </>
                  )
                }
              />
            ))}
          </Rows>
        )}
        {view.notices.some(({ isNew }) => isNew) && (
          <ButtonForm action="/notices/read" variant="secondary">
            {t('notices.read.all')}
          </ButtonForm>
        )}
      </Panel>
      {view.noMail && <p>{t('notices.no-mail')}</p>}
      <p>
        <a href="/me/notices">{t('notices.choose')}</a>
      </p>
    </Layout>
  );
}

const hours = [...Array(24).keys()];

export function ChoicesPage({ view, here }: PageProps<ChoicesView>): VNode {
  const t = noticeWords(here);
  const action = '/me/notices';
  const options = view.groups.map((group) => ({ value: group, label: t(`choices.group.${group}`) }));
  const clock = hours.map((hour) => ({
    value: String(hour),
    label: t('choices.hour', { hour: String(hour).padStart(2, '0') }),
  }));
  return (
    <Layout here={here} title={t('choices.title')}>
      <PageHead title={t('choices.title')}>
        <p>{t('choices.lede')}</p>
      </PageHead>
      <Panel heading={t('choices.mailbox')} tone="calm">
        <ul class="prose">
          <li>{t('choices.mailbox.letter')}</li>
          <li>{t('choices.mailbox.others')}</li>
          {here.role === 'ServiceUser' && <li>{t('choices.mailbox.always')}</li>}
        </ul>
      </Panel>
      {view.groups.length === 0 ? (
        <p>{t('choices.none')}</p>
      ) : (
        <Panel>
          <Form here={here} action={action} submit={t('choices.save')}>
            <CheckBoxes
              here={here}
              action={action}
              name="mail"
              label={t('choices.mail')}
              options={options}
              value={view.mail}
            />
            {view.pushIsOn && (
              <CheckBoxes
                here={here}
                action={action}
                name="push"
                label={t('choices.push')}
                options={options}
                value={view.push}
              />
            )}
            {view.textsAreOn && (
              <CheckBoxes
                here={here}
                action={action}
                name="text"
                label={t('choices.texts')}
                options={options}
                value={view.text}
              />
            )}
            <h2>{t('choices.when')}</h2>
            <CheckBox
              here={here}
              action={action}
              name="quiet"
              label={t('choices.quiet')}
              hint={t('choices.quiet.hint')}
              checked={view.quiet !== null}
            />
            <SelectField
              here={here}
              action={action}
              name="quietFrom"
              label={t('choices.quiet.from')}
              options={clock}
              value={String((view.quiet ?? usualQuiet).from)}
            />
            <SelectField
              here={here}
              action={action}
              name="quietTo"
              label={t('choices.quiet.to')}
              options={clock}
              value={String((view.quiet ?? usualQuiet).to)}
            />
            <CheckBox
              here={here}
              action={action}
              name="digest"
              label={t('choices.digest')}
              hint={t('choices.digest.hint')}
              checked={view.digestAt !== null}
            />
            <SelectField
              here={here}
              action={action}
              name="digestAt"
              label={t('choices.digest.at')}
              options={clock}
              value={String(view.digestAt ?? usualDigest)}
            />
          </Form>
        </Panel>
      )}
      {view.pushIsOn && view.groups.length > 0 && (
        <Panel heading={t('choices.devices')} link={{ href: '/notices/devices', label: t('choices.devices.see') }}>
          <p>{t('choices.devices.text')}</p>
        </Panel>
      )}
      {view.textsAreOn && view.groups.length > 0 && (
        <Panel heading={t('texts.title')} link={{ href: '/me/texts', label: t('choices.texts.see') }}>
          <p>{t('choices.texts.text')}</p>
        </Panel>
      )}
      <p>
        <a href="/notices">{t('choices.back')}</a>
      </p>
    </Layout>
  );
}

export interface StopView {
  token: string;
  by: 'mail' | 'text';
}

/** For whoever comes from a letter or a text, signed in or not: one press, and nothing of who they are. */
export function StopPage({ view, here }: PageProps<StopView>): VNode {
  const t = noticeWords(here);
  const texts = view.by === 'text';
  return (
    <Layout here={here} title={t(texts ? 'stop.texts.title' : 'stop.title')}>
      <PageHead title={t(texts ? 'stop.texts.title' : 'stop.title')}>
        <p>{t(texts ? 'stop.texts.lede' : 'stop.lede')}</p>
      </PageHead>
      <Panel>
        <ButtonForm action={`/notices/stop/${view.token}`}>{t(texts ? 'stop.texts.press' : 'stop.press')}</ButtonForm>
        {!texts && <p class="meta">{t('stop.still')}</p>}
      </Panel>
    </Layout>
  );
}

export function StoppedPage({ view, here }: PageProps<Pick<StopView, 'by'>>): VNode {
  const t = noticeWords(here);
  return (
    <Layout here={here} title={t(view.by === 'text' ? 'stop.texts.title' : 'stop.title')}>
      <PageHead title={t('stopped.title')}>
        <p>{t(view.by === 'text' ? 'stopped.texts.text' : 'stopped.text')}</p>
      </PageHead>
      <p>
        <a href="/">{t('stopped.front')}</a>
      </p>
    </Layout>
  );
}

import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { CheckBox, RadioGroup, SelectField } from '../../platform/ui/choice-field.js';
import { ExactTime } from '../../platform/ui/dates.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextField } from '../../platform/ui/text-field.js';
import { clockTime } from '../../platform/ui/time-words.js';
import type { ChatSettingsView, SessionView } from './chat-settings.service.js';
import { chatWords } from './chat.words.js';

export function ChatSettingsPage({ view, here }: PageProps<ChatSettingsView>): VNode {
  const t = chatWords(here);
  const { room, talk, sessions, hosts } = view;
  const settings = { here, action: `/rooms/${room.id}/chat/settings` };
  const planning = { here, action: `/rooms/${room.id}/chat/sessions` };
  const when = ({ startsAt, endsAt }: SessionView) => (
    <>
      <ExactTime at={Temporal.Instant.from(startsAt)} here={here} />–{clockTime(Temporal.Instant.from(endsAt), here)}
    </>
  );
  return (
    <Layout here={here} title={t('chat.title')}>
      <PageHead title={t('settings.heading', { room: room.name })}>
        <p>{t('settings.lede')}</p>
      </PageHead>
      <Panel>
        <Form
          here={here}
          action={settings.action}
          submit={t('settings.submit')}
          cancel={{ href: `/rooms/${room.id}/chat`, label: t('chat.return') }}
        >
          <RadioGroup
            {...settings}
            name="mode"
            label={t('settings.how')}
            value={talk.mode}
            options={(['open', 'hosted'] as const).map((mode) => ({
              value: mode,
              label: t(`mode.${mode}`),
              hint: t(`mode.${mode}.hint`),
            }))}
          />
          <CheckBox {...settings} name="readable" label={t('settings.readable')} checked={talk.readable} />
          <TextField
            {...settings}
            name="keepDays"
            type="number"
            inputmode="numeric"
            width="short"
            label={t('settings.keep')}
            hint={t('settings.keep.hint')}
            value={String(talk.keepDays)}
          />
        </Form>
      </Panel>
      <Panel heading={t('sessions.heading')} id="sessions">
        {sessions.length === 0 ? (
          <Empty>{t('sessions.none')}</Empty>
        ) : (
          <Rows>
            {sessions.map((session) => (
              <Row
                key={session.id}
                title={t('sessions.to-be', { host: session.host })}
                meta={
                  <>
                    {when(session)} · {t(session.weekly ? 'sessions.weekly' : 'sessions.once')}
                  </>
                }
                end={
                  <ButtonForm action={`/chat-sessions/${session.id}/removal`} variant="secondary" size="sm">
                    {t('sessions.cancel')}{' '}
                    <span class="ds-sr-only">{t('sessions.cancel.which', { host: session.host })}</span>
                  </ButtonForm>
                }
              />
            ))}
          </Rows>
        )}
      </Panel>
      <Panel heading={t('sessions.add')}>
        <Form here={here} action={planning.action} submit={t('sessions.submit')}>
          <SelectField
            {...planning}
            name="host"
            label={t('sessions.host')}
            value={view.self}
            options={hosts.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField {...planning} name="day" type="date" label={t('sessions.day')} width="medium" />
          <div class="form-inline">
            <TextField {...planning} name="starts" type="time" label={t('sessions.starts')} width="short" />
            <TextField {...planning} name="ends" type="time" label={t('sessions.ends')} width="short" />
          </div>
          <CheckBox {...planning} name="weekly" label={t('sessions.every')} />
        </Form>
      </Panel>
    </Layout>
  );
}

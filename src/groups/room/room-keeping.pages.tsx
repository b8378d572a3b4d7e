import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { CheckBoxes, RadioGroup, SelectField } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Prose } from '../../platform/ui/prose.js';
import { HiddenField, TextArea, TextField } from '../../platform/ui/text-field.js';
import { langs } from '../../platform/i18n/lang.js';
import { groupWords } from '../groups.words.js';
import { roomKeys, roomModes, usualThresholds } from './room-choices.js';
import type { RoomRulesView, RoomSettingsView } from './room-keeping.service.js';
import { weekdays } from './rooms.forms.js';
import { roomWords } from './rooms.words.js';

/** 5 January 2026 was a Monday. */
const weekday = (here: Pick<Here, 'lang'>, day: number) =>
  new Intl.DateTimeFormat(here.lang === 'nb' ? 'nb-NO' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, 0, 4 + day),
  );

function RoomFields({ here, action, room }: { here: Here; action: string; room?: RoomSettingsView }): VNode {
  const t = roomWords(here);
  const field = { here, action };
  return (
    <>
      <TextField {...field} name="name" label={t('keeping.name')} value={room?.name} max={60} autocomplete="off" />
      <TextArea
        {...field}
        name="description"
        label={t('keeping.description')}
        value={room?.description}
        max={240}
        rows={2}
      />
      <RadioGroup
        {...field}
        name="key"
        label={t('keeping.key')}
        hint={room && t('keeping.key.hint')}
        value={room?.key ?? 'everybody'}
        options={roomKeys.map((key) => ({ value: key, label: t(`key.${key}`) }))}
      />
      <RadioGroup
        {...field}
        name="mode"
        label={t('keeping.mode')}
        value={room?.mode ?? 'after'}
        options={roomModes.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
      />
      <SelectField
        {...field}
        name="lang"
        label={t('keeping.lang')}
        required={false}
        empty={t('keeping.lang.any')}
        value={room?.lang}
        options={langs.map((lang) => ({ value: lang, label: t(`lang.${lang}`) }))}
      />
      <CheckBoxes
        {...field}
        name="days"
        label={t('keeping.hours')}
        hint={t('keeping.hours.hint')}
        required={false}
        value={room?.hours?.days.map(String)}
        options={weekdays.map((day) => ({ value: day, label: weekday(here, Number(day)) }))}
      />
      <TextField
        {...field}
        name="from"
        type="time"
        label={t('keeping.from')}
        required={false}
        value={room?.hours?.from}
        width="short"
      />
      <TextField
        {...field}
        name="to"
        type="time"
        label={t('keeping.to')}
        required={false}
        value={room?.hours?.to}
        width="short"
      />
      <fieldset class="ds-fieldset">
        <legend class="ds-label">{t('keeping.thresholds')}</legend>
        <p class="meta">{t('keeping.thresholds.text')}</p>
        <TextField
          {...field}
          name="postThreshold"
          label={t('keeping.post-threshold')}
          required={false}
          inputmode="numeric"
          width="short"
          value={String(room?.postThreshold ?? usualThresholds.post)}
        />
        <TextField
          {...field}
          name="authorThreshold"
          label={t('keeping.author-threshold')}
          required={false}
          inputmode="numeric"
          width="short"
          value={String(room?.authorThreshold ?? usualThresholds.author)}
        />
      </fieldset>
    </>
  );
}

export function NewRoomPage({ here }: PageProps<object>): VNode {
  const t = roomWords(here);
  return (
    <Layout here={here} title={groupWords(here)('rooms.title')}>
      <PageHead title={t('keeping.open')} />
      <Panel>
        <Form here={here} action="/rooms" submit={t('keeping.submit.open')}>
          <RoomFields here={here} action="/rooms" />
        </Form>
      </Panel>
    </Layout>
  );
}

export function RoomSettingsPage({ view, here }: PageProps<RoomSettingsView>): VNode {
  const t = roomWords(here);
  const path = `/rooms/${view.id}`;
  return (
    <Layout here={here} title={groupWords(here)('rooms.title')}>
      <PageHead title={t('keeping.title', { room: view.name })} />
      <Panel heading={t('keeping.change')}>
        <Form here={here} action={`${path}/settings`} submit={t('keeping.submit.change')}>
          <RoomFields here={here} action={`${path}/settings`} room={view} />
        </Form>
      </Panel>
      <Panel heading={t('keeping.rules')}>
        <p>{t('keeping.rules.lede')}</p>
        <Form here={here} action={`${path}/rules/new`} submit={t('keeping.rules.submit')}>
          <TextArea
            here={here}
            action={`${path}/rules/new`}
            name="rules"
            label={t('keeping.rules.words')}
            value={view.rules?.rules}
            rows={6}
          />
        </Form>
      </Panel>
      <Panel heading={t(view.closed ? 'keeping.reopening' : 'keeping.closing')}>
        <p>{t('keeping.closing.text')}</p>
        <ButtonForm action={`${path}/closing`} values={view.closed ? {} : { closed: 'yes' }} variant="secondary">
          {t(view.closed ? 'keeping.reopening' : 'keeping.closing')}
        </ButtonForm>
      </Panel>
      <p>
        <a class="plain" href={path}>
          {t('keeping.back', { room: view.name })}
        </a>
      </p>
    </Layout>
  );
}

export function RulesPage({ view, here }: PageProps<RoomRulesView>): VNode {
  const t = roomWords(here);
  const action = `/rooms/${view.room.id}/rules`;
  return (
    <Layout here={here} title={groupWords(here)('rooms.title')}>
      <PageHead title={t('rules.title', { room: view.room.name })}>
        <p>{t('rules.lede')}</p>
      </PageHead>
      <Panel>
        <Prose text={view.rules} lang={view.lang} />
        {view.agreed ? (
          <p class="meta">{t('rules.agreed')}</p>
        ) : (
          view.mayAgree && (
            <Form here={here} action={action} submit={t('rules.agree')}>
              <HiddenField name="version" value={String(view.version)} />
            </Form>
          )
        )}
      </Panel>
      <p>
        <a class="plain" href={`/rooms/${view.room.id}`}>
          {t('keeping.back', { room: view.room.name })}
        </a>
      </p>
    </Layout>
  );
}

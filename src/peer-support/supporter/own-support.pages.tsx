import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { CheckBoxes, RadioGroup } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { TextArea, TextField } from '../../platform/ui/text-field.js';
import { languages, lighterFor, peerLimits, slots, themes, ways } from '../choices.js';
import { dayOf, LighterNotice } from '../peer.parts.js';
import { peerWords } from '../peer.words.js';
import { supporterWords } from './supporter.words.js';
import type { OwnSupportView } from './supporters.service.js';

const action = '/peer-support/mine';

/** Being one who supports others: to begin, to change what they read, a bad day, a pause, an end. */
export function OwnSupportPage({ view, here }: PageProps<OwnSupportView>): VNode {
  const t = supporterWords(here);
  const asked = view.state === 'asked';
  return (
    <Layout here={here} title={peerWords(here)('peer.title')}>
      <PageHead title={t('mine.heading')}>
        {asked && (
          <>
            <p>{t('mine.asked', { day: dayOf(here, view.until!) })}</p>
            <p>
              <a href="/peer-support/guides/how-to-listen">{peerWords(here)('home.guides')}</a>
            </p>
            <ButtonForm action={`${action}/no`} variant="secondary">
              {t('mine.no')}
            </ButtonForm>
          </>
        )}
      </PageHead>
      {!asked && <Now here={here} view={view} />}
      <Panel heading={t('mine.profile')}>
        <p>{t('mine.profile.text')}</p>
        <ProfileFields here={here} view={view} />
      </Panel>
      {!asked && (
        <Panel heading={t('mine.stop')}>
          <p>{t('mine.stop.text')}</p>
          <ButtonForm action={`${action}/stopping`} variant="secondary" color="danger">
            {t('mine.stop.submit')}
          </ButtonForm>
        </Panel>
      )}
    </Layout>
  );
}

function Now({ here, view }: { here: Here; view: OwnSupportView }): VNode {
  const t = supporterWords(here);
  const paused = view.state === 'paused';
  return (
    <>
      <LighterNotice here={here} until={view.lighterUntil} />
      <Panel heading={t('mine.lighter')}>
        <p>{t('mine.lighter.text')}</p>
        <Form here={here} action={`${action}/lighter`} submit={t('mine.save')} variant="secondary">
          <RadioGroup
            here={here}
            action={`${action}/lighter`}
            name="until"
            label={t('mine.lighter.choice')}
            value={view.lighterUntil ? undefined : 'none'}
            options={lighterFor.map((value) => ({ value, label: t(`mine.lighter.${value}`) }))}
          />
        </Form>
      </Panel>
      <Panel heading={t('mine.pause')}>
        <p>{t('mine.pause.text')}</p>
        <ButtonForm action={`${action}/pause`} values={paused ? {} : { paused: 'yes' }} variant="secondary">
          {t(paused ? 'mine.pause.off' : 'mine.pause.on')}
        </ButtonForm>
      </Panel>
    </>
  );
}

function ProfileFields({ here, view: { profile, state } }: { here: Here; view: OwnSupportView }): VNode {
  const t = supporterWords(here);
  const p = peerWords(here);
  return (
    <Form here={here} action={action} submit={t(state === 'asked' ? 'mine.yes' : 'mine.save')}>
      <TextArea
        here={here}
        action={action}
        name="words"
        label={t('mine.words')}
        hint={t('mine.words.hint')}
        max={peerLimits.profile}
        value={profile?.words}
        rows={7}
      />
      <CheckBoxes
        here={here}
        action={action}
        name="themes"
        label={t('mine.themes')}
        required={false}
        value={profile?.themes}
        options={themes.map((value) => ({ value, label: p(`theme.${value}`) }))}
      />
      <CheckBoxes
        here={here}
        action={action}
        name="languages"
        label={t('mine.languages')}
        value={profile?.languages}
        options={languages.map((value) => ({ value, label: p(`language.${value}`) }))}
      />
      <CheckBoxes
        here={here}
        action={action}
        name="ways"
        label={t('mine.ways')}
        value={profile?.ways}
        options={ways.map((value) => ({ value, label: p(`way.${value}`) }))}
      />
      <CheckBoxes
        here={here}
        action={action}
        name="slots"
        label={t('mine.slots')}
        required={false}
        value={profile?.slots}
        options={slots.map((value) => ({ value, label: p(`slot.${value}`) }))}
      />
      <TextField
        here={here}
        action={action}
        name="most"
        type="number"
        inputmode="numeric"
        width="short"
        label={t('mine.most')}
        hint={t('mine.most.hint')}
        value={String(profile?.most ?? 1)}
      />
    </Form>
  );
}

import type { VNode } from 'preact';
import { CheckBox, RadioGroup } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { Notice, PageHead, Panel } from '../../platform/ui/panel.js';
import { TextField } from '../../platform/ui/text-field.js';
import { When } from '../meetup.parts.js';
import { limits } from '../meetups.limits.js';
import { meetupWords } from '../meetups.words.js';
import type { ByPhoneView } from './by-phone.service.js';
import { comings } from './by-phone.forms.js';
import { byPhoneWords } from './by-phone.words.js';

/** For the consultant with the receiver in one hand. It asks in the order in which one asks somebody who rings. */
export function ByPhonePage({ view, here }: PageProps<ByPhoneView>): VNode {
  const t = byPhoneWords(here);
  const action = `/meetups/${view.id}/by-phone`;
  const field = { here, action };
  return (
    <Layout here={here} title={meetupWords(here)('meetups.title')}>
      <PageHead title={t('enter.title')}>
        <p>
          <a href={`/meetups/${view.id}`}>{view.title}</a> · <When here={here} {...view} />
        </p>
        <p>{t('enter.lede')}</p>
      </PageHead>
      {view.full && <Notice tone="calm">{t('enter.full')}</Notice>}
      <Panel>
        <Form here={here} action={action} submit={t('enter.submit')}>
          <TextField
            {...field}
            name="word"
            label={t('enter.word')}
            hint={t('enter.word.hint')}
            inputmode="numeric"
            autocomplete="off"
            width="short"
          />
          <RadioGroup
            {...field}
            name="comes"
            label={t('enter.comes')}
            value="yes"
            options={comings.map((value) => ({ value, label: t(`enter.comes.${value}`) }))}
          />
          <TextField
            {...field}
            name="name"
            label={t('enter.name')}
            hint={t('enter.name.hint')}
            required={false}
            max={limits.name}
            autocomplete="off"
            width="medium"
          />
          <CheckBox {...field} name="listed" label={t('enter.listed')} />
          <CheckBox {...field} name="changes" label={t('enter.changes')} hint={t('enter.changes.hint')} />
          <TextField
            {...field}
            name="phone"
            type="tel"
            label={t('enter.phone')}
            hint={t('enter.phone.hint')}
            required={false}
            max={limits.phone}
            autocomplete="off"
            width="medium"
          />
        </Form>
        <p class="meta">{t('enter.after')}</p>
      </Panel>
    </Layout>
  );
}

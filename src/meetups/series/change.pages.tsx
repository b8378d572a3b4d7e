import type { VNode } from 'preact';
import { RadioGroup, SelectField } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { TextField } from '../../platform/ui/text-field.js';
import { When } from '../meetup.parts.js';
import { meetupWords } from '../meetups.words.js';
import { type ChangeView, scopes } from './series.views.js';
import { seriesWords } from './series.words.js';

/** Another time for a meetup, with who will be told said before it is pressed. */
export function ChangePage({ view, here }: PageProps<ChangeView>): VNode {
  const t = seriesWords(here);
  const action = `/meetups/${view.id}/change`;
  const field = { here, action };
  return (
    <Layout here={here} title={meetupWords(here)('meetups.title')}>
      <PageHead title={t('change.heading')}>
        <p>
          {view.title} · <When here={here} {...view} />
        </p>
        <p>{t('change.lede')}</p>
      </PageHead>
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t('change.submit')}
          cancel={{ href: `/meetups/${view.id}`, label: t('change.back') }}
        >
          <TextField {...field} name="day" type="date" label={t('change.day')} value={view.day} width="medium" />
          <div class="form-inline">
            <TextField {...field} name="from" type="time" label={t('change.from')} value={view.from} width="short" />
            <TextField {...field} name="to" type="time" label={t('change.to')} value={view.to} width="short" />
          </div>
          <TextField
            {...field}
            name="capacity"
            type="number"
            inputmode="numeric"
            label={t('change.capacity')}
            value={String(view.capacity)}
            width="short"
          />
          {view.venues.length > 1 && (
            <SelectField
              {...field}
              name="venue"
              label={t('change.venue')}
              {...(view.rhythm ? { hint: t('change.venue.hint') } : {})}
              value={view.venue}
              options={view.venues.map(({ id, name, district }) => ({ value: id, label: `${name}, ${district}` }))}
            />
          )}
          {view.rhythm && (
            <RadioGroup
              {...field}
              name="scope"
              label={t('change.scope')}
              value="one"
              options={scopes.map((value) => ({ value, label: t(`change.${value}`) }))}
            />
          )}
        </Form>
      </Panel>
    </Layout>
  );
}

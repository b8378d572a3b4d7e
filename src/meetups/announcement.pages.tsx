import type { VNode } from 'preact';
import { CheckBox, RadioGroup, SelectField } from '../platform/ui/choice-field.js';
import { Form } from '../platform/ui/form.js';
import type { PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { Row, Rows } from '../platform/ui/rows.js';
import { HiddenField, TextArea, TextField } from '../platform/ui/text-field.js';
import { limits } from './meetups.limits.js';
import { meetupWords } from './meetups.words.js';
import { type AnnouncementView, kinds } from './meetups.views.js';
import { repeats } from './series/rhythm.js';
import { seriesWords } from './series/series.words.js';
import { waysWords } from './waiting/ways.words.js';
import { usualOfferHours } from './waiting/answer-by.js';

const action = '/meetups';

export function AnnouncementPage({ view, here }: PageProps<AnnouncementView>): VNode {
  const t = meetupWords(here);
  const series = seriesWords(here);
  const ways = waysWords(here);
  const field = { here, action };
  const { again, fromPoll } = view;
  const filled = again ?? fromPoll;
  const poll = here.refused?.values['poll'] ?? fromPoll?.poll;
  const known = view.series.length > 0 && (
    <Panel heading={t('announce.again')}>
      <Rows>
        {view.series.map(({ id, title }) => (
          <Row key={id} title={title} href={`/meetups/new?series=${id}`} />
        ))}
      </Rows>
    </Panel>
  );
  return (
    <Layout here={here} title={t('meetups.title')} aside={known || undefined}>
      <PageHead title={t('meetups.announce')}>
        <p>{t('announce.lede')}</p>
      </PageHead>
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t('announce.submit')}
          cancel={{ href: '/meetups', label: t('meetup.all') }}
        >
          <TextField
            {...field}
            name="title"
            label={t('announce.name')}
            hint={t('announce.name.hint')}
            max={limits.title}
            value={filled?.title}
          />
          <RadioGroup
            {...field}
            name="kind"
            label={t('announce.kind')}
            value={filled?.kind ?? 'cafe'}
            options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
          <SelectField
            {...field}
            name="venue"
            label={t('announce.venue')}
            hint={t('announce.venue.hint')}
            required={false}
            value={again?.venue}
            empty={t('announce.venue.choose')}
            options={view.venues.map(({ id, name, district }) => ({ value: id, label: `${name}, ${district}` }))}
          />
          <TextField {...field} name="day" type="date" label={t('announce.day')} value={filled?.day} width="medium" />
          <div class="form-inline">
            <TextField
              {...field}
              name="from"
              type="time"
              label={t('announce.from')}
              value={filled?.from}
              width="short"
            />
            <TextField {...field} name="to" type="time" label={t('announce.to')} value={filled?.to} width="short" />
          </div>
          {!again && !poll && (
            <>
              <SelectField
                {...field}
                name="repeat"
                label={series('repeat.label')}
                required={false}
                empty={series('repeat.once')}
                options={repeats.map((value) => ({ value, label: series(`repeat.${value}`) }))}
              />
              <TextField
                {...field}
                name="until"
                type="date"
                label={series('repeat.until')}
                hint={series('repeat.until.hint')}
                required={false}
                width="medium"
              />
            </>
          )}
          <TextArea
            {...field}
            name="about"
            label={t('announce.about')}
            hint={t('announce.about.hint')}
            max={limits.about}
            value={again?.about}
          />
          <TextField
            {...field}
            name="capacity"
            type="number"
            inputmode="numeric"
            label={t('announce.capacity')}
            value={String(again?.capacity ?? 12)}
            width="short"
          />
          <TextField
            {...field}
            name="usualNumber"
            label={t('announce.usual')}
            hint={t('announce.usual.hint')}
            required={false}
            value={again?.usualNumber}
            width="medium"
          />
          <CheckBox {...field} name="hybrid" label={series('hybrid.label')} checked={again?.hybrid ?? false} />
          <CheckBox {...field} name="guests" label={ways('guests.label')} checked={again?.guests ?? false} />
          <CheckBox
            {...field}
            name="justCome"
            label={ways('just-come.label')}
            hint={ways('just-come.hint')}
            checked={again?.justCome ?? false}
          />
          <CheckBox
            {...field}
            name="byAsking"
            label={ways('by-asking.label')}
            hint={ways('by-asking.hint')}
            checked={again?.byAsking ?? false}
          />
          <TextField
            {...field}
            name="offerHours"
            type="number"
            inputmode="numeric"
            label={series('offer-hours.label')}
            hint={series('offer-hours.hint')}
            value={String(again?.offerHours ?? usualOfferHours)}
            width="short"
          />
          <SelectField
            {...field}
            name="room"
            label={t('announce.room')}
            required={false}
            value={fromPoll ? fromPoll.room : view.rooms.length === 1 ? view.rooms[0]?.id : undefined}
            empty={t('announce.room.none')}
            options={view.rooms.map(({ id, name }) => ({ value: id, label: name }))}
          />
          {poll && <HiddenField name="poll" value={poll} />}
        </Form>
      </Panel>
    </Layout>
  );
}

import type { VNode } from 'preact';
import { ButtonLink } from '../platform/ui/buttons.js';
import { Form } from '../platform/ui/form.js';
import type { Here } from '../platform/ui/here.js';
import { Panel } from '../platform/ui/panel.js';
import { TextArea } from '../platform/ui/text-field.js';
import { dayTexts } from './day/day.words.js';
import { limits } from './meetups.limits.js';
import { meetupWords } from './meetups.words.js';
import type { MeetupView } from './meetups.views.js';
import { firstTimeWords } from './first-time/first-time.words.js';
import { byPhoneWords } from './phone/by-phone.words.js';
import { seriesWords } from './series/series.words.js';
import { talkWords } from './talk/talk.words.js';
import { venueWords } from './venue/venue.words.js';

/** What the consultant does with a meetup. */
export function HostPanel({ here, view }: { here: Here; view: MeetupView }): VNode {
  const t = meetupWords(here);
  const action = `/meetups/${view.id}/cancellation`;
  return (
    <Panel heading={t('host.heading')} tone="accent">
      {view.numbers && <p>{t('numbers', { going: view.numbers.going, waiting: view.numbers.waiting })}</p>}
      <div class="actions">
        <ButtonLink href={`/meetups/${view.id}/roster`} icon="people">
          {t('host.roster')}
        </ButtonLink>
        {!view.cancelled && view.phase !== 'over' && (
          <ButtonLink href={`/meetups/${view.id}/day`} variant="secondary">
            {dayTexts(here)('day.link')}
          </ButtonLink>
        )}
        {view.talk && (
          <ButtonLink href={`/meetups/${view.id}/talk`} variant="secondary">
            {talkWords(here)('talk.link')}
          </ButtonLink>
        )}
        <ButtonLink href={`/meetups/${view.id}/before`} variant="secondary">
          {firstTimeWords(here)('host.link')}
        </ButtonLink>
        <ButtonLink href={`/meetups/${view.id}/sheet`} variant="secondary">
          {dayTexts(here)('sheet.link')}
        </ButtonLink>
        {!view.cancelled && view.phase === 'coming' && (
          <>
            <ButtonLink href={`/meetups/${view.id}/by-phone`} variant="secondary">
              {byPhoneWords(here)('enter.link')}
            </ButtonLink>
            <ButtonLink href={`/meetups/${view.id}/change`} variant="secondary">
              {seriesWords(here)('change.link')}
            </ButtonLink>
          </>
        )}
        {view.seriesId && (
          <ButtonLink href={`/meetups/series/${view.seriesId}`} variant="secondary">
            {seriesWords(here)('series.see')}
          </ButtonLink>
        )}
        {view.seriesId && (
          <ButtonLink href={`/meetups/new?series=${view.seriesId}`} variant="secondary">
            {t('host.again')}
          </ButtonLink>
        )}
        {view.venueId && (
          <ButtonLink href={`/meetups/venues/${view.venueId}`} variant="secondary">
            {venueWords(here)('venue.write')}
          </ButtonLink>
        )}
      </div>
      {!view.cancelled && view.phase !== 'over' && (
        <details open={here.refused?.action === action}>
          <summary>{t('host.cancel')}</summary>
          <Form here={here} action={action} submit={t('host.cancel')} color="danger" variant="secondary">
            <TextArea
              here={here}
              action={action}
              name="reason"
              label={t('host.cancel.reason')}
              hint={t('host.cancel.hint')}
              max={limits.reason}
              rows={3}
            />
          </Form>
        </details>
      )}
    </Panel>
  );
}

import { Temporal } from 'temporal-polyfill';
import { Fragment, type VNode } from 'preact';
import { ExactTime } from '../platform/ui/dates.js';
import type { Here } from '../platform/ui/here.js';
import { Tag } from '../platform/ui/tag.js';
import { clockTime } from '../platform/ui/time-words.js';
import { meetupWords } from './meetups.words.js';
import type { MeetupId, MeetupRowView, PlaceView } from './meetups.views.js';
import { waysWords } from './waiting/ways.words.js';
import { CheckedBy, SheetFacts, WayIn } from './venue/sheet.parts.js';

/** From when to when, on the wall of the community. */
export function When({ here, startsAt, endsAt }: { here: Here; startsAt: string; endsAt: string }): VNode {
  return (
    <>
      <ExactTime at={Temporal.Instant.from(startsAt)} here={here} />–{clockTime(Temporal.Instant.from(endsAt), here)}
    </>
  );
}

/** The one thing to know at a glance: one's own answer before anything else. */
export function StateTag({ here, meetup }: { here: Here; meetup: MeetupRowView }): VNode | null {
  const t = meetupWords(here);
  if (meetup.cancelled) return <Tag tone="warm">{t('state.cancelled')}</Tag>;
  const mine = meetup.mine?.state;
  if (mine === 'going') return <Tag tone="success">{t('state.going')}</Tag>;
  if (mine === 'waiting' && meetup.mine?.asked) return <Tag tone="calm">{waysWords(here)('asking.tag')}</Tag>;
  if (mine === 'waiting') return <Tag tone="calm">{t('state.waiting')}</Tag>;
  return meetup.full ? <Tag>{t('state.full')}</Tag> : null;
}

/** Where it is, as far as the view knows: address, door and pictures come with a place. */
export function PlaceFacts({ here, id, place }: { here: Here; id: MeetupId; place: PlaceView }): VNode {
  const t = meetupWords(here);
  const facts = [
    [t('place.name'), place.name],
    [t('place.address'), place.address],
    [t('place.door'), place.door],
    [t('place.district'), place.district],
    [t('place.travel'), place.travel],
    [t('place.access'), place.access],
    [t('place.quiet'), place.quiet],
  ] as const;
  return (
    <>
      <dl class="facts">
        {facts.map(([label, fact]) =>
          fact ? (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{fact}</dd>
            </Fragment>
          ) : null,
        )}
        {place.sheet && <SheetFacts here={here} sheet={place.sheet} />}
      </dl>
      {place.sheet?.checked && (
        <p class="meta">
          <CheckedBy here={here} checked={place.sheet.checked} />
        </p>
      )}
      {place.sheet && <WayIn here={here} id={id} sheet={place.sheet} />}
    </>
  );
}

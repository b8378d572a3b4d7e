import { Temporal } from 'temporal-polyfill';
import { Fragment, type VNode } from 'preact';
import type { Here } from '../../platform/ui/here.js';
import { exactDay } from '../../platform/ui/time-words.js';
import type { MeetupId } from '../meetups.views.js';
import { type Checked, type SheetView, venueFacts } from './venue.js';
import { venueWords } from './venue.words.js';

/** The facts of a sheet, as further lines of a list that has begun. */
export function SheetFacts({ here, sheet }: { here: Here; sheet: SheetView }): VNode {
  const t = venueWords(here);
  return (
    <>
      {venueFacts.map((fact) => {
        const told = sheet.facts[fact];
        return (
          told && (
            <Fragment key={fact}>
              <dt>{t(`fact.${fact}`)}</dt>
              <dd class="own-words">{told}</dd>
            </Fragment>
          )
        );
      })}
    </>
  );
}

/** Who has been there to look, and when. */
export function CheckedBy({ here, checked }: { here: Here; checked: Checked }): VNode {
  const on = exactDay(Temporal.PlainDate.from(checked.on), here).text;
  return <>{venueWords(here)('venue.checked', { by: checked.by, on })}</>;
}

/** The way in as pictures, for whoever has a place at the meetup. */
export function WayIn({ here, id, sheet }: { here: Here; id: MeetupId; sheet: SheetView }): VNode | null {
  const { photos = [] } = sheet;
  if (photos.length === 0) return null;
  return (
    <div class="no-print">
      <h3>{venueWords(here)('photos.heading')}</h3>
      {photos.map(({ id: photo, caption }) => (
        <figure class="figure" key={photo}>
          <img src={`/meetups/${id}/photos/${photo}`} alt={caption} loading="lazy" />
          <figcaption>{caption}</figcaption>
        </figure>
      ))}
    </div>
  );
}

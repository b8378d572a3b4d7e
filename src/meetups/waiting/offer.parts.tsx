import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import type { Here } from '../../platform/ui/here.js';
import { Notice } from '../../platform/ui/panel.js';
import { exactTime } from '../../platform/ui/time-words.js';
import { meetupWords } from '../meetups.words.js';
import type { MeetupRowView, MeetupView } from '../meetups.views.js';

const told = (at: string, here: Here) => exactTime(Temporal.Instant.from(at), here).text;

/** A place that is kept for the reader, and until when. On the list as on the meetup's own page, so that one press is enough. */
export function OfferNews({ here, meetup, until }: { here: Here; meetup: MeetupRowView; until: string }): VNode {
  const t = meetupWords(here);
  const { title, startsAt } = meetup;
  return (
    <Notice tone="accent">
      <p>{t('news.offer', { title, when: told(startsAt, here), until: told(until, here) })}</p>
      <div class="actions">
        <ButtonForm action={`/meetups/${meetup.id}/place`}>{t('offer.take')}</ButtonForm>
      </div>
    </Notice>
  );
}

/** Where one stands while waiting: never a number, never who is before one. */
export function Waiting({ here, view }: { here: Here; view: MeetupView }): VNode | null {
  const t = meetupWords(here);
  if (view.mine?.offeredUntil) return null;
  if (!view.mine?.passed) return <p>{t('mine.waiting.text')}</p>;
  const { name, listed, remind, invite, phone, way } = view.mine;
  const again = {
    name,
    ...(listed ? { listed: 'yes' } : {}),
    ...(remind ? { remind: 'yes' } : {}),
    ...(invite ? { invite: 'yes' } : {}),
    ...(phone ? { phone } : {}),
    ...(way ? { way } : {}),
  };
  return (
    <>
      <p>{t('offer.passed')}</p>
      <ButtonForm action={`/meetups/${view.id}/rsvp`} values={{ ...again, sameName: 'yes' }} variant="secondary">
        {t('offer.again')}
      </ButtonForm>
    </>
  );
}

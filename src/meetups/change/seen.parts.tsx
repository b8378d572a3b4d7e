import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import type { Here } from '../../platform/ui/here.js';
import { Notice } from '../../platform/ui/panel.js';
import { exactTime } from '../../platform/ui/time-words.js';
import { meetupWords } from '../meetups.words.js';
import type { MeetupId, MeetupRowView } from '../meetups.views.js';

/** It is at another time, or in another house, than one said yes to. */
export function MovedNews({ here, meetup }: { here: Here; meetup: MeetupRowView }): VNode {
  const t = meetupWords(here);
  const when = exactTime(Temporal.Instant.from(meetup.startsAt), here).text;
  const { title, district } = meetup;
  return (
    <Notice tone="warm">
      {district ? t('news.moved', { title, when, district }) : t('news.moved.online', { title, when })}
    </Notice>
  );
}

/** "I have seen it", said by oneself: nothing is concluded from opening a page. */
export function SeenForm({ here, id }: { here: Here; id: MeetupId }): VNode {
  const t = meetupWords(here);
  return (
    <div class="actions">
      <ButtonForm action={`/meetups/${id}/seen`} variant="secondary">
        {t('seen.submit')}
      </ButtonForm>
      <p class="meta">{t('seen.hint')}</p>
    </div>
  );
}

import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { offerDays, type Rung, type Sight } from '../identity/index.js';
import { ButtonLink } from '../platform/ui/buttons.js';
import { SelectField } from '../platform/ui/choice-field.js';
import { Form } from '../platform/ui/form.js';
import type { Here } from '../platform/ui/here.js';
import { HiddenField } from '../platform/ui/text-field.js';
import { fieldId } from '../platform/ui/refused.js';
import { exactDay } from '../platform/ui/time-words.js';
import { peopleWords } from './people.words.js';

/** What stands at a rung, in words. A photo is only named here; where it is shown, it is a picture. */
export function valueOf(here: Here, sight: Sight, rung: Rung): string {
  const t = peopleWords(here);
  const { firstName, meetupNames, nickname, face, contact } = sight;
  if (rung === 'first-name') return firstName ?? '';
  if (rung === 'meetup-name') return meetupNames?.length ? meetupNames.join(', ') : t('value.none.meetup-name');
  if (rung === 'nickname') return nickname && nickname !== 'none' ? nickname.nickname : t('value.none.nickname');
  if (rung === 'face') return t(face === 'photo' ? 'value.photo' : 'value.none.face');
  return contact ?? t('value.none.contact');
}

/** The last day of an offer, in words. */
export const dayOf = (here: Here, until: string): string => exactDay(Temporal.PlainDate.from(until), here).text;

/** What the reader has to put in before they can offer this rung; undefined if nothing is missing. */
const missing = (own: Sight, rung: Rung): 'photo' | 'contact' | undefined =>
  rung === 'face' && own.face !== 'photo' ? 'photo' : rung === 'contact' && !own.contact ? 'contact' : undefined;

/** Says who will see what, and asks for how long; or sends the reader to what they have to put in first. */
export function OfferForm(props: { here: Here; action: string; rung: Rung; own: Sight; told: string }): VNode {
  const { here, action, rung, own, told } = props;
  const t = peopleWords(here);
  const first = missing(own, rung);
  const refused = here.refused?.action === action && here.refused.values['rung'] === rung;
  // Forms of several rungs post to one address; only the one that was sent is told what to mend.
  const place = refused ? here : { ...here, refused: undefined };
  return (
    <details open={refused} id={refused ? fieldId(action, 'rung') : undefined}>
      <summary>{t('person.offer')}</summary>
      {first ? (
        <ButtonLink href={`/me/${first}`} variant="secondary" size="sm">
          {t(`person.offer.${first}`)}
        </ButtonLink>
      ) : (
        <>
          <p>{told}</p>
          <Form here={place} action={action} submit={t('person.offer.submit')} variant="secondary">
            <HiddenField name="rung" value={rung} />
            <SelectField
              here={place}
              action={`${action}-${rung}`}
              name="days"
              label={t('person.offer.days')}
              value={String(offerDays.usual)}
              options={[3, 7, offerDays.usual, offerDays.most].map((n) => ({
                value: String(n),
                label: t('person.offer.n-days', { n }),
              }))}
            />
          </Form>
        </>
      )}
    </details>
  );
}

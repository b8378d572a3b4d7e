import type { VNode } from 'preact';
import type { RungView } from '../identity/index.js';
import { Button, ButtonForm } from '../platform/ui/buttons.js';
import { Face } from '../platform/ui/face.js';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { Notice, PageHead, Panel } from '../platform/ui/panel.js';
import { Tag } from '../platform/ui/tag.js';
import { HiddenField } from '../platform/ui/text-field.js';
import type { PersonView } from './people.service.js';
import { peopleWords } from './people.words.js';
import { dayOf, OfferForm, valueOf } from './rung.parts.js';

interface Part {
  here: Here;
  view: PersonView;
}

/** One person and the ladder between: what both show, what is offered, and what could be. */
export function PersonPage({ view, here }: PageProps<PersonView>): VNode {
  const t = peopleWords(here);
  const { called, picture, faceId, blocked } = view;
  const path = `/people/${faceId}`;
  const asked = view.rungs.filter(({ state }) => state === 'asked');
  return (
    <Layout here={here} title={t('people.title')}>
      <PageHead title={called}>
        {picture !== undefined && <Face picture={picture} large />}
        <p>{t(`person.lede.${view.context}`, { called })}</p>
      </PageHead>
      {blocked ? (
        <>
          <Notice tone="calm">{t('person.blocked', { called })}</Notice>
          {view.rungs.length > 0 && (
            <Panel heading={t('person.blocked.shows', { called })}>
              <ul class="rows rungs">
                {view.rungs.map((rung) => (
                  <StillShown key={rung.rung} here={here} view={view} rung={rung} />
                ))}
              </ul>
            </Panel>
          )}
          <ButtonForm action={`${path}/unblock`} variant="secondary">
            {t('people.unblock')}
          </ButtonForm>
        </>
      ) : (
        <>
          {asked.map((rung) => (
            <Asked key={rung.rung} here={here} view={view} rung={rung} />
          ))}
          <Panel heading={t('person.ladder')}>
            <ul class="rows rungs">
              {view.rungs
                .filter(({ state }) => state !== 'asked')
                .map((rung) => (
                  <RungRow key={rung.rung} here={here} view={view} rung={rung} />
                ))}
            </ul>
            <p>
              <a href={`${path}/mirror`}>{t('person.mirror', { called })}</a>
            </p>
          </Panel>
          <p class="actions">
            <a class="plain" href={`${path}/block`}>
              {t('person.block', { called })}
            </a>
            {view.context === 'room' && <a href={`${path}/report`}>{t('person.report', { called })}</a>}
          </p>
        </>
      )}
      <p>
        <a class="plain" href="/people">
          {t('person.all')}
        </a>
      </p>
    </Layout>
  );
}

/** Somebody offers something: what each would see stands before the two buttons, which weigh the same. */
function Asked({ here, view, rung: { rung, until } }: Part & { rung: RungView }): VNode {
  const t = peopleWords(here);
  const { called } = view;
  const action = `/people/${view.faceId}/answers`;
  return (
    <Panel heading={t('person.asks', { called, rung: t(`rung.${rung}`) })} tone="accent">
      <p>{t('person.asks.text', { called, own: valueOf(here, view.own, rung) })}</p>
      {rung === 'meetup-name' && <p class="meta">{t('person.offer.names')}</p>}
      <p class="meta">{t('person.asks.no', { called, day: dayOf(here, until!) })}</p>
      <form method="post" action={action}>
        <HiddenField name="rung" value={rung} />
        <div class="actions">
          <Button name="agree" value="yes">
            {t('person.yes')}
          </Button>
          <Button name="agree" value="no" variant="secondary">
            {t('person.no')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

/** What somebody blocked still sees or is offered: of the reader alone, with the way to end it. */
function StillShown({ here, view: { called, faceId, own }, rung: { rung, state } }: Part & { rung: RungView }): VNode {
  const t = peopleWords(here);
  return (
    <li class="row">
      <div class="row-body">
        <p class="row-title">{t(`rung.${rung}`)}</p>
        <p class="meta">
          {state === 'shared'
            ? t('person.shared.mine', { called, own: valueOf(here, own, rung) })
            : t('person.offered.text', { called })}
        </p>
        {state === 'shared' && <p>{t('person.shared.back.text', { called })}</p>}
        <ButtonForm action={`/people/${faceId}/withdrawals`} values={{ rung }} variant="secondary" size="sm">
          {t(state === 'shared' ? 'person.shared.back' : 'person.offered.back')}{' '}
          <span class="ds-sr-only">({t(`rung.${rung}`)})</span>
        </ButtonForm>
      </div>
    </li>
  );
}

function RungRow({ here, view, rung: { rung, state, until } }: Part & { rung: RungView }): VNode {
  const t = peopleWords(here);
  const { called, faceId, own } = view;
  const path = `/people/${faceId}`;
  const name = t(`rung.${rung}`);
  const mine = valueOf(here, own, rung);
  return (
    <li class="row">
      <div class="row-body">
        <p class="row-title">{name}</p>
        {state === 'shared' && (
          <>
            {rung === 'face' && view.sight.face === 'photo' ? (
              <img class="photo" src={`${path}/photo`} alt={t('person.photo', { called })} width="160" height="160" />
            ) : (
              <p class="shown">{valueOf(here, view.sight, rung)}</p>
            )}
            <p class="meta">{t('person.shared.mine', { called, own: mine })}</p>
            {rung === 'meetup-name' && <p class="meta">{t('person.offer.names')}</p>}
            <details>
              <summary>{t('person.shared.back')}</summary>
              <p>{t('person.shared.back.text', { called })}</p>
              <ButtonForm action={`${path}/withdrawals`} values={{ rung }} variant="secondary" color="danger" size="sm">
                {t('person.shared.back')}
              </ButtonForm>
            </details>
          </>
        )}
        {state === 'offered' && (
          <>
            <p class="meta">{t('person.offered.text', { called })}</p>
            <ButtonForm action={`${path}/withdrawals`} values={{ rung }} variant="secondary" size="sm">
              {t('person.offered.back')} <span class="ds-sr-only">({name})</span>
            </ButtonForm>
          </>
        )}
        {state === 'hidden' && (
          <OfferForm
            here={here}
            action={`${path}/offers`}
            rung={rung}
            own={own}
            told={[
              t('person.offer.text', { called, own: mine }),
              ...(rung === 'meetup-name' ? [t('person.offer.names')] : []),
            ].join('. ')}
          />
        )}
      </div>
      <div class="row-end">
        {state === 'shared' && <Tag tone="success">{t('person.shared')}</Tag>}
        {state === 'offered' && <Tag tone="calm">{t('person.offered', { day: dayOf(here, until!) })}</Tag>}
        {state === 'hidden' && <Tag>{t('person.hidden')}</Tag>}
      </div>
    </li>
  );
}

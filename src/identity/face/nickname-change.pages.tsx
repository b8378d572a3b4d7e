import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { CheckBox } from '../../platform/ui/choice-field.js';
import { ExactDay } from '../../platform/ui/dates.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { messageFor, valueOf } from '../../platform/ui/refused.js';
import { HiddenField, TextField } from '../../platform/ui/text-field.js';
import type { PersonaView } from './faces.js';
import { identityWords } from '../identity.words.js';
import type { StartDates } from './nickname-change.service.js';
import { nicknameChangeWords } from './nickname-change.words.js';
import type { RestView } from './nickname-rests.js';
import { PictureChoice } from './picture-choice.js';

export interface RenameView {
  persona: PersonaView;
  /** ISO instant: from when on the nickname can be changed again, if not now. */
  from?: string | undefined;
}

export interface NewStartView extends StartDates {
  persona: PersonaView;
  rest?: RestView | undefined;
}

const Day = ({ here, at }: { here: Here; at: string }): VNode => (
  <strong>
    <ExactDay at={Temporal.Instant.from(at)} here={here} />
  </strong>
);

export function RenamePage({ view, here }: PageProps<RenameView>): VNode {
  const t = nicknameChangeWords(here);
  const { persona, from } = view;
  const action = '/me/nickname/change';
  const field = { here, action };
  return (
    <Layout here={here} title={identityWords(here)('nickname.title')}>
      <PageHead title={t('rename.heading')}>
        <p>{t('rename.short')}</p>
        <p>{t('rename.often')}</p>
      </PageHead>
      <Panel>
        {from && (
          <>
            <p>
              {t('rename.wait')} <Day here={here} at={from} />
            </p>
            <p>{t('rename.wait.picture')}</p>
          </>
        )}
        <Form
          here={here}
          action={action}
          submit={t('rename.submit')}
          cancel={{ href: '/me/nickname', label: t('rename.cancel') }}
        >
          {!from && (
            <>
              <TextField
                {...field}
                name="nickname"
                label={t('rename.nickname')}
                hint={t('rename.nickname.hint')}
                value={persona.nickname}
                autocomplete="off"
                width="medium"
              />
              <NameTicks {...field} />
            </>
          )}
          <PictureChoice {...field} value={persona.picture} />
        </Form>
      </Panel>
    </Layout>
  );
}

interface TickProps {
  here: Here;
  action: string;
}

/** Asked only of whoever has chosen a name that they have in the other format too, or one that looks like somebody's name. */
export function NameTicks(field: TickProps): VNode {
  return (
    <>
      <LikeNameTick {...field} />
      <MeantTick {...field} name="sameName" label="same-name" />
    </>
  );
}

export function LikeNameTick(field: TickProps): VNode | null {
  return <MeantTick {...field} name="likeName" label="like-name" />;
}

function MeantTick({ label, ...place }: TickProps & { name: string; label: 'same-name' | 'like-name' }): VNode | null {
  if (messageFor(place) === undefined && !valueOf(place)) return null;
  return <CheckBox {...place} label={nicknameChangeWords(place.here)(label)} />;
}

/** What happens when, and what others may still guess, before anything is pressed. */
export function NewStartPage({ view, here }: PageProps<NewStartView>): VNode {
  const t = nicknameChangeWords(here);
  const { persona, rest } = view;
  const { batch, until } = rest ?? view;
  const { nickname } = persona;
  const action = '/me/nickname/anew';
  const day = Temporal.Instant.from(batch).toZonedDateTimeISO(here.zone).toPlainDate().toString();
  return (
    <Layout here={here} title={identityWords(here)('nickname.title')}>
      <PageHead title={t('anew.heading')}>
        <p>{t('anew.short')}</p>
      </PageHead>
      {rest && <GivingUpPanel here={here} rest={rest} />}
      <Panel>
        <h2>{t('anew.now')}</h2>
        <p>{t('anew.now.text')}</p>
        <h2>
          {t('anew.batch')} <Day here={here} at={batch} />
        </h2>
        <ul class="prose">
          <li>{t('anew.batch.posts', { nickname })}</li>
          <li>{t('anew.batch.together')}</li>
          <li>{t('anew.batch.shown')}</li>
          <li>{t('anew.batch.taken', { nickname })}</li>
        </ul>
        <h2>{t('anew.rest')}</h2>
        <p>{t('anew.rest.text')}</p>
        <h2>
          {t('anew.end')} <Day here={here} at={until} />
        </h2>
        <p>{t('anew.end.text')}</p>
      </Panel>
      <Panel heading={t('anew.guess')} tone="warm">
        <p>{t('anew.guess.small')}</p>
        <p>{t('anew.blocks')}</p>
        <p>{t('anew.look-up')}</p>
      </Panel>
      {!rest && (
        <Panel>
          <Form
            here={here}
            action={action}
            submit={t('anew.submit', { nickname })}
            color="danger"
            cancel={{ href: '/me/nickname', label: t('anew.cancel') }}
          >
            <HiddenField name="day" value={day} />
          </Form>
        </Panel>
      )}
    </Layout>
  );
}

/** Both dates, and the way back while there is one. */
export function GivingUpPanel({ here, rest }: { here: Here; rest: RestView }): VNode {
  const t = nicknameChangeWords(here);
  const late = Temporal.Instant.compare(Temporal.Instant.from(rest.batch), here.now) <= 0;
  return (
    <Panel heading={t('giving.heading')} tone="warm">
      <dl class="facts">
        <dt>{t('giving.gone')}</dt>
        <dd>
          <Day here={here} at={rest.batch} />
        </dd>
        <dt>{t('anew.end')}</dt>
        <dd>
          <Day here={here} at={rest.until} />
        </dd>
      </dl>
      {late ? (
        <p>{t('giving.soon')}</p>
      ) : (
        <ButtonForm action="/me/nickname/kept" variant="secondary">
          {t('giving.keep')}
        </ButtonForm>
      )}
    </Panel>
  );
}

/** For whoever has given one up and cannot choose yet. */
export function RestPanel({ here, rest }: { here: Here; rest: RestView }): VNode {
  const t = nicknameChangeWords(here);
  return (
    <Panel heading={t('rest.heading')} tone="calm">
      <p>
        {t('rest.until')} <Day here={here} at={rest.until} />
      </p>
      <p>{t('rest.text')}</p>
    </Panel>
  );
}

import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { CheckBox, RadioGroup } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Prose } from '../../platform/ui/prose.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { dayLimits } from '../day/day.forms.js';
import { When } from '../meetup.parts.js';
import { meetupWords } from '../meetups.words.js';
import {
  type AfterView,
  type GuestAfterView,
  type HostAfterView,
  pulseAnswers,
  pulseQuestions,
  type PulseResults,
  type Roughly,
} from './after.views.js';
import { afterWords } from './after.words.js';

/** After a meetup: for who had answered to it, and for who hosted. */
export function AfterPage({ view, here }: PageProps<AfterView>): VNode {
  const t = afterWords(here);
  return (
    <Layout here={here} title={meetupWords(here)('meetups.title')}>
      <PageHead title={t('after.heading')}>
        <p>
          <a href={`/meetups/${view.id}`}>{view.title}</a> · <When here={here} {...view} />
        </p>
      </PageHead>
      {view.for === 'guest' ? <Guest here={here} view={view} /> : <Host here={here} view={view} />}
      {view.results && <Results here={here} results={view.results} />}
    </Layout>
  );
}

function Guest({ here, view }: { here: Here; view: GuestAfterView }): VNode {
  const t = afterWords(here);
  const path = `/meetups/${view.id}/after`;
  const pulse = `${path}/pulse`;
  return (
    <>
      {view.missed && (
        <Panel heading={t('missed.heading')} tone="calm">
          <p>{t('missed.text', { host: view.host })}</p>
          <ButtonLink href={`/flags/new?meetup=${view.id}`} variant="secondary">
            {t('missed.ask')}
          </ButtonLink>
        </Panel>
      )}
      <Panel heading={t('note.heading')}>
        {view.note ? (
          <>
            <p class="meta">{t('note.lede')}</p>
            <Prose text={view.note} lang={here.lang} />
          </>
        ) : (
          <p class="meta">{t('note.none')}</p>
        )}
      </Panel>
      {view.asks && (
        <Panel heading={t('pulse.heading')}>
          <p>{t('pulse.lede')}</p>
          <Form here={here} action={pulse} submit={t('pulse.submit')}>
            {pulseQuestions.map((question) => (
              <RadioGroup
                key={question}
                here={here}
                action={pulse}
                name={question}
                label={t(`pulse.${question}`)}
                options={pulseAnswers.map((value) => ({ value, label: t(`pulse.${value}`) }))}
              />
            ))}
          </Form>
        </Panel>
      )}
      {view.talk && <Talk here={here} path={path} talk={view.talk} />}
    </>
  );
}

function Talk({ here, path, talk }: { here: Here; path: string; talk: NonNullable<GuestAfterView['talk']> }): VNode {
  const t = afterWords(here);
  const { joined, roomId, nickname } = talk;
  return (
    <Panel heading={t('talk.heading')}>
      {joined ? (
        <ButtonLink href={`/rooms/${roomId}`} icon="chat">
          {t('talk.enter')}
        </ButtonLink>
      ) : nickname ? (
        <>
          <p>{t('talk.lede', { nickname })}</p>
          <ButtonForm action={`${path}/joining`}>{t('talk.join', { nickname })}</ButtonForm>
        </>
      ) : (
        <p>{t('talk.no-nickname')}</p>
      )}
    </Panel>
  );
}

function Host({ here, view }: { here: Here; view: HostAfterView }): VNode {
  const t = afterWords(here);
  const path = `/meetups/${view.id}/after`;
  const note = `${path}/note`;
  return (
    <>
      <Panel>
        <p>{view.came === undefined ? t('after.not-counted') : t('after.came', { came: view.came })}</p>
        {view.counts && (
          <p>
            <a href={`/meetups/${view.id}/sheet#count`}>{t('after.count')}</a>
          </p>
        )}
      </Panel>
      {view.missing.length > 0 && (
        <Panel heading={t('missing.heading')} tone="calm">
          <p>{t('missing.lede')}</p>
          <Rows>
            {view.missing.map(({ id, name }) => (
              <Row
                key={id}
                title={name}
                end={
                  <ButtonForm action={`${path}/words/${id}`} variant="secondary" size="sm">
                    {t('missing.send')} <span class="ds-sr-only">{name}</span>
                  </ButtonForm>
                }
              />
            ))}
          </Rows>
        </Panel>
      )}
      {view.counts && (
        <Panel heading={t('note.heading')}>
          <Form here={here} action={note} submit={t('note.save')} variant="secondary">
            <TextArea
              here={here}
              action={note}
              name="note"
              label={t('note.label')}
              hint={t('note.hint')}
              max={dayLimits.note}
              required={false}
              value={view.note}
              rows={5}
            />
            <CheckBox here={here} action={note} name="agreed" label={t('note.agreed')} />
          </Form>
        </Panel>
      )}
      {(view.counts || view.hasTalk) && (
        <Panel heading={t('talk.heading')}>
          {view.hasTalk ? (
            <p>{t('talk.is-open')}</p>
          ) : view.mayTalk ? (
            <>
              <p>{t('talk.open.lede')}</p>
              <ButtonForm action={`${path}/talk`} variant="secondary">
                {t('talk.open')}
              </ButtonForm>
            </>
          ) : (
            <p>{t('talk.too-few')}</p>
          )}
        </Panel>
      )}
    </>
  );
}

function Results({ here, results }: { here: Here; results: PulseResults<number | Roughly> }): VNode {
  const t = afterWords(here);
  const times = (n: number | Roughly) => (typeof n === 'number' ? String(n) : t(`pulse.${n}`));
  return (
    <Panel heading={t('pulse.results')}>
      <dl class="facts">
        {pulseQuestions.map((question) => {
          const [no, little, yes] = results[question];
          return [
            <dt key={question}>{t(`pulse.${question}`)}</dt>,
            <dd key={`${question} answers`}>
              {t('pulse.result', { yes: times(yes), little: times(little), no: times(no) })}
            </dd>,
          ];
        })}
      </dl>
    </Panel>
  );
}

import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { DutyLine, HelpNumbers } from '../../communities/index.js';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { ExactTime } from '../../platform/ui/dates.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Prose } from '../../platform/ui/prose.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { HiddenField, TextArea, TextField } from '../../platform/ui/text-field.js';
import { isOpen } from './matter.js';
import { matterLimits } from './matter.forms.js';
import { matterWords } from './matter.words.js';
import type { OwnMatter, OwnMatterView, RaiseView } from './matters.service.js';

/** Numbers first, then who reads when, then one button. Nothing has to be filled in. */
export function RaisePage({ view, here }: PageProps<RaiseView>): VNode {
  const t = matterWords(here);
  const action = '/flags';
  // A refused form comes back without the address it came from.
  const typed = here.refused?.values ?? {};
  const kind = (typed['kind'] as RaiseView['kind'] | undefined) ?? view.kind;
  const breach = kind === 'breach';
  const title = kind === 'worry' && view.about ? t('raise.worry.about', { name: view.about }) : t(`raise.${kind}`);
  const place = { thread: view.thread, room: view.room, meetup: view.meetup, person: view.person };
  return (
    <Layout here={here} title={t('raise.title')}>
      <PageHead title={title} />
      {!breach && <RingFirst here={here} view={view} heading={t('raise.first')} />}
      <Panel heading={t('raise.when')}>
        <p>{t(breach ? 'raise.when.breach' : view.duty.onDuty ? 'raise.when.on' : 'raise.when.off')}</p>
        <DutyLine here={here} duty={view.duty} name={view.consultant} />
        <p>{t('raise.who')}</p>
      </Panel>
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t('raise.submit')}
          color={breach ? undefined : 'danger'}
          cancel={{ href: '/', label: t('raise.cancel') }}
        >
          <HiddenField name="kind" value={kind} />
          {Object.entries(place).map(([name, value]) => {
            const sent = value ?? typed[name];
            return sent ? <HiddenField key={name} name={name} value={sent} /> : null;
          })}
          <TextArea
            here={here}
            action={action}
            name="words"
            label={t('raise.words')}
            hint={breach ? undefined : t('raise.words.hint')}
            required={false}
            max={matterLimits.words}
            rows={4}
          />
          {!breach && (
            <TextField
              here={here}
              action={action}
              name="reach"
              label={t('raise.reach')}
              hint={t('raise.reach.hint')}
              required={false}
              autocomplete="tel"
            />
          )}
        </Form>
      </Panel>
      <Panel heading={t('raise.others')}>
        <ul class="prose">
          {(['now', 'worry', 'breach'] as const)
            .filter((other) => other !== kind)
            .map((other) => (
              <li key={other}>
                <a href={`/flags/new?kind=${other}`}>{t(`raise.${other}`)}</a>
              </li>
            ))}
        </ul>
      </Panel>
    </Layout>
  );
}

function RingFirst({ here, view, heading }: { here: Here; view: Pick<RaiseView, 'help'>; heading: string }): VNode {
  const t = matterWords(here);
  return (
    <Panel heading={heading} tone="calm">
      <p>{t('raise.danger')}</p>
      {view.help.map((help) => (
        <HelpNumbers key={help.community} here={here} help={help} />
      ))}
    </Panel>
  );
}

export function OwnMattersPage({ view, here }: PageProps<{ matters: OwnMatter[] }>): VNode {
  const t = matterWords(here);
  return (
    <Layout here={here} title={t('own.title')}>
      <PageHead title={t('own.title')}>
        <p>{t('own.lede')}</p>
      </PageHead>
      <Panel>
        {view.matters.length === 0 ? (
          <Empty action={{ href: '/flags/new', label: t('raise.now') }}>{t('own.none')}</Empty>
        ) : (
          <Rows>
            {view.matters.map((matter) => (
              <Row
                key={matter.id}
                title={t(`own.kind.${matter.kind}`)}
                href={`/flags/${matter.id}`}
                meta={<ExactTime at={Temporal.Instant.from(matter.raisedAt)} here={here} />}
                end={
                  <Tag tone={isOpen(matter.state) ? 'warm' : 'calm'}>
                    {t(isOpen(matter.state) ? 'own.open' : 'own.closed')}
                  </Tag>
                }
              />
            ))}
          </Rows>
        )}
      </Panel>
    </Layout>
  );
}

/** Whether somebody has seen it, what they write, and whom one can ring meanwhile. */
export function OwnMatterPage({ view, here }: PageProps<OwnMatterView>): VNode {
  const t = matterWords(here);
  const open = isOpen(view.state);
  const action = `/flags/${view.id}/again`;
  return (
    <Layout here={here} title={t('own.title')}>
      <PageHead title={t(`own.kind.${view.kind}`)}>
        <p>
          <ExactTime at={Temporal.Instant.from(view.raisedAt)} here={here} />
        </p>
      </PageHead>
      <Panel tone={open ? 'warm' : 'calm'}>
        <p role="status">
          {!open
            ? t('own.closed')
            : view.taken
              ? t('own.taken', { name: view.taken })
              : t(view.kind === 'breach' || view.state === 'again' ? 'own.waits.calm' : 'own.waits')}
        </p>
        {view.state === 'again' && <p>{t('own.again.asked')}</p>}
        {open && !view.taken && <DutyLine here={here} duty={view.duty} name={view.consultant} />}
        {view.answer && (
          <>
            <h2>{t('own.answer')}</h2>
            <Prose text={view.answer} lang={here.lang} />
          </>
        )}
        {view.reach && (
          <p>
            {t('desk.reach')} {view.reach}
          </p>
        )}
        {view.words && (
          <blockquote class="quoted">
            <Prose text={view.words} lang={here.lang} />
          </blockquote>
        )}
      </Panel>
      {open && view.kind === 'now' && (
        <Panel>
          {view.calm ? (
            <p>{t('own.calm.said')}</p>
          ) : (
            <>
              <ButtonForm action={`/flags/${view.id}/calm`} variant="secondary">
                {t('own.calm')}
              </ButtonForm>
              <p class="meta">{t('own.calm.text')}</p>
            </>
          )}
        </Panel>
      )}
      {open && view.kind !== 'breach' && <RingFirst here={here} view={view} heading={t('own.ring')} />}
      {view.mayAskAgain && (
        <Panel heading={t('own.again')}>
          <Form here={here} action={action} submit={t('own.again')} variant="secondary">
            <TextArea
              here={here}
              action={action}
              name="again"
              label={t('own.again.words')}
              max={matterLimits.words}
              rows={3}
            />
          </Form>
        </Panel>
      )}
      <p>
        <a class="plain" href="/flags">
          {t('own.all')}
        </a>
      </p>
    </Layout>
  );
}

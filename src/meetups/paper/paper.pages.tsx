import type { VNode } from 'preact';
import { HelpNumbers, weekdayName } from '../../communities/index.js';
import { Button } from '../../platform/ui/buttons.js';
import { CheckBoxes } from '../../platform/ui/choice-field.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextField } from '../../platform/ui/text-field.js';
import { When } from '../meetup.parts.js';
import { meetupWords } from '../meetups.words.js';
import type { PaperMeetup, PaperView } from './papers.service.js';
import { paperWords } from './paper.words.js';

interface Part {
  here: Here;
  view: PaperView;
}

/** One sheet: what comes, how to say that one comes, and whom to ring when it is bad. The rest is not printed. */
export function PaperPage({ view, here }: PageProps<PaperView>): VNode {
  const t = paperWords(here);
  const staff = here.role === 'Consultant';
  return (
    <Layout here={here} title={meetupWords(here)('meetups.title')}>
      <PageHead title={t('paper.title')}>
        <p class="no-print">{t(staff ? 'paper.lede.staff' : 'paper.lede.own')}</p>
      </PageHead>
      {staff && <Choosing here={here} view={view} />}
      <Panel heading={t('paper.meetups')}>
        {view.meetups.length === 0 ? (
          <Empty>{t('paper.none')}</Empty>
        ) : (
          <Rows>
            {view.meetups.map((meetup) => (
              <Row key={meetup.id} title={meetup.title} meta={<When here={here} {...meetup} />}>
                <Where here={here} meetup={meetup} />
              </Row>
            ))}
          </Rows>
        )}
      </Panel>
      <Reach here={here} view={view} />
      <Panel heading={t('paper.help')}>
        <HelpNumbers kept here={here} help={view.help} />
      </Panel>
    </Layout>
  );
}

function Where({ here, meetup: { place, answer, host } }: { here: Here; meetup: PaperMeetup }): VNode {
  const t = paperWords(here);
  if (!place)
    return (
      <p>
        {answer && <strong>{t(`paper.${answer}`)} </strong>}
        {t('paper.online')} {t('paper.host', { host })}
      </p>
    );
  const { name, address, door } = place;
  return (
    <p>
      {answer && <strong>{t(`paper.${answer}`)} </strong>}
      {address
        ? t('paper.place', { name: name ?? '', address, door: door ?? '' })
        : `${place.district}. ${t('paper.ask')}`}{' '}
      {t('paper.host', { host })} {place.travel}
    </p>
  );
}

function Reach({ here, view }: Part): VNode {
  const t = paperWords(here);
  const names = new Intl.ListFormat(here.lang, { type: 'disjunction' }).format(view.consultants);
  const days = (each: readonly number[]) => each.map((day) => weekdayName(here, day)).join(', ');
  return (
    <Panel heading={t('paper.reach')} tone="accent">
      <p>
        <strong>{view.phone ? t('paper.ring', { phone: view.phone }) : t('paper.ring.none')}</strong>
      </p>
      {names && <p>{t('paper.who', { names })}</p>}
      <ul class="prose">
        {view.hours.map(({ days: on, from, to }, n) => (
          <li key={n}>{t('paper.hours', { days: days(on), from, to })}</li>
        ))}
      </ul>
      <p>{t('paper.word')}</p>
    </Panel>
  );
}

/** What a consultant chooses before they print. */
function Choosing({ here, view }: Part): VNode {
  const t = paperWords(here);
  const [action, number] = ['/meetups/paper', '/meetups/paper/number'];
  return (
    <div class="stack no-print">
      {view.meetups.length > 0 && (
        <Panel>
          <form class="form" method="get" action={action}>
            <CheckBoxes
              here={here}
              action={action}
              name="with"
              label={t('paper.with')}
              required={false}
              value={view.meetups.filter(({ place }) => place?.address).map(({ id }) => id)}
              options={view.meetups.filter(({ place }) => place).map(({ id, title }) => ({ value: id, label: title }))}
            />
            <div class="actions">
              <Button variant="secondary">{t('paper.with.submit')}</Button>
            </div>
          </form>
        </Panel>
      )}
      <Panel>
        <Form here={here} action={number} submit={t('paper.number.save')} variant="secondary">
          <TextField
            here={here}
            action={number}
            name="phone"
            type="tel"
            label={t('paper.number')}
            hint={t('paper.number.hint')}
            required={false}
            max={20}
            value={view.phone ?? undefined}
            autocomplete="off"
            width="medium"
          />
        </Form>
      </Panel>
    </div>
  );
}

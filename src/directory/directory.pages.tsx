import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { Button, ButtonForm, ButtonLink } from '../platform/ui/buttons.js';
import { RadioGroup, SelectField } from '../platform/ui/choice-field.js';
import { Empty } from '../platform/ui/empty.js';
import { Form } from '../platform/ui/form.js';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { Prose } from '../platform/ui/prose.js';
import { Row, Rows } from '../platform/ui/rows.js';
import { TextArea, TextField } from '../platform/ui/text-field.js';
import { exactDay } from '../platform/ui/time-words.js';
import { directoryLimits } from './directory.forms.js';
import {
  type DirectoryView,
  type GroupFacts,
  type GroupRowView,
  type GroupView,
  groupDays,
  groupKinds,
  reaches,
  type Search,
} from './directory.views.js';
import { directoryWords } from './directory.words.js';
import { GroupMap } from './group-map.js';
import { spotKeys, spots } from './places.js';

const options = (here: Here) => {
  const t = directoryWords(here);
  return {
    kinds: groupKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
    days: groupDays.map((value) => ({ value, label: t(`day.${value}`) })),
    places: spotKeys
      .map((value) => ({ value, label: spots[value].name }))
      .sort((a, b) => a.label.localeCompare(b.label, 'nb')),
  };
};

/** When and where, in a line. */
export const whenOf = (here: Here, { day, time, place }: GroupFacts): string =>
  [spots[place].name, directoryWords(here)(`day.${day}`), time].filter(Boolean).join(' · ');

const freshOf = (here: Here, { freshOn }: Pick<GroupRowView, 'freshOn'>) =>
  directoryWords(here)('group.fresh', { day: exactDay(Temporal.PlainDate.from(freshOn), here).text });

function pathOf(path: string, search: Search): string {
  const query = new URLSearchParams(Object.entries(search).filter(([, value]) => value) as [string, string][]);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Anybody's list of groups, with a form that is a link: nothing is sent anywhere but here. */
export function DirectoryPage({ view, here }: PageProps<DirectoryView>): VNode {
  const t = directoryWords(here);
  const { search, groups } = view;
  return (
    <Layout here={here} title={t('directory.title')}>
      <PageHead title={t('directory.title')}>
        <p>{t('directory.lede')}</p>
      </PageHead>
      <Panel heading={t('search.heading')}>
        <SearchForm here={here} search={search} />
      </Panel>
      <Panel>
        {groups.length === 0 ? (
          <Empty>{t('groups.none')}</Empty>
        ) : (
          <Rows label={t('directory.title')}>
            {groups.map((group) => (
              <Row
                key={group.id}
                title={group.name}
                href={`/local-groups/${group.id}`}
                meta={[
                  t(`kind.${group.kind}`),
                  whenOf(here, group),
                  group.km !== undefined && t('group.away', { km: group.km }),
                  freshOf(here, group),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
          </Rows>
        )}
        <div class="actions">
          <ButtonLink href={pathOf('/local-groups/calendar', search)} variant="tertiary" icon="calendar">
            {t('take.calendar')}
          </ButtonLink>
          <ButtonLink href={pathOf('/local-groups/table', search)} variant="tertiary" icon="download">
            {t('take.table')}
          </ButtonLink>
        </div>
      </Panel>
      {groups.length > 0 && search.from && (
        <Panel heading={t('map.title')}>
          <div class="figure">
            <GroupMap here={here} groups={groups} from={search.from} />
          </div>
        </Panel>
      )}
      <div class="actions">
        <ButtonLink href="/local-groups/new" variant="secondary" icon="plus">
          {t('register.link')}
        </ButtonLink>
        {view.mayCheck && <ButtonLink href="/local-groups/checks">{t('checks.link')}</ButtonLink>}
        {(here.role === 'ServiceUser' || here.role === 'Consultant') && (
          <ButtonLink href="/rooms/leaders" variant="tertiary">
            {t('leaders.link')}
          </ButtonLink>
        )}
      </div>
    </Layout>
  );
}

function SearchForm({ here, search }: { here: Here; search: Search }): VNode {
  const t = directoryWords(here);
  const { kinds, days, places } = options(here);
  const field = { here, action: '/local-groups', required: false, empty: t('search.any') };
  const far = reaches.map((value) => ({ value, label: t('search.km', { km: value }) }));
  return (
    <form class="form" method="get" action="/local-groups">
      <SelectField {...field} name="kind" label={t('search.kind')} value={search.kind} options={kinds} />
      <SelectField {...field} name="day" label={t('search.day')} value={search.day} options={days} />
      <SelectField {...field} name="from" label={t('search.from')} value={search.from} options={places} />
      <SelectField {...field} name="within" label={t('search.within')} value={search.within} options={far} />
      <div class="actions">
        <Button icon="search">{t('search.submit')}</Button>
      </div>
    </form>
  );
}

/** One group, and what it is really like. */
export function GroupPage({ view, here }: PageProps<GroupView>): VNode {
  const t = directoryWords(here);
  const action = `/local-groups/${view.id}/words`;
  return (
    <Layout here={here} title={t('directory.title')}>
      <PageHead title={view.name}>
        <p>
          <a href="/local-groups">{t('group.all')}</a> · {t(`kind.${view.kind}`)}
        </p>
      </PageHead>
      <Panel>
        <Prose text={view.about} lang="nb" />
        <dl class="facts">
          <dt>{t('group.where')}</dt>
          <dd>{spots[view.place].name}</dd>
          <dt>{t('group.when')}</dt>
          <dd>{[t(`day.${view.day}`), view.time].filter(Boolean).join(' ')}</dd>
          <dt>{t('group.contact')}</dt>
          <dd>{view.contact}</dd>
        </dl>
        <p class="meta">{freshOf(here, view)}</p>
      </Panel>
      <Panel heading={t('words.heading')}>
        {view.words.length === 0 && <p class="meta">{t('words.none')}</p>}
        {view.words.map(({ id, words, nickname }) => (
          <figure key={id}>
            <blockquote class="quoted">
              <Prose text={words} lang="nb" />
            </blockquote>
            <figcaption class="meta">{nickname ?? t('words.somebody')}</figcaption>
          </figure>
        ))}
        {view.writesAs && (
          <>
            {view.sent && <p class="meta">{t('words.sent')}</p>}
            <Form here={here} action={action} submit={t('words.submit')} variant="secondary">
              <TextArea
                here={here}
                action={action}
                name="words"
                label={t('words.label')}
                hint={t('words.hint', { nickname: view.writesAs })}
                max={directoryLimits.words}
                rows={4}
              />
            </Form>
          </>
        )}
      </Panel>
    </Layout>
  );
}

/** For whoever runs a group. */
export function RegisterPage({ here }: PageProps<object>): VNode {
  const t = directoryWords(here);
  const { kinds, days, places } = options(here);
  const field = { here, action: '/local-groups' };
  const choose = t('register.choose');
  return (
    <Layout here={here} title={t('directory.title')}>
      <PageHead title={t('register.heading')}>
        <p>{t('register.lede')}</p>
      </PageHead>
      <Panel>
        <Form here={here} action={field.action} submit={t('register.submit')}>
          <TextField {...field} name="name" label={t('register.name')} max={directoryLimits.name} />
          <RadioGroup {...field} name="kind" label={t('register.kind')} options={kinds} />
          <SelectField {...field} name="place" label={t('register.place')} empty={choose} options={places} />
          <SelectField {...field} name="day" label={t('register.day')} empty={choose} options={days} />
          <TextField {...field} name="time" type="time" label={t('register.time')} required={false} width="short" />
          <TextArea {...field} name="about" label={t('register.about')} max={directoryLimits.about} rows={4} />
          <TextField
            {...field}
            name="contact"
            label={t('register.contact')}
            hint={t('register.contact.hint')}
            max={directoryLimits.contact}
          />
          <TextField
            {...field}
            name="email"
            type="email"
            label={t('register.email')}
            hint={t('register.email.hint')}
            autocomplete="email"
          />
        </Form>
      </Panel>
    </Layout>
  );
}

export function SentPage({ here }: PageProps<object>): VNode {
  const t = directoryWords(here);
  return (
    <Layout here={here} title={t('directory.title')}>
      <PageHead title={t('sent.heading')}>
        <p>{t('sent.text')}</p>
      </PageHead>
      <p>
        <a href="/local-groups">{t('group.all')}</a>
      </p>
    </Layout>
  );
}

/** Where the letter leads: one question, two answers. */
export function FreshPage({ view, here }: PageProps<{ token: string; name: string }>): VNode {
  const t = directoryWords(here);
  const action = `/local-groups/fresh/${view.token}`;
  return (
    <Layout here={here} title={t('directory.title')}>
      <PageHead title={t('fresh.heading')}>
        <p>{t('fresh.text', { name: view.name })}</p>
      </PageHead>
      <Panel>
        <div class="actions">
          <ButtonForm action={action} icon="check">
            {t('fresh.yes')}
          </ButtonForm>
          <ButtonForm action={action} values={{ gone: 'yes' }} variant="secondary" color="danger">
            {t('fresh.no')}
          </ButtonForm>
        </div>
      </Panel>
    </Layout>
  );
}

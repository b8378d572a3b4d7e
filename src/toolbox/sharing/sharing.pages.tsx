import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { CheckBox, RadioGroup } from '../../platform/ui/choice-field.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { Notice, PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { TextField } from '../../platform/ui/text-field.js';
import { toolboxWords } from '../toolbox.words.js';
import { SharedItem } from './item.parts.js';
import { dayText, untilText } from './sharing.parts.js';
import type { ChoosingView, OfferView, OwnShare, SharingView } from './sharing.views.js';
import { sharingWords } from './sharing.words.js';

const root = '/toolbox/sharing';

function Looked({ share, here }: { share: OwnShare; here: Here }): VNode {
  const t = sharingWords(here);
  const name = share.name || t('share.staff-gone');
  const days = share.looked.map((day) => dayText(day, here)).join(', ');
  return (
    <>
      <p class="meta">{days ? t('share.looked', { name, days }) : t('share.looked.none', { name })}</p>
      {share.system && <p class="meta">{t('share.system', { name })}</p>}
      {share.fetched?.map(({ organisation, days: on }) => (
        <p class="meta" key={organisation}>
          {t('share.fetched', { organisation, days: on.map((day) => dayText(day, here)).join(', ') })}
        </p>
      ))}
    </>
  );
}

function LiveShare({ share, here }: { share: OwnShare; here: Here }): VNode {
  const t = sharingWords(here);
  const { name, kind, called, ref } = share;
  const title = share.title ?? kind;
  return (
    <Row
      title={t('share.row', { title, name })}
      meta={`${kind} · ${untilText(share.until, here)}. ${t('share.called', { name, called: called ?? '' })}`}
      end={
        <ButtonForm action={`${root}/grants/${share.id}/withdrawal`} variant="secondary" size="sm">
          {t('share.stop')} <span class="ds-sr-only">{t('share.stop.which', { title, name })}</span>
        </ButtonForm>
      }
    >
      <Looked share={share} here={here} />
      {share.elsewhere ? (
        <p class="meta">{t('share.elsewhere', { name })}</p>
      ) : (
        <p>
          <a href={`${root}/${ref}/${share.with}`}>
            {t('share.change', { name })} <span class="ds-sr-only">({title})</span>
          </a>
        </p>
      )}
    </Row>
  );
}

function PastShare({ share, here }: { share: OwnShare; here: Here }): VNode {
  const t = sharingWords(here);
  const name = share.name || t('share.staff-gone');
  const { why, on } = share.over!;
  const day = on ? dayText(on, here) : '';
  return (
    <Row
      title={t('share.row', { title: share.title ?? share.kind, name })}
      meta={`${t('share.since', { day: dayText(share.since, here) })} · ${t(`share.over.${why}`, { day })}`}
    >
      <Looked share={share} here={here} />
    </Row>
  );
}

/** What one shares, what one could, and who has looked. */
export function SharingPage({ view, here }: PageProps<SharingView>): VNode {
  const t = sharingWords(here);
  const live = view.shares.filter(({ over }) => !over);
  const past = view.shares.filter(({ over }) => over);
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('sharing.title')}>
        <p>{t('sharing.lede')}</p>
      </PageHead>
      <Panel heading={t('sharing.live')}>
        {live.length === 0 ? (
          <Empty>{t('sharing.live.none')}</Empty>
        ) : (
          <Rows>
            {live.map((share) => (
              <LiveShare key={share.id} share={share} here={here} />
            ))}
          </Rows>
        )}
      </Panel>
      <Panel heading={t('sharing.choose')}>
        {view.items.length === 0 ? (
          <Empty>{t('sharing.choose.none')}</Empty>
        ) : (
          <Rows>
            {view.items.map(({ ref, title, kind, with: shared }) => (
              <Row
                key={ref}
                title={title}
                href={`${root}/${ref}`}
                meta={kind === title ? undefined : kind}
                end={shared.length > 0 && <Tag tone="accent">{shared.map(({ name }) => name).join(', ')}</Tag>}
              />
            ))}
          </Rows>
        )}
      </Panel>
      {past.length > 0 && (
        <Panel heading={t('sharing.before')}>
          <Rows>
            {past.map((share) => (
              <PastShare key={share.id} share={share} here={here} />
            ))}
          </Rows>
        </Panel>
      )}
    </Layout>
  );
}

/** One thing: with whom? */
export function ChoosingPage({ view, here }: PageProps<ChoosingView>): VNode {
  const t = sharingWords(here);
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={view.title}>
        <p>{t('whom.lede')}</p>
      </PageHead>
      <Panel heading={t('whom.title')}>
        {view.recipients.length === 0 ? (
          <Empty action={{ href: '/messages/new', label: t('whom.write') }}>{t('whom.none')}</Empty>
        ) : (
          <Rows>
            {view.recipients.map(({ id, name, title, called, shared }) => (
              <Row
                key={id}
                title={name}
                href={`${root}/${view.ref}/${id}`}
                meta={`${title} · ${t('share.called', { name, called })}`}
                end={shared && <Tag tone="accent">{t('whom.shared')}</Tag>}
              />
            ))}
          </Rows>
        )}
      </Panel>
      <Panel heading={t('whom.sheet')} tone="calm">
        <p>{t('whom.sheet.about')}</p>
        <ButtonLink href={`/messages/from-toolbox/${view.ref}`} variant="secondary">
          {t('sheet.send')}
        </ButtonLink>
      </Panel>
    </Layout>
  );
}

function WhatHappens({ view, here }: { view: OfferView; here: Here }): VNode {
  const t = sharingWords(here);
  const { name, called, audience } = view.to;
  return (
    <dl class="facts">
      <dt>{t('offer.who')}</dt>
      <dd>{t(`offer.who.${audience}`, { name })}</dd>
      <dt>{t('offer.name')}</dt>
      <dd>{t('offer.name.only', { name, called })}</dd>
      <dt>{t('offer.what')}</dt>
      <dd>{t('offer.what.live', { name })}</dd>
      <dt>{t('offer.looked')}</dt>
      <dd>{t('offer.looked.days', { name })}</dd>
    </dl>
  );
}

/** What the other would see, who that is, and for how long: before anything is shared, and as long as it is. */
export function OfferPage({ view, here }: PageProps<OfferView>): VNode {
  const t = sharingWords(here);
  const { name, id, shared } = view.to;
  const action = `${root}/${view.ref}/${id}`;
  const field = { here, action };
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t(shared ? 'offer.shared' : 'offer.title', { name })}>
        {shared && <p>{t('who.one', { name, until: untilText(shared.until, here) })}</p>}
      </PageHead>
      <h2>{t('offer.preview', { name })}</h2>
      <SharedItem seen={view.seen} here={here} />
      <Panel>
        <WhatHappens view={view} here={here} />
        {view.alsoWith.length > 0 && (
          <Notice tone="warm">{t('offer.also', { names: view.alsoWith.join(', ') })}</Notice>
        )}
        <Form
          here={here}
          action={action}
          submit={t(shared ? 'offer.change' : 'offer.share', { name })}
          cancel={{ href: root, label: t(shared ? 'sharing.title' : 'offer.not') }}
        >
          <RadioGroup
            {...field}
            name="until"
            label={t('offer.until')}
            value={shared ? (shared.until ? 'day' : 'open') : 'usual'}
            options={[
              { value: 'usual', label: t('offer.until.days', { day: dayText(view.usual, here) }) },
              { value: 'day', label: t('offer.until.day') },
              { value: 'open', label: t('offer.until.open') },
            ]}
          />
          <TextField
            {...field}
            name="day"
            type="date"
            label={t('offer.day')}
            hint={t('offer.day.hint')}
            required={false}
            value={shared?.until ?? undefined}
            width="short"
          />
          {view.system && (
            <CheckBox
              {...field}
              name="system"
              label={t('offer.system', { organisation: view.system })}
              hint={t('offer.system.hint', { name })}
              checked={shared?.system ?? false}
            />
          )}
        </Form>
        <p class="meta">{t('offer.unseen', { name })}</p>
        {shared && (
          <ButtonForm action={`${root}/grants/${shared.id}/withdrawal`} variant="secondary" color="warm">
            {t('share.stop')}
          </ButtonForm>
        )}
      </Panel>
    </Layout>
  );
}

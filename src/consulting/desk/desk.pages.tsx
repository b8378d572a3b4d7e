import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { tell } from '../../platform/i18n/catalogue.js';
import { loadAssets } from '../../platform/ui/assets.js';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { RadioGroup, SelectField } from '../../platform/ui/choice-field.js';
import { ExactTime } from '../../platform/ui/dates.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Icon } from '../../platform/ui/icons.js';
import { Layout } from '../../platform/ui/layout.js';
import { live, nonceOf } from '../../platform/ui/nonce.js';
import { Notice, PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { deskLimits } from './desk.forms.js';
import { queueWords } from './desk.words.js';
import { snoozes } from './desk-kinds.js';
import type { ItemView, QueuedView, QueueView } from './desk-queue.service.js';
import { pathOf, QueueNews, QueueRows } from './queue.parts.js';

export interface QueuePageView extends QueueView {
  print: string;
  /** The list listens to keys while the focus is in it. */
  keys: boolean;
}

/** The whole desk of one consultant. What is in danger stands in a part that renews itself; the rest keeps still. */
export function QueuePage({ view, here }: PageProps<QueuePageView>): VNode {
  const t = queueWords(here);
  const rest = [
    ['queue.mine', view.mine],
    ['queue.free', view.free],
    ['queue.others', view.others],
    ['queue.aside', view.aside],
    ['queue.cannot', view.cannot],
  ] as const;
  return (
    <Layout here={here} title={t('queue.title')}>
      <PageHead title={t('queue.title')}>
        <p>{t('queue.lede')}</p>
      </PageHead>
      {view.keys && (
        <p class="meta" id="desk-keys" hidden>
          {t('queue.keys')} <a href="/desk/own#keys">{t('queue.keys.off')}</a>
        </p>
      )}
      <div class="stack" role="group" aria-label={t('queue.title')} data-keys={view.keys ? 'desk-keys' : undefined}>
        <Panel heading={t('queue.now')} tone={view.now.length > 0 ? 'warm' : undefined}>
          <div {...live(here, { 'hx-sse:connect': `/desk/live?shown=${view.print}`, 'hx-swap': 'beforeend' })}>
            <div class="stack" id="desk-news" role="status" aria-label={t('queue.now')}>
              <QueueNews here={here} now={view.now} changed={false} />
            </div>
          </div>
        </Panel>
        {rest.map(([heading, items]) =>
          items.length === 0 && heading !== 'queue.free' ? null : (
            <Panel key={heading} heading={t(heading)}>
              {items.length === 0 ? <Empty>{t('queue.free.none')}</Empty> : <QueueRows here={here} items={items} />}
            </Panel>
          ),
        )}
      </div>
      <DeskScript here={here} />
      {view.done.length > 0 && (
        <Panel heading={t('queue.done')}>
          <Rows>
            {view.done.map((item) => (
              <Row
                key={pathOf(item)}
                title={item.says ?? tell(here.lang, item.words)}
                lang={item.says ? item.lang : undefined}
                href={item.href}
                end={
                  <ButtonForm action={`${pathOf(item)}/reopening`} variant="tertiary" size="sm">
                    {t('item.reopen')} <span class="ds-sr-only">{item.says}</span>
                  </ButtonForm>
                }
              />
            ))}
          </Rows>
        </Panel>
      )}
    </Layout>
  );
}

/** One thing: where one does something about it, whose it is, and the few things one can do with it here. */
export function ItemPage({ view, here }: PageProps<ItemView>): VNode {
  const t = queueWords(here);
  const { item } = view;
  return (
    <Layout here={here} title={t('queue.title')}>
      <PageHead title={item.says ?? tell(here.lang, item.words)}>
        {item.says && <p>{tell(here.lang, item.words)}</p>}
      </PageHead>
      {item.nobodyCan && <Notice tone="warm">{t('item.nobody-can.text')}</Notice>}
      {item.elsewhere && <p class="meta">{t('item.elsewhere.text')}</p>}
      <Panel>
        <div class="actions">
          <ButtonLink href={item.href}>{t('item.open')}</ButtonLink>
        </div>
      </Panel>
      <Work here={here} view={view} />
      <History here={here} view={view} />
      <BackToQueue here={here} />
    </Layout>
  );
}

/** For the keys of the list, and for where they lead. */
const DeskScript = ({ here }: { here: Here }): VNode => <script src={loadAssets().desk} nonce={nonceOf(here)} defer />;

export function BackToQueue({ here }: { here: Here }): VNode {
  return (
    <p>
      <a class="plain" href="/desk">
        <Icon name="back" /> {queueWords(here)('item.back')}
      </a>
    </p>
  );
}

/** Taking, handing over, putting aside, not being able to, being done. Other pages of things place it too. */
export function Work({ here, view }: { here: Here; view: ItemView }): VNode {
  const t = queueWords(here);
  const { item, colleagues } = view;
  const path = pathOf(item);
  const taken = item.whose === 'another';
  return (
    <Panel heading={taken ? t('item.owner', { name: item.owner ?? '' }) : t('item.work')} tone="calm">
      {item.handedBy && <p class="meta">{t('item.handed', { name: item.handedBy })}</p>}
      <div class="actions">
        {item.whose === 'nobody' && (
          <div id="take">
            <ButtonForm action={`${path}/taking`} variant="primary">
              {t('item.take')}
            </ButtonForm>
          </div>
        )}
        {!item.cannot && !taken && (
          <ButtonForm action={`${path}/declining`} variant="secondary">
            {t('item.cannot')}
          </ButtonForm>
        )}
      </div>
      {!item.cannot && !taken && <p class="meta">{t('item.cannot.text')}</p>}
      {!taken && <Later here={here} item={item} />}
      {!taken && colleagues.length > 0 && <HandOver here={here} path={path} colleagues={colleagues} />}
      {!taken && <Done here={here} item={item} />}
      <details>
        <summary>{t('item.note')}</summary>
        <Form here={here} action={`${path}/notes`} submit={t('item.note')} variant="secondary">
          <TextArea
            here={here}
            action={`${path}/notes`}
            name="note"
            label={t('item.note.label')}
            hint={t('item.note.hint')}
            max={deskLimits.note}
            rows={3}
          />
        </Form>
      </details>
      <DeskScript here={here} />
    </Panel>
  );
}

function Later({ here, item }: { here: Here; item: QueuedView }): VNode {
  const t = queueWords(here);
  const action = `${pathOf(item)}/snoozing`;
  const longest = item.urgency === 0 ? snoozes.slice(0, 1) : snoozes;
  return (
    <details id="aside" open={here.refused?.action === action}>
      <summary>{t('item.snooze')}</summary>
      <Form here={here} action={action} submit={t('item.snooze')} variant="secondary">
        <RadioGroup
          here={here}
          action={action}
          name="until"
          label={t('item.snooze.until')}
          value={longest[0]}
          options={longest.map((value) => ({ value, label: t(`snooze.${value}`) }))}
        />
      </Form>
    </details>
  );
}

function HandOver({ here, path, colleagues }: { here: Here; path: string; colleagues: ItemView['colleagues'] }): VNode {
  const t = queueWords(here);
  const action = `${path}/handing`;
  return (
    <details id="hand" open={here.refused?.action === action}>
      <summary>{t('item.hand')}</summary>
      <Form here={here} action={action} submit={t('item.hand')} variant="secondary">
        <SelectField
          here={here}
          action={action}
          name="to"
          label={t('item.hand.to')}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextArea
          here={here}
          action={action}
          name="note"
          label={t('item.hand.note')}
          hint={t('item.note.hint')}
          required={false}
          rows={2}
        />
      </Form>
    </details>
  );
}

function Done({ here, item }: { here: Here; item: QueuedView }): VNode {
  const t = queueWords(here);
  const action = `${pathOf(item)}/done`;
  if (item.ends === 'there') return <p class="meta">{t('item.done.there')}</p>;
  return (
    <details id="done" open={here.refused?.action === action}>
      <summary>{t('item.done')}</summary>
      <Form here={here} action={action} submit={t('item.done')}>
        <TextArea
          here={here}
          action={action}
          name="note"
          label={t('item.done.note')}
          hint={t('item.note.hint')}
          max={deskLimits.note}
          rows={2}
        />
      </Form>
    </details>
  );
}

export function History({ here, view }: { here: Here; view: ItemView }): VNode | null {
  const t = queueWords(here);
  if (view.acts.length === 0) return null;
  return (
    <Panel heading={t('item.history')}>
      <Rows>
        {view.acts.map(({ act, by, to, words, at }, n) => (
          <Row
            key={n}
            title={t(`act.${act}`, { by, to: to ?? '' })}
            meta={<ExactTime at={Temporal.Instant.from(at)} here={here} />}
          >
            {words && <p class="own-words">{words}</p>}
          </Row>
        ))}
      </Rows>
    </Panel>
  );
}

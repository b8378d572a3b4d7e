import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { live } from '../../platform/ui/nonce.js';
import { Notice, PageHead, Panel } from '../../platform/ui/panel.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { clockTime } from '../../platform/ui/time-words.js';
import { When } from '../meetup.parts.js';
import { limits } from '../meetups.limits.js';
import { meetupWords } from '../meetups.words.js';
import { SaidLines, talkPath } from './talk.parts.js';
import type { TalkView } from './talk.views.js';
import { talkWords } from './talk.words.js';

/** A meetup that is in text: what was said, and a place to say something. */
export function TalkPage({ view, here }: PageProps<TalkView>): VNode {
  const t = talkWords(here);
  const path = talkPath(view.id);
  const at = (instant: string) => clockTime(Temporal.Instant.from(instant), here);
  return (
    <Layout here={here} title={meetupWords(here)('meetups.title')}>
      <PageHead title={t('talk.heading')}>
        <p>
          <a href={`/meetups/${view.id}`}>{view.title}</a> · <When here={here} {...view} />
        </p>
        <p>{t(view.hosting ? 'talk.lede.host' : 'talk.lede', { name: view.name, host: view.host })}</p>
        <p>{t('talk.gone', { when: at(view.endsAt) })}</p>
      </PageHead>
      {view.asked && <Notice>{t('asking.done')}</Notice>}
      {!view.open && <Notice tone="calm">{t('talk.before', { when: at(view.startsAt) })}</Notice>}
      {view.open && (
        <Panel heading={t('talk.said')}>
          <p class="meta">
            <a href={path}>{t('talk.refresh')}</a>
            {!view.hosting && (
              <>
                {' · '}
                <a href={`${path}/asking`}>{t('asking.title')}</a>
              </>
            )}
          </p>
          <div {...live(here, { 'hx-sse:connect': `${path}/live`, 'hx-swap': 'beforeend' })}>
            <div class="stack" id="said" role="log" aria-label={t('talk.said')}>
              <SaidLines lang={here.lang} view={view} />
            </div>
          </div>
          <Form here={here} action={path} submit={t('talk.submit')}>
            <TextArea here={here} action={path} name="words" label={t('talk.words')} max={limits.note} rows={3} />
          </Form>
        </Panel>
      )}
    </Layout>
  );
}

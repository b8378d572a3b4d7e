import type { VNode } from 'preact';
import { Button } from '../../platform/ui/buttons.js';
import { Face } from '../../platform/ui/face.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Prose } from '../../platform/ui/prose.js';
import { TextField } from '../../platform/ui/text-field.js';
import { dayOf, nameOf } from '../peer.parts.js';
import { peerWords } from '../peer.words.js';
import type { AskView } from './asks.service.js';

/** Somebody asks: what they write stands before the two buttons, which weigh the same. */
export function AskPage({ view, here }: PageProps<AskView>): VNode {
  const t = peerWords(here);
  const name = nameOf(here, view.author);
  const action = `/peer-support/asks/${view.id}/answer`;
  return (
    <Layout here={here} title={t('peer.title')}>
      <PageHead title={t('ask.heading', { name })}>
        <Face picture={view.author.picture} large />
      </PageHead>
      <Panel tone="accent">
        <blockquote class="quoted">
          <Prose text={view.words} lang={here.lang} />
        </blockquote>
        <dl class="facts">
          <dt>{t('ask.way')}</dt>
          <dd>{t(`way-label.${view.way}`)}</dd>
          <dt>{t('ask.times')}</dt>
          <dd>{view.times}</dd>
        </dl>
        <p class="meta">{t('ask.about', { name, day: dayOf(here, view.until) })}</p>
        <form class="form" method="post" action={action} noValidate>
          <TextField
            here={here}
            action={action}
            name="times"
            type="number"
            inputmode="numeric"
            width="short"
            label={t('ask.times.label')}
            value={String(view.times)}
          />
          <div class="actions">
            <Button name="agree" value="yes">
              {t('ask.yes')}
            </Button>
            <Button name="agree" value="no" variant="secondary">
              {t('ask.no')}
            </Button>
          </div>
        </form>
      </Panel>
      <p>
        <a class="plain" href="/peer-support">
          {t('peer.back')}
        </a>
      </p>
    </Layout>
  );
}

import type { VNode } from 'preact';
import { ButtonLink } from '../../platform/ui/buttons.js';
import { Face } from '../../platform/ui/face.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { live } from '../../platform/ui/nonce.js';
import { Notice, PageHead, Panel } from '../../platform/ui/panel.js';
import { Prose } from '../../platform/ui/prose.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { peerDays, peerLimits } from '../choices.js';
import { LighterNotice, nameOf } from '../peer.parts.js';
import { peerWords } from '../peer.words.js';
import { Dates } from '../session/dates.parts.js';
import { HandOverAsk, HandOverTold } from './hand-over.parts.js';
import { noLines, TalkLine } from './line.parts.js';
import { talkWords } from './talk.words.js';
import type { TalkView } from './talks.service.js';

interface Part {
  here: Here;
  view: TalkView;
}

/** What two have between them: what they say, when they meet, and the ways out. */
export function PeerTalkPage({ view, here }: PageProps<TalkView>): VNode {
  const t = talkWords(here);
  const p = peerWords(here);
  const name = nameOf(here, view.other);
  const path = `/peer-support/talks/${view.id}`;
  const stub = Boolean(view.ended) && view.words === '';
  return (
    <Layout here={here} title={p('peer.title')}>
      <PageHead title={name}>
        <Face picture={view.other.picture} large />
        {!view.ended && (
          <>
            <p>{t(`talk.lede.${view.side}`, { name })}</p>
            <p>
              <a href="/help-now">{p('peer.need-now')}</a>
            </p>
          </>
        )}
      </PageHead>
      {stub ? <Notice tone="calm">{t('talk.gone')}</Notice> : view.ended && <Over here={here} view={view} />}
      {view.side === 'seeker' && !view.ended && <LighterNotice here={here} until={view.theirs?.lighterUntil} />}
      {view.handOver && view.side === 'seeker' && <HandOverAsk here={here} view={view} />}
      {!stub && <Lines here={here} view={view} />}
      {!view.ended && <Dates here={here} view={view} />}
      {view.handOver && view.side === 'supporter' && <HandOverTold here={here} view={view} />}
      {!stub && (
        <p class="actions">
          {!view.ended && view.side === 'supporter' && <a href={`${path}/hand-over`}>{t('talk.hand-over')}</a>}
          {!view.ended && view.other.id && <a href={`/flags/new?person=${view.other.id}`}>{t('talk.flag')}</a>}
          <a href={`${path}/report`}>{t('talk.report')}</a>
          {!view.ended && <a href={`${path}/ending`}>{t('talk.end')}</a>}
        </p>
      )}
      <p>
        <a class="plain" href="/peer-support">
          {p('peer.all')}
        </a>
      </p>
    </Layout>
  );
}

/** The log adds what is said at its end, and nothing else moves. Without script a link fetches the page again. */
function Lines({ here, view }: Part): VNode {
  const t = talkWords(here);
  const name = nameOf(here, view.other);
  const path = `/peer-support/talks/${view.id}`;
  const action = `${path}/lines`;
  return (
    <Panel heading={t('talk.lines')}>
      {view.older ? (
        <p>
          <a href={`${path}?before=${view.older}`}>{t('talk.older')}</a>
        </p>
      ) : (
        view.words && (
          <details>
            <summary>{t('talk.first')}</summary>
            <Prose text={view.words} lang={here.lang} />
          </details>
        )
      )}
      <div role="log" aria-label={t('talk.log')}>
        <p class="meta" id={noLines}>
          {view.lines.length === 0 && t('talk.none')}
        </p>
        <ol
          class="letters"
          {...(view.cursor && !view.ended
            ? live(here, { 'hx-sse:connect': `${path}/live?after=${view.cursor}`, 'hx-swap': 'beforeend' })
            : {})}
        >
          {view.lines.map((line) => (
            <TalkLine key={line.id} here={here} other={view.other} line={line} />
          ))}
        </ol>
      </div>
      {!view.ended && (
        <div class="actions">
          <ButtonLink href={path} variant="secondary" size="sm">
            {t('talk.refresh')}
          </ButtonLink>
        </div>
      )}
      {!view.ended && (
        <Form here={here} action={action} submit={t('talk.send')}>
          <TextArea
            here={here}
            action={action}
            name="words"
            label={t('talk.words', { name })}
            hint={t('talk.words.hint', { name })}
            max={peerLimits.line}
            rows={4}
          />
        </Form>
      )}
    </Panel>
  );
}

function Over({ here, view }: Part): VNode {
  const t = talkWords(here);
  const name = nameOf(here, view.other);
  const { own, thanks, ownThanks } = view.ended!;
  return (
    <Panel tone="calm">
      <p role="status">{t(own ? 'over.own' : 'over.theirs', { name })}</p>
      <p>{t('over.kept', { days: peerDays.kept })}</p>
      {thanks && (
        <>
          <p class="meta">{t('over.thanks', { name })}</p>
          <Prose text={thanks} lang={here.lang} />
        </>
      )}
      {ownThanks ? (
        <>
          <p class="meta">{t('over.thanks.own')}</p>
          <Prose text={ownThanks} lang={here.lang} />
        </>
      ) : (
        <div class="actions">
          <ButtonLink href={`/peer-support/talks/${view.id}/ending`} variant="secondary" size="sm">
            {t('over.thank')}
          </ButtonLink>
        </div>
      )}
    </Panel>
  );
}

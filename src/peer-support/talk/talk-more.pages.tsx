import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import { Empty } from '../../platform/ui/empty.js';
import { Face } from '../../platform/ui/face.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { peerLimits } from '../choices.js';
import { LighterNotice, listed, nameOf } from '../peer.parts.js';
import { peerWords } from '../peer.words.js';
import type { HandOverView } from './hand-overs.service.js';
import type { PeerReportView } from './peer-reports.service.js';
import { talkWords } from './talk.words.js';
import type { TalkView } from './talks.service.js';

/** The end, with a last word if one wants. */
export function EndTalkPage({ view, here }: PageProps<TalkView>): VNode {
  const t = talkWords(here);
  const name = nameOf(here, view.other);
  const path = `/peer-support/talks/${view.id}`;
  const action = `${path}/ending`;
  return (
    <Layout here={here} title={peerWords(here)('peer.title')}>
      <PageHead title={t(view.ended ? 'over.thank' : 'end.heading', { name })}>
        {!view.ended && <p>{t('end.text', { name })}</p>}
      </PageHead>
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t(view.ended ? 'over.thank' : 'end.submit')}
          cancel={{ href: path, label: t('end.cancel') }}
        >
          <TextArea
            here={here}
            action={action}
            name="thanks"
            label={t('end.thanks')}
            required={false}
            max={peerLimits.thanks}
            rows={3}
          />
        </Form>
      </Panel>
    </Layout>
  );
}

/** Others who could go on, for the supporter. */
export function HandOverPage({ view, here }: PageProps<HandOverView>): VNode {
  const t = talkWords(here);
  const p = peerWords(here);
  const path = `/peer-support/talks/${view.id}`;
  return (
    <Layout here={here} title={p('peer.title')}>
      <PageHead title={t('hand-over.heading')}>
        <p>{t('hand-over.text')}</p>
      </PageHead>
      <Panel>
        {view.others.length === 0 ? (
          <Empty>{t('hand-over.none')}</Empty>
        ) : (
          <Rows>
            {view.others.map(({ id, author, languages, lighterUntil }) => (
              <Row
                key={id}
                title={nameOf(here, author)}
                lead={<Face picture={author.picture} />}
                meta={listed(
                  here,
                  languages.map((language) => p(`language.${language}`)),
                )}
                end={
                  <ButtonForm action={`${path}/hand-over`} values={{ to: id }} variant="secondary" size="sm">
                    {t('hand-over.submit')} <span class="ds-sr-only">{nameOf(here, author)}</span>
                  </ButtonForm>
                }
              >
                <LighterNotice here={here} until={lighterUntil} />
              </Row>
            ))}
          </Rows>
        )}
      </Panel>
      <p>
        <a class="plain" href={path}>
          {p('peer.back')}
        </a>
      </p>
    </Layout>
  );
}

/** Which line, and what is wrong with it. */
export function PeerReportPage({ view, here }: PageProps<PeerReportView>): VNode {
  const t = talkWords(here);
  const path = `/peer-support/talks/${view.id}`;
  const action = `${path}/report`;
  return (
    <Layout here={here} title={peerWords(here)('peer.title')}>
      <PageHead title={t('report.heading')}>
        <p>{t('report.text', { name: nameOf(here, view.other) })}</p>
      </PageHead>
      <Panel>
        {view.lines.length === 0 ? (
          <Empty>{t('report.none')}</Empty>
        ) : (
          <Form here={here} action={action} submit={t('report.submit')} cancel={{ href: path, label: t('end.cancel') }}>
            <RadioGroup
              here={here}
              action={action}
              name="line"
              label={t('report.line')}
              options={view.lines.map(({ id, words }) => ({ value: id, label: words }))}
            />
            <TextArea
              here={here}
              action={action}
              name="reason"
              label={t('report.reason')}
              max={peerLimits.reason}
              rows={3}
            />
          </Form>
        )}
      </Panel>
    </Layout>
  );
}

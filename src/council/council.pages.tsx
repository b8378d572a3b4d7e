import { Temporal } from 'temporal-polyfill';
import type { ComponentChildren, VNode } from 'preact';
import { ButtonLink } from '../platform/ui/buttons.js';
import { RadioGroup } from '../platform/ui/choice-field.js';
import { ExactDay } from '../platform/ui/dates.js';
import { Empty } from '../platform/ui/empty.js';
import { Form } from '../platform/ui/form.js';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { Prose } from '../platform/ui/prose.js';
import { Row, Rows } from '../platform/ui/rows.js';
import { HiddenField, TextArea, TextField } from '../platform/ui/text-field.js';
import { From, LastDay, StateTag, titleLang, titleOf } from './council.parts.js';
import type { CouncilView } from './council.reader.js';
import { councilWords } from './council.words.js';
import { councilLimits } from './proposal.js';

export function CouncilPage({ view, here }: PageProps<CouncilView>): VNode {
  const t = councilWords(here);
  return (
    <Layout here={here} title={t('council.title')}>
      <PageHead title={t('council.title')}>
        <p>{t('council.lede')}</p>
      </PageHead>
      <p class="actions">
        {here.role === 'ServiceUser' && <ButtonLink href="/council/new">{t('council.propose')}</ButtonLink>}
        <a class="plain" href="/council/answers">
          {t('council.answers')}
        </a>
      </p>
      <Panel heading={t('council.list')}>
        {view.proposals.length === 0 ? (
          <Empty>{t('council.none')}</Empty>
        ) : (
          <Rows>
            {view.proposals.map((proposal) => (
              <ProposalRow
                key={proposal.id}
                here={here}
                proposal={proposal}
                meta={
                  <>
                    <From here={here} proposal={proposal} /> · <LastDay here={here} proposal={proposal} />
                  </>
                }
              />
            ))}
          </Rows>
        )}
        {view.next && <a href={`/council?after=${view.next}`}>{t('council.older')}</a>}
      </Panel>
    </Layout>
  );
}

interface ProposalRowProps {
  here: Here;
  proposal: CouncilView['proposals'][number];
  meta: ComponentChildren;
  children?: ComponentChildren;
}

function ProposalRow({ here, proposal, meta, children }: ProposalRowProps): VNode {
  return (
    <Row
      title={titleOf(here, proposal)}
      href={`/council/${proposal.id}`}
      lang={titleLang(here, proposal)}
      meta={meta}
      end={<StateTag here={here} proposal={proposal} />}
    >
      {children}
    </Row>
  );
}

/** You said – we did. */
export function AnsweredPage({ view, here }: PageProps<CouncilView>): VNode {
  const t = councilWords(here);
  return (
    <Layout here={here} title={t('council.answers')}>
      <PageHead title={t('council.answers')}>
        <p>{t('answers.lede')}</p>
      </PageHead>
      <Panel>
        {view.proposals.length === 0 ? (
          <Empty>{t('answers.none')}</Empty>
        ) : (
          <Rows>
            {view.proposals.map((proposal) => (
              <ProposalRow
                key={proposal.id}
                here={here}
                proposal={proposal}
                meta={<ExactDay at={Temporal.PlainDate.from(proposal.answer!.on)} here={here} />}
              >
                <Prose text={proposal.answer!.words} lang={proposal.answer!.lang} />
              </ProposalRow>
            ))}
          </Rows>
        )}
        {view.next && <a href={`/council/answers?after=${view.next}`}>{t('answers.older')}</a>}
      </Panel>
      <p>
        <a href="/council">{t('council.back')}</a>
      </p>
    </Layout>
  );
}

export function ProposePage({ here }: PageProps<object>): VNode {
  const t = councilWords(here);
  const action = '/council';
  const field = { here, action };
  return (
    <Layout here={here} title={t('new.title')}>
      <PageHead title={t('new.title')}>
        <p>{t('new.lede')}</p>
      </PageHead>
      <Panel>
        <Form {...field} submit={t('new.submit')} cancel={{ href: '/council', label: t('council.back') }}>
          <TextField
            {...field}
            name="title"
            label={t('new.heading')}
            hint={t('new.heading.hint')}
            max={councilLimits.title}
            autocomplete="off"
          />
          <TextArea {...field} name="body" label={t('new.body')} rows={6} max={councilLimits.words} />
          <RadioGroup
            {...field}
            name="as"
            label={t('new.as')}
            options={[
              { value: 'nickname', label: t('new.as.nickname') },
              { value: 'member', label: t('new.as.member'), hint: t('new.as.member.hint') },
            ]}
          />
          <HiddenField name="lang" value={here.lang} />
        </Form>
      </Panel>
    </Layout>
  );
}

import type { VNode } from 'preact';
import { Button } from '../../platform/ui/buttons.js';
import { RadioGroup, SelectField } from '../../platform/ui/choice-field.js';
import { Empty } from '../../platform/ui/empty.js';
import { Face } from '../../platform/ui/face.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Prose } from '../../platform/ui/prose.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextArea, TextField } from '../../platform/ui/text-field.js';
import { languages, peerDays, peerLimits, themes, ways } from '../choices.js';
import { LighterNotice, listed, nameOf } from '../peer.parts.js';
import { peerWords } from '../peer.words.js';
import type { FindView, SupporterView } from './finding.service.js';
import { supporterWords } from './supporter.words.js';

/** Those who can be asked, each with why they are suggested. Asks by address: one can go back to it. */
export function FindPage({ view, here }: PageProps<FindView>): VNode {
  const t = supporterWords(here);
  const p = peerWords(here);
  return (
    <Layout here={here} title={p('peer.title')}>
      <PageHead title={t('find.heading')}>
        <p>{t('find.lede')}</p>
        {!view.mayAsk && (
          <p>
            <a href="/me/nickname">{t('find.to-nickname')}</a>
          </p>
        )}
      </PageHead>
      <Panel>
        <FindForm here={here} view={view} />
      </Panel>
      <Panel>
        {view.supporters.length === 0 ? (
          <Empty>{t('find.none')}</Empty>
        ) : (
          <Rows>
            {view.supporters.map((supporter) => (
              <Row
                key={supporter.id}
                title={nameOf(here, supporter.author)}
                href={`/peer-support/supporters/${supporter.id}`}
                lead={<Face picture={supporter.author.picture} />}
                meta={
                  supporter.reasons.length > 0
                    ? t('find.why', {
                        reasons: listed(
                          here,
                          supporter.reasons.map(({ kind, what }) => p(`${kind}.${what}` as 'theme.ward')),
                        ),
                      })
                    : listed(
                        here,
                        supporter.languages.map((language) => p(`language.${language}`)),
                      )
                }
              >
                <LighterNotice here={here} until={supporter.lighterUntil} />
              </Row>
            ))}
          </Rows>
        )}
        {view.more && (
          <p>
            <a href={`/peer-support/find?${new URLSearchParams(nextOf(view))}`}>{t('find.more')}</a>
          </p>
        )}
      </Panel>
      <p class="actions">
        <a href="/peer-support/guides">{p('home.guides')}</a>
        <a class="plain" href="/peer-support">
          {p('peer.back')}
        </a>
      </p>
    </Layout>
  );
}

const nextOf = ({ theme, language, way, more }: FindView): Record<string, string> => ({
  ...(theme && { theme }),
  ...(language && { language }),
  ...(way && { way }),
  ...(more && { after: more }),
});

function FindForm({ here, view }: { here: Here; view: FindView }): VNode {
  const t = supporterWords(here);
  const p = peerWords(here);
  const action = '/peer-support/find';
  const field = { here, action, required: false, empty: t('find.any') };
  return (
    <form class="form" method="get" action={action} noValidate>
      <SelectField
        {...field}
        name="theme"
        label={t('find.theme')}
        value={view.theme}
        options={themes.map((value) => ({ value, label: p(`theme.${value}`) }))}
      />
      <SelectField
        {...field}
        name="language"
        label={t('find.language')}
        value={view.language}
        options={languages.map((value) => ({ value, label: p(`language.${value}`) }))}
      />
      <SelectField
        {...field}
        name="way"
        label={t('find.way')}
        value={view.way}
        options={ways.map((value) => ({ value, label: p(`way.${value}`) }))}
      />
      <div class="actions">
        <Button>{t('find.submit')}</Button>
      </div>
    </form>
  );
}

/** One of them, in their own words, and the way to ask. */
export function SupporterPage({ view, here }: PageProps<SupporterView>): VNode {
  const t = supporterWords(here);
  const p = peerWords(here);
  const name = nameOf(here, view.author);
  const action = `/peer-support/supporters/${view.id}/asks`;
  const told = [
    ['supporter.knows', view.themes.map((theme) => p(`theme.${theme}`))],
    ['supporter.speaks', view.languages.map((language) => p(`language.${language}`))],
    ['supporter.can', view.ways.map((way) => p(`way.${way}`))],
    ['supporter.hours', view.slots.map((slot) => p(`slot.${slot}`))],
  ] as const;
  return (
    <Layout here={here} title={p('peer.title')}>
      <PageHead title={name}>
        <Face picture={view.author.picture} large />
      </PageHead>
      <LighterNotice here={here} until={view.lighterUntil} />
      <Panel>
        <Prose text={view.words} lang={here.lang} />
        <dl class="facts">
          {told
            .filter(([, things]) => things.length > 0)
            .map(([label, things]) => (
              <>
                <dt>{t(label)}</dt>
                <dd>{listed(here, things)}</dd>
              </>
            ))}
        </dl>
      </Panel>
      <Panel heading={t('supporter.ask', { name })}>
        <p>{t('supporter.ask.text', { name, days: peerDays.ask })}</p>
        <Form
          here={here}
          action={action}
          submit={t('supporter.ask.submit')}
          cancel={{ href: '/peer-support/find', label: p('peer.back') }}
        >
          <TextArea
            here={here}
            action={action}
            name="words"
            label={t('supporter.ask.words')}
            max={peerLimits.words}
            rows={5}
          />
          <RadioGroup
            here={here}
            action={action}
            name="way"
            label={t('supporter.ask.way')}
            value={view.ways[0]}
            options={view.ways.map((value) => ({ value, label: p(`way-label.${value}`) }))}
          />
          <TextField
            here={here}
            action={action}
            name="times"
            type="number"
            inputmode="numeric"
            width="short"
            label={t('supporter.ask.times')}
            hint={t('supporter.ask.times.hint')}
            value="4"
          />
        </Form>
      </Panel>
    </Layout>
  );
}

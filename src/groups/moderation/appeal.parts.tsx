import type { ComponentChildren, VNode } from 'preact';
import type { PersonaView } from '../../identity/index.js';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { Here } from '../../platform/ui/here.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Prose } from '../../platform/ui/prose.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { groupWords } from '../groups.words.js';
import { PersonaLine } from '../thread/persona-line.js';

/** For the author of what is hidden. @param back where they came from */
export function AskToLook(props: {
  here: Here;
  action: string;
  lede: string;
  reason: string;
  back: { href: string; label: string };
  children: ComponentChildren;
}): VNode {
  const { here, action, lede, reason, back, children } = props;
  const t = groupWords(here);
  return (
    <>
      <PageHead title={t('appeal.title')}>
        <p>{lede}</p>
      </PageHead>
      <Panel>
        <p>{t('post.hidden.own', { reason })}</p>
        {children}
        <Form here={here} action={action} submit={t('appeal.submit')} cancel={back}>
          <TextArea here={here} action={action} name="words" label={t('appeal.words')} rows={4} />
        </Form>
      </Panel>
    </>
  );
}

/** For a consultant who did not hide it. @param children the hidden words */
export function LookAgain(props: {
  here: Here;
  action: string;
  lede: string;
  /** Absent where no name stands by it. */
  author: PersonaView | undefined;
  reason: string;
  words: string;
  lang?: string;
  children: ComponentChildren;
}): VNode {
  const { here, action, lede, author, reason, words, lang, children } = props;
  const t = groupWords(here);
  return (
    <>
      <PageHead title={t('appeal.title')}>
        <p>{lede}</p>
      </PageHead>
      <Panel>
        {author && (
          <p class="meta">
            <PersonaLine here={here} author={author} />
          </p>
        )}
        <blockquote class="quoted">{children}</blockquote>
        <p>{t('post.hidden.reason', { reason })}</p>
        <p>{t('appeal.said')}</p>
        <blockquote class="quoted">{lang ? <Prose text={words} lang={lang} /> : words}</blockquote>
        <Form here={here} action={action} submit={t('appeal.decide')}>
          <RadioGroup
            here={here}
            action={action}
            name="decision"
            label={t('appeal.decision')}
            options={[
              { value: 'overturn', label: t('appeal.overturn') },
              { value: 'uphold', label: t('appeal.uphold') },
            ]}
          />
          <TextArea here={here} action={action} name="answer" label={t('appeal.answer')} rows={4} />
        </Form>
      </Panel>
    </>
  );
}

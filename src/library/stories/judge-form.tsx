import type { VNode } from 'preact';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { Here } from '../../platform/ui/here.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { limits } from '../library.limits.js';
import { storyWords } from './stories.words.js';

/** The consultant shows it, or says why not. */
export function JudgeFields({
  here,
  action,
  answer,
}: {
  here: Here;
  action: string;
  answer?: string | undefined;
}): VNode {
  const t = storyWords(here);
  return (
    <Form
      here={here}
      action={action}
      submit={t('judge.send')}
      cancel={{ href: '/library/waiting', label: t('tell.cancel') }}
    >
      <RadioGroup
        here={here}
        action={action}
        name="decision"
        label={t('judge.decision')}
        options={[
          { value: 'publish', label: t('judge.publish') },
          { value: 'decline', label: t('judge.decline') },
        ]}
      />
      <TextArea
        here={here}
        action={action}
        name="answer"
        label={t('judge.answer')}
        hint={t('judge.answer.hint')}
        value={answer}
        rows={4}
        max={limits.answer}
        required={false}
      />
    </Form>
  );
}

/** For whom it is. What the whole world can read is said before anything is sent. */
export function SeenChoice({
  here,
  action,
  mayOpen,
  what,
}: {
  here: Here;
  action: string;
  mayOpen: boolean;
  what: 'story' | 'post';
}): VNode {
  const t = storyWords(here);
  if (!mayOpen)
    return (
      <>
        <p>{t(what === 'story' ? 'seen.closed' : 'seen.closed.post')}</p>
        <input type="hidden" name="seen" value="members" />
      </>
    );
  const members =
    what === 'story'
      ? { label: t('seen.members'), hint: t('seen.members.hint') }
      : { label: t('seen.members.post'), hint: t('seen.members.post.hint') };
  return (
    <RadioGroup
      here={here}
      action={action}
      name="seen"
      label={t('seen.label')}
      options={[
        { value: 'members', ...members },
        { value: 'open', label: t('seen.open'), hint: t('seen.open.hint') },
      ]}
    />
  );
}

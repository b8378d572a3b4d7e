import type { VNode } from 'preact';
import { ButtonLink } from '../../platform/ui/buttons.js';
import { Face } from '../../platform/ui/face.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { TextField } from '../../platform/ui/text-field.js';
import type { PersonaView } from './faces.js';
import { identityWords } from '../identity.words.js';
import { GivingUpPanel, RestPanel, NameTicks } from './nickname-change.pages.js';
import { nicknameChangeWords } from './nickname-change.words.js';
import type { RestView } from './nickname-rests.js';
import { PictureChoice } from './picture-choice.js';

const action = '/me/nickname';

export interface NicknameView {
  persona: PersonaView | undefined;
  /** A nickname that is being given up, or the time until the next one. */
  rest: RestView | undefined;
}

export function NicknamePage({ view, here }: PageProps<NicknameView>): VNode {
  const t = identityWords(here);
  const { persona, rest } = view;
  return (
    <Layout here={here} title={t('nickname.title')}>
      <PageHead title={t('nickname.title')}>
        <p>{t('nickname.lede')}</p>
      </PageHead>
      {persona ? (
        <OwnNickname here={here} persona={persona} rest={rest} />
      ) : rest ? (
        <RestPanel here={here} rest={rest} />
      ) : (
        <FirstNickname here={here} />
      )}
    </Layout>
  );
}

function FirstNickname({ here }: { here: Here }): VNode {
  const t = identityWords(here);
  return (
    <Panel>
      <Form
        here={here}
        action={action}
        submit={t('nickname.submit')}
        cancel={{ href: '/', label: t('nickname.later') }}
      >
        <TextField
          here={here}
          action={action}
          name="nickname"
          label={t('nickname.label')}
          hint={t('nickname.hint')}
          autocomplete="off"
        />
        <NameTicks here={here} action={action} />
        <PictureChoice here={here} action={action} />
      </Form>
    </Panel>
  );
}

function OwnNickname(props: { here: Here; persona: PersonaView; rest: RestView | undefined }): VNode {
  const { here, persona, rest } = props;
  const t = identityWords(here);
  const change = nicknameChangeWords(here);
  return (
    <>
      <Panel>
        <p class="own-face">
          <Face picture={persona.picture} large /> {t('nickname.yours', { nickname: persona.nickname })}
        </p>
        <ButtonLink href="/rooms">{t('nickname.rooms')}</ButtonLink>
      </Panel>
      {rest ? (
        <GivingUpPanel here={here} rest={rest} />
      ) : (
        <>
          <Panel heading={change('rename.heading')} link={{ href: '/me/nickname/change', label: change('rename.see') }}>
            <p>{change('rename.short')}</p>
          </Panel>
          <Panel heading={change('anew.heading')} link={{ href: '/me/nickname/anew', label: change('anew.see') }}>
            <p>{change('anew.short')}</p>
          </Panel>
        </>
      )}
    </>
  );
}

import type { VNode } from 'preact';
import { ButtonLink } from '../../platform/ui/buttons.js';
import { Face } from '../../platform/ui/face.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { TextField } from '../../platform/ui/text-field.js';
import type { PersonaView } from './faces.js';
import { identityWords } from '../identity.words.js';
import { PictureChoice } from './picture-choice.js';

const action = '/me/nickname';

export function NicknamePage({ view, here }: PageProps<{ persona: PersonaView | undefined }>): VNode {
  const t = identityWords(here);
  const { persona } = view;
  return (
    <Layout here={here} title={t('nickname.title')}>
      <PageHead title={t('nickname.title')}>
        <p>{t('nickname.lede')}</p>
      </PageHead>
      <Panel>
        {persona ? (
          <>
            <p class="own-face">
              <Face picture={persona.picture} large /> {t('nickname.yours', { nickname: persona.nickname })}
            </p>
            <ButtonLink href="/rooms">{t('nickname.rooms')}</ButtonLink>
          </>
        ) : (
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
            <PictureChoice here={here} action={action} />
          </Form>
        )}
      </Panel>
    </Layout>
  );
}

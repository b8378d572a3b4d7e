import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { FileField, TextField } from '../../platform/ui/text-field.js';
import { showWords } from './show.words.js';

export function PhotoPage({ view, here }: PageProps<{ has: boolean }>): VNode {
  const t = showWords(here);
  const action = '/me/photo';
  return (
    <Layout here={here} title={t('show.title')}>
      <PageHead title={t('photo.heading')}>
        <p>{t('photo.lede')}</p>
      </PageHead>
      <Panel>
        {view.has ? (
          <>
            <img class="photo" src={`${action}/image`} alt={t('photo.alt')} width="160" height="160" />
            <ButtonForm action={`${action}/removal`} variant="secondary" color="danger" size="sm">
              {t('photo.remove')}
            </ButtonForm>
            <p class="meta">{t('photo.remove.text')}</p>
          </>
        ) : (
          <p>{t('photo.none')}</p>
        )}
        <Form here={here} action={action} submit={t('photo.submit')} enctype="multipart/form-data">
          <FileField
            here={here}
            action={action}
            name="photo"
            label={t('photo.label')}
            hint={t('photo.hint')}
            accept="image/jpeg,image/png,image/webp"
          />
        </Form>
      </Panel>
      <p>
        <a href="/people">{t('show.people')}</a>
      </p>
    </Layout>
  );
}

export function ContactPage({ view, here }: PageProps<{ contact: string | undefined }>): VNode {
  const t = showWords(here);
  const action = '/me/contact';
  return (
    <Layout here={here} title={t('show.title')}>
      <PageHead title={t('contact.heading')}>
        <p>{t('contact.lede')}</p>
      </PageHead>
      <Panel>
        <Form here={here} action={action} submit={t('contact.submit')}>
          <TextField
            here={here}
            action={action}
            name="contact"
            label={t('contact.label')}
            hint={t('contact.hint')}
            max={200}
            required={false}
            value={view.contact}
            autocomplete="off"
          />
        </Form>
      </Panel>
      <p>
        <a href="/people">{t('show.people')}</a>
      </p>
    </Layout>
  );
}

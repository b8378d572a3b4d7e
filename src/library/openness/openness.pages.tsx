import type { VNode } from 'preact';
import { CheckBox } from '../../platform/ui/choice-field.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { TextArea, TextField } from '../../platform/ui/text-field.js';
import { limits } from '../library.limits.js';
import type { NearYou, OpennessSettings } from './openness.service.js';
import { opennessWords } from './openness.words.js';

/** For strangers and members alike: the same page, with nothing in it about who is a member. */
export function NearYouPage({ view, here }: PageProps<{ groups: NearYou[] }>): VNode {
  const t = opennessWords(here);
  return (
    <Layout here={here} title={t('near.title')}>
      <PageHead title={t('near.title')}>
        <p>{t('near.lede')}</p>
        <p>
          <a href="/local-groups">{t('near.others')}</a>
        </p>
      </PageHead>
      {view.groups.length === 0 && <Empty>{t('near.none')}</Empty>}
      {view.groups.map(({ name, about, district, wayIn, library, blog }) => (
        <Panel key={name} heading={name}>
          <p>{about[here.lang]}</p>
          <dl class="facts">
            <dt>{t('near.district')}</dt>
            <dd>{district}</dd>
            <dt>{t('near.way-in')}</dt>
            <dd>{wayIn[here.lang]}</dd>
          </dl>
          {library && (
            <p>
              <a href={`/library?of=${library}`}>{t('near.library', { name })}</a>
            </p>
          )}
          {blog && (
            <p>
              <a href={`/blog?of=${blog}`}>{t('near.blog', { name })}</a>
            </p>
          )}
        </Panel>
      ))}
    </Layout>
  );
}

/** For the coordinator. */
export function OpennessPage({ view, here }: PageProps<OpennessSettings>): VNode {
  const t = opennessWords(here);
  const action = '/openness';
  const field = { here, action };
  const area = { ...field, rows: 3, required: false, max: limits.about };
  return (
    <Layout here={here} title={t('open.title')}>
      <PageHead title={t('open.title')}>
        <p>{t('open.lede')}</p>
      </PageHead>
      <Panel>
        <Form here={here} action={action} submit={t('open.save')}>
          <CheckBox
            {...field}
            name="library"
            label={t('open.library')}
            hint={t('open.library.hint')}
            checked={view.library}
          />
          <CheckBox {...field} name="blog" label={t('open.blog')} hint={t('open.blog.hint')} checked={view.blog} />
          <CheckBox
            {...field}
            name="indexed"
            label={t('open.indexed')}
            hint={t('open.indexed.hint')}
            checked={view.indexed}
          />
          <CheckBox {...field} name="listed" label={t('open.listed')} checked={view.listed} />
          <TextArea {...area} name="aboutNb" label={t('open.about.nb')} value={view.aboutNb} lang="nb" />
          <TextArea {...area} name="aboutEn" label={t('open.about.en')} value={view.aboutEn} lang="en" />
          <TextField {...field} name="district" label={t('open.district')} value={view.district} required={false} />
          <TextArea {...area} name="wayInNb" label={t('open.way-in.nb')} value={view.wayInNb} lang="nb" />
          <TextArea {...area} name="wayInEn" label={t('open.way-in.en')} value={view.wayInEn} lang="en" />
        </Form>
      </Panel>
    </Layout>
  );
}

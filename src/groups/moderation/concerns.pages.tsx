import type { VNode } from 'preact';
import { ButtonLink } from '../../platform/ui/buttons.js';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { groupWords } from '../groups.words.js';
import { chatWords } from '../chat/chat.words.js';
import { calledIn } from '../thread/persona-line.js';
import type { ReportLineView, ReportPersonView } from './concerns.service.js';
import { moderationWords } from './moderation.words.js';
import { ReadBy } from './staff-reader.parts.js';

/** Which line, and what about it: a page of its own, so that the log stays a log. */
export function ReportLinePage({ view, here }: PageProps<ReportLineView>): VNode {
  const t = moderationWords(here);
  const action = `/rooms/${view.room.id}/chat/report`;
  const back = { href: `/rooms/${view.room.id}/chat`, label: t('concern.line.back') };
  return (
    <Layout here={here} title={chatWords(here)('chat.title')}>
      <PageHead title={t('concern.line.title')}>
        <p>{t('concern.line.lede')}</p>
        {view.staff.map(({ author, reader }) => (
          <ReadBy key={author.id} here={here} name={calledIn(here, author)} reader={reader} />
        ))}
      </PageHead>
      <Panel>
        {view.lines.length === 0 ? (
          <Empty action={back}>{t('concern.line.none')}</Empty>
        ) : (
          <Form here={here} action={action} submit={t('concern.submit')} cancel={back}>
            <RadioGroup
              here={here}
              action={action}
              name="line"
              label={t('concern.line.which')}
              options={view.lines.map(({ id, author, body }) => ({
                value: id,
                label: `${calledIn(here, author)}: ${body}`,
              }))}
            />
            <TextArea here={here} action={action} name="reason" label={t('concern.reason')} rows={4} />
          </Form>
        )}
      </Panel>
    </Layout>
  );
}

export function ReportPersonPage({ view, here }: PageProps<ReportPersonView>): VNode {
  const t = moderationWords(here);
  const name = calledIn(here, view.author);
  const action = `/people/${view.faceId}/report`;
  const back = view.reader
    ? { href: '/rooms', label: t('concern.staff.back') }
    : { href: `/people/${view.faceId}`, label: t('concern.person.back') };
  return (
    <Layout here={here} title={groupWords(here)('rooms.title')}>
      <PageHead title={t('concern.person.title', { name })}>
        {view.reader ? (
          <ReadBy here={here} name={name} reader={view.reader} />
        ) : (
          <>
            <p>{t('concern.person.lede', { name })}</p>
            <p>
              <a href={`/flags/new?person=${view.faceId}`}>{t('concern.person.worried', { name })}</a>
            </p>
          </>
        )}
      </PageHead>
      {view.reader?.by === 'nobody' ? (
        <ButtonLink href={back.href} variant="secondary">
          {back.label}
        </ButtonLink>
      ) : (
        <Panel>
          <Form here={here} action={action} submit={t('concern.submit')} cancel={back}>
            <TextArea here={here} action={action} name="reason" label={t('concern.reason')} rows={4} />
          </Form>
        </Panel>
      )}
    </Layout>
  );
}

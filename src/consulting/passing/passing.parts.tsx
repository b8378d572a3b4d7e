import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { HelpNumbers } from '../../communities/index.js';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { RadioGroup, SelectField } from '../../platform/ui/choice-field.js';
import { ExactTime } from '../../platform/ui/dates.js';
import { Form } from '../../platform/ui/form.js';
import type { Here } from '../../platform/ui/here.js';
import { Notice, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { passingMax } from './passing.forms.js';
import { passingWords } from './passing.words.js';
import { type ClinicianView, isOn, type PassedView } from './passings.service.js';

/** On the page of a matter: what went to whom, and a form that begins empty. */
export function PassOn({
  here,
  matterId,
  view,
  known,
}: {
  here: Here;
  matterId: string;
  view: PassedView;
  /** It is clear whom it is about. */
  known: boolean;
}): VNode {
  const t = passingWords(here);
  const action = `/desk/matters/${matterId}/passing`;
  const mayPass = known && view.clinicians.length > 0;
  return (
    <Panel heading={t('pass.heading')} id="passing">
      <p>{t('pass.lede')}</p>
      <Rows>
        {view.passings.map(({ id, to, words, answer, taken, toldAt, told }) => (
          <Row
            key={id}
            title={t('pass.to.name', { name: to })}
            meta={
              told ? (
                t('pass.known')
              ) : (
                <>
                  {t('pass.later')} <ExactTime at={Temporal.Instant.from(toldAt)} here={here} />
                </>
              )
            }
            end={<Tag tone={taken ? 'calm' : 'warm'}>{t(taken ? 'pass.taken' : 'pass.untaken')}</Tag>}
          >
            <p class="own-words">{words}</p>
            {answer && <p>{t('pass.answered', { answer })}</p>}
            {!told && (
              <ButtonForm action={`/passings/${id}/telling`} variant="secondary" size="sm">
                {t('pass.tell')}
              </ButtonForm>
            )}
          </Row>
        ))}
      </Rows>
      {!known && <p>{t('pass.nobody')}</p>}
      {known && !mayPass && <p>{t('pass.no-clinician')}</p>}
      {mayPass && (
        <details open={here.refused?.action === action}>
          <summary>{t('pass.heading')}</summary>
          <p>{t('pass.told')}</p>
          {!view.clinicians.some(isOn) && (
            <>
              <Notice tone="warm">{t('pass.off-duty')}</Notice>
              {view.help.map((help) => (
                <HelpNumbers key={help.community} here={here} help={help} />
              ))}
            </>
          )}
          <Form here={here} action={action} submit={t('pass.submit')} variant="secondary">
            <SelectField
              here={here}
              action={action}
              name="to"
              label={t('pass.to')}
              options={view.clinicians.map((each) => ({ value: each.id, label: called(here, each) }))}
            />
            <TextArea
              here={here}
              action={action}
              name="words"
              label={t('pass.words')}
              hint={t('pass.words.hint')}
              max={passingMax}
              rows={4}
            />
            <RadioGroup
              here={here}
              action={action}
              name="told"
              label={t('pass.when')}
              value="now"
              options={(['now', 'after'] as const).map((value) => ({ value, label: t(`pass.when.${value}`) }))}
            />
          </Form>
        </details>
      )}
    </Panel>
  );
}

/** A clinician with the title they have, and whether they are there now. */
const called = (here: Here, { name, title, ...rest }: ClinicianView): string => {
  const who = [name, title].filter(Boolean).join(', ');
  return isOn({ name, title, ...rest })
    ? passingWords(here)('pass.on-duty', { who, until: rest.duty!.until ?? '' })
    : who;
};

/** On a clinician's front page. */
export function PassedToYou({ here, n }: { here: Here; n: number }): VNode {
  return (
    <Panel tone="warm">
      <p>
        <a href="/passings">{passingWords(here)('passed.link', { n })}</a>
      </p>
    </Panel>
  );
}

import type { VNode } from 'preact';
import { catalogue } from '../i18n/catalogue.js';
import type { Here, RefusedForm } from './here.js';
import { fieldId, labelIn } from './refused.js';

const words = catalogue({
  'mend.heading': [
    '{count, plural, one {Én ting må rettes} other {Noen ting må rettes}}',
    '{count, plural, one {One thing to put right} other {Some things to put right}}',
  ],
  'mend.kept': ['Det du skrev, er tatt vare på.', 'What you wrote is still here.'],
});

/** A sentence that could stand at any field gets the field's name before it. */
function named(refused: RefusedForm, { field, message, general }: RefusedForm['errors'][number]): string {
  const label = general ? labelIn(refused, field) : undefined;
  if (!label) return message;
  return /[.?!:…]$/.test(label) ? `${label} ${message}` : `${label}: ${message}`;
}

/** Says at the top of the page what has to be mended, and leads to each place. It takes the focus without any script. */
export function ErrorSummary({ here }: { here: Here }): VNode | null {
  const { refused } = here;
  if (!refused) return null;
  const t = words(here);
  return (
    <section class="error-summary" aria-labelledby="error-summary-heading" tabIndex={-1} autofocus>
      <div role="alert">
        <h2 id="error-summary-heading">{t('mend.heading', { count: refused.errors.length })}</h2>
        <ul>
          {refused.errors.map((each) => (
            <li key={each.field}>
              {each.field ? (
                <a href={`#${fieldId(refused.action, each.field)}`}>{named(refused, each)}</a>
              ) : (
                each.message
              )}
            </li>
          ))}
        </ul>
        <p>{t('mend.kept')}</p>
      </div>
    </section>
  );
}

import type { VNode } from 'preact';
import { catalogue } from '../i18n/catalogue.js';
import type { Here } from './here.js';
import { fieldId } from './refused.js';

const words = catalogue({
  'mend.heading': [
    '{count, plural, one {Én ting må rettes} other {Noen ting må rettes}}',
    '{count, plural, one {One thing to put right} other {Some things to put right}}',
  ],
  'mend.kept': ['Det du skrev, er tatt vare på.', 'What you wrote is still here.'],
});

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
          {refused.errors.map(({ field, message }) => (
            <li key={field}>{field ? <a href={`#${fieldId(refused.action, field)}`}>{message}</a> : message}</li>
          ))}
        </ul>
        <p>{t('mend.kept')}</p>
      </div>
    </section>
  );
}

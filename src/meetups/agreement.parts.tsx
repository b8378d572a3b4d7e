import type { VNode } from 'preact';
import type { AgreementView } from '../communities/index.js';
import type { Here } from '../platform/ui/here.js';
import { meetupWords } from './meetups.words.js';

/** What everybody at the meetup has agreed on, for whoever wants to read it again before they come. */
export function AgreementFold({ here, agreement }: { here: Here; agreement: AgreementView | undefined }): VNode | null {
  if (!agreement) return null;
  return (
    <details>
      <summary>{meetupWords(here)('agreement.shown')}</summary>
      <ul class="prose">
        {agreement.clauses[here.lang].map((clause) => (
          <li key={clause}>{clause}</li>
        ))}
      </ul>
    </details>
  );
}

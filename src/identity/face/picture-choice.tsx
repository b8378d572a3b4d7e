import type { VNode } from 'preact';
import { Face } from '../../platform/ui/face.js';
import type { Here } from '../../platform/ui/here.js';
import { pictures } from './faces.js';
import { identityWords } from '../identity.words.js';

/** A neutral picture out of eight. Never a photo. */
export function PictureChoice(props: { here: Here; action: string; value?: number | undefined }): VNode {
  const { here, action, value = 0 } = props;
  const t = identityWords(here);
  const chosen = here.refused?.action === action ? here.refused.values['picture'] : undefined;
  return (
    <fieldset class="ds-fieldset pictures">
      <legend class="ds-label">{t('picture.label')}</legend>
      {pictures.map((picture) => (
        <label key={picture} class="picture">
          <input
            class="ds-input"
            type="radio"
            name="picture"
            value={picture}
            checked={String(picture) === (chosen ?? String(value))}
          />
          <Face picture={picture} large />
          <span class="ds-sr-only">{t('picture.one', { number: picture + 1 })}</span>
        </label>
      ))}
    </fieldset>
  );
}

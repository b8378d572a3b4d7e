import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import type { Here } from '../../platform/ui/here.js';
import { groupWords } from '../groups.words.js';

/** "Not able to hear heavy things today": one press, and one to take it back. */
export function CalmSwitch({ here, calm }: { here: Here; calm: boolean }): VNode {
  const t = groupWords(here);
  return (
    <div class="calm-switch">
      <p class="meta">{t(calm ? 'calm.on' : 'calm.off')}</p>
      <ButtonForm
        action="/rooms/calm"
        values={{ back: here.path, ...(calm ? {} : { on: 'yes' }) }}
        variant="secondary"
        color="calm"
        size="sm"
      >
        {t(calm ? 'calm.end' : 'calm.begin')}
      </ButtonForm>
    </div>
  );
}

import type { VNode } from 'preact';
import { DutyLine } from '../../communities/index.js';
import { ButtonLink } from '../../platform/ui/buttons.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import type { WhoComes } from '../night/night.service.js';
import { aftercareWords } from './aftercare.words.js';
import { CalmSwitch } from './calm.parts.js';

export interface AftercareView {
  calm: boolean;
  who: WhoComes;
}

function Rest({ here, calm, who }: AftercareView & { here: Here }): VNode {
  const t = aftercareWords(here);
  return (
    <>
      <p>{t('aftercare.lede')}</p>
      <p>{t('aftercare.breathe')}</p>
      <CalmSwitch here={here} calm={calm} />
      <DutyLine here={here} duty={who.duty} name={who.consultant} />
      <p>
        <ButtonLink href="/help-now" variant="secondary">
          {t('aftercare.help')}
        </ButtonLink>
      </p>
    </>
  );
}

/** At the end of a hard thread, folded: for whoever wants it. Once a day; afterwards a link leads to the same. */
export function Aftercare({ here, who, calm, again }: AftercareView & { here: Here; again: boolean }): VNode {
  const t = aftercareWords(here);
  if (again)
    return (
      <p class="meta">
        <a href="/rooms/rest">{t('aftercare.title')}</a>
      </p>
    );
  return (
    <details class="panel aftercare" data-color="calm">
      <summary>{t('aftercare.title')}</summary>
      <Rest here={here} who={who} calm={calm} />
    </details>
  );
}

export function AftercarePage({ view, here }: PageProps<AftercareView>): VNode {
  const t = aftercareWords(here);
  return (
    <Layout here={here} title={t('aftercare.title')}>
      <PageHead title={t('aftercare.title')} />
      <Panel tone="calm">
        <Rest here={here} {...view} />
      </Panel>
    </Layout>
  );
}

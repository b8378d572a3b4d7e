import type { ComponentChildren, VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import type { Here } from '../../platform/ui/here.js';
import { Panel } from '../../platform/ui/panel.js';
import { HiddenField } from '../../platform/ui/text-field.js';
import type { SittingId, VersionId } from './version.entity.js';
import type { Version } from './versions.service.js';
import { versionWords } from './versions.words.js';

/** In a form that is kept as one writes: its sitting, and the place where the script says how it went. */
export function KeptFields({ here, sitting, shared }: { here: Here; sitting: SittingId; shared: boolean }): VNode {
  const t = versionWords(here);
  return (
    <>
      {shared && <p class="meta">{t('kept.shared')}</p>}
      <HiddenField name="sitting" value={here.refused?.values['sitting'] ?? sitting} />
      <p
        class="meta"
        role="status"
        data-kept={t('kept')}
        data-beside={t('kept.beside')}
        data-not={t('kept.not')}
        data-seen={t('kept.shared')}
      />
    </>
  );
}

interface VersionProps {
  here: Here;
  action: string;
  version: VersionId;
}

/** What was written at the same time, to be chosen or left. */
export function BesidePanel({
  here,
  action,
  version,
  children,
}: VersionProps & { children: ComponentChildren }): VNode {
  const t = versionWords(here);
  return (
    <Panel heading={t('beside')} tone="warm">
      <p>{t('beside.lede')}</p>
      {children}
      <div class="actions">
        <ButtonForm action={action} values={{ version }} variant="secondary" size="sm">
          {t('beside.take')}
        </ButtonForm>
        <ButtonForm action={action} values={{ version, leave: 'yes' }} variant="tertiary" size="sm">
          {t('beside.leave')}
        </ButtonForm>
      </div>
    </Panel>
  );
}

/** Puts an earlier version in the place of what stands there. */
export const BringBack = ({ here, action, version }: VersionProps): VNode => (
  <ButtonForm action={action} values={{ version }} variant="secondary" size="sm">
    {versionWords(here)('back')}
  </ButtonForm>
);

/** What it said before, folded away on its page, the newest first. */
export function Earlier<Said>({
  here,
  versions,
  children,
}: {
  here: Here;
  versions: readonly Version<Said>[];
  children: (version: Version<Said>) => VNode;
}): VNode | null {
  if (versions.length === 0) return null;
  const t = versionWords(here);
  return (
    <details class="no-print">
      <summary>{t('earlier')}</summary>
      {versions.map((version, n) => (
        <Panel key={version.id} heading={t('earlier.n', { n: versions.length - n })}>
          {children(version)}
        </Panel>
      ))}
    </details>
  );
}

interface ManyProps<Said> {
  here: Here;
  /** Where one is chosen or brought back. */
  action: string;
  versions: readonly Version<Said>[];
  children: (version: Version<Said>) => VNode;
}

/** All that was written at the same time. */
export function Besides<Said>({ here, action, versions, children }: ManyProps<Said>): VNode {
  return (
    <>
      {versions.map((version) => (
        <BesidePanel key={version.id} here={here} action={action} version={version.id}>
          {children(version)}
        </BesidePanel>
      ))}
    </>
  );
}

/** What it said before, each with the way back. */
export function BroughtBack<Said>({ here, action, versions, children }: ManyProps<Said>): VNode {
  return (
    <Earlier here={here} versions={versions}>
      {(version) => (
        <>
          {children(version)}
          <BringBack here={here} action={action} version={version.id} />
        </>
      )}
    </Earlier>
  );
}

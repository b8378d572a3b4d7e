import type { Coarse } from '../platform/time/coarse.js';
import type { Group } from './kinds.js';
import type { NoticeId } from './notice.entity.js';
import type { DeviceView } from './push-devices.service.js';

export interface NoticeView {
  id: NoticeId;
  kind: string;
  /** In the reader's language. */
  text: string;
  href: string;
  when: Coarse;
  isNew: boolean;
}

export interface NoticesView {
  /** They have never said whether they want letters: then they get none of this. */
  noMail?: true;
  notices: NoticeView[];
}

export interface ChoicesView {
  /** What this reader may hear of. */
  groups: readonly Group[];
  mail: readonly Group[];
  push: readonly Group[];
  text: readonly Group[];
  quiet: { from: number; to: number } | null;
  digestAt: number | null;
  /** Whether this portal speaks to push services at all. */
  pushIsOn: boolean;
  /** Whether it sends plain texts. */
  textsAreOn: boolean;
}

export interface DevicesView {
  devices: DeviceView[];
  /** The public half of the portal's key, which a browser wants when it is added. */
  key: string;
}

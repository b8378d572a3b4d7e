import { Platform0001 } from './0001-platform.js';
import { Communities0002 } from './0002-communities.js';
import { Identity0003 } from './0003-identity.js';
import { Groups0004 } from './0004-groups.js';
import { Toolbox0005 } from './0005-toolbox.js';
import { Messaging0006 } from './0006-messaging.js';
import { Meetups0007 } from './0007-meetups.js';
import { Faces0008 } from './0008-faces.js';

/** In order, for ever: what has landed is never changed, only followed. */
export const migrations = [
  Platform0001,
  Communities0002,
  Identity0003,
  Groups0004,
  Toolbox0005,
  Messaging0006,
  Meetups0007,
  Faces0008,
] as const;

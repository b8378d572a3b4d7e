import { Choice, Id, Line, Tick, Whole, Words } from '../../platform/http/fields.js';
import type { SittingId } from '../versions/version.entity.js';
import { pageNames, type NamedShelf, type PageName, shelfNames } from './shelves.js';

export class ShelfParams {
  @Choice(shelfNames) shelf: NamedShelf;
}

export class PageParams extends ShelfParams {
  @Choice(pageNames) page: PageName;
}

/** Everything may be empty: then nothing stands there any more. */
export class OwnPageForm {
  @Line({ max: 60, optional: true }) heading?: string;
  @Words({ max: 2000, optional: true }) text?: string;
  @Words({ max: 2000, optional: true }) how?: string;
  @Words({ max: 2000, optional: true }) helps?: string;
  @Words({ max: 2000, optional: true }) hinders?: string;
  /** Which revision was on the page when it was opened. */
  @Whole({ min: 0, max: 1_000_000, optional: true }) seen?: number;
  /** One page as it was opened once: all that is saved from there is one version. */
  @Id({ optional: true }) sitting?: SittingId;
}

export class VersionForm {
  @Id() version: string;
  /** Leaves what stands beside, and keeps what is there. */
  @Tick() leave?: boolean;
}

export { CommunitiesModule } from './communities.module.js';
export { CommunityFounded } from './communities.events.js';
export { Communities, type AgreementView, type VenueView } from './communities.service.js';
export {
  BadCommunityFile,
  readCommunityFile,
  staffRoles,
  type CommunityFile,
  type DutyHours,
  type InTwoLanguages,
} from './community.file.js';
export { dutyAt, type DutyView } from './duty.js';
/** Parts that other pages may place. */
export { DutyLine, weekdayName } from './duty.parts.js';
export type { HelpView } from './help-at-hand.service.js';
export { HelpNumbers } from './help.pages.js';

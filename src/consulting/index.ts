export { ConsultingModule } from './consulting.module.js';
export { Desk, type DeskView } from './desk.service.js';
/** Parts that other pages may place. */
export { DeskMeetups, DeskPanels } from './desk.parts.js';
export { DeskKinds, type DeskKind, type DeskKindName, type OpenThing } from './desk/desk-kinds.js';
export { Matters } from './matter/matters.service.js';
export { MatterDesk } from './matter/matter-desk.service.js';
export { DeskWork } from './desk/desk-work.service.js';
export { Numbers } from './numbers/numbers.service.js';
export { NumbersLink } from './numbers/numbers.pages.js';
export { Passings } from './passing/passings.service.js';
export { PassedToYou } from './passing/passing.parts.js';
export { Reflections } from './wellbeing/reflections.service.js';
export { OwnDesk } from './wellbeing/own-desk.service.js';
export { Rota } from './rota/rota.service.js';
export { NobodyHere } from './rota/rota.pages.js';

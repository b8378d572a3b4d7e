export { ConsultingModule } from './consulting.module.js';
export { Desk, type DeskView } from './desk.service.js';
/** Parts that other pages may place. */
export { DeskMeetups, DeskPanels } from './desk.parts.js';

export { IdentityModule } from './identity.module.js';
export { Accounts } from './account/accounts.service.js';
export { Apart } from './apart/apart.service.js';
export { type BlockedFace, Blocks } from './block/blocks.service.js';
export { butNot } from './block/hidden.piece.js';
export { DemoPeople, type DemoPerson } from './sign-in/demo-people.js';
export { Invitations } from './invitation/invitations.service.js';
export { Memberships } from './account/memberships.service.js';
export { MeetupNames } from './face/meetup-names.service.js';
export { type EnteredView, type OnThePhone, PhoneWords } from './by-phone/phone-words.service.js';
export { Passwords } from './account/passwords.js';
export { PenNames } from './face/pen-names.service.js';
export { Personas } from './face/personas.service.js';
export { SameNames } from './face/same-names.js';
export type { Addressee } from './account/addressee.js';
export { Letters } from './account/letters.service.js';
export { type Appointment, AppointmentLetters } from './account/appointment-letters.service.js';
export { Postbox, letterWithin } from './account/postbox.service.js';
export { type Caller, Calling } from './sign-in/door.js';
export { deviceOf } from './sign-in/device.js';
export { type Standing, Standings } from './face/standings.service.js';
export { OwnFactors } from './sign-in/own-factors.service.js';
export { SignIns } from './sign-in/sign-ins.service.js';
export { Sessions } from './sign-in/sessions.service.js';
export { type LookedAtBy, OtherStaff } from './account/other-staff.service.js';
export { Staff, type StaffView } from './account/staff.service.js';
export { SystemClients, tokenSeconds } from './system/system-clients.service.js';
export { SystemLooks, type SystemLookView } from './system/system-looks.service.js';
export type { MeetupFaceId, PersonaId, PersonaView } from './face/faces.js';
export { joinPersona, personaColumns, personaFrom, type PersonaRow } from './face/persona.piece.js';
export { SeriesBook, type SeriesEntry } from './face/series-book.js';
export { type Between, offerDays, Reveals, type RungView } from './reveal/reveals.service.js';
export { type Rung, rungs, rungsFrom, type RungState } from './reveal/ladder.js';
export type { Sight } from './reveal/sight.js';
export { Contacts } from './account/contact.service.js';
export { Photos } from './account/photos.service.js';
export {
  AccountLeft,
  CommunityLeft,
  MeetupFaceLeft,
  NicknameGivenUp,
  PersonaLeft,
  SignedIn,
} from './identity.events.js';
export { Belongings } from './leaving/belongings.js';
export { Absences } from './leaving/absences.service.js';
export { LookUps } from './look-up/look-ups.service.js';
export { type LookedAt, LookedBook } from './look-up/looked-book.js';
export { WriterBook } from './look-up/writer-book.js';

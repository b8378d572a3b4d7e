import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '../communities/index.js';
import type { Config } from '../platform/config/config.js';
import { Actors } from '../platform/http/actor.js';
import { Systems } from '../platform/http/systems.js';
import { KnownDevice } from './sign-in/lost/known-device.entity.js';
import { OutsideIdentity } from './sign-in/oidc/outside-identity.entity.js';
import { Passkey } from './sign-in/passkey/passkey.entity.js';
import { RecoveryCode } from './sign-in/lost/recovery-code.entity.js';
import { Reset } from './sign-in/lost/reset.entity.js';
import { Bond } from './bond/bond.entity.js';
import { Apart } from './apart/apart.service.js';
import { ApartController } from './apart/apart.controller.js';
import { KnownNames } from './apart/known-names.js';
import { Blocks } from './block/blocks.service.js';
import { ByPhoneController } from './by-phone/by-phone.controller.js';
import { PhoneWord } from './by-phone/phone-word.entity.js';
import { PhoneWords } from './by-phone/phone-words.service.js';
import { Bonds } from './bond/bonds.repository.js';
import { LookUp } from './look-up/look-up.entity.js';
import { OwnFacesBook } from './face/own-faces.service.js';
import { Photo } from './account/photo.entity.js';
import { SeriesBook } from './face/series-book.js';
import { Contacts } from './account/contact.service.js';
import { Photos } from './account/photos.service.js';
import { ShowController } from './account/show.controller.js';
import { LookUpClock } from './look-up/look-up.clock.js';
import { LookUps } from './look-up/look-ups.service.js';
import { LookUpsController } from './look-up/look-ups.controller.js';
import { LookedBook } from './look-up/looked-book.js';
import { WriterBook } from './look-up/writer-book.js';
import { Absences } from './leaving/absences.service.js';
import { Breaks } from './leaving/breaks.service.js';
import { Belongings } from './leaving/belongings.js';
import { EverythingController } from './leaving/everything.controller.js';
import { OwnBelongings } from './leaving/own-belongings.js';
import { Challenges } from './sign-in/passkey/challenges.js';
import { Passkeys } from './sign-in/passkey/passkeys.service.js';
import { PasskeysController } from './sign-in/passkey/passkeys.controller.js';
import { Outside } from './sign-in/oidc/outside.service.js';
import { OutsideClients } from './sign-in/oidc/outside-clients.js';
import { OutsideController } from './sign-in/oidc/outside.controller.js';
import { Codes } from './sign-in/codes.service.js';
import { Lost } from './sign-in/lost/lost.service.js';
import { LostController } from './sign-in/lost/lost.controller.js';
import { RecoveryCodes } from './sign-in/lost/recovery-codes.service.js';
import { Resets } from './sign-in/lost/resets.service.js';
import { OwnFactors } from './sign-in/own-factors.service.js';
import { OwnSignIn } from './sign-in/own-sign-in.js';
import { OwnFactorsController } from './sign-in/own-factors.controller.js';
import { Proof } from './sign-in/proof.service.js';
import { Leaving } from './leaving/leaving.service.js';
import { LeavingController } from './leaving/leaving.controller.js';
import { MeetupFaceNight } from './leaving/meetup-face-night.js';
import { GroupOffers } from './reveal/group-offers.js';
import { RevealBook } from './reveal/reveal-book.js';
import { Reveals } from './reveal/reveals.service.js';
import { Sights } from './reveal/sight.js';
import { Account } from './account/account.entity.js';
import { Accounts } from './account/accounts.service.js';
import { DemoController } from './sign-in/demo.controller.js';
import { DemoPeople } from './sign-in/demo-people.js';
import { FaceJoin } from './face/face-join.entity.js';
import { FaceJoins } from './face/face-join.repository.js';
import { Invitation } from './invitation/invitation.entity.js';
import { InvitationLetters } from './invitation/invitation.letters.js';
import { InvitationsController } from './invitation/invitations.controller.js';
import { Invitations } from './invitation/invitations.service.js';
import { MeetupFace } from './face/meetup-face.entity.js';
import { MeetupNames } from './face/meetup-names.service.js';
import { Memberships } from './account/memberships.service.js';
import { OwnCommunitiesController } from './community/own-communities.controller.js';
import { Membership } from './account/membership.entity.js';
import { Passwords } from './account/passwords.js';
import { Persona } from './face/persona.entity.js';
import { FormerFaces } from './face/former-faces.js';
import { KeptNicknames } from './face/kept-nicknames.js';
import { NicknameBatch } from './face/nickname-batch.js';
import { NicknameChangeController } from './face/nickname-change.controller.js';
import { NicknameChanges } from './face/nickname-change.service.js';
import { NicknameRests } from './face/nickname-rests.js';
import { PersonaController } from './face/persona.controller.js';
import { PenNames } from './face/pen-names.service.js';
import { Personas } from './face/personas.service.js';
import { SameNames } from './face/same-names.js';
import { Standings } from './face/standings.service.js';
import { Session } from './sign-in/session.entity.js';
import { Letters } from './account/letters.service.js';
import { PostOffice } from './post-office.js';
import { AppointmentLetters } from './account/appointment-letters.service.js';
import { Postbox } from './account/postbox.service.js';
import { SecondFactors } from './sign-in/second-factor.js';
import { Sessions } from './sign-in/sessions.service.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { Door } from './sign-in/door.js';
import { KeptForms } from './sign-in/kept-forms.service.js';
import { KnownDevices } from './sign-in/lost/known-devices.service.js';
import { SignInsController } from './sign-in/sign-ins.controller.js';
import { SignIns } from './sign-in/sign-ins.service.js';
import { SignIn } from './sign-in/sign-in.service.js';
import { SystemClient, SystemToken } from './system/system-client.entity.js';
import { SystemClients } from './system/system-clients.service.js';
import { SystemLook } from './system/system-look.entity.js';
import { SystemLooks } from './system/system-looks.service.js';
import { OtherStaff } from './account/other-staff.service.js';
import { Staff } from './account/staff.service.js';

/** Global for one reason: the platform's guard asks it who is there. */
@Global()
@Module({})
export class IdentityModule {
  static with(config: Config): DynamicModule {
    return {
      module: IdentityModule,
      imports: [
        CommunitiesModule,
        TypeOrmModule.forFeature([
          Account,
          Membership,
          Session,
          Invitation,
          Persona,
          MeetupFace,
          FaceJoin,
          Bond,
          Photo,
          LookUp,
          RecoveryCode,
          Reset,
          KnownDevice,
          Passkey,
          OutsideIdentity,
          SystemClient,
          SystemToken,
          SystemLook,
          PhoneWord,
        ]),
      ],
      controllers: [
        SignInController,
        LostController,
        OutsideController,
        PasskeysController,
        OwnFactorsController,
        SignInsController,
        InvitationsController,
        OwnCommunitiesController,
        PersonaController,
        NicknameChangeController,
        ShowController,
        LookUpsController,
        ApartController,
        ByPhoneController,
        EverythingController,
        LeavingController,
        ...(config.demo ? [DemoController] : []),
      ],
      providers: [
        Absences,
        Belongings,
        OwnBelongings,
        Breaks,
        Leaving,
        Challenges,
        Codes,
        Outside,
        OutsideClients,
        Passkeys,
        Lost,
        OwnFactors,
        OwnSignIn,
        Proof,
        RecoveryCodes,
        Resets,
        MeetupFaceNight,
        LookUpClock,
        LookUps,
        LookedBook,
        WriterBook,
        Contacts,
        Photos,
        GroupOffers,
        RevealBook,
        Reveals,
        Sights,
        Accounts,
        Apart,
        Blocks,
        Bonds,
        DemoPeople,
        Door,
        FaceJoins,
        FormerFaces,
        KeptNicknames,
        NicknameBatch,
        NicknameChanges,
        NicknameRests,
        SameNames,
        Standings,
        InvitationLetters,
        Invitations,
        KnownNames,
        MeetupNames,
        OwnFacesBook,
        Passwords,
        PenNames,
        PhoneWords,
        Personas,
        Letters,
        Memberships,
        PostOffice,
        AppointmentLetters,
        Postbox,
        SecondFactors,
        SeriesBook,
        Sessions,
        { provide: Actors, useExisting: Sessions },
        SystemClients,
        { provide: Systems, useExisting: SystemClients },
        SystemLooks,
        KeptForms,
        KnownDevices,
        SignIn,
        SignIns,
        OtherStaff,
        Staff,
      ],
      exports: [
        OwnFactors,
        SignIns,
        Belongings,
        LookedBook,
        WriterBook,
        SameNames,
        Absences,
        LookUps,
        Contacts,
        Photos,
        Reveals,
        Accounts,
        Actors,
        Apart,
        Blocks,
        DemoPeople,
        Invitations,
        MeetupNames,
        Passwords,
        PenNames,
        PhoneWords,
        Personas,
        Letters,
        Memberships,
        PostOffice,
        AppointmentLetters,
        Postbox,
        SeriesBook,
        Sessions,
        OtherStaff,
        Staff,
        SystemClients,
        SystemLooks,
        Systems,
        Standings,
      ],
    };
  }
}

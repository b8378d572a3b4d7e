import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '../communities/index.js';
import type { Config } from '../platform/config/config.js';
import { Actors } from '../platform/http/actor.js';
import { Bond } from './bond/bond.entity.js';
import { Apart } from './apart/apart.service.js';
import { ApartController } from './apart/apart.controller.js';
import { KnownNames } from './apart/known-names.js';
import { Blocks } from './block/blocks.service.js';
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
import { Absences } from './leaving/absences.service.js';
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
import { Membership } from './account/membership.entity.js';
import { Passwords } from './account/passwords.js';
import { Persona } from './face/persona.entity.js';
import { PersonaController } from './face/persona.controller.js';
import { Personas } from './face/personas.service.js';
import { Session } from './sign-in/session.entity.js';
import { Postbox } from './account/postbox.service.js';
import { SecondFactors } from './sign-in/second-factor.js';
import { Sessions } from './sign-in/sessions.service.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignIn } from './sign-in/sign-in.service.js';
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
        ]),
      ],
      controllers: [
        SignInController,
        InvitationsController,
        PersonaController,
        ShowController,
        LookUpsController,
        ApartController,
        ...(config.demo ? [DemoController] : []),
      ],
      providers: [
        Absences,
        LookUpClock,
        LookUps,
        Contacts,
        Photos,
        RevealBook,
        Reveals,
        Sights,
        Accounts,
        Apart,
        Blocks,
        Bonds,
        DemoPeople,
        FaceJoins,
        InvitationLetters,
        Invitations,
        KnownNames,
        MeetupNames,
        OwnFacesBook,
        Passwords,
        Personas,
        Postbox,
        SecondFactors,
        SeriesBook,
        Sessions,
        { provide: Actors, useExisting: Sessions },
        SignIn,
        Staff,
      ],
      exports: [
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
        Personas,
        Postbox,
        SeriesBook,
        Sessions,
        Staff,
      ],
    };
  }
}

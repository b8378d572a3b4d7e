import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '../communities/index.js';
import type { Config } from '../platform/config/config.js';
import { Actors } from '../platform/http/actor.js';
import { Account } from './account.entity.js';
import { Accounts } from './accounts.service.js';
import { DemoController } from './demo.controller.js';
import { DemoPeople } from './demo-people.js';
import { FaceJoin } from './face-join.entity.js';
import { FaceJoins } from './face-join.repository.js';
import { Invitation } from './invitation.entity.js';
import { InvitationLetters } from './invitation.letters.js';
import { InvitationsController } from './invitations.controller.js';
import { Invitations } from './invitations.service.js';
import { MeetupFace } from './meetup-face.entity.js';
import { MeetupNames } from './meetup-names.service.js';
import { Membership } from './membership.entity.js';
import { Passwords } from './passwords.js';
import { Persona } from './persona.entity.js';
import { PersonaController } from './persona.controller.js';
import { Personas } from './personas.service.js';
import { Session } from './session.entity.js';
import { Postbox } from './postbox.service.js';
import { SecondFactors } from './second-factor.js';
import { Sessions } from './sessions.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignIn } from './sign-in.service.js';
import { Staff } from './staff.service.js';

/** Global for one reason: the platform's guard asks it who is there. */
@Global()
@Module({})
export class IdentityModule {
  static with(config: Config): DynamicModule {
    return {
      module: IdentityModule,
      imports: [
        CommunitiesModule,
        TypeOrmModule.forFeature([Account, Membership, Session, Invitation, Persona, MeetupFace, FaceJoin]),
      ],
      controllers: [
        SignInController,
        InvitationsController,
        PersonaController,
        ...(config.demo ? [DemoController] : []),
      ],
      providers: [
        Accounts,
        DemoPeople,
        FaceJoins,
        InvitationLetters,
        Invitations,
        MeetupNames,
        Passwords,
        Personas,
        Postbox,
        SecondFactors,
        Sessions,
        { provide: Actors, useExisting: Sessions },
        SignIn,
        Staff,
      ],
      exports: [Accounts, Actors, DemoPeople, Invitations, MeetupNames, Passwords, Personas, Postbox, Sessions, Staff],
    };
  }
}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommunitiesModule } from '../communities/index.js';
import { CouncilModule } from '../council/index.js';
import { DirectoryModule } from '../directory/index.js';
import { GroupsModule } from '../groups/index.js';
import { LibraryModule } from '../library/index.js';
import { MeetupsModule } from '../meetups/index.js';
import { PeerSupportModule } from '../peer-support/index.js';
import { DeskController } from './desk/desk.controller.js';
import { DeskFeed } from './desk/desk-feed.js';
import { DeskActRow, DeskDecline, DeskItem } from './desk/desk-item.entity.js';
import { DeskKinds } from './desk/desk-kinds.js';
import { DeskQueue } from './desk/desk-queue.service.js';
import { DeskWork } from './desk/desk-work.service.js';
import { Desk } from './desk.service.js';
import { HouseKinds } from './kinds/house.kinds.js';
import { RoomsKinds } from './kinds/rooms.kinds.js';
import { DeskMattersController } from './matter/desk-matters.controller.js';
import { Incidents } from './matter/incidents.service.js';
import { IncidentsController } from './matter/incidents.controller.js';
import { MatterClock } from './matter/matter.clock.js';
import { MatterDesk } from './matter/matter-desk.service.js';
import { Matter } from './matter/matter.entity.js';
import { MatterFaces } from './matter/matter-faces.service.js';
import { MattersController } from './matter/matters.controller.js';
import { MattersRepository } from './matter/matters.repository.js';
import { Matters } from './matter/matters.service.js';
import { Counts } from './numbers/counts.service.js';
import { ToldNumber } from './numbers/number.entity.js';
import { NumbersController } from './numbers/numbers.controller.js';
import { Numbers } from './numbers/numbers.service.js';
import { OwnMatters } from './own-matters.js';
import { ClinicianDuties } from './passing/clinician-duties.service.js';
import { ClinicianDuty } from './passing/clinician-duty.entity.js';
import { Passing } from './passing/passing.entity.js';
import { PassingsController } from './passing/passings.controller.js';
import { Passings } from './passing/passings.service.js';
import { RotaController } from './rota/rota.controller.js';
import { DutyAbsence, HandoverNote } from './rota/rota.entity.js';
import { Rota } from './rota/rota.service.js';
import { OwnDesk } from './wellbeing/own-desk.service.js';
import { Reflections } from './wellbeing/reflections.service.js';
import { WellbeingController } from './wellbeing/wellbeing.controller.js';
import { DeskChoice, OwnDeskNote, Reflection, ReflectionWord } from './wellbeing/wellbeing.entity.js';

@Module({
  imports: [
    CommunitiesModule,
    CouncilModule,
    DirectoryModule,
    GroupsModule,
    LibraryModule,
    MeetupsModule,
    PeerSupportModule,
    TypeOrmModule.forFeature([DeskItem, DeskDecline, DeskActRow, Matter, Passing, DutyAbsence, HandoverNote]),
    TypeOrmModule.forFeature([ClinicianDuty, ToldNumber, DeskChoice, OwnDeskNote, Reflection, ReflectionWord]),
  ],
  controllers: [
    DeskMattersController,
    IncidentsController,
    DeskController,
    MattersController,
    NumbersController,
    PassingsController,
    RotaController,
    WellbeingController,
  ],
  providers: [
    Desk,
    DeskKinds,
    DeskQueue,
    DeskWork,
    DeskFeed,
    RoomsKinds,
    HouseKinds,
    Matters,
    MattersRepository,
    MatterFaces,
    MatterDesk,
    Incidents,
    MatterClock,
    ClinicianDuties,
    Passings,
    Rota,
    OwnMatters,
    Counts,
    Numbers,
    OwnDesk,
    Reflections,
  ],
  exports: [Desk, DeskKinds, DeskQueue, DeskWork, Matters, MatterDesk, Passings, Rota],
})
export class ConsultingModule {}

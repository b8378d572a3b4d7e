import { Module } from '@nestjs/common';
import { CommunitiesModule } from '../communities/index.js';
import { GroupsModule } from '../groups/index.js';
import { MeetupsModule } from '../meetups/index.js';
import { Desk } from './desk.service.js';

@Module({ imports: [CommunitiesModule, GroupsModule, MeetupsModule], providers: [Desk], exports: [Desk] })
export class ConsultingModule {}

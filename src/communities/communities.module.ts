import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Agreement } from './agreement.entity.js';
import { Communities } from './communities.service.js';
import { Community } from './community.entity.js';
import { HelpAtHand } from './help-at-hand.service.js';
import { HelpController } from './help.controller.js';
import { Venue } from './venue.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Community, Agreement, Venue])],
  controllers: [HelpController],
  providers: [Communities, HelpAtHand],
  exports: [Communities],
})
export class CommunitiesModule {}

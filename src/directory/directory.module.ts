import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryController } from './directory.controller.js';
import { Directory } from './directory.service.js';
import { Freshness } from './freshness.service.js';
import { GroupWord } from './group-word.entity.js';
import { GroupWords } from './group-words.service.js';
import { LocalGroup } from './local-group.entity.js';
import { OwnWords } from './own-words.js';

/** Local groups beyond ours. */
@Module({
  imports: [TypeOrmModule.forFeature([LocalGroup, GroupWord])],
  controllers: [DirectoryController],
  providers: [Directory, Freshness, GroupWords, OwnWords],
  exports: [Directory, Freshness],
})
export class DirectoryModule {}

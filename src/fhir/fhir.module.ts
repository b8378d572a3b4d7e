import { Module } from '@nestjs/common';
import { MessagingModule } from '../messaging/index.js';
import { ToolboxModule } from '../toolbox/index.js';
import { OwnFilesController } from './own-files.controller.js';
import { OwnFiles } from './own-files.service.js';

/** What a person has with their providers, in the form that health systems read. It knows nothing of the peers' side. */
@Module({
  imports: [MessagingModule, ToolboxModule],
  controllers: [OwnFilesController],
  providers: [OwnFiles],
})
export class FhirModule {}

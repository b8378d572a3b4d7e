import { Module } from '@nestjs/common';
import { MessagingModule } from '../messaging/index.js';
import { ToolboxModule } from '../toolbox/index.js';
import { FhirController } from './fhir.controller.js';
import { OwnFilesController } from './own-files.controller.js';
import { OwnFiles } from './own-files.service.js';
import { SystemReader } from './system-reader.service.js';
import { TokenController } from './token.controller.js';

/** What a person has with their providers, in the form that health systems read. It knows nothing of the peers' side. */
@Module({
  imports: [MessagingModule, ToolboxModule],
  controllers: [OwnFilesController, TokenController, FhirController],
  providers: [OwnFiles, SystemReader],
})
export class FhirModule {}

import { Global, Module } from '@nestjs/common';
import { join } from 'node:path';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { SpoolFolder } from './spool-folder.js';
import { TextSender } from './text-sender.js';

/** Whether texts are sent at all the configuration says; while it does not, nobody is asked for a number. */
@Global()
@Module({
  providers: [
    {
      provide: TextSender,
      useFactory: (config: Config) => new SpoolFolder(config.textSpoolDir ?? join(config.dataDir, 'texts')),
      inject: [CONFIG],
    },
  ],
  exports: [TextSender],
})
export class TextsModule {}

import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import type { Config } from './config/config.js';
import { ConfigModule } from './config/config.module.js';
import { CryptoModule } from './crypto/crypto.module.js';
import { DatabaseModule } from './database/database.module.js';
import { EventsModule } from './events/events.module.js';
import { HttpModule } from './http/http.module.js';
import { MailModule } from './mail/mail.module.js';
import { TextsModule } from './texts/texts.module.js';
import { RealtimeModule } from './realtime/realtime.module.js';
import { TimeModule } from './time/time.module.js';

/** What every feature stands on. */
@Module({})
export class PlatformModule {
  static with(config: Config): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ConfigModule.with(config),
        TimeModule,
        DatabaseModule,
        CryptoModule,
        AuditModule,
        EventsModule,
        MailModule,
        TextsModule,
        RealtimeModule,
        HttpModule,
      ],
    };
  }
}

import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Letters } from '../identity/index.js';
import { CONFIG } from '../platform/config/config.module.js';
import type { Config } from '../platform/config/config.js';
import { Books } from './books.js';
import { NoticeKinds } from './kinds.js';
import { NoticeBook } from './notice-book.entity.js';
import { NoticeDelivery } from './notice-delivery.js';
import { Notice } from './notice.entity.js';
import { NoticesController } from './notices.controller.js';
import { NoticesLeft } from './notices-left.js';
import { NoticesOwned } from './notices-owned.js';
import { Notices } from './notices.service.js';
import { OwnNotices } from './own-notices.service.js';
import { PushDevice } from './push-device.entity.js';
import { PushDevices } from './push-devices.service.js';
import { TextNumber } from './text-number.entity.js';
import { TextNumbers } from './text-numbers.service.js';
import { TextsController } from './texts.controller.js';

/** How people hear that there is something new: here, by mail, on their phones. Features say what; people say how. */
@Module({
  imports: [TypeOrmModule.forFeature([Notice, NoticeBook, PushDevice, TextNumber])],
  controllers: [NoticesController, TextsController],
  providers: [
    Books,
    NoticeDelivery,
    NoticeKinds,
    Notices,
    NoticesLeft,
    NoticesOwned,
    OwnNotices,
    PushDevices,
    TextNumbers,
  ],
  exports: [Notices, OwnNotices],
})
export class NoticesModule implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly letters: Letters,
    private readonly books: Books,
  ) {}

  onModuleInit(): void {
    this.letters.stopAt(
      async (accountId) => new URL(`/notices/stop/${await this.books.stop(accountId)}`, this.config.publicUrl).href,
    );
  }
}

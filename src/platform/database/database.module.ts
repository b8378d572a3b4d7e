import { Global, Module } from '@nestjs/common';
import { InjectDataSource, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { harden, writerOptions } from './connections.js';
import { Read } from './read.js';
import { RowOrder } from './row-order.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      // A database that cannot be opened is said at once; retrying would only hide a wrong address.
      useFactory: (config: Config) => ({ ...writerOptions(config.database), autoLoadEntities: true, retryAttempts: 0 }),
    }),
  ],
  providers: [UnitOfWork, Read, RowOrder],
  exports: [UnitOfWork, Read],
})
export class DatabaseModule {
  constructor(@InjectDataSource() private readonly writer: DataSource) {}

  async onModuleInit(): Promise<void> {
    await harden(this.writer);
  }
}

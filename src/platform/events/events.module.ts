import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Events } from './events.js';
import { OutboxRow } from './outbox.entity.js';
import { Outbox } from './outbox.js';
import { OutboxWorker } from './outbox.worker.js';

@Global()
@Module({
  imports: [DiscoveryModule, TypeOrmModule.forFeature([OutboxRow])],
  providers: [Events, Outbox, OutboxWorker],
  exports: [Events, Outbox],
})
export class EventsModule {}

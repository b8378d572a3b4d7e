import { Global, Module } from '@nestjs/common';
import { Hub } from './hub.js';

@Global()
@Module({ providers: [Hub], exports: [Hub] })
export class RealtimeModule {}

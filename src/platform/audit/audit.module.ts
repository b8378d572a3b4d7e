import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditLine } from './audit-line.entity.js';
import { AuditTrail } from './audit-trail.js';

@Global()
@Module({ imports: [TypeOrmModule.forFeature([AuditLine])], providers: [AuditTrail], exports: [AuditTrail] })
export class AuditModule {}

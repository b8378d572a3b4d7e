import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditLine } from './audit-line.entity.js';

@Global()
@Module({ imports: [TypeOrmModule.forFeature([AuditLine])] })
export class AuditModule {}

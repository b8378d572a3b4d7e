import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessGuard } from './access.guard.js';
import { AnswerInterceptor } from './answer.interceptor.js';
import { BootChecks } from './boot-checks.js';
import { Cookies } from './cookies.js';
import { DisplayController } from './display.controller.js';
import { HealthController } from './health.controller.js';
import { HereFactory } from './here.factory.js';
import { LimitCount } from './limit-count.entity.js';
import { Limits } from './limits.js';
import { OriginGuard } from './origin.guard.js';
import { ProblemFilter } from './problem.filter.js';
import { ProblemsController } from './problems.controller.js';
import { ValidationPipe } from './validation.pipe.js';

/** The order of guards is the order of providers: first where it comes from, then who it is. */
@Global()
@Module({
  imports: [DiscoveryModule, TypeOrmModule.forFeature([LimitCount])],
  controllers: [DisplayController, HealthController, ProblemsController],
  providers: [
    Cookies,
    HereFactory,
    Limits,
    BootChecks,
    { provide: APP_GUARD, useClass: OriginGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_PIPE, useClass: ValidationPipe },
    { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [Cookies, Limits, HereFactory],
})
export class HttpModule {}

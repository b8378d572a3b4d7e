import { Controller, Get } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Page } from '../../platform/http/page.js';
import type { WorkloadView } from './hours.js';
import { WorkloadPage } from './workload.page.js';
import { Workload } from './workload.service.js';

@Controller('workload')
export class WorkloadController {
  constructor(private readonly workload: Workload) {}

  @Get()
  @Access('Coordinator')
  @Page(WorkloadPage)
  show(@By() actor: Actor): Promise<WorkloadView> {
    return this.workload.show(actor);
  }
}

import { Controller, Get, Header, Inject, Param, Query, UseFilters } from '@nestjs/common';
import { CONFIG } from '../platform/config/config.module.js';
import type { Config } from '../platform/config/config.js';
import { Access } from '../platform/http/access.js';
import { BySystem, type System } from '../platform/http/systems.js';
import type { Bundle } from './bundle.js';
import { capabilities } from './capability.js';
import { OutcomeFilter } from './fhir.filters.js';
import { ResourceParams, SearchQuery, TypeParams } from './fhir.forms.js';
import type { Resource } from './resource.js';
import { SystemReader } from './system-reader.service.js';

const type = 'application/fhir+json; charset=utf-8';

/** FHIR R4 for the systems of organisations, to read: `docs/fhir.md`. A person's sign-in opens nothing here. */
@Controller('fhir')
@UseFilters(OutcomeFilter)
export class FhirController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly reader: SystemReader,
  ) {}

  @Get('metadata')
  @Access('anyone')
  @Header('content-type', type)
  metadata(): object {
    return capabilities(`${this.config.publicUrl.origin}/fhir`, this.config.product);
  }

  @Get(':type')
  @Access('system')
  @Header('content-type', type)
  search(@BySystem() system: System, @Param() { type }: TypeParams, @Query() query: SearchQuery): Promise<Bundle> {
    const { patient, _count: count, _after: after } = query;
    return this.reader.search(system, type, {
      patient: idIn(patient),
      partOf: type === 'Communication' ? idIn(query['part-of']) : undefined,
      count,
      after,
    });
  }

  @Get(':type/:id')
  @Access('system')
  @Header('content-type', type)
  read(@BySystem() system: System, @Param() { type, id }: ResourceParams): Promise<Resource> {
    return this.reader.read(system, type, id);
  }
}

/** Of a reference with or without its type. */
const idIn = (reference: string | undefined): string | undefined => reference?.split('/').at(-1);

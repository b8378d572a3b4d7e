import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done, Inline } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { TakesFile } from '../../platform/http/uploads.js';
import { VenueForm, VenueParams, VenuePhotoForm, VenuePhotoParams } from './venue.forms.js';
import type { VenuePageView, VenuesView } from './venue.js';
import { VenuePage, VenuesPage } from './venue.pages.js';
import { VenueSheets } from './venue-sheets.service.js';

const at = (id: string) => `/meetups/venues/${id}`;

/** The houses where people meet, as their consultants write them down for somebody who has never been there. */
@Controller('meetups/venues')
export class VenuesController {
  constructor(private readonly sheets: VenueSheets) {}

  @Get()
  @Access('Consultant')
  @Page(VenuesPage)
  list(@By() actor: Actor): Promise<VenuesView> {
    return this.sheets.list(actor);
  }

  @Get(':id')
  @Access('Consultant')
  @Page(VenuePage)
  show(@By() actor: Actor, @Param() { id }: VenueParams): Promise<VenuePageView> {
    return this.sheets.page(actor, id);
  }

  @Post(':id')
  @Access('Consultant')
  @Refills('show')
  async write(
    @By() actor: Actor,
    @Param() { id }: VenueParams,
    @Body() { door, travel, access, quiet, seen = false, ...facts }: VenueForm,
  ): Promise<Done> {
    await this.sheets.write(actor, id, { door, travel, access, quiet }, facts, seen);
    return new Done(at(id));
  }

  @Post(':id/photos')
  @Access('Consultant')
  @TakesFile()
  @Refills('show')
  async addPhoto(
    @By() actor: Actor,
    @Param() { id }: VenueParams,
    @Body() { caption, photo }: VenuePhotoForm,
  ): Promise<Done> {
    await this.sheets.addPhoto(actor, id, caption, photo);
    return new Done(at(id));
  }

  @Get(':id/photos/:photo')
  @Access('Consultant')
  async photo(@By() actor: Actor, @Param() { id, photo }: VenuePhotoParams): Promise<Inline> {
    return new Inline('image/jpeg', await this.sheets.photo(actor, id, photo));
  }

  @Post(':id/photos/:photo/removal')
  @Access('Consultant')
  async removePhoto(@By() actor: Actor, @Param() { id, photo }: VenuePhotoParams): Promise<Done> {
    await this.sheets.removePhoto(actor, id, photo);
    return new Done(at(id));
  }
}

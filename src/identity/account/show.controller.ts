import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done, Inline } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { TakesFile } from '../../platform/http/uploads.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Contacts } from './contact.service.js';
import { Photos } from './photos.service.js';
import { ContactForm, PhotoForm } from './show.forms.js';
import { ContactPage, PhotoPage } from './show.pages.js';

/** What one has to show, if one wants to: a photo, and how one can be reached. */
@Controller('me')
export class ShowController {
  constructor(
    private readonly photos: Photos,
    private readonly contacts: Contacts,
  ) {}

  @Get('photo')
  @Access('ServiceUser')
  @Page(PhotoPage)
  async photo(@By() { accountId }: Actor): Promise<{ has: boolean }> {
    return { has: await this.photos.has(accountId) };
  }

  @Post('photo')
  @Access('ServiceUser')
  @TakesFile()
  @Refills('photo')
  async put(@By() actor: Actor, @Body() { photo }: PhotoForm): Promise<Done> {
    await this.photos.put(actor, photo);
    return new Done('/me/photo');
  }

  @Post('photo/removal')
  @Access('ServiceUser')
  async remove(@By() actor: Actor): Promise<Done> {
    await this.photos.remove(actor);
    return new Done('/me/photo');
  }

  @Get('photo/image')
  @Access('ServiceUser')
  async image(@By() { accountId }: Actor): Promise<Inline> {
    const image = await this.photos.of(accountId);
    if (!image) throw NotHere();
    return new Inline('image/jpeg', image);
  }

  @Get('contact')
  @Access('ServiceUser')
  @Page(ContactPage)
  async contact(@By() { accountId }: Actor): Promise<{ contact: string | undefined }> {
    return { contact: await this.contacts.of(accountId) };
  }

  @Post('contact')
  @Access('ServiceUser')
  @Refills('contact')
  async write(@By() actor: Actor, @Body() { contact }: ContactForm): Promise<Done> {
    await this.contacts.set(actor, contact);
    return new Done('/me/contact');
  }
}

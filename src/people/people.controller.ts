import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Done, Inline } from '../platform/http/answers.js';
import { Page, Refills } from '../platform/http/page.js';
import { BlockPage } from './block.pages.js';
import { MeetupPeoplePage } from './meetup-people.pages.js';
import { MirrorPage, PeoplePage } from './people.pages.js';
import { AnswerForm, BlockForm, OfferForm, PersonParams, RungForm } from './people.forms.js';
import { type MeetupPeopleView, People, type PeopleView, type PersonView } from './people.service.js';
import { PersonPage } from './person.pages.js';

@Controller('people')
export class PeopleController {
  constructor(private readonly people: People) {}

  @Get()
  @Access('ServiceUser')
  @Page(PeoplePage)
  list(@By() actor: Actor): Promise<PeopleView> {
    return this.people.list(actor);
  }

  @Get(':id')
  @Access('ServiceUser')
  @Page(PersonPage)
  person(@By() actor: Actor, @Param() { id }: PersonParams): Promise<PersonView> {
    return this.people.person(actor, id);
  }

  @Get(':id/mirror')
  @Access('ServiceUser')
  @Page(MirrorPage)
  mirror(@By() actor: Actor, @Param() { id }: PersonParams) {
    return this.people.mirror(actor, id);
  }

  @Get(':id/photo')
  @Access('ServiceUser')
  async photo(@By() actor: Actor, @Param() { id }: PersonParams): Promise<Inline> {
    return new Inline('image/jpeg', await this.people.photo(actor, id));
  }

  @Post(':id/offers')
  @Access('ServiceUser')
  @Refills('person')
  async offer(@By() actor: Actor, @Param() { id }: PersonParams, @Body() { rung, days }: OfferForm): Promise<Done> {
    await this.people.offer(actor, id, rung, days);
    return new Done(`/people/${id}`);
  }

  @Post(':id/answers')
  @Access('ServiceUser')
  @Refills('person')
  async answer(@By() actor: Actor, @Param() { id }: PersonParams, @Body() form: AnswerForm): Promise<Done> {
    await this.people.answer(actor, id, form.rung, form.agree === 'yes');
    return new Done(`/people/${id}`);
  }

  @Post(':id/withdrawals')
  @Access('ServiceUser')
  async withdraw(@By() actor: Actor, @Param() { id }: PersonParams, @Body() { rung }: RungForm): Promise<Done> {
    await this.people.withdraw(actor, id, rung);
    return new Done(`/people/${id}`);
  }

  @Post('withdrawals')
  @Access('ServiceUser')
  async withdrawFromAway(@By() actor: Actor): Promise<Done> {
    await this.people.withdrawFromAway(actor);
    return new Done('/people');
  }

  @Get(':id/block')
  @Access('ServiceUser')
  @Page(BlockPage)
  blockPage(@By() actor: Actor, @Param() { id }: PersonParams): Promise<PersonView> {
    return this.people.person(actor, id);
  }

  @Post(':id/block')
  @Access('ServiceUser')
  @Refills('blockPage')
  async block(@By() actor: Actor, @Param() { id }: PersonParams, @Body() { takeBack }: BlockForm): Promise<Done> {
    await this.people.block(actor, id, takeBack ?? false);
    return new Done('/people');
  }

  @Post(':id/unblock')
  @Access('ServiceUser')
  async unblock(@By() actor: Actor, @Param() { id }: PersonParams): Promise<Done> {
    await this.people.unblock(actor, id);
    return new Done('/people');
  }

  @Get('meetups/:id')
  @Access('ServiceUser')
  @Page(MeetupPeoplePage)
  meetup(@By() actor: Actor, @Param() { id }: PersonParams): Promise<MeetupPeopleView> {
    return this.people.meetup(actor, id);
  }

  @Post('meetups/:id/offers')
  @Access('ServiceUser')
  @Refills('meetup')
  async offerMeetup(@By() actor: Actor, @Param() { id }: PersonParams, @Body() form: OfferForm): Promise<Done> {
    await this.people.offerMeetup(actor, id, form.rung, form.days);
    return new Done(`/people/meetups/${id}`);
  }

  @Post('meetups/:id/withdrawals')
  @Access('ServiceUser')
  async withdrawMeetup(@By() actor: Actor, @Param() { id }: PersonParams, @Body() { rung }: RungForm): Promise<Done> {
    await this.people.withdrawMeetup(actor, id, rung);
    return new Done('/people');
  }
}

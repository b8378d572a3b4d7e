import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CouncilReader } from '../../council/index.js';
import { Directory } from '../../directory/index.js';
import { LookUps } from '../../identity/index.js';
import { PollsReader } from '../../groups/index.js';
import { LibraryFront } from '../../library/index.js';
import { Afters, Barriers, Before, Hosting, Meetups } from '../../meetups/index.js';
import { Overview } from '../../peer-support/index.js';
import { DeskKinds } from '../desk/desk-kinds.js';

/** What comes to the desk from the meetups, peer support, the library, the users' council, and from whoever has looked somebody up. */
@Injectable()
export class HouseKinds implements OnModuleInit {
  constructor(
    private readonly kinds: DeskKinds,
    private readonly lookUps: LookUps,
    private readonly meetups: Meetups,
    private readonly before: Before,
    private readonly barriers: Barriers,
    private readonly hosting: Hosting,
    private readonly afters: Afters,
    private readonly library: LibraryFront,
    private readonly directory: Directory,
    private readonly council: CouncilReader,
    private readonly polls: PollsReader,
    private readonly peerSupport: Overview,
  ) {}

  onModuleInit(): void {
    this.kinds.register('look-up', {
      words: ['En nødsituasjon en annen har handlet i', 'An emergency in which another has acted'],
      urgency: 1,
      ends: 'there',
      standsIn: true,
      open: async (actor) =>
        (await this.lookUps.awaiting(actor)).map(({ id, by, communityId }) => ({
          about: id,
          communityId,
          says: by,
          href: `/look-ups/${id}`,
        })),
    });
    this.kinds.register('first-timer', {
      words: ['Første gang på treff', 'First time at a meetup'],
      urgency: 4,
      ends: 'here',
      open: async (actor) =>
        (await this.meetups.firstTimers(actor)).map(({ id, name, meetupId, title }) => ({
          about: id,
          communityId: actor.communityId,
          says: `${name} · ${title}`,
          href: `/meetups/${meetupId}/roster`,
        })),
    });
    this.kinds.register('before-meetup', {
      words: [
        'Noen venter på svar før de kommer på treff',
        'Somebody waits for an answer before they come to a meetup',
      ],
      urgency: 3,
      ends: 'there',
      open: async (actor) =>
        (await this.before.waiting(actor)).map(({ id, name, meetupId, title }) => ({
          about: id,
          communityId: actor.communityId,
          says: `${name} · ${title}`,
          href: `/meetups/${meetupId}/before`,
        })),
    });
    this.kinds.register('barrier', {
      words: ['Noe står i veien, og venter på at du gjør noe', 'Something stands in the way, and waits for you to act'],
      urgency: 3,
      ends: 'there',
      open: async (actor) =>
        (await this.barriers.waiting(actor)).map(({ id, name, title }) => ({
          about: id,
          communityId: actor.communityId,
          says: `${name} · ${title}`,
          href: `/meetups/help/${id}`,
        })),
    });
    this.kinds.register('no-show', {
      words: ['Kom ikke på treff, og vil gjerne bli spurt etter', 'Did not come to a meetup, and may be asked after'],
      urgency: 4,
      ends: 'there',
      open: async (actor) =>
        (await this.afters.missing(actor)).map(({ id, name, meetupId, title }) => ({
          about: id,
          communityId: actor.communityId,
          says: `${name} · ${title}`,
          href: `/meetups/${meetupId}/after`,
        })),
    });
    this.kinds.register('count', {
      words: ['Tell hvem som kom', 'Count who came'],
      urgency: 4,
      ends: 'there',
      open: async (actor) =>
        (await this.meetups.uncounted(actor)).map(({ id, title }) => ({
          about: id,
          communityId: actor.communityId,
          says: title,
          href: `/meetups/${id}/sheet#count`,
        })),
    });
    this.kinds.register('holiday', {
      words: ['Et treff faller på en helligdag. Holdes det?', 'A meetup falls on a public holiday. Is it held?'],
      urgency: 4,
      ends: 'there',
      open: async (actor) =>
        (await this.meetups.onHolidays(actor)).map(({ seriesId, title }) => ({
          about: seriesId,
          communityId: actor.communityId,
          says: title,
          href: `/meetups/series/${seriesId}`,
        })),
    });
    this.kinds.register('poll', {
      words: ['Noen vil spørre hvem som kunne tenke seg å møtes', 'Somebody wants to ask who would come to meet'],
      urgency: 4,
      ends: 'there',
      open: async (actor) =>
        (await this.polls.waiting(actor))
          .filter(({ state }) => state === 'proposed')
          .map(({ id, question, lang }) => ({
            about: id,
            communityId: actor.communityId,
            says: question,
            lang,
            href: `/polls/${id}`,
          })),
    });
    this.kinds.register('peer-held', {
      words: ['Et spørsmål om likepersonstøtte venter på deg', 'A question about peer support waits for you'],
      urgency: 3,
      ends: 'there',
      open: async (actor) =>
        (await this.peerSupport.waiting(actor)).map((about) => ({
          about,
          communityId: actor.communityId,
          href: '/peer-support/overview',
        })),
    });
    this.kinds.register('check-in', {
      words: [
        'En vert som var alene, har ikke sagt at alt er vel',
        'A host who was alone has not said that all is well',
      ],
      urgency: 1,
      ends: 'there',
      standsIn: true,
      open: async (actor) =>
        (await this.hosting.missed(actor)).map(({ id, communityId, host, title }) => ({
          about: id,
          communityId,
          says: `${host} · ${title}`,
          href: `/meetups/check-ins/${id}`,
        })),
    });
    this.kinds.register('library', {
      words: ['Tekster i biblioteket venter på at noen leser', 'Texts in the library wait for somebody to read'],
      urgency: 4,
      ends: 'there',
      open: async (actor) => {
        const { communityId } = actor;
        const waiting = await this.library.count(actor);
        return waiting > 0 ? [{ about: communityId, communityId, href: '/library/waiting' }] : [];
      },
    });
    this.kinds.register('directory', {
      words: ['Grupper i nærheten å se på', 'Directory entries to check'],
      urgency: 4,
      ends: 'there',
      open: async (actor) => {
        const { communityId } = actor;
        const waiting = await this.directory.count(actor);
        return waiting > 0 ? [{ about: communityId, communityId, href: '/local-groups/checks' }] : [];
      },
    });
    this.kinds.register('proposal', {
      words: ['Et forslag er stemt over, og venter på svar', 'A proposal was voted on, and waits for an answer'],
      urgency: 4,
      ends: 'there',
      open: async (actor) =>
        (await this.council.unanswered(actor)).map(({ id, title, lang }) => ({
          about: id,
          communityId: actor.communityId,
          says: title,
          lang,
          href: `/council/${id}`,
        })),
    });
  }
}

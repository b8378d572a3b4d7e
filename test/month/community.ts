import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Temporal } from 'temporal-polyfill';
import { Communities } from '../../src/communities/index.js';
import { Read } from '../../src/platform/database/read.js';
import { sql } from '../../src/platform/database/sql.js';
import { OutboxWorker } from '../../src/platform/events/outbox.worker.js';
import { Personas } from '../../src/identity/index.js';
import { ToldRandom } from '../privacy/told-random.js';
import type { MailServer } from '../support/mail-server.js';
import type { Role } from '../../src/platform/ui/here.js';
import type { Person } from '../support/person.js';
import { aCommunity, Portal } from '../support/portal.js';
import { members, Plants, type Reader, spelled } from './plants.js';

/** The same numbers in each run: what fails comes again. */
export class Chance {
  #state = 20_261_119;

  below(n: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * n);
  }
  one<T>(of: readonly T[]): T {
    return of[this.below(of.length)]!;
  }
  /** Some of them, each once. */
  some<T>(of: readonly T[], n: number): T[] {
    const left = [...of];
    return Array.from({ length: Math.min(n, left.length) }, () => left.splice(this.below(left.length), 1)[0]!);
  }
}

export interface Size {
  people: number;
  days: number;
}

export interface MonthMeetup {
  path: string;
  id: string;
  day: string;
  cancelled: boolean;
}

/** Who has answered what to a meetup, as it is kept. */
export interface AnswerRow {
  meetup: string;
  name: string;
  state: string;
  listed: unknown;
}

export const idOf = (answer: { body: unknown }): string => (answer.body as { id: string }).id;

/** A community of many, whoever works in it, and what is planned for the days to come. */
export class Community {
  readonly chance = new Chance();
  readonly plants = new Plants();
  readonly people: Person[] = [];
  /** They come to the large meetups, wish to be reminded, and do nothing else: every letter to them is a reminder. */
  readonly quiet: Person[] = [];
  readonly supporters: Person[] = [];
  readonly consultants: Person[] = [];
  readonly providers: Person[] = [];
  readonly meetups: MonthMeetup[] = [];
  readonly large: MonthMeetup[] = [];
  readonly personas = new Map<string, Person>();
  coordinator: Person;
  far: Person;
  room: string;
  answers: AnswerRow[] = [];
  /** What was hidden, and about whom something was decided: they may ask another to look. */
  readonly hidden: { post: string; owner: Person }[] = [];
  readonly decided: Person[] = [];
  /** How many times each has agreed to meet one other. */
  readonly agreed = new Map<Person, number>();

  private constructor(
    readonly portal: Portal,
    readonly size: Size,
  ) {}

  /** @param begins three days before clocks are put back, so that the days that pass are not all as long as each other */
  static async founded(size: Size, mail: MailServer): Promise<Community> {
    const portal = await Portal.open({ SMTP_URL: mail.url }, { empty: true, random: new ToldRandom() });
    portal.clock.at = Temporal.Instant.from('2026-10-22T15:00:00Z');
    portal.community = await portal.founds(aCommunity('Asker'));
    const community = new Community(portal, size);
    await community.#staff();
    await community.#members();
    await community.#plans();
    await community.looks();
    return community;
  }

  /** Whoever does something has just signed in: hours lie between. */
  async in(person: Person): Promise<Person> {
    return person.goesOnAs(await this.portal.signsInAgain(person));
  }

  dayIn(n: number): string {
    return this.#local().toPlainDate().add({ days: n }).toString();
  }
  get today(): string {
    return this.dayIn(0);
  }
  get hour(): number {
    return this.#local().hour;
  }
  #local(): Temporal.ZonedDateTime {
    return this.portal.clock.now().toZonedDateTimeISO('Europe/Oslo');
  }

  /** What somebody is called at a meetup. */
  nameAt(person: Person, meetup: MonthMeetup): string {
    const at = this.meetups.indexOf(meetup);
    const name = `Treffnavn${this.people.indexOf(person)}m${at}x`;
    return this.plants.named(name, 'meetupname', person, (reader, path) => this.#seesName(reader, path, name, meetup));
  }

  comes(person: Person, meetup: MonthMeetup): boolean {
    const name = `Treffnavn${this.people.indexOf(person)}m${this.meetups.indexOf(meetup)}x`;
    return this.answers.some((row) => row.meetup === meetup.id && row.name === name && row.state === 'going');
  }

  /** Consultants where meetups are; who comes too, if it is listed. Nobody anywhere near the rooms. */
  #seesName({ person, role, far }: Reader, path: string, name: string, meetup: MonthMeetup): boolean {
    if (role === 'Consultant') return !/^\/(rooms|threads|posts|cases|lines|council|peer-support)(\/|$)/.test(path);
    if (role !== 'ServiceUser' || far || !/^\/(meetups|people\/meetups)\//.test(path)) return false;
    const listed = this.answers.some((row) => row.meetup === meetup.id && row.name === name && Boolean(row.listed));
    return listed && this.comes(person, meetup);
  }

  /** How the answers to meetups stand now. */
  async looks(): Promise<void> {
    this.answers = await this.portal.get(Read).all<AnswerRow>(sql`
      select r.meetup_id as meetup, f.name, r.state, r.listed from rsvp r join meetup_face f on f.id = r.face_id`);
  }

  /** Every clock of the portal that wakes by itself, but the one that sends: what it has to send is counted first. */
  async wakes(): Promise<void> {
    const { portal } = this;
    const scanner = new MetadataScanner();
    for (const { instance } of portal.get(DiscoveryService).getProviders() as { instance: object | null }[]) {
      if (!instance || typeof instance !== 'object' || instance instanceof OutboxWorker) continue;
      const proto = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
      for (const name of proto ? scanner.getAllMethodNames(proto) : []) {
        const wake = proto![name];
        if (typeof wake === 'function' && Reflect.hasMetadata('SCHEDULE_INTERVAL_OPTIONS', wake))
          await (wake as () => Promise<void>).call(instance);
      }
    }
  }

  async #staff(): Promise<void> {
    const { portal } = this;
    for (const firstName of ['Solveig', 'Mari'])
      this.consultants.push(await portal.person('Consultant', { firstName }));
    for (const firstName of ['Ingrid', 'Olav']) this.providers.push(await portal.person('Provider', { firstName }));
    this.coordinator = await portal.person('Coordinator', { firstName: 'Randi' });
    await this.coordinator.post('/openness', { library: true, blog: true });
    this.far = await portal.person('ServiceUser', { community: await portal.founds(aCommunity('Balsfjord')) });
    const { rooms } = (await this.consultants[0]!.get('/rooms')).body as { rooms: { id: string }[] };
    this.room = rooms[0]!.id;
    // The second one writes too, so that they have a place among the others.
    await this.consultants[1]!.get('/rooms');
  }

  async #members(): Promise<void> {
    const { portal, plants, people } = this;
    for (let n = 0; n < this.size.people; n++) {
      // The words are made before the person is: whose they are is written down right after.
      const whose: { person?: Person } = {};
      const own = (kind: string) => plants.of(kind, undefined as never, ({ person }) => person === whose.person);
      const nickname = `Kall${spelled(n, 3)}zz`;
      const owner = await portal.person('ServiceUser', {
        firstName: own('firstname'),
        email: `${own('email')}@example.org`,
        nickname,
      });
      plants.named(nickname, 'nickname', owner, (reader, path) => members(reader) && !path.startsWith('/meetups'));
      whose.person = owner;
      people.push(owner);
      this.personas.set((await portal.get(Personas).idOf(owner.is))!, owner);
    }
    const [solveig] = this.consultants;
    for (const person of this.chance.some(people, Math.max(4, Math.floor(people.length / 20)))) {
      await solveig!.post('/peer-support/supporters', { nickname: person.is.nickname! });
      const profile = { themes: ['ward', 'night'], languages: ['nb'], ways: ['text', 'walk'], most: 3 };
      const sees = ({ role, far }: Reader) => role === 'ServiceUser' && !far;
      await person.post('/peer-support/mine', { ...profile, words: plants.of('peerprofile', person, sees) });
      this.supporters.push(person);
    }
  }

  async #plans(): Promise<void> {
    const [solveig, mari] = this.consultants as [Person, Person];
    const [venue] = await this.portal.get(Communities).venues(this.portal.community);
    const wish = { kind: 'cafe', venue: venue!.id, from: '18:00', to: '19:30', about: 'Coffee' };
    const announce = async (more: { title: string; day: string; capacity: number } & Record<string, unknown>) => {
      const id = idOf(await solveig.post('/meetups', { ...wish, ...more }));
      // The other one holds it too.
      await mari.post(`/meetups/${id}/hosts`);
      return { path: `/meetups/${id}`, id, day: more.day, cancelled: false };
    };
    const { days } = this.size;
    for (let day = 1; day < days; day++) {
      const [guests, hybrid] = [day % 2 === 0, day % 3 === 0];
      const more = { guests, hybrid, offerHours: 6, capacity: 4 + (day % 3) };
      this.meetups.push(await announce({ ...more, title: `Treff ${day}`, day: this.dayIn(day) }));
    }
    for (let day = 2; day < days; day += Math.max(2, Math.floor(days / 6)))
      this.large.push(await announce({ title: `Stort ${day}`, day: this.dayIn(day), capacity: 300 }));
    for (let n = 0; n < Math.max(12, this.size.people / 8); n++) {
      const person = await this.portal.person('ServiceUser', { firstName: `Stille${n}`, nickname: null });
      this.quiet.push(person);
      for (const { path } of this.chance.some(this.large, 1 + this.chance.below(3)))
        await person.post(`${path}/rsvp`, { name: `Treffnavn${900 + n}m0x`, remind: true });
    }
  }

  /** Who has what to read. The words of others are looked for in all that each is shown. */
  readers(many: number): Reader[] {
    const one = (role: Role) => (person: Person) => ({ person, role });
    const { chance, consultants, providers, coordinator, far, supporters } = this;
    return [
      ...chance.some(this.people, many).map(one('ServiceUser')),
      ...chance.some(supporters, 1).map(one('ServiceUser')),
      one('ServiceUser')(chance.one(this.quiet)),
      ...consultants.map(one('Consultant')),
      ...providers.map(one('Provider')),
      one('Coordinator')(coordinator),
      { person: far, role: 'ServiceUser', far: true },
      { person: this.portal.stranger(), role: undefined },
    ];
  }
}

import { Temporal } from 'temporal-polyfill';
import { Communities } from '../src/communities/index.js';
import { Rooms } from '../src/groups/index.js';
import {
  Announcements,
  FirstTimePlans,
  type FirstTimeText,
  type MeetupId,
  Meetups,
  type NewMeetup,
  Rsvps,
  VenueSheets,
} from '../src/meetups/index.js';
import { Activities } from '../src/toolbox/index.js';
import type { Stage } from './stage.js';

/** Who comes, under which name, and whether the others see it beforehand. */
interface Guest {
  who: string;
  as: string;
  listed?: boolean;
}

interface SeedSeries {
  host: string;
  community: 'Asker' | 'Balsfjord';
  venue: string;
  /** The room that hears of the next one. */
  room: string;
  /** 1 is Monday. */
  weekday: number;
  everyWeeks: number;
  meetup: Pick<NewMeetup, 'title' | 'kind' | 'from' | 'to' | 'capacity' | 'usualNumber' | 'about' | 'repeat'>;
  /** The last ones, newest first, and the next ones. */
  past: readonly (readonly Guest[] | { calledOff: string; guests: readonly Guest[] })[];
  coming: readonly (readonly Guest[])[];
}

const kari = { who: 'kari', as: 'Kari', listed: true };
const tuva = { who: 'tuva', as: 'Tuva', listed: true };
const per = { who: 'per', as: 'Pelle' };
const emma = { who: 'emma', as: 'Em' };
const ali = { who: 'ali', as: 'Ali', listed: true };
const grete = { who: 'grete', as: 'Grete', listed: true };
const jonas = { who: 'jonas', as: 'Jon' };
const elle = { who: 'elle', as: 'Elle' };
const odd = { who: 'odd', as: 'Odd', listed: true };
const hanne = { who: 'hanne', as: 'H.' };
const lars = { who: 'lars', as: 'Lasse' };
const sofia = { who: 'sofia', as: 'Sofia' };
const magnhild = { who: 'magnhild', as: 'Magnhild', listed: true };

const series: readonly SeedSeries[] = [
  {
    host: 'solveig',
    community: 'Asker',
    venue: 'Kulturhuset',
    room: 'Stua',
    weekday: 4,
    everyWeeks: 1,
    meetup: {
      title: 'Torsdagskafé',
      kind: 'cafe',
      repeat: 'weekly',
      from: '18:00',
      to: '19:30',
      capacity: 12,
      usualNumber: '6 til 10',
      about:
        'Kaffe, te og noe å bite i. Vi sitter rundt ett langbord og ett lite, og du velger selv. Noen prater, noen strikker, noen er bare der.\n\nJeg står i gangen fra ti på seks og kjenner deg igjen på at du ser etter noen. Det er ingen runde der alle skal si noe.',
    },
    past: [
      [kari, tuva, per, grete],
      [kari, per, grete, ali, emma, tuva],
      [tuva, grete, ali],
      [kari, per, grete, tuva, emma],
      [grete, per, kari],
    ],
    coming: [[kari, tuva, jonas, grete, per], [grete, kari], []],
  },
  {
    host: 'solveig',
    community: 'Asker',
    venue: 'Semsvannet, parkeringsplassen',
    room: 'Stua',
    weekday: 7,
    everyWeeks: 1,
    meetup: {
      title: 'Søndagstur',
      kind: 'walk',
      from: '12:00',
      to: '13:30',
      capacity: 15,
      usualNumber: '3 til 6',
      about:
        'Vi går rundt vannet i det tempoet den roligste vil ha. Hunder er velkomne. Det er fire benker på veien, og termosen er med.\n\nBlir det mye, snur du bare. Da går en av oss med deg tilbake, eller du går i fred.',
    },
    past: [
      [per, grete, ali],
      { calledOff: 'Det er holke på hele stien i dag. Vi tar den igjen neste søndag.', guests: [per, grete] },
      [per, ali, tuva, grete],
    ],
    coming: [[per, ali], []],
  },
  {
    host: 'solveig',
    community: 'Asker',
    venue: 'Semsvannet, parkeringsplassen',
    room: 'Stua',
    weekday: 4,
    everyWeeks: 1,
    meetup: {
      title: 'Turen siste torsdag',
      kind: 'walk',
      repeat: 'month-last',
      from: '13:00',
      to: '14:15',
      capacity: 10,
      usualNumber: '3 til 5',
      about:
        'En kort tur midt på dagen, siste torsdag i måneden. Vi går til gapahuken og tilbake, og sitter litt hvis været er godt.\n\nDu trenger ikke gode sko, og du trenger ikke si noe.',
    },
    past: [],
    coming: [[kari]],
  },
  {
    host: 'mikkel',
    community: 'Balsfjord',
    venue: 'Frivilligsentralen',
    room: 'Stua',
    weekday: 2,
    everyWeeks: 2,
    meetup: {
      title: 'Kaffe på tirsdag',
      kind: 'cafe',
      from: '17:30',
      to: '19:00',
      capacity: 8,
      usualNumber: '3 til 5',
      about:
        'Vafler og kaffe ved kjøkkenbordet. Det er langt for noen, så vi ordner skyss, og vi venter på den som blir forsinket av ferga eller føret.\n\nHer møter du kanskje noen du kjenner. Da er det opp til dere to hva dere gjør med det, og ingen andre får vite det.',
    },
    past: [
      [odd, magnhild, hanne],
      [magnhild, elle, odd, sofia],
      [odd, magnhild],
      [hanne, magnhild, elle],
    ],
    coming: [[magnhild, odd, sofia], [magnhild]],
  },
  {
    host: 'mikkel',
    community: 'Balsfjord',
    venue: 'Verkstedet',
    room: 'Stua',
    weekday: 3,
    everyWeeks: 2,
    meetup: {
      title: 'Verkstedkveld',
      kind: 'men',
      from: '18:00',
      to: '20:30',
      capacity: 6,
      usualNumber: '2 til 4',
      about:
        'Ta med noe som er ødelagt, eller bare ta en kopp kaffe og se på. Nå holder vi på med en gammel snøfreser. Hendene har noe å gjøre, så praten kommer eller kommer ikke.\n\nDet er varmest ved ovnen.',
    },
    past: [
      [odd, lars],
      [lars, odd],
    ],
    coming: [[odd, lars], []],
  },
];

/** Jonas has read for weeks. On Thursday he comes for the first time, with a plan. */
const firstTime: FirstTimeText = {
  meetsMe: 'Solveig møter meg ved bussholdeplassen klokka 17.50',
  where: 'Ved døra, så jeg kan gå når jeg vil',
  howLong: 'Bli tjue minutter',
  howLeave: 'Nikke til Solveig og gå. Bussen går 18.24 og 18.54.',
  note: 'Jeg trenger ikke si noe om guttene. Jeg trenger ikke si noe i det hele tatt.',
};

/** Some weeks of meetups behind, some ahead, dated relative to the day they are loaded. */
export async function seedMeetups(stage: Stage): Promise<void> {
  await stage.at(-9, '14:20', () => seedSheet(stage));
  for (const each of series) {
    const next = nextOf(stage, each.weekday);
    for (const [n, past] of [...each.past.entries()].reverse())
      await seedPast(stage, each, next - 7 * lastOf(each, next, n), past);
    if (each.meetup.repeat) await seedRepeating(stage, each, next);
    else
      for (const [n, guests] of [...each.coming.entries()].reverse())
        await seedComing(stage, each, next + 7 * each.everyWeeks * n, guests, n === 0);
  }
}

/** What the consultant has written down for somebody who has never been in the house. */
async function seedSheet(stage: Stage): Promise<void> {
  const host = stage.actor('solveig');
  const houses = stage.get(Communities);
  const id = named(await houses.venues(host.communityId), 'Kulturhuset');
  const { door, travel, access, quiet } = (await houses.venue(id, host.communityId))!;
  await stage.get(VenueSheets).write(host, id, { door, travel, access, quiet }, kulturhuset, true);
}

const kulturhuset = {
  entrance: 'Ett dørtrinn på 2 cm. Døra er tung, men står åpen fra ti på seks.',
  lift: 'Heis rett innenfor døra, eller tjue trinn opp.',
  noise: 'Lav prating. Kaffemaskinen bråker litt når den går.',
  light: 'Lamper på bordene. Taklyset er av.',
  scent: 'Kaffe. Vi ber folk la parfymen være.',
  toilet: 'To dører til høyre i gangen, det ene med plass til rullestol.',
  others: 'Et kor øver i første etasje på torsdager og går klokka sju. Biblioteket stenger klokka seks.',
  hostMark: 'Solveig har grått hår og et grønt skjerf, og står i gangen fra ti på seks.',
  minutes:
    '17:50 Døra er åpen.\n18:00 Kaffe og te på disken. Du tar selv.\n18:10 Vi setter oss. Det lille bordet er for dem som vil ha det stille.\n18:30 Solveig sier hvem som er der neste uke. Ingen må si noe.\n19:30 Vi rydder. Du kan gå når som helst før det.',
};

/** Days until a weekday comes; a week from today if that is today, whose evening may be over already. */
function nextOf(stage: Stage, weekday: number): number {
  const today = Temporal.PlainDate.from(stage.day(0)).dayOfWeek;
  return (weekday - today + 7) % 7 || 7;
}

/** How many weeks before the next one the n-th last one was. What would be today was a turn earlier. */
const lastOf = ({ everyWeeks }: SeedSeries, next: number, n: number) =>
  everyWeeks * (n + 1 + (next - 7 * everyWeeks >= 0 ? 1 : 0));

async function seedPast(stage: Stage, each: SeedSeries, day: number, past: SeedSeries['past'][number]): Promise<void> {
  const guests = 'guests' in past ? past.guests : past;
  const id = await stage.at(day - 6, '10:05', () => announce(stage, each, day));
  for (const [n, guest] of guests.entries()) await stage.at(day - 4, `1${n}:20`, () => comes(stage, id, guest));
  if ('calledOff' in past)
    await stage.at(day, '09:40', () => stage.get(Announcements).cancel(stage.actor(each.host), id, past.calledOff));
}

/** A series that comes by itself: announced once, and then those that are in sight are there. */
async function seedRepeating(stage: Stage, each: SeedSeries, next: number): Promise<void> {
  const first = await stage.at(-2, '09:15', () => announce(stage, each, next, true));
  const { meetups } = await stage.get(Meetups).list(stage.actor(each.host));
  const own = meetups.filter(({ title }) => title === each.meetup.title).map(({ id }) => id);
  for (const [n, guests] of each.coming.entries())
    for (const [minute, guest] of guests.entries())
      await stage.at(-1, `1${minute}:35`, () => comes(stage, own[n] ?? first, guest));
  if (each.coming[0]?.includes(jonas)) await seedFirstTime(stage, first, next);
}

async function seedComing(
  stage: Stage,
  each: SeedSeries,
  day: number,
  guests: readonly Guest[],
  told: boolean,
): Promise<void> {
  const id = await stage.at(-2, '09:15', () => announce(stage, each, day, told));
  for (const [n, guest] of guests.entries()) await stage.at(-1, `1${n}:35`, () => comes(stage, id, guest));
}

async function announce(stage: Stage, each: SeedSeries, day: number, told = false): Promise<MeetupId> {
  const host = stage.actor(each.host);
  const venues = await stage.get(Communities).venues(stage.community(each.community));
  const rooms = told ? await stage.get(Rooms).list(host) : [];
  const { repeat, ...meetup } = each.meetup;
  return stage.get(Announcements).announce(host, {
    ...meetup,
    // What has been came one by one.
    ...(told && repeat ? { repeat } : {}),
    venue: named(venues, each.venue),
    day: stage.day(day),
    room: told ? named(rooms, each.room) : undefined,
  });
}

function named(list: readonly { id: string; name: string }[], name: string): string {
  const found = list.find((each) => each.name === name);
  if (!found) throw new Error(`The seeds know no "${name}".`);
  return found.id;
}

const comes = (stage: Stage, id: MeetupId, { who, as, listed = false }: Guest) =>
  stage.get(Rsvps).answer(stage.actor(who), id, { name: as, listed });

async function seedFirstTime(stage: Stage, id: MeetupId, day: number): Promise<void> {
  const actor = stage.actor('jonas');
  await stage.at(-1, '20:50', () => stage.get(FirstTimePlans).write(actor, id, firstTime, true));
  const going = { what: 'Gå på Torsdagskafé', day: stage.day(day), time: '18:00', path: `/meetups/${id}` };
  await stage.at(-1, '20:55', () => stage.get(Activities).plan(actor, going));
}

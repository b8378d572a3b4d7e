import { Temporal } from 'temporal-polyfill';
import {
  Activities,
  ActivityWords,
  type GoalState,
  Goals,
  type NewActivity,
  type Outcome,
  Values,
} from '../src/toolbox/index.js';
import type { Stage } from './stage.js';

interface SeedGoal {
  title: string;
  why?: string;
  /** In order; the first `done` of them are done. */
  steps?: string[];
  done?: number;
  state?: GoalState;
}

interface SeedActivity extends Omit<NewActivity, 'day' | 'goal'> {
  /** 1 (Monday) to 7 (Sunday) of this week, or `today`. */
  on: number | 'today';
  weeksAgo?: number;
  /** Which of the person's goals, from 0. */
  goal?: number;
  told?: { outcome: Outcome; note?: string };
}

interface SeedToolbox {
  who: string;
  values?: string;
  goals?: SeedGoal[];
  activities?: SeedActivity[];
}

/** Some have filled their toolbox, some have written one sentence, and some (Ali, Odd) have not opened it. All of that is fine. */
const toolboxes: readonly SeedToolbox[] = [
  {
    who: 'jonas',
    values: 'Å være en pappa som er der. Havet. Å lage noe med hendene.',
    goals: [
      {
        title: 'Være mer ute',
        why: 'Jeg sover bedre de dagene jeg har vært ute, og jeg er mildere mot guttene etterpå.',
        steps: ['Gå til postkassa før frokost', 'Gå til havna og tilbake', 'Ta med guttene på båten en ettermiddag'],
        done: 1,
      },
      {
        title: 'Få båten på vannet til våren',
        steps: ['Finne fram bruksanvisningen', 'Få liv i motoren', 'Skrape og male skroget'],
        done: 1,
      },
      {
        title: 'Tørre å komme på torsdagskafeen',
        why: 'Jeg kjenner dem fra rommet. Det hadde vært godt å ta en kaffe på ordentlig.',
        steps: ['Gå forbi og se hvor det er', 'Bli tjue minutter, sitte nær døra'],
        done: 1,
      },
      {
        title: 'Lese på sengekanten hver kveld',
        why: 'Vi hadde det slik før.',
        steps: ['Finne en bok begge liker'],
        state: 'resting',
      },
    ],
    activities: [
      {
        on: 'today',
        what: 'Tur til havna',
        where: 'Ned om kirken, samme vei hjem',
        planB: 'Bare til benken ved brygga',
        goal: 0,
      },
      {
        on: 6,
        what: 'Fikse båtmotoren med Per',
        time: '11:00',
        where: 'Garasjen til Per',
        planB: 'Drikke kaffe og se på den',
        goal: 1,
      },
      {
        on: 3,
        weeksAgo: 1,
        what: 'Hente guttene på skolen',
        time: '13:30',
        told: { outcome: 'done', note: 'Vi gikk hjem den lange veien. De ville vise meg en maurtue.' },
      },
      {
        on: 6,
        weeksAgo: 1,
        what: 'Tur til havna',
        told: { outcome: 'not', note: 'Det blåste, og jeg var sliten. Satt ute på trappa i stedet.' },
        goal: 0,
      },
    ],
  },
  {
    who: 'kari',
    values: 'Hagen. Barnebarna. At det er rolig hjemme.',
    goals: [
      {
        title: 'Tilbake på jobb, litt om gangen',
        why: 'Jeg savner praten på lunsjen mer enn arbeidet.',
        steps: ['Ringe Turid på jobben', 'Ta en kaffe der uten å jobbe', 'To timer tirsdag og torsdag'],
        done: 2,
      },
      { title: 'Si nei uten å forklare meg', steps: ['Øve på én setning'] },
    ],
    activities: [
      { on: 2, what: 'To timer på jobb', time: '10:00', planB: 'Gå etter én time. Turid vet om det.', goal: 0 },
      { on: 4, what: 'To timer på jobb', time: '10:00', goal: 0 },
      { on: 7, what: 'Baking med Sara', withWhom: 'Sara (6)', time: '12:00' },
    ],
  },
  {
    who: 'tuva',
    values: 'Musikk. Søsteren min. Å få le.',
    goals: [
      {
        title: 'Handle selv, også på lørdager',
        why: 'Det gir meg friheten tilbake.',
        steps: ['Gå inn og ut igjen', 'Kjøpe tre ting', 'Stå i kø uten å snu'],
        done: 2,
      },
    ],
    activities: [
      { on: 1, what: 'Spille gitar en halv time' },
      {
        on: 6,
        what: 'Handle til helga',
        time: '09:15',
        where: 'Den lille butikken ved stasjonen',
        planB: 'Bare melk og brød',
        goal: 0,
      },
    ],
  },
  {
    who: 'nadia',
    values: 'Å kunne være meg selv, også på natta.',
    goals: [
      { title: 'Roligere kvelder', steps: ['Legge telefonen på kjøkkenet klokka ti', 'Te og bok i stedet'], done: 0 },
    ],
  },
  {
    who: 'per',
    values: 'Bikkja, skogen og kortspillet på onsdager.',
    activities: [
      { on: 3, what: 'Kortspill', time: '19:00', withWhom: 'Gutta fra verkstedet' },
      { on: 'today', what: 'Lang tur med Bamse', where: 'Rundt Semsvannet' },
    ],
  },
  {
    who: 'emma',
    values: 'Kindness. My brother far away. Learning to feel at home here.',
    goals: [
      {
        title: 'Speak Norwegian with somebody every week',
        why: 'I understand nearly everything, and then nobody hears me.',
        steps: ['Order at the bakery in Norwegian', 'Ask the neighbour about her dog', 'Go to the language café once'],
        done: 1,
      },
    ],
    activities: [
      { on: 'today', what: 'Call Ben', time: '17:00', planB: 'Send him a voice message' },
      { on: 5, what: 'Bakery, in Norwegian', goal: 0 },
    ],
  },
  { who: 'grete', values: 'At noen husker bursdagen min, og at jeg husker deres.' },
  {
    who: 'elle',
    values: 'Fjorden. Duodji, slik áhkku lærte meg. Folkene mine.',
    goals: [
      {
        title: 'Sy ferdig luhkkaen',
        why: 'Den skal være ferdig til konfirmasjonen.',
        steps: ['Klippe fôret', 'Sy sammen skuldrene', 'Kantebåndet'],
        done: 1,
      },
      { title: 'Møte folk oftere enn når jeg må', steps: ['Si ja til én ting denne måneden'] },
    ],
    activities: [
      { on: 2, what: 'Sy en time', where: 'Ved kjøkkenvinduet', goal: 0 },
      { on: 5, what: 'Middag hos Inga', time: '18:00', planB: 'Ringe og si at jeg kommer til kaffen', goal: 1 },
    ],
  },
  {
    who: 'hanne',
    values: 'Ungene. Å sove om natta. Litt tid som bare er min.',
    goals: [{ title: 'En time for meg selv i uka', steps: ['Spørre mamma om torsdager'], done: 1 }],
    activities: [
      {
        on: 4,
        what: 'En time alene med kaffe',
        time: '11:00',
        told: { outcome: 'partly', note: 'Ble tjue minutter. De var gode.' },
        weeksAgo: 1,
        goal: 0,
      },
    ],
  },
  {
    who: 'lars',
    goals: [
      { title: 'Få orden i bua', state: 'let-go' },
      {
        title: 'Kjøre til Storsteinnes selv',
        steps: ['Kjøre til butikken', 'Kjøre til Storsteinnes en formiddag'],
        done: 1,
      },
    ],
  },
  {
    who: 'sofia',
    values: 'Light. Water. People who do not ask too much at once.',
    activities: [{ on: 'today', what: 'Walk while there is light', time: '12:00' }],
  },
  {
    who: 'magnhild',
    values: 'Koret, radioen og utsikten. Og at noen kommer innom.',
    goals: [
      {
        title: 'Synge i koret igjen',
        steps: ['Ringe dirigenten', 'Være med på én øving, sitte bakerst'],
        done: 2,
        state: 'reached',
      },
    ],
    activities: [{ on: 3, what: 'Korøving', time: '18:30', where: 'Grendehuset', withWhom: 'Solbjørg kjører' }],
  },
];

/** Puts words in the toolboxes of the demo, through the services, over the last weeks. */
export async function seedToolbox(stage: Stage): Promise<void> {
  for (const toolbox of toolboxes) await fill(stage, toolbox);
}

async function fill(stage: Stage, { who, values, goals = [], activities = [] }: SeedToolbox): Promise<void> {
  const actor = stage.actor(who);
  if (values) await stage.at(-21, '20:10', () => stage.get(Values).write(actor, values));
  const ids = [];
  for (const goal of goals) ids.push(await stage.at(-20, '19:30', () => write(stage, who, goal)));
  const plans = stage.get(Activities);
  for (const { on, weeksAgo = 0, goal, told, ...text } of activities) {
    const days = offset(stage, on) - 7 * weeksAgo;
    const plan = { ...text, day: stage.day(days), goal: goal === undefined ? undefined : ids[goal] };
    const id = await stage.at(days - 2, '18:00', () => plans.plan(actor, plan));
    if (told) await stage.at(days, '21:00', () => stage.get(ActivityWords).tell(actor, id, told));
  }
}

async function write(stage: Stage, who: string, { title, why, steps = [], done = 0, state }: SeedGoal) {
  const actor = stage.actor(who);
  const goals = stage.get(Goals);
  const id = await goals.add(actor, { title, why });
  for (const [place, step] of steps.entries()) {
    const stepId = await goals.addStep(actor, id, step);
    if (place < done) await goals.mark(actor, id, stepId, true);
  }
  if (state) await goals.turn(actor, id, state);
  return id;
}

/** Days from today to a weekday of this week. */
const offset = (stage: Stage, on: SeedActivity['on']): number =>
  on === 'today' ? 0 : on - Temporal.PlainDate.from(stage.day(0)).dayOfWeek;

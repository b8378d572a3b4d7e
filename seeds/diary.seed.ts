import { Activities, ActivityWords, Diary, Goals, Things } from '../src/toolbox/index.js';
import type { Stage } from './stage.js';

/** Days ago, mood, sleep, words. Some days are left out, as people leave them out. */
const jonas = [
  [20, 3, 4, 'Sov til elleve. Kom meg ut likevel.'],
  [18, 4, 4, undefined],
  [16, 4, 5, 'Per var innom. Vi sa ikke så mye.'],
  [13, 2, 2, 'Lang natt.'],
  [12, 3, 5, undefined],
  [9, 5, 6, 'Guttene viste meg maurtua igjen.'],
  [7, 5, 5, undefined],
  [6, 4, 6, 'Motoren ga lyd fra seg.'],
  [3, 6, 6, undefined],
  [1, 6, 7, 'Gikk helt til havna. Det luktet tang.'],
] as const;

/** One person's diary with what he keeps an eye on, the people around him and one medicine; another one who has just begun. */
export async function seedDiary(stage: Stage): Promise<void> {
  const [diary, things] = [stage.get(Diary), stage.get(Things)];
  const actor = stage.actor('jonas');
  const sleep = await stage.at(-21, '21:00', () =>
    things.add(actor, 'measure', { name: 'Søvn', low: 'nesten ikke', high: 'godt' }),
  );
  for (const [ago, mood, value, words] of jonas)
    await stage.at(-ago, '21:30', () =>
      diary.add(actor, { day: stage.day(-ago), words, mood, marks: [{ measure: sleep, value }] }),
    );
  for (const [ago, values] of [
    [19, [2, 2, 1, 1, 2]],
    [5, [3, 2, 2, 2, 3]],
  ] as const)
    await stage.at(-ago, '19:00', () =>
      diary.add(actor, { day: stage.day(-ago), answers: { instrument: 'who-5', values: [...values] } }),
    );
  for (const person of [
    { name: 'Guttene', ring: 'close', side: 'family' },
    { name: 'Mor', ring: 'near', side: 'family', note: 'Hun liker best å bli ringt før middag.' },
    { name: 'Per', ring: 'close', side: 'friends', note: 'Spør ikke. Sitter bare der.' },
    { name: 'Naboen med båt', ring: 'around', side: 'daily' },
    { name: 'Ingrid', ring: 'near', side: 'help' },
  ] as const)
    await stage.at(-14, '20:00', () => things.add(actor, 'person', person));
  await stage.at(-10, '20:15', () =>
    things.add(actor, 'medicine', {
      name: 'Quetiapin',
      how: '50 mg om kvelden',
      experience: 'Sovner fortere. Tung i hodet til klokka ti.',
      questions: 'Kan jeg ta den tidligere på kvelden?',
    }),
  );

  const plans = stage.get(Activities);
  for (const [ago, what, kind, before, after] of [
    [15, 'Rundt kirken', 'Tur', 3, 5],
    [12, 'Til postkassa og litt til', 'Tur', 3, 4],
    [8, 'Pusse skroget', 'Båten', 4, 6],
    [4, 'Olje på motoren', 'Båten', 5, 6],
    [2, 'Til havna', 'Tur', 4, 6],
  ] as const) {
    const id = await stage.at(-ago - 1, '18:00', () => plans.plan(actor, { what, kind, day: stage.day(-ago) }));
    await stage.at(-ago, '20:30', () =>
      stage.get(ActivityWords).tell(actor, id, { outcome: 'done', mood: { before, after } }),
    );
  }
  const goals = stage.get(Goals);
  const [outside] = await goals.list(actor);
  await stage.at(-9, '20:00', () =>
    goals.tellMore(actor, outside!.id, (more) => ({
      ...more,
      reviewOn: stage.day(21),
      themes: ['hope', 'meaning'],
      scale: ['Inne hele uka', 'Ut én gang', 'Ut annenhver dag', 'Ut hver dag', 'Ut hver dag, også når det regner'],
      levels: [
        { day: stage.day(-9), level: -1 },
        { day: stage.day(-2), level: 0 },
      ],
    })),
  );

  const emma = stage.actor('emma');
  await stage.at(-2, '22:00', () =>
    diary.add(emma, { day: stage.day(-2), words: 'I said “god morgen” to the neighbour. She said it back.' }),
  );
}

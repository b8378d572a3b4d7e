import { Polls, ThreadReader } from '../src/groups/index.js';
import type { Stage } from './stage.js';

/** A question that the room is asked, and a proposal that waits at the desk. */
export async function seedPolls(stage: Stage): Promise<void> {
  const polls = stage.get(Polls);
  const solveig = stage.actor('solveig');
  const latest = await stage.get(ThreadReader).latest(solveig, 20);
  const sundays = latest.find(({ title }) => title?.startsWith('Hva gjør dere'))!;
  const { room } = await stage.get(ThreadReader).thread(solveig, sundays.id);
  const asked = await stage.at(-1, '12:10', () =>
    polls.ask(solveig, room.id, {
      question: 'En runde ved sjøen og noe varmt etterpå',
      lang: 'nb',
      thread: sundays.id,
      times: [
        { day: stage.day(4), from: '12:00' },
        { day: stage.day(5), from: '12:00' },
      ],
      venues: ['outdoors', 'cafe'],
    }),
  );
  const answers = [
    ['ali', { times: ['1', '2'], venues: ['outdoors'] }],
    ['tuva', { times: ['2'], venues: ['cafe'], condition: 'det er greit å gå hjem etter en halvtime' }],
  ] as const;
  for (const [who, { times, venues, ...more }] of answers)
    await stage.at(-1, '18:20', () =>
      polls.reply(stage.actor(who), asked, { times: [...times], venues: [...venues], ...more }),
    );
  await stage.at(-1, '21:40', () =>
    polls.ask(stage.actor('emma'), room.id, {
      question: 'Baking something simple together',
      lang: 'en',
      times: [{ day: stage.day(8), from: '17:00' }],
      venues: ['house'],
    }),
  );
}

import { Proposals, Votes } from '../src/council/index.js';
import type { Stage } from './stage.js';

/** One that was answered, one that waits for an answer, and two that are voted on. */
export async function seedCouncil(stage: Stage): Promise<void> {
  const [proposals, votes] = [stage.get(Proposals), stage.get(Votes)];
  const solveig = stage.actor('solveig');
  const members = ['jonas', 'kari', 'tuva', 'ali', 'emma'];
  const proposes = (days: number, who: string, title: string, body: string, named = true) =>
    stage.at(days, '19:10', () =>
      proposals.propose(stage.actor(who), { title, body, lang: who === 'emma' ? 'en' : 'nb', named }),
    );
  const tea = await proposes(
    -60,
    'kari',
    'Te, ikke bare kaffe',
    'På kafeen er det alltid kaffe. Noen av oss blir urolige av den. Kan det stå te og vann på bordet også?',
  );
  const mornings = await proposes(
    -40,
    'tuva',
    'Treff på formiddagen',
    'Om kvelden er jeg ferdig for dagen. Et treff klokka ti ville jeg klart.',
    false,
  );
  for (const who of members) {
    await stage.at(-50, '20:00', () => votes.vote(stage.actor(who), tea, 'yes'));
    await stage.at(-30, '20:00', () => votes.vote(stage.actor(who), mornings, who === 'ali' ? 'no' : 'yes'));
  }
  await stage.at(-12, '09:00', () => votes.settle());
  const words = 'Fra neste treff står det te, kaffe og vann på bordet. Takk for at du sa det.';
  await stage.at(-10, '11:20', () => proposals.answer(solveig, tea, { state: 'done', words, lang: 'nb' }));
  await proposes(
    -4,
    'emma',
    'The house rules in more languages',
    'I had to ask twice what the rules of the room meant. Could they be there in English and Arabic too?',
  );
  const light = await proposes(
    -2,
    'ali',
    'Svakere lys i stua',
    'Taklyset er hardt. En lampe på bordet hadde vært nok, og det er lettere å være der.',
  );
  await stage.at(-1, '21:00', () => votes.vote(stage.actor('jonas'), light, 'yes'));
}

import {
  Asks,
  Finding,
  Overview,
  PeerSessions,
  PeerTalks,
  type Profile,
  Supporters,
} from '../src/peer-support/index.js';
import type { Stage } from './stage.js';

const profiles: Readonly<Record<'kari' | 'emma', Profile>> = {
  kari: {
    words:
      'Jeg var borte fra jobben i to år, og på avdeling en vinter. Det som hjalp, var små turer og en som ikke spurte så mye. Jeg hører gjerne på, og går gjerne.',
    themes: ['ward', 'work', 'night'],
    languages: ['nb', 'en'],
    ways: ['text', 'walk', 'venue'],
    slots: ['weekday-evening', 'weekend-day'],
    most: 2,
  },
  emma: {
    words:
      'New in the country, and alone with it for a long time. I know what it is to have no words. We can take our time.',
    themes: ['alone', 'new-here'],
    languages: ['en'],
    ways: ['text', 'video'],
    slots: ['weekday-evening'],
    most: 1,
  },
};

/** Kari and Emma support others. Jonas talks with Kari, and they have set a time; Tuva has asked her. */
export async function seedPeerSupport(stage: Stage): Promise<void> {
  const [solveig, jonas, tuva, kari] = ['solveig', 'jonas', 'tuva', 'kari'].map((key) => stage.actor(key));
  const nicknames = { kari: 'Havskum', emma: 'Quiet Harbour' } as const;
  for (const key of ['kari', 'emma'] as const) {
    await stage.at(-40, '10:15', () => stage.get(Overview).invite(solveig!, nicknames[key]));
    await stage.at(-38, '18:40', () => stage.get(Supporters).describe(stage.actor(key), profiles[key]));
  }
  const [asks, talks, sessions] = [stage.get(Asks), stage.get(PeerTalks), stage.get(PeerSessions)];
  const { supporters } = await stage.get(Finding).find(jonas!, { theme: 'ward' });
  const found = supporters[0]!.id;
  const wish = { words: 'Jeg sover lite, og vil ikke snakke om medisiner. Kan vi gå en tur?', way: 'walk' as const };
  const talk = await stage.at(-12, '20:10', () => asks.ask(jonas!, found, { ...wish, times: 4 }));
  await stage.at(-11, '17:30', () => asks.answer(kari!, talk, true));
  await stage.at(-11, '17:35', () => talks.say(kari!, talk, 'Så fint at du spurte. Jeg går gjerne langs sjøen.'));
  await stage.at(-10, '21:20', () =>
    talks.say(jonas!, talk, 'Sjøen er bra. Jeg er ikke så god til å prate når vi går.'),
  );
  await stage.at(-9, '18:00', () => talks.say(kari!, talk, 'Det trengs ikke. Vi kan gå stille også.'));
  const day = stage.day(6);
  await stage.at(-2, '19:00', () =>
    sessions.propose(kari!, talk, { day, time: '17:30', way: 'walk', where: 'Ved brygga' }),
  );
  const [session] = (await talks.show(jonas!, talk)).sessions;
  await stage.at(-1, '20:00', () => sessions.agree(jonas!, session!.id));
  const asked = { words: 'Kan jeg skrive med deg litt? Jeg er ny her.', way: 'text' as const, times: 3 };
  await stage.at(-1, '22:10', () => asks.ask(tuva!, found, asked));
}

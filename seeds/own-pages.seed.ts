import { OwnPages } from '../src/toolbox/index.js';
import type { Stage } from './stage.js';

/** One person's plan for hard days, as far as they have come with it, and one area of their life. */
export async function seedOwnPages(stage: Stage): Promise<void> {
  const pages = stage.get(OwnPages);
  const jonas = stage.actor('jonas');
  const plan = [
    ['signs', 'Jeg slutter å svare på meldinger. Jeg sover på sofaen.'],
    ['can', 'Ut av døra, også om det bare er til postkassa.\nSkru på noe. Motoren tar aldri igjen.'],
    ['places', 'Brygga. Verkstedet til Per. Der trenger ingen si noe.'],
    ['ask', 'Per, 400 00 000. Han vet at han bare skal sitte der.'],
  ] as const;
  for (const [page, text] of plan)
    await stage.at(-12, '19:40', () => pages.write(jonas, 'plan', page, { texts: { text } }, 0));
  await stage.at(-11, '20:05', () =>
    pages.write(
      jonas,
      'areas',
      'work',
      { texts: { how: 'Sykmeldt siden i vår.', helps: 'Å ha noe i hendene.', hinders: 'Møter på teams.' } },
      0,
    ),
  );
}

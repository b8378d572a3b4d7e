import { Matters, OwnDesk, Rota } from '../src/consulting/index.js';
import type { Stage } from './stage.js';

/** What waits at the desk besides: somebody who asked for a look and is waited for, a worry that waits, and a consultant who will be away. */
export async function seedDesk(stage: Stage): Promise<void> {
  const matters = stage.get(Matters);
  await stage.at(0, '09:10', () =>
    matters.raise(
      stage.actor('per'),
      { kind: 'worry' },
      {
        words: 'Bregne pleier å skrive hver kveld og har ikke skrevet på en uke. Det er sikkert ingenting.',
      },
    ),
  );
  await stage.at(0, '09:40', () =>
    matters.raise(stage.actor('nadia'), { kind: 'now' }, { words: 'Jeg klarer ikke å være alene med dette i dag.' }),
  );
  const [solveig, mikkel] = [stage.actor('solveig'), stage.actor('mikkel')];
  const rota = stage.get(Rota);
  // One that is covered, and one of some days that nobody covers, so that the page has both.
  await rota.goAway(solveig, stage.day(16), stage.day(18), mikkel.membershipId);
  await rota.goAway(mikkel, stage.day(30), stage.day(34), undefined);
  await stage.at(-1, '19:50', () =>
    rota.note(solveig, 'Rolig kveld. Den som ringte i går, er svart. Nøkkelen til Kulturhuset ligger i skuffen.'),
  );
  await stage.at(-1, '20:00', () =>
    stage.get(OwnDesk).note(solveig, { kind: 'supervision', words: 'Hva gjør jeg når to vil ha meg samtidig?' }),
  );
}

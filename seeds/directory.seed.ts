import { Directory } from '../src/directory/index.js';
import type { Stage } from './stage.js';

/** Groups that do not exist, in the table in which they would be sent. */
const table = `name,kind,place,day,time,about,contact
Tirsdagskaffen,cafe,asker,tu,11:00,Åpent hus med kaffe og brettspill. Ingen påmelding.,tirsdagskaffen.example
Gå sammen i Vestmarka,walk,baerum,we,17:30,En rolig time i skogen. Vi går så langt den seineste vil.,vestmarka.example
Selvhjelp på Grønland,peer,oslo,th,18:00,"Åtte personer, samme gruppe i et halvt år. Ring og hør om det er plass.",gronland.example
For oss som står nær,relatives,drammen,mo,19:00,For pårørende. Vi møtes annenhver uke.,drammen.example
Verksted i fjæra,activity,tromso,sa,12:00,Båt og verktøy. Alle kan noe.,fjaera.example
Stille kafé,cafe,balsfjord,varies,,Små treff når noen vil. Ring først.,balsfjord.example
`;

export async function seedDirectory(stage: Stage): Promise<void> {
  const directory = stage.get(Directory);
  const solveig = stage.actor('solveig');
  await stage.at(-40, '10:00', async () => {
    await directory.take(solveig, Buffer.from(table));
    const { groups } = await directory.checks(solveig);
    for (const { id } of groups) await directory.check(solveig, id, 'show');
  });
}

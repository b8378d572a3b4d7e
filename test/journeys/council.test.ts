import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Votes } from '../../src/council/index.js';
import { aPerson, type Person } from '../support/browser.js';
import { chooses, comesIn, goes, sends, through } from '../support/hands.js';
import type { Person as Caller } from '../support/person.js';
import { Portal } from '../support/portal.js';
import { given, then, when } from '../support/stories.js';

const walks = [
  {
    name: 'with script, in Norwegian, at a desk, in the dark',
    javaScript: true,
    lang: 'nb',
    width: 1200,
    scheme: 'dark',
  },
  { name: 'without script, in English, on a phone', javaScript: false, lang: 'en', width: 390, scheme: 'light' },
] as const;

describe.each(walks)('the users’ council, $name', ({ javaScript, lang, width, scheme }) => {
  let portal: Portal;
  let callers: Caller[];
  let [ada, bo, solveig]: Person[] = [];
  const shots = process.env['SHOTS'];

  const says = ({ page }: Person) => page.locator('main').innerText();
  const looks = async ({ page, axe }: Person, name: string) => {
    await axe();
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
  };

  beforeAll(async () => {
    portal = await Portal.open();
    const baseUrl = await portal.address();
    callers = [
      await portal.person('ServiceUser', { nickname: 'Furu', lang }),
      await portal.person('ServiceUser', { nickname: 'Havskum', lang }),
      await portal.person('Consultant', { firstName: 'Solveig', lang }),
    ];
    const sits = () => aPerson({ baseUrl, javaScript, lang, width, scheme });
    [ada, bo, solveig] = [await sits(), await sits(), await sits()];
    await comeIn();
  });
  afterAll(() => portal.close());
  const comeIn = async () => {
    for (const [n, person] of [ada, bo, solveig].entries()) await comesIn(portal, person!, callers[n]!);
  };

  it('goes from a proposal to a vote, an answer, and “you said – we did”', async () => {
    let proposal = '';
    await given('Ada finds the council beside the rooms, and proposes something as a member', async () => {
      await goes(ada!, '/rooms');
      await chooses(ada!.page, 'main a[href="/council"]');
      await looks(ada!, 'none');
      await chooses(ada!.page, 'main a[href="/council/new"]');
      await looks(ada!, 'new');
      const body = 'In the evening I am done for the day. A meetup at ten I could manage.';
      proposal = await through(ada!.page, /\/council\/[0-9a-f-]{36}$/, () =>
        sends(ada!.page, '/council', { title: 'Meetups in the morning', body, as: 'member' }),
      );
      await looks(ada!, 'own');
    });
    await when('Bo votes, and sees what he has said', async () => {
      await goes(bo!, '/council');
      await looks(bo!, 'list');
      await chooses(bo!.page, `main a[href="${proposal}"]`);
      await sends(bo!.page, `${proposal}/vote`, { vote: 'yes' });
      expect(await bo!.page.locator('[name="vote"]:checked').getAttribute('value')).toBe('yes');
      expect(await says(bo!)).not.toContain('Furu');
      await looks(bo!, 'voted');
    });
    await when('the time is over, and the consultant answers from the desk', async () => {
      portal.clock.passes({ days: 21 });
      await portal.get(Votes).settle();
      await comeIn();
      await goes(solveig!, '/desk');
      expect(await says(solveig!)).toContain('Meetups in the morning');
      await goes(solveig!, proposal);
      await looks(solveig!, 'over');
      expect(await says(solveig!)).not.toContain('Furu');
      await sends(solveig!.page, `${proposal}/answer`, { state: 'under-way', words: 'We try Thursdays at ten.' });
      await looks(solveig!, 'answered');
    });
    await then('everybody reads it, and Ada is told', async () => {
      await goes(bo!, '/council/answers');
      expect(await says(bo!)).toContain('We try Thursdays at ten.');
      await looks(bo!, 'answers');
      await goes(ada!, '/notices');
      await goes(ada!, proposal);
      expect(await says(ada!)).toContain('We try Thursdays at ten.');
      await looks(ada!, 'answered-own');
    });
    await when('Bo reports it, and the consultant reads why', async () => {
      await goes(bo!, proposal);
      await chooses(bo!.page, `main a[href="${proposal}/report"]`);
      await looks(bo!, 'report');
      await sends(bo!.page, `${proposal}/report`, { reason: 'It makes fun of somebody.' });
      await goes(solveig!, '/desk');
      expect(await says(solveig!)).toContain('Meetups in the morning');
      await looks(solveig!, 'desk-reported');
      await goes(solveig!, proposal);
      expect(await says(solveig!)).toContain('It makes fun of somebody.');
      await looks(solveig!, 'reported-staff');
    });
    await then('what is hidden says so to whoever wrote it, who can ask somebody else to look', async () => {
      await sends(solveig!.page, `${proposal}/hiding`, { reason: 'It names somebody.' });
      await looks(solveig!, 'hidden-staff');
      await goes(ada!, proposal);
      await looks(ada!, 'hidden');
      await chooses(ada!.page, `main a[href="${proposal}/appeal"]`);
      await looks(ada!, 'appeal');
      await sends(ada!.page, `${proposal}/appeal`, { words: 'It names my dog.' });
      await looks(ada!, 'appealed');
    });
  }, 240_000);
});

import { join } from 'node:path';
import type { Writable } from 'node:stream';
import sharp from 'sharp';
import webPush from 'web-push';
import { Communities } from '../../src/communities/index.js';
import { Reflections } from '../../src/consulting/index.js';
import { Proposals } from '../../src/council/index.js';
import { MeetupNames, Personas, Photos, Sessions } from '../../src/identity/index.js';
import { Actors } from '../../src/platform/http/actor.js';
import { type ItemRef, Shares } from '../../src/toolbox/index.js';
import type { Person } from '../support/person.js';
import { aCommunity, Portal } from '../support/portal.js';
import { runFolder } from '../support/run-folder.js';
import { canary } from './canaries.js';
import { allIds, asks, type Ids } from './crawl.js';

export interface Readers {
  ada: Person;
  pia: Person;
  mads: Person;
  bo: Person;
  kai: Person;
  rev: Person;
  fay: Person;
  gus: Person;
  solveig: Person;
  mari: Person;
  ingrid: Person;
  olav: Person;
  randi: Person;
  far: Person;
  gone: Person;
  nobody: Person;
}

/** A photo of one colour, as a camera would give it. */
const inColour = (background: string) =>
  sharp({ create: { width: 64, height: 64, channels: 3, background } })
    .jpeg()
    .toBuffer();

const id = (answer: { body: unknown }) => (answer.body as { id: string }).id;

/** Ada's whole life in the portal, each private part of it a word of its own, and everybody in each relation to her. */
export async function storyOf(
  log: Writable,
): Promise<{ portal: Portal; readers: Readers; ids: Ids; planted: readonly string[]; photo: Buffer }> {
  const planted: string[] = [];
  const word = (kind: string) => {
    planted.push(canary(kind));
    return canary(kind);
  };
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  const pushed = { PUSH_PUBLIC_KEY: publicKey, PUSH_PRIVATE_KEY: privateKey };
  const texts = { TEXT_SPOOL_DIR: join(runFolder(), 'texts-of-the-canary') };
  const portal = await Portal.open({ LOG_LEVEL: 'info', ...pushed, ...texts }, { log, empty: true });
  const asker = aCommunity('Asker');
  asker.venues[0]!.address = word('address');
  asker.venues[0]!.door = word('door');
  asker.venues.push({ ...asker.venues[0]!, name: 'Open house', address: 'Open street 1', door: 'It is open' });
  portal.community = await portal.founds(asker);
  const person = (firstName: string, nickname: string | null = firstName + 'nick') =>
    portal.person('ServiceUser', { firstName, nickname, email: `${firstName.toLowerCase()}@example.org` });
  const ada = await portal.person('ServiceUser', {
    firstName: word('firstname'),
    email: `${word('email')}@example.org`,
    nickname: word('nickname'),
  });
  const [pia, mads, bo, kai, rev, fay, gus, gone] = [
    await person('Pia'),
    await person('Mads', null),
    await person('Bosse'),
    await person('Kai'),
    await person('Revar'),
    await person('Fay'),
    await person('Gustav'),
    await person('Gonzo'),
  ];
  const [solveig, mari] = [
    await portal.person('Consultant', { firstName: 'Solveig' }),
    await portal.person('Consultant', { firstName: 'Mari' }),
  ];
  const [ingrid, olav] = [
    await portal.person('Provider', { firstName: 'Ingrid' }),
    await portal.person('Provider', { firstName: 'Olav' }),
  ];
  const randi = await portal.person('Coordinator', { firstName: 'Randi' });
  const far = await portal.person('ServiceUser', { community: await portal.founds(aCommunity('Balsfjord')) });

  // She hears of everything by mail as well.
  await ada.post('/me/notices', { mail: ['rooms', 'meetups', 'messages'], push: ['rooms', 'meetups', 'messages'] });

  // In the rooms.
  const room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
  const thread = id(
    await ada.post(`/rooms/${room}/threads`, { title: word('title'), body: word('post'), intent: 'hello' }),
  );
  await pia.post(`/threads/${thread}/posts`, { body: 'I hear you.' });
  const hidden = id(await ada.post(`/threads/${thread}/posts`, { body: word('hidden') }));
  await bo.post(`/posts/${hidden}/report`, { reason: 'Too much for me.' });
  await solveig.post(`/posts/${hidden}/hiding`, { reason: word('hiddenwhy') });
  await ada.post(`/posts/${hidden}/appeal`, { words: word('appealwords') });
  const other = id(await pia.post(`/threads/${thread}/posts`, { body: 'Something of Pia’s.' }));
  await ada.post(`/posts/${other}/report`, { reason: word('reportwhy') });
  await ada.post(`/rooms/${room}/chat`, { body: word('chathidden') });
  const [line] = ((await solveig.get(`/rooms/${room}/chat`)).body as { lines: { id: string }[] }).lines;
  await solveig.post(`/lines/${line!.id}/hiding`, { reason: word('chathiddenwhy') });
  await ada.post(`/lines/${line!.id}/appeal`, { words: word('lineappeal') });
  await ada.post(`/rooms/${room}/chat`, { body: word('chat') });
  await solveig.post(`/rooms/${room}/chat/light`, { light: 'here' });
  await ada.post(`/rooms/${room}/chat/note`, { note: word('chatnote') });
  await ada.post(`/rooms/${room}/chat/hand`, { up: true });

  await ada.post(`/threads/${thread}/draft`, { body: word('draft') });
  await ada.post(`/threads/${thread}/following`, { on: true });
  await ada.post('/rooms/muted', { word: word('mutedword') });
  await ada.post('/rooms/night', { on: true });
  await ada.post(`/rooms/${room}/question`, { body: word('question') });

  const poll = { day1: '2026-11-26', from1: '18:00', venues: ['cafe'] };
  const asked = id(await solveig.post(`/rooms/${room}/polls`, { ...poll, question: 'Coffee' }));
  await ada.post(`/polls/${asked}/reply`, { times: ['1'], condition: word('condition') });
  const proposed = id(await ada.post(`/rooms/${room}/polls`, { ...poll, question: word('proposal') }));
  await solveig.post(`/polls/${proposed}/closing`, { reason: word('proposalwhy') });

  // At doors, and what waits.
  const room2 = { description: 'Behind a door', key: 'door', mode: 'before' };
  const door = id(await solveig.post('/rooms', { ...room2, name: 'A door' }));
  const guest = id(await solveig.post('/rooms', { ...room2, name: 'A second door', key: 'hidden' }));
  await ada.post(`/rooms/${door}/door`, { words: word('doorwords') });
  await solveig.post(`/rooms/${guest}/rules/new`, { rules: word('roomrules') });
  for (const who of ['Bossenick', `${canary('nickname')}`])
    await solveig.post(`/rooms/${guest}/guests`, { nickname: who });
  await ada.post(`/rooms/${guest}/rules`, { version: 1 });
  const begun = id(await solveig.post(`/rooms/${guest}/threads`, { title: 'Inside', body: 'Inside', intent: 'hello' }));
  await ada.post(`/threads/${begun}/posts`, { body: word('held') });
  await solveig.post(`/threads/${begun}/posts`, { body: word('inside') });
  await ada.post(`/rooms/${guest}/threads`, { title: word('heldtitle'), body: 'Waits', intent: 'hello' });

  // What Ada reports, and what is decided about her.
  const persona = async (who: Person) => (await portal.get(Personas).idOf(who.is))!;
  await pia.post(`/rooms/${room}/chat`, { body: 'Something unkind' });
  const { lines } = (await ada.get(`/rooms/${room}/chat/report`)).body as { lines: { id: string }[] };
  await ada.post(`/rooms/${room}/chat/report`, { line: lines[0]!.id, reason: word('linewhy') });
  await ada.post(`/people/${await persona(bo)}/report`, { reason: word('personwhy') });
  await pia.post(`/people/${await persona(ada)}/report`, { reason: 'Writes too much.' });
  await solveig.post(`/cases/${await persona(ada)}/decisions`, { decision: 'note', reason: word('measurewhy') });
  const { measures } = (await ada.get('/measures')).body as { measures: { id: string }[] };
  await ada.post(`/measures/${measures[0]!.id}/appeal`, { words: word('measureappeal') });

  // What Ada asks the consultants to look at, what they write about it, and what goes to a clinician.
  const flag = id(await ada.post('/flags', { kind: 'now', words: word('flagwords'), reach: word('flagreach') }));
  await solveig.post(`/desk/items/flag/${flag}/notes`, { note: word('desknote') });
  await solveig.post(`/desk/matters/${flag}/answer`, { answer: word('flaganswer') });
  const passed = { to: ingrid.is.membershipId, words: word('passedwords'), told: 'now' };
  await solveig.post(`/desk/matters/${flag}/passing`, passed);
  await ada.post('/flags', { kind: 'breach', words: 'It was told at the shop.' });
  await solveig.post('/rota/notes', { words: word('handovernote') });

  // Beside one person: Ada supports, asks, and talks with one; another talk is over.
  for (const nickname of [canary('nickname'), 'Pianick', 'Bossenick'])
    await solveig.post('/peer-support/supporters', { nickname });
  const support = { themes: ['ward'], languages: ['nb'], ways: ['text'], most: 3 };
  await ada.post('/peer-support/mine', { ...support, words: word('peerprofile') });
  for (const who of [pia, bo]) await who.post('/peer-support/mine', { ...support, words: 'I listen.' });
  const asksFor = async (who: Person, nickname: string, words: string) => {
    type Found = { supporters: { id: string; author: { nickname: string } }[] };
    const { supporters } = (await who.get('/peer-support/find')).body as Found;
    const at = supporters.find(({ author }) => author.nickname === nickname)!.id;
    return id(await who.post(`/peer-support/supporters/${at}/asks`, { words, way: 'text', times: 3 }));
  };
  const ended = await asksFor(bo, canary('nickname'), 'May I?');
  await ada.post(`/peer-support/asks/${ended}/answer`, { agree: 'yes' });
  await ada.post(`/peer-support/talks/${ended}/ending`, { thanks: word('peerthanks') });
  await asksFor(ada, 'Bossenick', word('peerask'));
  const heard = await asksFor(ada, 'Pianick', word('peerasked'));
  await pia.post(`/peer-support/asks/${heard}/answer`, { agree: 'yes' });
  const says = (who: Person, words: string) => who.post(`/peer-support/talks/${heard}/lines`, { words });
  for (const words of [word('peerline'), 'One', 'Two', word('peernear')]) await says(ada, words);
  await says(pia, 'Something unkind');
  const unkind = ((await ada.get(`/peer-support/talks/${heard}/report`)).body as { lines: { id: string }[] }).lines[0]!
    .id;
  await ada.post(`/peer-support/talks/${heard}/report`, { line: unkind, reason: word('peerreport') });
  const meet = { day: '2026-11-27', time: '18:00', way: 'text', where: word('peerwhere') };
  await ada.post(`/peer-support/talks/${heard}/sessions`, meet);
  type Dates = { sessions: { id: string }[] };
  const { sessions } = (await pia.get(`/peer-support/talks/${heard}`)).body as Dates;
  await pia.post(`/peer-support/sessions/${sessions[0]!.id}/agreeing`);
  await ada.post(`/peer-support/sessions/${sessions[0]!.id}/before`, { calm: 1, heard: 2, next: 3 });

  // At meetups: listed at one, not at the other.
  const [venue] = await portal.get(Communities).venues(portal.community);
  const wish = { kind: 'cafe', venue: venue!.id, from: '18:00', to: '19:30', about: 'Coffee', capacity: 9 };
  const meetup = await solveig.post('/meetups', { ...wish, title: 'Café', day: '2026-11-26' });
  const quiet = await solveig.post('/meetups', { ...wish, title: 'Walk', day: '2026-11-27' });
  await ada.post(`/meetups/${id(meetup)}/rsvp`, { name: word('meetupname'), listed: true, phone: word('phone') });
  await ada.post(`/meetups/${id(quiet)}/rsvp`, { name: word('quietname'), listed: false });
  // By phone: with the number she says.
  await ada.post('/me/by-phone');
  const { word: said } = (await ada.get('/me/by-phone')).body as { word: string };
  const rung = await solveig.post('/meetups', { ...wish, title: 'Rung', day: '2026-11-30' });
  await solveig.post(`/meetups/${id(rung)}/by-phone`, { word: said, comes: 'yes', name: word('byphonename') });
  await ada.post(`/meetups/${id(meetup)}/first-time`, {
    way: word('bus'),
    meetsMe: word('meetsme'),
    howLeave: word('sign'),
    shared: true,
  });
  // Before the first time: the house, what she asks, what stands in her way, and one where anybody may just come.
  const { door: greenDoor, travel, access, quiet: calm } = asker.venues[0]!;
  const house = { door: greenDoor, travel, access, quiet: calm };
  await solveig.post(`/meetups/venues/${venue!.id}`, { ...house, others: 'A choir', minutes: word('minutes') });
  await solveig.sends(`/meetups/venues/${venue!.id}/photos`, { caption: word('caption') }, [
    { field: 'photo', name: 'gate.jpg', bytes: await inColour('#227733') },
  ]);
  await ada.post(`/meetups/${id(meetup)}/questions`, { words: word('firstquestion') });
  await ada.post(`/meetups/${id(meetup)}/call`, { phone: word('callphone'), when: word('callwhen') });
  await ada.post(`/meetups/${id(meetup)}/walks`, { walks: 'wishes' });
  const before = (await solveig.get(`/meetups/${id(meetup)}/before`)).body as { questions: { id: string }[] };
  await solveig.post(`/meetups/${id(meetup)}/asks/${before.questions[0]!.id}/answer`, { answer: word('firstanswer') });
  // At another she asks before anything else, under a name for that alone.
  const early = `/meetups/${id(quiet)}/asking`;
  await ada.post(`${early}/questions`, { words: word('earlyquestion'), name: word('earlyname') });
  await ada.post(`${early}/call`, { phone: word('earlyphone'), when: word('earlywhen') });
  const wondered = ((await solveig.get(`/meetups/${id(quiet)}/before`)).body as typeof before).questions[0]!.id;
  await solveig.post(`/meetups/${id(quiet)}/asks/${wondered}/answer`, { answer: word('earlyanswer') });
  await ada.post(`/meetups/${id(meetup)}/help`, { reasons: ['transport'], help: true, words: word('inthewayof') });
  await solveig.post(`/meetups/help/${(await allIds(portal)).get('barrier')![0]!}`, {
    action: 'taxi',
    words: word('inthewayanswer'),
  });
  const [, openHouse] = await portal.get(Communities).venues(portal.community);
  await solveig.post('/meetups', { ...wish, title: 'Open', venue: openHouse!.id, day: '2026-11-29', justCome: true });
  // What the consultant puts down for herself, and what two hosts say when the first one is over.
  await solveig.post('/desk/own/notes', { kind: 'debrief', words: word('debriefwords') });
  await solveig.post('/desk/own/notes', { kind: 'supervision', words: word('supervisionwords') });
  const over = portal.clock.now().add({ hours: 24 * 8 });
  const host = (await portal.get(Actors).bySession(await portal.get(Sessions).open(solveig.is.accountId)))!;
  const both = { meetup: id(meetup), with: mari.is.membershipId };
  const reflection = await portal.clock.asOf(over, () => portal.get(Reflections).begin(host, both));
  await solveig.post(`/desk/own/reflections/${reflection}/words`, { words: word('reflection') });
  // One that is over: what the group leaves for whoever could not come.
  const earlier = portal.clock.now().subtract({ hours: 24 * 12 });
  const headers = { accept: 'application/json', 'sec-fetch-site': 'same-origin' };
  const then = async (who: Person, url: string, payload: object, when = earlier) =>
    portal.clock.asOf(when, () => asks(portal, who, { method: 'POST', url, payload, headers }));
  const past = await then(solveig, '/meetups', { ...wish, title: 'Over', day: '2026-11-09' });
  const hasBeen = `/meetups/${(past.json() as { id: string }).id}`;
  await then(ada, `${hasBeen}/rsvp`, { name: 'Ada there' });
  // She was there, and has answered the three questions. That was more than a week ago: more answers do not come.
  const dayAfter = portal.clock.now().subtract({ hours: 24 * 9 });
  const { going: came } = (await solveig.get(`${hasBeen}/roster`)).body as { going: { faceId: string }[] };
  await then(solveig, `${hasBeen}/sheet/attendance`, { came: came.map(({ faceId }) => faceId), others: 0 }, dayAfter);
  await then(ada, `${hasBeen}/after/pulse`, { welcome: '3', safe: '1', worth: '2' }, dayAfter);
  await solveig.post(`${hasBeen}/after/note`, { note: word('meetupnote'), agreed: true });
  // One that is called off: now its host may ring.
  const off = await solveig.post('/meetups', { ...wish, title: 'Off', day: '2026-11-28', repeat: 'weekly' });
  await ada.post(`/meetups/${id(off)}/rsvp`, { name: 'Ada here', phone: word('ring') });
  await bo.post(`/meetups/${id(off)}/rsvp`, { name: 'Somebody' });
  await solveig.post(`/meetups/${id(off)}/cancellation`, { reason: 'The house is closed.' });
  // One in text that is under way: what is said there, under the names for it.
  const now = portal.clock.now();
  const wall = (minutes: number) =>
    now.add({ minutes }).toZonedDateTimeISO('Europe/Oslo').toPlainTime().toString({ smallestUnit: 'minute' });
  const today = now.toZonedDateTimeISO('Europe/Oslo').toPlainDate().toString();
  const online = {
    ...wish,
    kind: 'online',
    venue: undefined,
    title: 'In text',
    day: today,
    from: wall(-30),
    to: wall(180),
  };
  const hourAgo = now.subtract({ hours: 1 });
  const inText = `/meetups/${((await then(solveig, '/meetups', online, hourAgo)).json() as { id: string }).id}`;
  await then(ada, `${inText}/rsvp`, { name: word('textname') }, hourAgo);
  await then(bo, `${inText}/rsvp`, { name: 'Somebody' }, hourAgo);
  await ada.post(`${inText}/talk`, { words: word('textline') });
  await ada.post('/meetups/calendar', { words: 'title', place: 'address' });
  await ada.post('/toolbox/calendar', { words: 'all' });
  await ada.post('/toolbox/reminders', { when: 'morning' });
  for (const who of [mads, bo]) await who.post(`/meetups/${id(meetup)}/rsvp`, { name: 'Somebody', listed: true });
  await bo.post(`/meetups/${id(quiet)}/rsvp`, { name: 'Somebody', listed: true });

  await ada.post(`/meetups/${id(meetup)}/day/needs`, { needs: word('needs'), mayAsk: true });
  const { going } = (await solveig.get(`/meetups/${id(off)}/roster`)).body as {
    going: { faceId: string; name: string }[];
  };
  const somebody = going.find(({ name }) => name === 'Somebody')!.faceId;
  await solveig.post(`/meetups/${id(off)}/sheet/bans`, { face: somebody, why: word('banwhy') });
  await solveig.post('/desk/incidents', { meetup: id(meetup), words: word('incident') });

  // Of a group out there that somebody has told of.
  const group = { name: 'A group', kind: 'peer', place: 'asker', day: 'tu', about: 'Tea.', contact: 'Ring.' };
  await portal.stranger().submits('/local-groups', { ...group, email: 'group@example.org' });
  const { groups } = (await solveig.get('/local-groups/checks')).body as { groups: { id: string }[] };
  await solveig.post(`/local-groups/${groups[0]!.id}/check`, { answer: 'show' });
  await ada.post(`/local-groups/${groups[0]!.id}/words`, { words: word('groupword') });

  // In the library and the blog: what is read, what waits, and what was withdrawn.
  const lets = async (path: string, made: Promise<{ body: unknown }>, ok = true) => {
    const at = `${path}/${id(await made)}`;
    if (ok) await solveig.post(`${at}/review`, { decision: 'publish' });
    return at;
  };
  const tells = (kind: string, wish: object = {}) =>
    ada.post('/library/stories', {
      title: word(`${kind}title`),
      body: word(`${kind}body`),
      penName: word(`${kind}pen`),
      seen: 'members',
      version: 1,
      agree: true,
      ...wish,
    });
  await randi.post('/openness', { library: true, blog: true });
  await lets('/library/stories', tells('story'));
  await lets('/library/stories', tells('openstory', { seen: 'open' }));
  await lets('/library/stories', tells('sentstory'), false);
  await ada.post(`${await lets('/library/stories', tells('gonestory'))}/withdrawal`);
  const own = await lets('/blog', ada.post('/blog', { title: 'Mine', body: word('blogpost'), seen: 'members' }));
  await lets(
    '/blog',
    ada.post('/blog', { title: 'Open', body: word('openpost'), seen: 'open', penName: word('postpen') }),
  );
  const no = await lets('/blog', ada.post('/blog', { title: 'No', body: word('nopost'), seen: 'members' }), false);
  await solveig.post(`${no}/review`, { decision: 'decline', answer: word('nowhy') });
  await lets('/blog/responses', ada.post(`${own}/responses`, { body: word('response') }));
  await lets('/blog/responses', ada.post(`${own}/responses`, { body: word('sentresponse') }), false);
  const draft = id(await solveig.post('/library/articles', { titleEn: 'Draft', bodyEn: word('article') }));
  await solveig.post(`/library/articles/${draft}/asking`);
  const shown = await solveig.post('/library/articles', { titleEn: 'Read', bodyEn: 'Words for everybody.' });
  await solveig.post(`/library/articles/${id(shown)}/asking`);
  await mari.post(`/library/articles/${id(shown)}/review`, { decision: 'publish' });
  await solveig.post('/library/books', { titleEn: 'A book', bodyEn: 'About it.', by: 'Somebody' });
  await solveig.post('/library/services', { titleEn: 'A place', bodyEn: 'About it.', phone: '66 00 00 00' });

  // To a provider, and for oneself.
  const letter = { careName: word('carename'), kind: 'question', topic: word('topic'), body: word('message') };
  await ada.sends('/messages', { provider: ingrid.is.membershipId, ...letter }, [
    { name: `${word('filename')}.txt`, bytes: Buffer.from(word('file')) },
  ]);
  await ada.post(`/agreements/${ingrid.is.membershipId}`, {
    howOften: word('agreed'),
    reads: 'Everything',
    replyDays: 3,
    reviewOn: '2027-02-01',
  });
  const request = await ada.post('/messages', {
    ...letter,
    provider: ingrid.is.membershipId,
    kind: 'appointment',
    times: word('times'),
  });
  const talk = `/conversations/${id(request)}`;
  // To write on another day: in her week, and nowhere in the conversation.
  await ada.post(`${talk}/activity`, { what: word('letterplanned'), day: '2026-11-20' });
  await ingrid.post(`${talk}/opening`);
  const time = { day: '2026-12-01', from: '10:00', to: '10:45', way: 'meet', where: word('meetat') };
  await ingrid.post(`${talk}/appointment`, time);
  const [offered] = ((await ada.get(talk)).body as { appointments: { id: string }[] }).appointments;
  await ada.post(`${talk}/appointment/answer`, { appointment: offered!.id, agree: 'yes' });
  await ada.post(`${talk}/draft`, { body: word('begunletter') });
  // What it said before is hers, whoever sees what it says now.
  await ada.post('/toolbox/values', { text: word('valuesbefore') });
  await ada.post('/toolbox/values', { text: word('values') });
  const goal = id(await ada.post('/toolbox/goals', { title: word('goalbefore'), nextStep: word('step') }));
  await ada.post(`/toolbox/goals/${goal}/words`, { title: word('goal'), why: word('why'), seen: 1 });
  // Begun, and never done.
  await ada.post('/toolbox/goals/keeping', { title: word('goalbegun'), nextStep: word('stepbegun') });
  await ada.post('/toolbox/diary/keeping', { words: word('diarybegun'), day: '2026-11-19' });
  await ada.post('/toolbox/plan/signs', { text: word('plan') });
  await ada.post('/toolbox/areas/home', { hinders: word('area') });
  // Each kind of thing in her toolbox, in each state it can be in: never shared (above), shown to her provider, shown to a consultant,
  // taken back, and over.
  const show = (ref: string, to: Person) =>
    ada.post(`/toolbox/sharing/${ref}/${to.is.membershipId}`, { until: 'usual' });
  const takeBack = async (ref: string) => {
    type Shares = { shares: { id: string; ref: string }[] };
    const own = (await ada.get('/toolbox/sharing')).body as Shares;
    for (const each of own.shares.filter((share) => share.ref === ref)) {
      await ingrid.post(`/shared/${each.id}/opening`);
      await ada.post(`/toolbox/sharing/grants/${each.id}/withdrawal`);
    }
  };
  const adaActs = (await portal.get(Actors).bySession(await portal.get(Sessions).open(ada.is.accountId)))!;
  const longAgo = portal.clock.now().subtract({ hours: 24 * 9 });
  const overNow = (ref: string) =>
    portal.clock.asOf(longAgo, () =>
      portal.get(Shares).share(adaActs, ref as ItemRef, ingrid.is.membershipId, '2026-11-12'),
    );
  const states = [
    ['shown', (ref: string) => show(ref, ingrid)],
    ['told', (ref: string) => show(ref, solveig)],
    ['back', async (ref: string) => (await show(ref, ingrid), await takeBack(ref))],
    ['over', overNow],
  ] as const;
  for (const [n, [state, so]] of states.entries()) {
    const why = { why: word(`why${state}`), nextStep: word(`step${state}`) };
    await so(`goal.${id(await ada.post('/toolbox/goals', { title: word(`goal${state}`), ...why }))}`);
    const [page, area] = [['can', 'places', 'ask', 'care'][n]!, ['work', 'people', 'body', 'mind'][n]!];
    await ada.post(`/toolbox/plan/${page}`, { text: word(`plan${state}`) });
    await so(`plan.${page}`);
    await ada.post(`/toolbox/areas/${area}`, { helps: word(`area${state}`) });
    await so(`areas.${area}`);
    await ada.post('/toolbox/diary', { words: word(`diary${state}`), day: `2026-10-2${n}` });
    await so(`diary.2026102${n}-2026102${n}`);
    const eye = { name: word(`measure${state}`), low: 'little', high: 'well' };
    await so(`measure.${id(await ada.post('/toolbox/measures', eye))}`);
  }
  // In the users' council: two that are voted on, one that was hidden, one of some weeks ago that was answered.
  const proposes = async (title: string, body: string, as = 'nickname') =>
    `/council/${id(await ada.post('/council', { title, body, as }))}`;
  const voted = await proposes(word('counciltitle'), word('councilwords'));
  await ada.post(`${voted}/vote`, { vote: 'yes' });
  await proposes('From a member', word('memberwords'), 'member');
  const others = id(await bo.post('/council', { title: 'Tea', body: 'And coffee.', as: 'nickname' }));
  await ada.post(`/council/${others}/report`, { reason: word('councilreport') });
  const withheld = await proposes('Not this', word('councilhidden'));
  await solveig.post(`${withheld}/hiding`, { reason: word('councilwhy') });
  await ada.post(`${withheld}/appeal`, { words: word('councilappeal') });
  const answered = { title: 'Some weeks ago', body: word('councilsaid'), lang: 'en', named: true } as const;
  const weeksAgo = await portal.clock.asOf(portal.clock.now().subtract({ hours: 24 * 30 }), () =>
    portal.get(Proposals).propose(adaActs, answered),
  );
  await solveig.post(`/council/${weeksAgo}/answer`, { state: 'done', words: word('councilanswer') });
  await show('values', ingrid);
  await show('values', mari);
  // Sent as it stood; and a sheet that was not.
  const sent = id(await ada.post('/toolbox/goals', { title: word('goalsent') }));
  await ada.post(`/messages/from-toolbox/goal.${sent}`, { where: `to:${ingrid.is.membershipId}` });
  await ada.post('/toolbox/sheet', { questions: word('sheet'), items: ['plan.can'] });
  const measure = id(
    await ada.post('/toolbox/measures', { name: word('measurename'), low: word('measureend'), high: 'well' }),
  );
  const scale = { least: word('scale'), less: 'b', expected: 'c', more: 'd', most: 'e' };
  await ada.post(`/toolbox/goals/${goal}/scale`, scale);
  const plan = { what: word('activity'), kind: word('kind'), day: '2026-11-20', goal };
  const activity = id(await ada.post('/toolbox/activities', plan));
  const plannedAnew = {
    what: word('activityanew'),
    where: word('activitywhere'),
    planB: word('activityb'),
    day: '2026-11-20',
  };
  await ada.post(`/toolbox/activities/${activity}/plan`, { ...plannedAnew, goal, seen: 1 });
  const told = { outcome: 'done', note: word('outcome'), before: 2, after: 5, measure, markBefore: 1, markAfter: 2 };
  await ada.post(`/toolbox/activities/${activity}/outcome`, { ...told, note: word('outcomebefore') });
  await ada.post(`/toolbox/activities/${activity}/outcome`, told);
  await ada.post('/toolbox/activities/keeping', { what: word('activitybegun'), day: '2026-11-20' });
  const noted = id(await ada.post('/toolbox/diary', { words: word('diarybefore'), day: '2026-11-19' }));
  await ada.post(`/toolbox/diary/${noted}`, { words: word('diary'), day: '2026-11-19', mood: 3, mark1: 4, seen: 1 });
  const step = id(await ada.post('/toolbox/ladder', { what: word('rung'), dread: 6 }));
  await ada.post(`/toolbox/ladder/${step}/activities`, { activity });
  await ada.post(`/toolbox/ladder/${step}`, { what: word('rungbefore'), dread: 5, seen: 1 });
  await ada.post(`/toolbox/ladder/${step}`, { what: word('rung'), dread: 6, seen: 2 });
  await ada.post('/toolbox/network', { name: word('person'), ring: 'near', side: 'help', note: word('personnote') });
  await show('network', ingrid);
  await ada.post('/toolbox/medication', { name: word('medicinesent') });
  await ada.post('/messages/from-toolbox/medication', { where: `to:${ingrid.is.membershipId}` });
  await ada.post('/toolbox/medication', {
    name: word('medicine'),
    how: word('medicinehow'),
    experience: word('experience'),
    questions: word('askdoctor'),
  });
  await ada.post('/toolbox/medication/keeping', { name: word('medicinebegun') });
  await ada.post('/me/contact', { contact: word('contact') });
  await ada.post('/me/apart', { text: word('apart') });
  await randi.post('/invitations', { email: `${word('invited')}@example.org`, role: 'ServiceUser' });

  // Between people.
  const face = async (who: Person) => `/people/${await portal.get(Personas).idOf(who.is)}`;
  const photos = portal.get(Photos);
  await photos.put(ada.is, await inColour('#aa3355'));
  planted.push(canary('photo'));
  for (const who of [rev, fay, gus]) {
    await who.post('/me/contact', { contact: 'ring' });
    await photos.put(who.is, await inColour('#3355aa'));
    for (const rung of ['first-name', 'meetup-name', 'face', 'contact']) {
      await ada.post(`${await face(who)}/offers`, { rung });
      if (who !== gus) await who.post(`${await face(ada)}/answers`, { rung, agree: 'yes' });
      if (who === fay) await ada.post(`${await face(who)}/withdrawals`, { rung });
    }
  }
  await ada.post(`${await face(kai)}/block`);
  await portal.get(MeetupNames).of(ada.is, 'nothing');

  // Staff and doors. The hour in which a look-up shows the person is over.
  await solveig.post('/look-ups', {
    face: (await face(ada)).split('/')[2]!,
    reason: `${word('lookupwhy')} and more than twenty letters`,
  });
  await gone.post('/sign-out');
  portal.clock.passes({ hours: 2 });
  const back = async (who: Person) => portal.signsInAgain(who);
  const readers: Readers = {
    ada: await back(ada),
    pia: await back(pia),
    mads: await back(mads),
    bo: await back(bo),
    kai: await back(kai),
    rev: await back(rev),
    fay: await back(fay),
    gus: await back(gus),
    solveig: await back(solveig),
    mari: await back(mari),
    ingrid: await back(ingrid),
    olav: await back(olav),
    randi: await back(randi),
    far: await back(far),
    gone,
    nobody: portal.stranger(),
  };
  const ids = await allIds(portal);
  for (const conversation of ids.get('conversation')!)
    await readers.ingrid.post(`/conversations/${conversation}/opening`);
  for (const reader of [readers.ingrid, readers.olav, readers.solveig, readers.mari])
    for (const grant of ids.get('toolbox_grant')!) await reader.post(`/shared/${grant}/opening`);
  return { portal, readers, ids, planted, photo: (await photos.of(ada.is.accountId))! };
}

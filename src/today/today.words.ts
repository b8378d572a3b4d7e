import { catalogue } from '../platform/i18n/catalogue.js';

export const todayWords = catalogue({
  'title.today': ['I dag', 'Today'],
  'title.desk': ['Oversikt', 'Desk'],
  'title.inbox': ['Innboks', 'Inbox'],
  'title.community': ['Fellesskapet', 'Community'],

  'greet.night': ['Hei, {name}', 'Hello, {name}'],
  'greet.morning': ['God morgen, {name}', 'Good morning, {name}'],
  'greet.day': ['God dag, {name}', 'Good day, {name}'],
  'greet.evening': ['God kveld, {name}', 'Good evening, {name}'],

  'values.label': ['Det som betyr noe for meg', 'What matters to me'],
  'values.write': ['Skriv hva som betyr noe for deg', 'Write what matters to you'],

  hidden: [
    'Konsulenten har skjult et innlegg du skrev. Begrunnelsen: {reason}',
    'The consultant has hidden a post you wrote. The reason: {reason}',
  ],
  held: [
    '{n, plural, one {Noe du skrev, venter} other {Noe du skrev i # tråder, venter}} på konsulenten. De andre ser det ikke ennå.',
    '{n, plural, one {Something you wrote waits} other {Things you wrote in # threads wait}} for the consultant. The others do not see it yet.',
  ],
  measures: [
    'Konsulenten har avgjort noe om deg. Se hva, hvorfor, og til når.',
    'The consultant has decided something about you. See what, why, and until when.',
  ],
  'hidden.see': ['Se tråden', 'See the thread'],

  'group.heading': ['I gruppa', 'In the group'],
  'group.all': ['Alle rom', 'All rooms'],
  'group.empty': ['Det er stille i rommene nå.', 'The rooms are quiet now.'],
  away: [
    'Du tar en pause, og de andre ser deg ikke. Kom tilbake når du vil.',
    'You are on a break, and the others do not see you. Come back when you like.',
  ],
  looked: [
    'Noen som arbeider her, har slått opp hvem du er. Se hvem og hvorfor.',
    'Somebody who works here has looked up who you are. See who and why.',
  ],
  'community.cases': ['Noen har sagt fra om en som arbeider her', 'Somebody has reported one who works here'],
  'community.cases.why': [
    'Det er ingen annen konsulent som kan se på det, så det kommer til deg.',
    'There is no other consultant who can look at it, so it comes to you.',
  ],
  'community.cases.see': ['Se hva det gjelder', 'See what it is about'],
  'community.look-ups': ['Oppslag i nødsituasjoner', 'Look-ups in emergencies'],
  'community.look-ups.n': [
    '{n, plural, =0 {Ingen venter på at du ser på dem.} one {Ett venter på at du ser på det.} other {# venter på at du ser på dem.}}',
    '{n, plural, =0 {None is waiting for you to judge.} one {One is waiting for you to judge.} other {# are waiting for you to judge.}}',
  ],
  'community.look-ups.see': ['Oppslag', 'Look-ups'],
  'people.asked': [
    '{n, plural, one {En person vil} other {# personer vil}} vise deg mer av seg',
    '{n, plural, one {Somebody wants} other {# people want}} to show you more of themselves',
  ],
  'group.nickname': ['Velg et kallenavn', 'Choose a nickname'],

  'meetup.heading': ['Neste treff', 'Next meetup'],
  'meetup.yours': ['Ditt neste treff', 'Your next meetup'],
  'meetup.all': ['Alle treff', 'All meetups'],
  'meetup.look': ['Se hva som kommer', 'See what is coming'],
  'meetup.none': [
    'Du har ikke sagt at du kommer på noe. Det er helt greit å bli på nett.',
    'You have not said you are coming to anything. Staying online is quite all right.',
  ],
  'meetup.usual': ['vanligvis {number}', 'usually {number}'],
  'meetup.name': ['der heter du «{name}»', 'you are “{name}” there'],
  'meetup.waiting-as': ['du venter på plass som «{name}»', 'you are waiting for a place as “{name}”'],
  'meetup.plan': ['Se planen min', 'See my plan'],
  'meetup.offer': [
    'En plass er holdt av til deg. Si fra innen {until} om du vil ha den.',
    'A place is kept for you. Say by {until} whether you want it.',
  ],
  'meetup.take': ['Ja, jeg vil ha plassen', 'Yes, I want the place'],
  'meetup.not-today': ['Ikke denne gangen', 'Not this time'],
  'meetup.see': ['Se treffet', 'See the meetup'],

  'messages.heading': ['Meldinger', 'Messages'],
  'messages.all': ['Alle meldinger', 'All messages'],
  'messages.none': ['Du har ikke skrevet til noen ennå.', 'You have not written to anybody yet.'],
  'messages.sent': ['Sendt', 'Sent'],
  'messages.opened': ['Åpnet', 'Opened'],
  'messages.answered': ['Besvart', 'Answered'],
  'messages.expected': ['svar innen', 'answers by'],
  'messages.now': ['Skriv hvordan det er nå', 'Write how it is right now'],

  'week.heading': ['Denne uka', 'This week'],
  'week.all': ['Hele uka', 'The whole week'],
  'week.none': ['Ingenting er planlagt. Det kan være fint også.', 'Nothing is planned. That can be fine too.'],
  'week.today': ['I dag', 'Today'],
  'week.time': ['kl. {time}', '{time}'],
  'week.goal': ['mål: {goal}', 'goal: {goal}'],
  'week.plan': ['Planlegg noe', 'Plan something'],

  'hard.heading': ['En tung dag?', 'A hard day?'],
  'hard.text': [
    'Du trenger ikke klare den alene. Her er noen å snakke med, nå med en gang.',
    'You do not have to get through it alone. Here is somebody to talk to, right now.',
  ],
  'hard.help': ['Noen å snakke med', 'Somebody to talk to'],
  'hard.quiet': ['Den stille siden', 'The quiet page'],
  'hard.plan': ['Min plan', 'My plan'],

  'quiet.heading': ['Én ting om gangen', 'One thing at a time'],
  'quiet.lede': [
    'Dette er alt på denne siden. Ingen ser at du er her.',
    'This is all there is on this page. Nobody sees that you are here.',
  ],
  'quiet.plan': ['Det som kan hjelpe', 'What may help'],
  'quiet.plan.none': [
    'Du har ikke skrevet noen plan, og du trenger den ikke nå. Drikk litt vann. Gå til vinduet. Ring noen under.',
    'You have written no plan, and you need none now. Drink some water. Go to the window. Ring somebody below.',
  ],
  'quiet.plan.write': ['Skriv en plan, hvis du vil', 'Write a plan, if you like'],
  'quiet.plan.whole': ['Hele planen', 'The whole plan'],
  'quiet.talk': ['Noen å snakke med', 'Somebody to talk to'],
  'quiet.room': ['Gå til gruppa', 'Go to the group'],
  'quiet.begin': ['La denne siden stå først til jeg sier fra', 'Let this page come first until I say so'],
  'quiet.end': ['Vis I dag som vanlig igjen', 'Show Today as usual again'],

  'public.heading': ['Et sted å være, på nett og i nærheten', 'A place to be, online and nearby'],
  'public.lede': [
    'For deg som har hatt det vanskelig lenge, og for dem som går ved siden av.',
    'For you who have been having a hard time for long, and for those who walk beside you.',
  ],
  'public.sign-in': ['Logg inn', 'Sign in'],
  'public.help': ['Få hjelp nå', 'Help now'],
  'public.what': ['Hva finnes her', 'What there is'],
  'public.what.group': [
    'En gruppe på nett, der du skriver med kallenavn og kan nøye deg med å lese.',
    'An online group, where you write under a nickname, or just read.',
  ],
  'public.what.meetups': [
    'Små treff i nærheten, i ditt eget tempo. Noen møter deg ved døra.',
    'Small meetups nearby, at your own pace. Somebody meets you at the door.',
  ],
  'public.what.messages': [
    'Meldinger til behandlere du selv velger.',
    'Messages to health providers you choose yourself.',
  ],
  'public.what.toolbox': [
    'Mål, planer og små skritt, som er dine og ingen andres.',
    'Goals, plans and small steps, which are yours and nobody else’s.',
  ],
  'public.read': ['Les uten å logge inn', 'Read without signing in'],
  'public.read.peer': ['Å snakke med en som har vært der', 'Talking with one who has been there'],
  'public.read.library': ['Biblioteket', 'The library'],
  'public.read.blog': ['Bloggen', 'The blog'],
  'public.read.near': ['Grupper nær deg', 'Groups near you'],
  'public.choice': ['Du velger selv hva du vil bruke. Én ting er nok.', 'You choose what to use. One thing is enough.'],
  'public.invited': [
    'Du kommer inn med en invitasjon fra kommunen eller behandleren din.',
    'You join by invitation from your municipality or your provider.',
  ],

  'community.invitations': ['Invitasjoner', 'Invitations'],
  'community.invitations.open': [
    '{n, plural, =0 {Ingen invitasjoner venter på svar.} one {Én invitasjon venter på svar.} other {# invitasjoner venter på svar.}}',
    '{n, plural, =0 {No invitations are waiting for an answer.} one {One invitation is waiting for an answer.} other {# invitations are waiting for an answer.}}',
  ],
  'community.invite': ['Inviter noen', 'Invite somebody'],
  'community.staff': ['De som arbeider her', 'Those who work here'],
  'community.consultants': ['Erfaringskonsulent', 'Consultant'],
  'community.providers': ['Behandlere', 'Providers'],
  'community.nobody': ['Ingen ennå', 'Nobody yet'],
});

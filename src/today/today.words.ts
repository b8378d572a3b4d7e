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
  'hidden.see': ['Se tråden', 'See the thread'],

  'group.heading': ['I gruppa', 'In the group'],
  'group.all': ['Alle rom', 'All rooms'],
  'group.empty': ['Det er stille i rommene nå.', 'The rooms are quiet now.'],
  looked: [
    'Noen som arbeider her, har slått opp hvem du er. Se hvem og hvorfor.',
    'Somebody who works here has looked up who you are. See who and why.',
  ],
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

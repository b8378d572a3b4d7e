import { Blog, consentVersion, OpennessBook, Shelf, Stories } from '../src/library/index.js';
import type { Stage } from './stage.js';

const nights = {
  exercise: 'breathing' as const,
  nb: {
    title: 'Når natta er lang',
    body: `De fleste våkner om natta av og til. Det blir vanskelig når det å være våken blir noe å være redd for.

- Stå opp hvis du har ligget våken en stund. Sitt et annet sted med lite lys.
- Skriv ned det som går i ring, og la lappen ligge der til i morgen.
- Stå opp til vanlig tid, også etter en dårlig natt.

Det finnes hjelp hvis dette varer. Snakk med fastlegen, eller med en behandler du har her. Er det natt nå og du trenger noen, står numrene under *Få hjelp nå*.`,
  },
  en: {
    title: 'When the night is long',
    body: `Most people wake at night now and then. It gets hard when being awake becomes something to be afraid of.

- Get up if you have been lying awake for a while. Sit somewhere else with little light.
- Write down what goes round and round, and leave the note there until tomorrow.
- Get up at your usual time, after a bad night too.

There is help if this lasts. Talk to your doctor, or to a provider you have here. If it is night now and you need somebody, the numbers are under *Help now*.`,
  },
};
const firstTime = {
  nb: {
    title: 'Første gang på et treff',
    body: `Du trenger ikke fortelle noe om deg selv. Det er nok å komme.

- Du kan velge et navn som bare brukes på treffene.
- Noen kan møte deg ved døra, hvis du sier fra på forhånd.
- Du kan gå når du vil, uten å si hvorfor.`,
  },
  en: {
    title: 'The first time at a meetup',
    body: `You need not tell anything about yourself. Coming is enough.

- You can choose a name that is used at the meetups only.
- Somebody can meet you at the door, if you say so beforehand.
- You can leave whenever you like, without saying why.`,
  },
};
const draft = {
  nb: {
    title: 'Å si nei',
    body: 'Et nei til noe er ofte et ja til noe annet. Her er noen måter å si det på, når det sitter langt inne.',
  },
};

/** Numbers that are in the communities' own files, and the consultants' hours; no fact about anybody else. */
const helpline = {
  nb: {
    title: 'Mental Helses hjelpetelefon',
    body: 'Noen å snakke med, hele døgnet. Du kan være anonym.',
  },
  en: { title: 'Mental Helse helpline', body: 'Somebody to talk to, around the clock. You can stay anonymous.' },
  phone: '116 123',
};
const doctor = {
  nb: { title: 'Legevakt', body: 'Når du trenger lege og det ikke kan vente til fastlegen åpner.' },
  en: { title: 'Out-of-hours doctor', body: 'When you need a doctor and it cannot wait until your own opens.' },
  phone: '116 117',
};
const house = {
  nb: { title: 'Kulturhuset', body: 'Her er mange av treffene våre. Trinnfritt fra torget, heis til andre etasje.' },
  en: {
    title: 'Kulturhuset',
    body: 'Many of our meetups are here. Step-free from the square, lift to the second floor.',
  },
  address: 'Strøket 15A, 1383 Asker',
};
const book = {
  nb: {
    title: 'Naiv. Super.',
    body: 'En ung mann mister taket på det meste, og begynner på nytt med det enkle: en ball, et bankebrett, lister over hva som er fint. Den kan leses i små biter.',
  },
  by: 'Erlend Loe',
};

const story = {
  title: 'Vinduet mot gata',
  body: `Det året jeg ikke kom meg ut, hadde jeg et vindu.

Først talte jeg biler. Så hilste jeg på postbudet, uten å åpne. En dag åpnet jeg.

Det er alt som skjedde, egentlig. Men jeg går ut nå. Ikke hver dag. De dagene jeg ikke gjør det, hilser jeg fra vinduet.`,
  penName: 'Marit ved vinduet',
};
const waiting = {
  title: 'Bare én ting om dagen',
  body: 'Jeg pleide å skrive lange lister. Nå skriver jeg én ting. Når den er gjort, er dagen god nok.',
  penName: 'En på bussen',
};

const staffPost = {
  title: 'Hvorfor jeg aldri spør hvordan det går',
  body: `Da jeg hadde det verst, var «hvordan går det» det verste noen kunne spørre om. Svaret var for langt, eller for kort.

Så jeg spør heller hva du spiste til frokost. Det er lov å svare «ingenting».`,
};
const peerPost = {
  title: 'Sjøen har ingen meninger',
  body: `Jeg går samme runde hver dag. Folk tror det er for å bli frisk.

Jeg går fordi sjøen ikke mener noe om meg.`,
};

const closed = { library: false, blog: false, indexed: false, listed: false };
const facts = {
  aboutNb: 'Ei gruppe på nett og små treff i nærheten, for deg som har hatt det vanskelig lenge.',
  aboutEn: 'An online group and small meetups nearby, for you who have been having a hard time for long.',
  wayInNb:
    'Du får en invitasjon fra koordinatoren i kommunen eller fra behandleren din. Du kan være med under kallenavn.',
  wayInEn:
    'You get an invitation from the coordinator in the municipality or from your provider. You can take part under a nickname.',
};

/** A shelf, a story that waits and one that is read, and a blog with one response. */
export async function seedLibrary(stage: Stage): Promise<void> {
  const [openness, shelf] = [stage.get(OpennessBook), stage.get(Shelf)];
  const [solveig, randi, ingrid] = [stage.actor('solveig'), stage.actor('randi'), stage.actor('ingrid')];
  await openness.set(randi, {
    ...closed,
    library: true,
    blog: true,
    listed: true,
    ...facts,
    district: 'Asker sentrum og Sem',
  });
  await openness.set(stage.actor('tor'), {
    ...closed,
    library: true,
    listed: true,
    ...facts,
    district: 'Storsteinnes',
  });

  for (const [words, days] of [
    [nights, -120],
    [firstTime, -60],
  ] as const) {
    const id = await stage.at(days, '10:00', () => shelf.create(solveig, 'article', words));
    await stage.at(days, '10:05', () => shelf.ask(solveig, id));
    await stage.at(days + 1, '09:00', () => shelf.review(ingrid, id, { publish: true }));
    if (words === nights) await shelf.share(solveig, id, true);
  }
  const unread = await stage.at(-1, '11:00', () => shelf.create(solveig, 'article', draft));
  await stage.at(-1, '11:10', () => shelf.ask(solveig, unread));
  await stage.at(-20, '10:00', () => shelf.create(randi, 'service', helpline));
  await stage.at(-20, '10:10', () => shelf.create(randi, 'service', doctor));
  // Nobody has looked at this one in time, and the page says so.
  await stage.at(-200, '10:00', () => shelf.create(randi, 'service', house));
  await stage.at(-80, '10:00', () => shelf.create(solveig, 'book', book));
  await stage.at(-20, '10:00', () => shelf.create(stage.actor('tor'), 'service', helpline));

  await seedStories(stage);
  await seedBlog(stage);
}

async function seedStories(stage: Stage): Promise<void> {
  const stories = stage.get(Stories);
  const agreed = { lang: 'nb' as const, agree: true, version: consentVersion };
  const told = await stage.at(-40, '20:00', () =>
    stories.send(stage.actor('nadia'), { ...story, ...agreed, open: true }),
  );
  await stage.at(-38, '10:00', () => stories.judge(stage.actor('solveig'), told, { publish: true }));
  await stage.at(-1, '19:00', () => stories.send(stage.actor('ali'), { ...waiting, ...agreed, open: false }));
}

async function seedBlog(stage: Stage): Promise<void> {
  const blog = stage.get(Blog);
  const solveig = stage.actor('solveig');
  await stage.at(-30, '12:00', () => blog.send(solveig, { ...staffPost, lang: 'nb', open: true }));
  const post = await stage.at(-16, '18:00', () =>
    blog.send(stage.actor('kari'), { ...peerPost, lang: 'nb', open: false }),
  );
  await stage.at(-15, '09:00', () => blog.judge(solveig, post, { publish: true }));
  const response = await stage.at(-14, '21:00', () =>
    blog.respond(stage.actor('tuva'), post, {
      body: 'Denne skrev jeg av og hengte på kjøleskapet.',
      lang: 'nb',
    }),
  );
  await stage.at(-13, '09:00', () => blog.judgeResponse(solveig, response, { publish: true }));
}

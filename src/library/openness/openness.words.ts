import { catalogue } from '../../platform/i18n/catalogue.js';

export const opennessWords = catalogue({
  'near.title': ['Grupper nær deg', 'Groups near you'],
  'near.lede': [
    'Disse har valgt å stå her. Du kan lese om dem uten å si hvem du er.',
    'These have chosen to be listed. You can read about them without saying who you are.',
  ],
  'near.others': ['Møteplasser som andre driver', 'Meeting places that others run'],
  'near.none': ['Ingen grupper har valgt å stå her ennå.', 'No groups have chosen to be listed yet.'],
  'near.district': ['Hvor', 'Where'],
  'near.way-in': ['Slik kommer du med', 'How to get in'],
  'near.library': ['Les i biblioteket til {name}', 'Read in the library of {name}'],
  'near.blog': ['Les bloggen til {name}', 'Read the blog of {name}'],

  'open.title': ['Åpent for alle', 'Open to everybody'],
  'open.lede': [
    'Her velger du hva andre enn medlemmene kan lese. Ingenting er åpent før du krysser av, og det lukkes med én gang du tar bort krysset.',
    'Here you choose what people who are not members can read. Nothing is open before you tick it, and it closes at once when you untick it.',
  ],
  'open.library': ['Biblioteket er åpent', 'The library is open'],
  'open.library.hint': [
    'Artikler, tjenester og bøker kan leses uten innlogging. Fortellinger bare når den som har skrevet dem, har valgt det.',
    'Articles, services and books can be read without signing in. Stories only when whoever wrote them has chosen so.',
  ],
  'open.blog': ['Bloggen er åpen', 'The blog is open'],
  'open.blog.hint': [
    'Den som skriver, velger selv for hvert innlegg. Svarene ser bare medlemmer.',
    'Whoever writes chooses for each post. Responses are for members alone.',
  ],
  'open.indexed': ['Søkemotorer kan vise det som er åpent', 'Search engines may list what is open'],
  'open.indexed.hint': [
    'Da kan sidene bli liggende i søkemotorene en stund etter at dere har lukket dem.',
    'The pages may then stay in search engines for a while after you have closed them.',
  ],
  'open.listed': ['Fellesskapet står under «Grupper nær deg»', 'The community stands under “Groups near you”'],
  'open.about.nb': ['Hva det er, på norsk', 'What it is, in Norwegian'],
  'open.about.en': ['Hva det er, på engelsk', 'What it is, in English'],
  'open.district': ['Hvor, for eksempel en bydel', 'Where, such as a district'],
  'open.way-in.nb': ['Hvordan man kommer med, på norsk', 'How to get in, in Norwegian'],
  'open.way-in.en': ['Hvordan man kommer med, på engelsk', 'How to get in, in English'],
  'open.save': ['Lagre', 'Save'],
});

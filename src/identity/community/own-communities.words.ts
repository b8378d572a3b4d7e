import { catalogue } from '../../platform/i18n/catalogue.js';

export const ownCommunitiesWords = catalogue({
  title: ['Meg', 'Me'],
  heading: ['Fellesskapene dine', 'Your communities'],
  lede: [
    'Du er i ett om gangen. Ingen andre ser at du er med i flere.',
    'You are in one at a time. Nobody else sees that you are in more than one.',
  ],
  here: ['Du er her nå', 'You are here now'],
  go: ['Gå til {community}', 'Go to {community}'],
  apart: [
    'Kallenavnet, navn på treff, det du har vist andre og det du har blokkert, er for seg i hvert fellesskap. Verktøykassa er den samme. Får du et brev om at det er noe nytt, kan det være i et av de andre.',
    'Your nickname, names at meetups, what you have shown others and whom you have blocked are separate in each community. Your toolbox is the same. If a letter says that there is something new, it may be in one of the others.',
  ],
  'apart.staff': [
    'Det du ser og gjør i det ene, er ikke med i det andre.',
    'What you see and do in the one is not there in the other.',
  ],
});

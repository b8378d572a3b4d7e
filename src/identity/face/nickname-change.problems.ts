import { problem } from '../../platform/problems/problem.js';

export const RenamedLately = problem(
  'rule-broken',
  'renamed-lately',
  ['Fra {day} kan du bytte kallenavn igjen.', 'From {day} you can change the nickname again.'],
  'nickname',
);
export const GivingUp = problem('conflict', 'giving-up', [
  'Du er i ferd med å gi opp dette kallenavnet. Behold det først hvis du vil endre det.',
  'You are giving up this nickname. Keep it first if you want to change it.',
]);
export const DatesMoved = problem(
  'conflict',
  'dates-moved',
  [
    'Datoene har flyttet seg siden du åpnet siden. Les de nye, og bestem deg på nytt.',
    'The dates have moved since you opened the page. Read the new ones, and decide anew.',
  ],
  'day',
);
export const NicknameGone = problem('conflict', 'nickname-gone', [
  'Kallenavnet er gitt opp. Det kan ikke tas tilbake lenger.',
  'The nickname has been given up. It cannot be taken back any more.',
]);
export const NicknameWaits = problem(
  'rule-broken',
  'nickname-waits',
  ['Fra {day} kan du velge et nytt kallenavn.', 'From {day} you can choose a new nickname.'],
  'nickname',
);
export const NicknameLikeMeetupName = problem(
  'rule-broken',
  'nickname-like-meetup-name',
  [
    'Dette ligner det du heter på treff. Da kan de du møter der, finne det du skriver i rommene. Velg noe annet, eller kryss av.',
    'This is like what you are called at meetups. Those you meet there could find what you write in the rooms. Choose something else, or tick the box.',
  ],
  'sameName',
);
export const NicknameLikeElsewhere = problem(
  'rule-broken',
  'nickname-like-elsewhere',
  [
    'Dette ligner et navn du har i et annet fellesskap. Den som er med begge steder, kunne se at det er deg. Velg noe annet, eller kryss av.',
    'This is like a name you have in another community. Whoever is in both could see that it is you. Choose something else, or tick the box.',
  ],
  'sameName',
);
export const MeetupNameLikeNickname = problem(
  'rule-broken',
  'meetup-name-like-nickname',
  [
    'Dette ligner et kallenavn du har eller har hatt i rommene. Da kan de du møter, finne det du har skrevet der. Velg noe annet, eller kryss av.',
    'This is like a nickname you have or had in the rooms. Those you meet could find what you have written there. Choose something else, or tick the box.',
  ],
  'sameName',
);

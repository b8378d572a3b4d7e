import { problem } from '../../platform/problems/problem.js';

export const NotAToolboxFile = problem(
  'invalid',
  'not-a-toolbox-file',
  [
    'Dette er ikke fila fra en verktøykasse. Det er den som slutter på .json du skal velge. Ingenting er hentet inn.',
    'This is not the file of a toolbox. It is the one that ends in .json that you want. Nothing was brought in.',
  ],
  'file',
);
export const OtherToolboxFormat = problem(
  'invalid',
  'other-toolbox-format',
  [
    'Fila er skrevet på en måte denne portalen ikke kjenner ennå. Ingenting er hentet inn.',
    'The file is written in a way that this portal does not know yet. Nothing was brought in.',
  ],
  'file',
);
export const UnfitToolboxFile = problem(
  'invalid',
  'unfit-toolbox-file',
  [
    'Noe i fila passer ikke: {where}. Ingenting er hentet inn.',
    'Something in the file does not fit: {where}. Nothing was brought in.',
  ],
  'file',
);
export const FullToolboxFile = problem(
  'invalid',
  'full-toolbox-file',
  [
    'Her er det mer i fila enn det er plass til: {where}. Ingenting er hentet inn.',
    'There is more in the file than there is room for: {where}. Nothing was brought in.',
  ],
  'file',
);
export const LargeToolboxFile = problem(
  'invalid',
  'large-toolbox-file',
  ['Fila er for stor: 5 MB er det meste.', 'The file is too large: 5 MB is the most.'],
  'file',
);
export const NoRoomForAll = problem('conflict', 'no-room-for-all', [
  'Det er ikke plass til alt sammen med det du har fra før: {where}. Ingenting er hentet inn.',
  'There is no room for all of it beside what you have: {where}. Nothing was brought in.',
]);
export const NotTheWord = problem(
  'invalid',
  'not-the-word',
  ['Skriv ordet slik det står, hvis du er sikker.', 'Type the word as it stands, if you are sure.'],
  'word',
);

import { tidyLine, tidyWords, unwritable } from '../platform/http/fields.js';
import { directoryLimits } from './directory.forms.js';
import type { GroupFacts } from './directory.views.js';

const written = (text: string) => text.toWellFormed().replace(new RegExp(unwritable, 'g'), '');
/** No more than that, and no half of a character at its end. */
const cut = (text: string, max: number) =>
  text
    .slice(0, max)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();

/** What a file tells of a group, as a form would have taken it; what would have been refused there is cut here, for a consultant to look at. */
export const tidied = ({ name, about, contact, ...facts }: GroupFacts): GroupFacts => ({
  ...facts,
  name: cut(tidyLine(written(name)), directoryLimits.name),
  about: cut(tidyWords(written(about)), directoryLimits.about),
  contact: cut(tidyLine(written(contact)), directoryLimits.contact),
});

import type { ItemPart, ItemText } from '../toolbox/index.js';

const lineOf = ({ text, note }: NonNullable<ItemPart['lines']>[number]) => `- ${text}${note ? ` (${note})` : ''}`;

const textOf = ({ heading, text, plain, lines = [] }: ItemPart): string =>
  [heading, text, plain, ...lines.map(lineOf)].filter(Boolean).join('\n');

/** The parts of a thing of a toolbox as plain text, each under its heading. */
export const partTexts = ({ parts }: ItemText): string[] => parts.map(textOf).filter(Boolean);

/** All of it as one text, or undefined for a thing that says nothing yet. */
export const wholeText = (text: ItemText): string | undefined => partTexts(text).join('\n\n') || undefined;

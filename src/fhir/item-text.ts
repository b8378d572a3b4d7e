import type { ItemPart, ItemText } from '../toolbox/index.js';

const lineOf = ({ text, note }: NonNullable<ItemPart['lines']>[number]) => `- ${text}${note ? ` (${note})` : ''}`;

/** The numbers under a picture. What was counted stands first, and what it is of the whole scale beside it. */
const pointOf =
  (high: number) =>
  ({ day, value, raw }: NonNullable<ItemPart['curve']>['points'][number]) =>
    `${day}: ${raw === undefined ? value : `${raw} (${value}/${high})`}`;

const textOf = ({ heading, text, plain, lines = [], curve }: ItemPart): string =>
  [heading, text, plain, ...lines.map(lineOf), ...(curve?.points.map(pointOf(curve.high)) ?? [])]
    .filter(Boolean)
    .join('\n');

/** The parts of a thing of a toolbox as plain text, each under its heading. */
export const partTexts = ({ parts }: ItemText): string[] => parts.map(textOf).filter(Boolean);

/** All of it as one text, or undefined for a thing that says nothing yet. */
export const wholeText = (text: ItemText): string | undefined => partTexts(text).join('\n\n') || undefined;

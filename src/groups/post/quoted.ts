/** The words of somebody else, ready to be answered below. */
export const quoted = (text: string): string =>
  `${text
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('>') && line.trim() !== '')
    .slice(0, 8)
    .map((line) => `> ${line}`)
    .join('\n')}\n\n`;

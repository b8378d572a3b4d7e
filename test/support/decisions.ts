const headings = ['Context', 'Decision', 'Options', 'Consequences', 'Held by'];

/** What is wrong with the decision records; a record that nothing holds is a wish. */
export function decisionMistakes(records: { name: string; text: string }[]): string[] {
  const taken = new Set<string>();
  return records.flatMap(({ name, text }) => {
    const number = /^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1];
    if (!number) return [`${name}: call it NNNN-short-name.md`];
    if (taken.has(number)) return [`${name}: ${number} is taken`];
    taken.add(number);
    const missing = headings.filter((heading) => !new RegExp(`^#+ ${heading}|^\\*\\*${heading}`, 'im').test(text));
    return missing.map((heading) => `${name}: has no “${heading}”`);
  });
}

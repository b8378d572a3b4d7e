import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Sets of questions that others have made. Each is a file of its own: its words, and who allows them to be used here. */
export const instrumentNames = ['who-5'] as const;
export type InstrumentName = (typeof instrumentNames)[number];

interface Both {
  nb: string;
  en: string;
}

export interface Instrument {
  name: InstrumentName;
  version: string;
  licence: { holder: string; terms: string; credit: Both; source: string; compared: string };
  title: Both;
  lede: Both;
  items: Both[];
  /** In the order in which they are read. */
  answers: ({ value: number } & Both)[];
  percentagePerPoint: number;
}

/** @throws Error for a file that does not say who allows it to be used, or that lacks a language: the portal does not start with it. */
export function readInstrument(text: string): Instrument {
  const read = parse(text) as Partial<Instrument> | null;
  const lacks = (what: string) => new Error(`The set of questions "${read?.name ?? '?'}" lacks ${what}.`);
  const both = (said: Partial<Both> | undefined, what: string) => {
    if (!said?.nb?.trim() || !said.en?.trim()) throw lacks(what);
  };
  const { licence } = read ?? {};
  for (const part of ['holder', 'terms', 'source', 'compared'] as const)
    if (!licence?.[part]?.trim()) throw lacks(`its licence (${part})`);
  both(licence?.credit, 'its licence (credit)');
  both(read?.title, 'a title');
  both(read?.lede, 'a lede');
  if (!read?.items?.length || !read.answers?.length) throw lacks('questions');
  for (const item of read.items) both(item, 'a question in both languages');
  for (const answer of read.answers) {
    both(answer, 'an answer in both languages');
    if (!Number.isInteger(answer.value)) throw lacks('what an answer counts');
  }
  if (!Number.isInteger(read.percentagePerPoint)) throw lacks('how it is counted');
  return read as Instrument;
}

const file = (name: InstrumentName) => readFileSync(new URL(`./instruments/${name}.yaml`, import.meta.url), 'utf8');

export const instruments = Object.fromEntries(
  instrumentNames.map((name) => [name, readInstrument(file(name))]),
) as Readonly<Record<InstrumentName, Instrument>>;

/** The largest and smallest answer. */
export const reach = ({ answers }: Instrument): { low: number; high: number } => {
  const values = answers.map(({ value }) => value);
  return { low: Math.min(...values), high: Math.max(...values) };
};

/** What its makers count, and nothing else: no line that one is above or below. */
export function counted(instrument: Instrument, values: readonly number[]): { raw: number; percentage: number } {
  const raw = values.reduce((sum, value) => sum + value, 0);
  return { raw, percentage: raw * instrument.percentagePerPoint };
}

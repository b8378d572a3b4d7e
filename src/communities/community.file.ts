import { isMap, isScalar, LineCounter, parseDocument, type Node } from 'yaml';

export interface InTwoLanguages<T> {
  nb: T;
  en: T;
}
export interface CrisisNumber {
  name: InTwoLanguages<string>;
  number: string;
  when: InTwoLanguages<string>;
  /** May be left out: when somebody answers. Without it, always. */
  open?: DutyHours[];
}
/** ISO weekdays (1 Monday) and wall-clock times in the community's zone. */
export interface DutyHours {
  days: number[];
  from: string;
  to: string;
  /** Days (`YYYY-MM-DD`) on which nobody keeps these hours. Kept up to date by the rota; no community's file has it. */
  away?: string[];
  /** May be left out: somebody is here on public holidays too. */
  holidays?: boolean;
}
export interface VenueFacts {
  name: string;
  district: string;
  address: string;
  door: string;
  travel: string;
  access: string;
  quiet: string;
}
export const staffRoles = ['Consultant', 'Provider', 'Coordinator'] as const;
export interface StaffToInvite {
  role: (typeof staffRoles)[number];
  email: string;
  name: string;
  title: string;
  organisation: string;
}

/** All of a community that an operator writes down, in one readable file. See seeds/*.yaml. */
export interface CommunityFile {
  name: string;
  zone: string;
  languages: string[];
  crisis_numbers: CrisisNumber[];
  duty_hours: DutyHours[];
  agreement: InTwoLanguages<string[]>;
  venues: VenueFacts[];
  staff: StaffToInvite[];
  /** May be left out: phrases people here use when they think of harming themselves, beside those the portal knows. */
  hard_words?: InTwoLanguages<string[]>;
  /** May be left out: after how many days a provider is reminded of a message that is not opened. */
  unread_days?: number;
}

/** Every fault of a community file, each with its line. */
export class BadCommunityFile extends Error {
  constructor(readonly faults: readonly { line: number; message: string }[]) {
    super(faults.map(({ line, message }) => `line ${line}: ${message}`).join('\n'));
    this.name = 'BadCommunityFile';
  }
}

type Check = (value: unknown, at: Place) => void;
interface Place {
  path: (string | number)[];
  say: (path: (string | number)[], message: string) => void;
}
const inside = (at: Place, step: string | number): Place => ({ ...at, path: [...at.path, step] });

const words: Check = (value, at) => {
  if (typeof value !== 'string' || value.trim() === '') at.say(at.path, 'has to be text.');
};
const matching =
  (pattern: RegExp, message: string): Check =>
  (value, at) => {
    if (typeof value !== 'string' || !pattern.test(value)) at.say(at.path, message);
  };
const oneOf =
  (values: readonly unknown[]): Check =>
  (value, at) => {
    if (!values.includes(value)) at.say(at.path, `has to be one of ${values.join(', ')}.`);
  };
const listOf =
  (each: Check, atLeast = 1): Check =>
  (value, at) => {
    if (!Array.isArray(value) || value.length < atLeast)
      return at.say(at.path, `has to be a list of at least ${atLeast}.`);
    value.forEach((item, n) => each(item, inside(at, n)));
  };
const map =
  (fields: Record<string, Check>, mayLack: Record<string, Check> = {}): Check =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return at.say(at.path, `has to have the fields ${Object.keys(fields).join(', ')}.`);
    for (const name of Object.keys(value))
      if (!Object.hasOwn({ ...fields, ...mayLack }, name)) at.say([...at.path, name], 'is not a field we know.');
    for (const [name, check] of Object.entries(fields)) {
      if (!Object.hasOwn(value, name)) at.say(at.path, `lacks the field "${name}".`);
      else check((value as Record<string, unknown>)[name], inside(at, name));
    }
    for (const [name, check] of Object.entries(mayLack))
      if (Object.hasOwn(value, name)) check((value as Record<string, unknown>)[name], inside(at, name));
  };
const zone: Check = (value, at) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(value) });
  } catch {
    at.say(at.path, 'has to be a time zone, such as Europe/Oslo.');
  }
};
const days: Check = (value, at) => {
  if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > 60)
    at.say(at.path, 'has to be a whole number of days, from 1 to 60.');
};
const twoLanguages = (each: Check) => map({ nb: each, en: each });
const clock = matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'has to be a time in quotes, such as "08:00".');

const hours: Check = (value, at) => {
  const kept = { days: listOf(oneOf([1, 2, 3, 4, 5, 6, 7])), from: clock, to: clock };
  map(kept, { holidays: oneOf([true, false]) })(value, at);
  const { from, to } = (value ?? {}) as Partial<DutyHours>;
  if (typeof from === 'string' && typeof to === 'string' && to <= from)
    at.say([...at.path, 'to'], 'has to be later on the same day than "from".');
};

const community = map(
  {
    name: words,
    zone,
    languages: listOf(oneOf(['nb', 'en'])),
    crisis_numbers: listOf(
      map(
        {
          name: twoLanguages(words),
          number: matching(/^[+\d ]{3,20}$/, 'has to be a number in quotes, such as "116 123".'),
          when: twoLanguages(words),
        },
        { open: listOf(hours) },
      ),
    ),
    duty_hours: listOf(hours),
    agreement: twoLanguages(listOf(words)),
    venues: listOf(
      map({ name: words, district: words, address: words, door: words, travel: words, access: words, quiet: words }),
      0,
    ),
    staff: listOf(
      map({
        role: oneOf(staffRoles),
        email: matching(/^\S+@\S+\.\S+$/, 'has to be an e-mail address.'),
        name: words,
        title: words,
        organisation: words,
      }),
      0,
    ),
  },
  { hard_words: twoLanguages(listOf(words, 0)), unread_days: days },
);

/** @throws BadCommunityFile with every fault at once, in the order of lines. */
export function readCommunityFile(yaml: string): CommunityFile {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true });
  const faults = document.errors.map((error) => ({
    line: lines.linePos(error.pos[0]).line,
    message: error.message.split('\n')[0]!,
  }));
  if (faults.length > 0) throw new BadCommunityFile(faults);

  const lineOf = (path: (string | number)[]): number => {
    for (let cut = path.length; cut >= 0; cut--) {
      const start = startOf(document.contents, path.slice(0, cut));
      if (start !== undefined) return lines.linePos(start).line;
    }
    return 1;
  };
  const say = (path: (string | number)[], message: string) => {
    faults.push({ line: lineOf(path), message: `${path.length === 0 ? 'the file' : path.join('.')} ${message}` });
  };
  let value: CommunityFile;
  try {
    value = document.toJS() as CommunityFile;
  } catch {
    // More aliases than a person would write.
    throw new BadCommunityFile([{ line: 1, message: 'the file cannot be read: write it without * and &.' }]);
  }
  community(value, { path: [], say });
  if (faults.length > 0) throw new BadCommunityFile(faults.sort((a, b) => a.line - b.line));
  return value;
}

/** Where the key (or, in a list, the item) of a path begins in the text. */
function startOf(root: Node | null, path: (string | number)[]): number | undefined {
  let node: unknown = root;
  let start: number | undefined = root?.range?.[0];
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) return undefined;
      start = isScalar(pair.key) ? pair.key.range?.[0] : start;
      node = pair.value;
    } else {
      node = (node as { items?: Node[] } | undefined)?.items?.[Number(step)];
      if (!node) return undefined;
      start = (node as Node).range?.[0];
    }
  }
  return start;
}

type Line = readonly [file: string, line: string];

interface HouseRule {
  name: string;
  why: string;
  pattern: RegExp;
  /** Which files it is about. */
  within: RegExp;
  /** Samples that must be found, and samples that are like them and must not. */
  wrong: Line[];
  right: Line[];
}

const product = /^(src|seeds)\//;
const features = /^(src\/(?!platform\/)|seeds\/)/;
const file = 'src/meetups/meetups.service.ts';

/** What no import rule can see. The words stand in a source only as samples here. */
export const houseRules: HouseRule[] = [
  {
    name: 'no @InjectRepository',
    why: 'such a repository belongs to no unit of work',
    pattern: /@?InjectRepository\b/,
    within: product,
    wrong: [[file, 'constructor(@InjectRepository(Meetup) readonly meetups: Repository<Meetup>) {}']],
    right: [[file, 'constructor(readonly meetups: MeetupsRepository) {}']],
  },
  {
    name: 'no forwardRef',
    why: 'it hides a cycle',
    pattern: /\bforwardRef\(/,
    within: product,
    wrong: [[file, 'imports: [forwardRef(() => GroupsModule)]']],
    right: [[file, 'imports: [GroupsModule]']],
  },
  {
    name: 'no dangerouslySetInnerHTML',
    why: 'everything a page says is escaped',
    pattern: /dangerouslySetInnerHTML/,
    within: product,
    wrong: [['src/groups/groups.pages.tsx', '<p dangerouslySetInnerHTML={{ __html: text }} />']],
    right: [['src/groups/groups.pages.tsx', '<p>{text}</p>']],
  },
  {
    name: 'no synchronize',
    why: 'only migrations change a database, in tests too',
    pattern: /\bsynchronize:\s*true\b/,
    within: /^(src|seeds|test)\//,
    wrong: [['test/a.test.ts', 'new DataSource({ synchronize: true })']],
    right: [['test/a.test.ts', 'new DataSource({ synchronize: false })']],
  },
  {
    name: 'no any',
    why: 'it switches the compiler off; unknown does not',
    pattern: /(:\s*any|\bas any|<any)\s*(?=[;,)\]}>=|&[{]|$)/m,
    within: product,
    wrong: [
      [file, 'function show(meetup: any) {'],
      [file, 'const id = (row as any).id;'],
      [file, 'const rows: Array<any> = [];'],
    ],
    right: [
      [file, "const said = 'Not here: any time after six';"],
      [file, 'function show(meetup: unknown) {'],
    ],
  },
  {
    name: 'no clock but ours',
    why: 'features are told the time by the injected Clock',
    pattern: /\bnew Date\(|\bDate\.now\(|\bTemporal\.Now\b/,
    within: features,
    wrong: [
      [file, 'const now = new Date();'],
      [file, 'const now = Date.now();'],
      ['seeds/meetups.seed.ts', 'const now = Temporal.Now.instant();'],
    ],
    right: [
      [file, 'const now = this.clock.now();'],
      ['src/platform/time/clock.ts', 'return Temporal.Now.instant();'],
    ],
  },
  {
    name: 'no style attribute',
    why: 'the content security policy refuses it',
    pattern: /\sstyle=/,
    within: /^(src|seeds)\/.*\.tsx$/,
    wrong: [['src/groups/groups.pages.tsx', '<p style="color: red">']],
    right: [['src/groups/groups.pages.tsx', '<p data-style="warm">']],
  },
  {
    name: 'no bare @Res',
    why: 'it switches the interceptors off, and with them pages, refusals and problems',
    pattern: /@Res(ponse)?\(\s*\)/,
    within: product,
    wrong: [[file, 'show(@Res() reply: FastifyReply) {}']],
    right: [[file, 'show(@Res({ passthrough: true }) reply: FastifyReply) {}']],
  },
];

const itself = /^test\/support\/house-rules\.ts$/;
const isTest = /\.test\.tsx?$/;
/** Comments may name what is forbidden. A URL's two slashes are no comment. */
const withoutComments = (source: string) =>
  source.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')).replace(/(?<!:)\/\/.*$/gm, '');

export function mistakesIn(path: string, source: string): string[] {
  if (itself.test(path)) return [];
  const code = withoutComments(source);
  return houseRules
    .filter(({ within }) => within.test(path) && (!isTest.test(path) || within.test('test/')))
    .flatMap(({ name, why, pattern }) => {
      const at = code.search(pattern);
      return at < 0 ? [] : [`${path}:${code.slice(0, at).split('\n').length} ${name}: ${why}`];
    });
}

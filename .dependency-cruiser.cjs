/**
 * The architecture as import rules (docs: `docs/decisions`; each rule is shown to fire in `test/architecture.test.ts`).
 * A test may start the whole application, so the rules are about what ships: everything but `*.test.ts(x)`.
 */
const tests = '\\.test\\.tsx?$';
const shipped = (path, ...butNot) => ({ path, pathNot: [tests, ...butNot] });
const folder = (name) => `^src/${name}/`;

/** It leads from a face to a person's mailbox. It is on no face of a feature; a rule of its own says who may ask it. */
const postOffice = '^src/identity/post-office\\.ts$';

/** Each feature, and the faces it may use. Read from top to bottom: nobody uses what stands below. */
const layers = {
  communities: [],
  exercises: [],
  identity: ['communities'],
  notices: ['communities', 'identity'],
  toolbox: ['communities', 'identity', 'notices', 'exercises'],
  messaging: ['communities', 'identity', 'notices', 'toolbox'],
  groups: ['communities', 'identity', 'notices'],
  library: ['communities', 'identity', 'exercises'],
  directory: ['identity'],
  meetups: ['communities', 'identity', 'notices', 'groups', 'toolbox'],
  people: ['communities', 'identity', 'groups', 'meetups'],
  'peer-support': ['communities', 'identity', 'notices', 'groups'],
  council: ['communities', 'identity', 'notices', 'groups'],
  consulting: ['communities', 'identity', 'groups', 'meetups', 'library', 'directory', 'peer-support', 'council'],
  fhir: ['communities', 'identity', 'toolbox', 'messaging'],
};
/** They compose one person's own page or errand from every other feature's face. */
const onTop = ['today', 'me', 'exports', 'escalation', 'fhir'];

const layerRules = Object.entries(layers).map(([name, below]) => ({
  name: `${name}-uses-only-what-is-below`,
  comment: `${name} may use ${below.join(', ') || 'no other feature'}: features form a DAG, so that each can be read, tested and changed without those above it.`,
  severity: 'error',
  from: shipped(folder(name)),
  to: { path: '^src/[^/]+/', pathNot: ['platform', name, ...below].map(folder) },
}));

const onTopRules = onTop.map((name) => ({
  name: `nobody-imports-${name}`,
  comment: `${name} puts together what one person may see of every feature; whoever imported it would reach all of that.`,
  severity: 'error',
  from: shipped('^(src|seeds)/', folder(name), '^src/app\\.module\\.ts$'),
  to: { path: folder(name) },
}));

/** Privacy as reachability: not even through somebody else's import. */
const never = (from, to, why) => ({
  name: `${from}-never-reaches-${to}`,
  comment: why,
  severity: 'error',
  from: shipped(folder(from)),
  to: { path: folder(to), reachable: true },
});

module.exports = {
  forbidden: [
    {
      name: 'only-through-the-face',
      comment: 'A feature is used through its index.ts; its entities, repositories, forms and pages are its own.',
      severity: 'error',
      from: shipped('^src/([^/]+)/'),
      to: {
        path: '^src/([^/]+)/',
        pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '^src/platform/', postOffice],
      },
    },
    {
      name: 'not-through-ones-own-face',
      comment: 'Files of one feature import each other directly: through their own index.ts every import is a cycle.',
      severity: 'error',
      from: shipped('^src/([^/]+)/'),
      to: { path: '^src/$1/index\\.ts$', pathNot: '^src/(migrations|platform)/' },
    },
    {
      name: 'the-app-lists-faces',
      comment:
        'app.module.ts and main.ts are a list of features and a start; they too know features by their face only.',
      severity: 'error',
      from: shipped('^src/[^/]+$'),
      to: { path: '^src/[^/]+/', pathNot: ['^src/[^/]+/index\\.ts$', '^src/platform/'] },
    },
    {
      name: 'nobody-imports-the-app',
      comment:
        'The list of features and the start stand on top: whoever imported them would reach every feature at once.',
      severity: 'error',
      from: shipped('^src/[^/]+/'),
      to: { path: '^src/[^/]+$' },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'The platform carries every feature, so it depends on none. The list of migrations is data to it.',
      severity: 'error',
      from: shipped('^src/platform/'),
      to: { path: '^src/', pathNot: ['^src/platform/', '^src/migrations/index\\.ts$'] },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A landed migration must mean the same for ever; a feature that it imports would change beneath it.',
      severity: 'error',
      from: shipped('^src/migrations/'),
      to: { path: '^src/', pathNot: ['^src/migrations/', '^src/platform/'] },
    },
    {
      name: 'features-run-no-migrations',
      comment:
        'Only the platform and the start of the program migrate; a feature that reads migrations has lost its entities.',
      severity: 'error',
      from: shipped('^src/[^/]+/', '^src/(platform|migrations)/'),
      to: { path: '^src/migrations/' },
    },
    {
      name: 'seeds-through-faces',
      comment: 'Seeds do what people do, through the services; so a seeded portal is one that could have come about.',
      severity: 'error',
      from: shipped('^seeds/'),
      to: { path: '^src/[^/]+/', pathNot: ['^src/[^/]+/index\\.ts$', '^src/platform/'] },
    },
    {
      name: 'features-know-no-seeds',
      comment: 'Demo people exist for the start of the program alone; production code must not lean on them.',
      severity: 'error',
      from: shipped('^src/[^/]+/'),
      to: { path: '^seeds/' },
    },
    {
      name: 'what-ships-knows-no-tests',
      comment: 'The test harness is not there in production.',
      severity: 'error',
      from: shipped('^(src|seeds)/'),
      to: { path: ['^test/', tests] },
    },
    {
      name: 'what-ships-needs-no-dev-dependency',
      comment: 'Production runs after `npm prune --omit=dev`: this import would be gone.',
      severity: 'error',
      from: shipped('^(src|seeds)/'),
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      comment: 'ES modules in a cycle start half-made ("Cannot access before initialization"). Types alone do no harm.',
      severity: 'error',
      from: { path: '^(src|seeds)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere hides from every other rule.',
      severity: 'error',
      from: { path: '^(src|seeds)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'pages-are-pure',
      comment:
        'A page is a function of its props: it can be read, shown and tested without the rest, and never fetches.',
      severity: 'error',
      from: shipped('\\.pages?\\.tsx$'),
      to: { path: '\\.(service|repository|entity|controller|module)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-identity-knows-the-join',
      comment:
        'Who is behind two faces is the secret the portal is trusted with; it is held in one feature and in a few files.',
      severity: 'error',
      from: shipped('^(src|seeds)/', '^src/identity/'),
      to: { path: '^src/identity/face/face-join' },
    },
    {
      name: 'only-notices-ask-the-post-office',
      comment:
        'Whoever may ask whose face it is could tell two faces to be one; notices has to, to send, and nobody else.',
      severity: 'error',
      from: shipped('^(src|seeds)/', '^src/identity/', '^src/notices/(notices\\.service|notice-delivery)\\.ts$'),
      to: { path: postOffice },
    },
    {
      name: 'the-join-is-not-on-the-face',
      comment:
        'What identity/index.ts hands out, everybody has. The join is asked for by services inside identity alone.',
      severity: 'error',
      from: { path: '^src/identity/index\\.ts$' },
      to: { path: ['^src/identity/face/face-join', postOffice] },
    },
    {
      name: 'no-page-knows-the-join',
      comment: 'Not even as a type: a page that has no word for it cannot show it by mistake.',
      severity: 'error',
      from: shipped('\\.pages?\\.tsx$'),
      to: { path: '^src/identity/face/face-join' },
    },
    never('messaging', 'groups', 'A provider who gets messages has no route to what is said among peers.'),
    never('messaging', 'meetups', 'A provider who gets messages has no route to where somebody goes in the evening.'),
    never('fhir', 'groups', 'A system of a health service has no route to what is said among peers.'),
    never('fhir', 'meetups', 'A system of a health service has no route to where somebody goes in the evening.'),
    never('consulting', 'messaging', 'A consultant has no route to what somebody writes to a provider.'),
    never('groups', 'messaging', 'Peers have no route to what a member writes to a provider.'),
    never('groups', 'toolbox', 'Peers have no route to what somebody keeps for themselves.'),
    never('messaging', 'peer-support', 'A provider who gets messages has no route to who supports whom among peers.'),
    never('peer-support', 'messaging', 'Whoever supports a peer has no route to what that peer writes to a provider.'),
    never('peer-support', 'toolbox', 'Whoever supports a peer has no route to what that peer keeps for themselves.'),
    never('peer-support', 'meetups', 'Whoever supports a peer has no route to where that peer goes in the evening.'),
    never('council', 'messaging', 'What members decide on has no route to what one of them writes to a provider.'),
    never('council', 'meetups', 'What members decide on has no route to where one of them goes in the evening.'),
    never('council', 'toolbox', 'What members decide on has no route to what one of them keeps for themselves.'),
    never('library', 'messaging', 'What anybody may read has no route to what a member writes to a provider.'),
    never('library', 'toolbox', 'What anybody may read has no route to what somebody keeps for themselves.'),
    ...layerRules,
    ...onTopRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types are imports too: who names another feature's entity depends on it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

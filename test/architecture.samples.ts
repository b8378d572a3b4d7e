type Files = Record<string, string>;

const importing = (...from: string[]) =>
  `${from.map((it, n) => `import * as it${n} from '${it}';\nvoid it${n};`).join('\n')}\nexport {};\n`;
const thing = 'export class Thing {}\n';
const rung = (name: string, ...below: string[]): Files => ({
  [`src/${name}/index.ts`]: `export { Thing } from './${name}.service.js';\n`,
  [`src/${name}/${name}.service.ts`]:
    importing(...below.map((it) => `../${it}/index.js`), '../platform/time/clock.js') + thing,
  [`src/${name}/${name}.entity.ts`]: thing,
  [`src/${name}/${name}.test.ts`]: importing('../app.module.js', '../../test/support/app.js'),
});

/** A small house in which everything is where it should be. */
export const innocent: Files = {
  'src/main.ts': importing('./app.module.js', '../seeds/seed.js'),
  'src/app.module.ts': importing(
    './identity/index.js',
    './today/index.js',
    './me/index.js',
    './platform/time/clock.js',
  ),
  'src/platform/time/clock.ts': thing,
  'src/platform/database/connections.ts': importing('../../migrations/index.js'),
  'src/platform/database/columns.ts': thing,
  'src/migrations/index.ts': importing('./0001-start.js'),
  'src/migrations/0001-start.ts': importing('../platform/database/columns.js'),
  ...rung('communities'),
  ...rung('identity', 'communities'),
  'src/identity/face/face-join.entity.ts': thing,
  'src/identity/faces.service.ts': importing('./face/face-join.entity.js'),
  'src/identity/post-office.ts': importing('./face/face-join.entity.js') + thing,
  ...rung('notices', 'identity'),
  'src/notices/notice-delivery.ts': importing('../identity/post-office.js'),
  ...rung('toolbox', 'identity', 'communities'),
  ...rung('messaging', 'toolbox', 'identity', 'notices'),
  ...rung('groups', 'identity', 'notices'),
  ...rung('library', 'identity'),
  ...rung('directory', 'identity'),
  ...rung('meetups', 'groups', 'toolbox'),
  'src/meetups/meetups.pages.tsx': `import type { Thing } from './meetups.entity.js';\nexport const Page = (_: Thing) => null;\n`,
  ...rung('people', 'meetups', 'identity'),
  ...rung('peer-support', 'groups', 'identity', 'notices'),
  ...rung('council', 'groups', 'identity', 'notices'),
  ...rung('consulting', 'meetups', 'groups', 'peer-support', 'council'),
  ...rung('today', 'meetups', 'messaging'),
  ...rung('me', 'groups', 'toolbox'),
  ...rung('exports', 'identity'),
  ...rung('escalation', 'messaging'),
  ...rung('fhir', 'messaging', 'toolbox'),
  'seeds/seed.ts': importing('./meetups.seed.js', '../src/app.module.js'),
  'seeds/meetups.seed.ts': importing('../src/meetups/index.js', '../src/platform/time/clock.js'),
  'test/support/app.ts': thing,
};

interface Plant {
  files: Files;
  /** Part of the path that the violation must lead to. */
  to: string;
}

const plant = (path: string, ...imports: string[]): Plant => ({
  files: { [path]: importing(...imports) },
  to: imports[0]!.replace(/^[./]+/, '').replace(/\.js$/, ''),
});
const reaching = (from: string, to: string): Plant => ({
  // By way of somebody else's file, which is the case a look at the imports would miss.
  files: {
    [`src/${from}/by-way-to-${to}.ts`]: importing(`../identity/way-to-${to}.js`),
    [`src/identity/way-to-${to}.ts`]: importing(`../${to}/index.js`),
  },
  to: `src/${to}/`,
});
const climbing = (name: string, above: string) => [
  `${name}-uses-only-what-is-below`,
  plant(`src/${name}/climbing.ts`, `../${above}/index.js`),
];
const imported = (name: string) => [
  `nobody-imports-${name}`,
  plant(`src/groups/wants-${name}.ts`, `../${name}/index.js`),
];

/** For each import rule, sources that break it. */
export const planted: Record<string, Plant> = {
  'only-through-the-face': plant('src/meetups/nosy.service.ts', '../groups/groups.entity.js'),
  'not-through-ones-own-face': plant('src/meetups/round.service.ts', './index.js'),
  'the-app-lists-faces': plant('src/portal.ts', './groups/groups.service.js'),
  'nobody-imports-the-app': plant('src/groups/all.ts', '../app.module.js'),
  'platform-knows-no-feature': plant('src/platform/http/knowing.ts', '../../identity/index.js'),
  'migrations-stand-alone': plant('src/migrations/0002-leaning.ts', '../identity/identity.entity.js'),
  'features-run-no-migrations': plant('src/identity/migrating.ts', '../migrations/index.js'),
  'seeds-through-faces': plant('seeds/rows.seed.ts', '../src/groups/groups.entity.js'),
  'features-know-no-seeds': plant('src/groups/demo.ts', '../../seeds/seed.js'),
  'what-ships-knows-no-tests': plant('src/groups/testing.ts', '../../test/support/app.js'),
  'what-ships-needs-no-dev-dependency': plant('src/groups/developing.ts', 'fast-check'),
  'no-cycles': {
    files: { 'src/groups/hen.ts': importing('./egg.js'), 'src/groups/egg.ts': importing('./hen.js') },
    to: 'src/groups/',
  },
  'nothing-unresolved': plant('src/groups/lost.ts', './nowhere.js'),
  'pages-are-pure': plant('src/groups/fetching.pages.tsx', './groups.service.js'),
  'only-identity-knows-the-join': plant('src/me/prying.ts', '../identity/face/face-join.entity.js'),
  'the-join-is-not-on-the-face': {
    files: {
      'src/identity/index.ts': `export { Thing } from './identity.service.js';\nexport { Thing as Join } from './face/face-join.entity.js';\n`,
    },
    to: 'face-join',
  },
  'only-notices-ask-the-post-office': plant('src/groups/asking.ts', '../identity/post-office.js'),
  'no-page-knows-the-join': {
    files: {
      'src/identity/telling.pages.tsx': `import type { Thing } from './face/face-join.entity.js';\nexport type It = Thing;\n`,
    },
    to: 'face-join',
  },
  'messaging-never-reaches-groups': reaching('messaging', 'groups'),
  'messaging-never-reaches-meetups': reaching('messaging', 'meetups'),
  'fhir-never-reaches-groups': reaching('fhir', 'groups'),
  'fhir-never-reaches-meetups': reaching('fhir', 'meetups'),
  'consulting-never-reaches-messaging': reaching('consulting', 'messaging'),
  'groups-never-reaches-messaging': reaching('groups', 'messaging'),
  'groups-never-reaches-toolbox': reaching('groups', 'toolbox'),
  'messaging-never-reaches-peer-support': reaching('messaging', 'peer-support'),
  'peer-support-never-reaches-messaging': reaching('peer-support', 'messaging'),
  'peer-support-never-reaches-toolbox': reaching('peer-support', 'toolbox'),
  'peer-support-never-reaches-meetups': reaching('peer-support', 'meetups'),
  'council-never-reaches-messaging': reaching('council', 'messaging'),
  'council-never-reaches-meetups': reaching('council', 'meetups'),
  'council-never-reaches-toolbox': reaching('council', 'toolbox'),
  'library-never-reaches-messaging': reaching('library', 'messaging'),
  'library-never-reaches-toolbox': reaching('library', 'toolbox'),
  ...(Object.fromEntries([
    climbing('communities', 'identity'),
    climbing('exercises', 'toolbox'),
    climbing('identity', 'groups'),
    climbing('notices', 'groups'),
    climbing('toolbox', 'messaging'),
    climbing('messaging', 'consulting'),
    climbing('groups', 'meetups'),
    climbing('library', 'meetups'),
    climbing('directory', 'meetups'),
    climbing('meetups', 'consulting'),
    climbing('people', 'consulting'),
    climbing('peer-support', 'people'),
    climbing('council', 'consulting'),
    climbing('consulting', 'messaging'),
    climbing('fhir', 'library'),
    ...['today', 'me', 'exports', 'escalation', 'fhir'].map(imported),
  ]) as Record<string, Plant>),
};

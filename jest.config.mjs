import { existsSync } from 'node:fs';
import os from 'node:os';

/** What swc does to one source; the same as tsc does for the build. TSX is told apart because `<T>(x) => x` is no TSX. */
const swc = ({ tsx }) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic', importSource: 'preact' },
      },
      // Nest and TypeORM name things by their class.
      keepClassNames: true,
    },
    env: { targets: { node: '20' } },
    sourceMaps: 'inline',
  },
];

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  roots: ['src', 'seeds', 'test'].filter((folder) => existsSync(new URL(folder, import.meta.url))),
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.ts$': swc({ tsx: false }), '\\.tsx$': swc({ tsx: true }) },
  // Sources import each other with the ending that Node will see (`.js`); here they are still TypeScript.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.tsx', '$1.js'] },
  cacheDirectory: '<rootDir>/.cache/jest',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  ...more,
});

/** The kind of database is chosen once in a process, so what must hold on both is run twice: whole, file by file. */
const onBoth = ['**/*.feature.test.ts', '**/*.feature.test.tsx', '**/src/platform/database/**/*.test.ts'];

export default {
  projects: [
    project('sqlite', ['**/*.test.ts', '**/*.test.tsx'], { setupFiles: ['<rootDir>/test/support/on-sqlite.mjs'] }),
    project('postgres', onBoth, { setupFiles: ['<rootDir>/test/support/on-postgres.mjs'] }),
  ],
  maxWorkers: Math.min(2, os.availableParallelism()),
  testTimeout: 60_000,
  // A module run in a context of its own is never let go of: a worker is renewed before its memory slows it down.
  workerIdleMemoryLimit: '1200MB',
  testSequencer: '<rootDir>/test/support/long-first.mjs',
  reporters: ['default', '<rootDir>/test/support/count.reporter.mjs'],
};

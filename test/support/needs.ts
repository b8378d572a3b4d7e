import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isInstalled = (command: string) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));

/** `it` for a test that needs a Debian package: of `npm run test:long`, counted as *not run* where it is missing. */
export function itNeeds(debianPackage: string, command: string): (name: string, test: () => unknown) => void {
  const can = process.env['TEST_LONG'] === '1' && isInstalled(command);
  return (name, test) => (can ? it : it.skip)(`${name} (needs ${debianPackage})`, async () => void (await test()));
}

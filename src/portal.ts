import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { seedDemo } from '../seeds/seed.js';
import { AppModule } from './app.module.js';
import { Communities, readCommunityFile } from './communities/index.js';
import { SignIns, SystemClients } from './identity/index.js';
import { backUp, restore } from './platform/backup/backup.js';
import { type Config, readConfig } from './platform/config/config.js';
import { migrate } from './platform/database/connections.js';
import { AuditTrail, headFrom, headText } from './platform/audit/audit-trail.js';
import { KeyRotation } from './platform/crypto/key-rotation.js';
import { Outbox } from './platform/events/outbox.js';
import { keepToOwner } from './serve.js';
import { plainly, Refusal } from './plainly.js';

/** The operator's command line. It never shows what people wrote. */
const portal = new Command('portal').description('Runs a portal: database, communities.').showHelpAfterError();

async function withApp(work: (app: INestApplicationContext, config: Config) => Promise<void>): Promise<void> {
  const config = readConfig(process.env);
  await migrate(config.database);
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    await work(app, config);
  } finally {
    await app.close();
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Refusal(`There is no file at ${path} that can be read.`);
  }
}

portal
  .command('migrate')
  .description('brings the database to the newest schema')
  .action(async () => {
    await migrate(readConfig(process.env).database);
    console.log('The database is up to date.');
  });

portal
  .command('seed')
  .description('loads the demo communities into an empty database (not in production)')
  .action(() =>
    withApp(async (app, config) => {
      if (!config.demo) throw new Refusal('There is no demo in production.');
      if ((await app.get(Communities).help()).length > 0)
        throw new Refusal('The database is not empty; nothing was loaded.');
      console.log(`Loaded ${(await seedDemo(app)).length} demo people in two communities.`);
    }),
  );

portal
  .command('create-community')
  .argument('<file>', 'the community in one YAML file; see seeds/asker.yaml')
  .description('founds a community and invites its staff by mail')
  .action((path: string) => {
    const file = readCommunityFile(textOf(path));
    return withApp(async (app) => {
      await app.get(Communities).found(file);
      await app.get(Outbox).drain();
      console.log(`${file.name} is founded. Invited: ${file.staff.length}.`);
    });
  });

portal
  .command('status')
  .description('how much waits to be sent, and how much was given up')
  .action(() =>
    withApp(async (app) => {
      const { due, parked } = await app.get(Outbox).backlog();
      console.log(`Waiting: ${due}. Given up: ${parked}.`);
    }),
  );

portal
  .command('end-sign-ins')
  .description('signs everybody out, everywhere: after a break-in, or before a change of keys')
  .action(() => withApp(async (app) => console.log(`Ended: ${await app.get(SignIns, { strict: false }).endAll()}.`)));

const systems = portal
  .command('fhir-client')
  .description('systems of organisations that may read over /fhir what was shared with them; docs/fhir.md');

systems
  .command('add')
  .requiredOption('--community <name>', 'the community, by its name')
  .requiredOption('--organisation <name>', 'one organisation, as it stands at its providers')
  .requiredOption('--name <name>', 'what to call the system in this list')
  .description('lets a system in, and shows its secret this once')
  .action((wish: { community: string; organisation: string; name: string }) =>
    withApp(async (app) => {
      const made = await app.get(SystemClients, { strict: false }).add(wish);
      if (!made) throw new Refusal(`No provider of "${wish.organisation}" works in a community "${wish.community}".`);
      console.log(`client_id:     ${made.id}\nclient_secret: ${made.secret}`);
      console.log(
        'The secret is not kept here and not shown again. Whoever writes or shares is told of the system from now on.',
      );
    }),
  );

systems
  .command('list')
  .description('who was let in, and who was shut out')
  .action(() =>
    withApp(async (app) => {
      for (const { id, community, organisation, name, madeAt, endedAt } of await app
        .get(SystemClients, { strict: false })
        .list())
        console.log(
          [id, community, organisation, name, madeAt, endedAt ? `ended ${endedAt}` : ''].join('\t').trimEnd(),
        );
    }),
  );

systems
  .command('remove')
  .argument('<client_id>')
  .description('shuts a system out, at once and for good')
  .action((id: string) =>
    withApp(async (app) => {
      if (!(await app.get(SystemClients, { strict: false }).end(id)))
        throw new Refusal(`There is no such system: ${id}`);
      console.log('It is shut out.');
    }),
  );

portal
  .command('rotate-keys')
  .description(
    'wraps every data key with the current key of the ring, while the portal runs; can be stopped and started again',
  )
  .action(() =>
    withApp(async (app) => {
      const rotation = app.get(KeyRotation);
      const { current, old } = await rotation.waiting();
      if (old > 0) console.log(`${old} data keys are under older keys than "${current}".`);
      const { wrapped, retired } = await rotation.run((done) => console.log(`${done} of ${old} …`));
      console.log(`${wrapped} data keys were wrapped with "${current}".`);
      for (const key of retired) console.log(`Nothing needs the key "${key}" any more, but backups from before now.`);
    }),
  );

portal
  .command('audit-head')
  .description('the end of the audit trail, to be kept outside: on paper, in another system')
  .action(() => withApp(async (app) => console.log(headText(await app.get(AuditTrail).head()))));

portal
  .command('verify-audit')
  .option('--head <N:hash>', 'an end of the trail that was written down earlier')
  .description('finds changed, missing or reordered lines of the audit trail')
  .action(({ head }: { head?: string }) => {
    const kept = head === undefined ? undefined : headFrom(head);
    if (head !== undefined && !kept) throw new Refusal('A head looks like 12:ab34…, as audit-head prints it.');
    return withApp(async (app) => {
      const verdict = await app.get(AuditTrail).verify(kept);
      if (!verdict.whole) throw new Refusal(verdict.faults.slice(0, 20).join('\n'));
      console.log(`The audit trail is whole. It ends at ${headText(verdict.head)}`);
    });
  });

portal
  .command('backup')
  .argument('<file>', 'where to put it; nothing may be there yet')
  .option('--recipient <age1…>', 'seals it; the identity that opens it is kept elsewhere, never on this machine')
  .option('--unsealed', 'leaves it open, as the database lies there')
  .description('copies the database while the portal runs (SQLite), and prints the head of the audit trail')
  .action((file: string, { recipient, unsealed }: { recipient?: string; unsealed?: boolean }) => {
    if ((recipient === undefined) === (unsealed === undefined))
      throw new Refusal('Say for whom it is sealed (--recipient age1…), or that it is not (--unsealed).');
    return withApp(async (app, { database }) => {
      // Before the copy: what the copy holds goes at least as far.
      const head = headText(await app.get(AuditTrail).head());
      if (database.kind === 'postgres')
        throw new Refusal(`On PostgreSQL use pg_dump or its own archives. The audit trail ends at ${head}`);
      const { bytes, sha256 } = await backUp(database, file, recipient);
      console.log(`Made: ${file}, ${bytes} bytes, sha256 ${sha256}\nThe audit trail ends at ${head}`);
      console.log('Keep the last line elsewhere. The key ring is not in it: back it up apart.');
    });
  });

portal
  .command('restore')
  .argument('<file>', 'a backup')
  .option('--identity <file>', 'the file with the identity (AGE-SECRET-KEY-1…) it was sealed for')
  .description('puts a backup where DATA_DIR has no database yet (SQLite)')
  .action(async (file: string, { identity }: { identity?: string }) => {
    const { database } = readConfig(process.env);
    if (database.kind === 'postgres') throw new Refusal('On PostgreSQL use pg_restore or its own archives.');
    const key =
      identity &&
      textOf(identity)
        .split('\n')
        .find((line) => line.startsWith('AGE-SECRET-KEY-1'));
    if (identity && !key) throw new Refusal(`There is no identity (AGE-SECRET-KEY-1…) in ${identity}.`);
    await restore(file, database.path, key || undefined);
    console.log('Restored. Next: verify-audit with the head that was written down, then start.');
  });

keepToOwner();
try {
  await portal.parseAsync();
} catch (error) {
  console.error(plainly(error));
  process.exitCode = 1;
}

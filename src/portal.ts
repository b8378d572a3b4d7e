import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { seedDemo } from '../seeds/seed.js';
import { AppModule } from './app.module.js';
import { Communities, readCommunityFile } from './communities/index.js';
import { type Config, readConfig } from './platform/config/config.js';
import { migrate } from './platform/database/connections.js';
import { AuditTrail, headFrom, headText } from './platform/audit/audit-trail.js';
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

keepToOwner();
try {
  await portal.parseAsync();
} catch (error) {
  console.error(plainly(error));
  process.exitCode = 1;
}

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { seedDemo } from '../seeds/seed.js';
import { AppModule } from './app.module.js';
import { Communities } from './communities/index.js';
import { DemoPeople, type DemoPerson } from './identity/index.js';
import { type Config, readConfig } from './platform/config/config.js';
import { migrate } from './platform/database/connections.js';
import { assemble } from './platform/http/serve.js';

/** Reads the configuration, migrates, fills an empty demo, and serves. */
export async function serve(env: Record<string, string | undefined>): Promise<NestFastifyApplication> {
  const config = readConfig(env);
  keepToOwner();
  await migrate(config.database);
  const app = await assemble(AppModule.with(config), config);
  try {
    const demo = config.demo ? await demoPeople(app) : [];
    await app.listen(config.port, config.host);
    announce(config, demo);
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}

/** What we write (database, keys, spooled mail) is for the user the portal runs as, and nobody else on the machine. */
export const keepToOwner = (): void => void process.umask(0o077);

async function demoPeople(app: NestFastifyApplication): Promise<DemoPerson[]> {
  if ((await app.get(Communities, { strict: false }).help()).length > 0)
    return app.get(DemoPeople, { strict: false }).all();
  console.log('The database is empty: loading two communities to try things out with …');
  return seedDemo(app);
}

function announce(config: Config, demo: readonly DemoPerson[]): void {
  if (demo.length > 0) {
    const width = Math.max(...demo.map(({ email }) => email.length));
    console.log(`\nDemo people, each with the password "${demo[0]!.password}" (or one click at /sign-in):`);
    for (const { email, role, community, totpSecret } of demo)
      console.log(`  ${email.padEnd(width)}  ${role.padEnd(11)}  ${community}${totpSecret ? '  (code app)' : ''}`);
  }
  console.log(`\n${config.product} is at ${config.publicUrl.origin}`);
  if (config.publicUrl.protocol !== 'https:')
    console.log('The address is plain http, so cookies are not marked secure. Fine on your own machine, nowhere else.');
}

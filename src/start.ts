import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { BadConfiguration, readConfig } from './platform/config/config.js';
import { BadKeys } from './platform/crypto/keyring.js';
import { migrate } from './platform/database/connections.js';
import { assemble } from './platform/http/serve.js';

/** Reads the configuration, migrates, and serves. What keeps it from starting is told in one plain message. */
export async function start(env: Record<string, string | undefined>): Promise<NestFastifyApplication> {
  try {
    const config = readConfig(env);
    await migrate(config.database);
    const app = await assemble(AppModule.with(config), config);
    await app.listen(config.port, config.host);
    console.log(`${config.product} is at ${config.publicUrl.origin}`);
    if (config.publicUrl.protocol !== 'https:')
      console.log('The address is plain http, so cookies are not marked secure. Fine on your own machine, nowhere else.');
    return app;
  } catch (error) {
    console.error(plainly(error));
    process.exit(1);
  }
}

/** The message for the operator. Only what nobody foresaw comes with its stack. */
function plainly(error: unknown): string {
  const { code, port } = error as { code?: string; port?: number };
  if (error instanceof BadConfiguration || error instanceof BadKeys) return error.message;
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Stop what is running there, or set PORT to another number.`;
  if (code === 'ECONNREFUSED') return 'The database does not answer. Is DATABASE_URL right, and is PostgreSQL running?';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.js';
import { fastifyFor } from './fastify.js';
import { openApi } from './openapi.js';

/** Puts a whole app together, ready to listen. The database must be migrated already. */
export async function assemble(module: object, config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module as never, fastifyFor(config), {
    bodyParser: false,
    abortOnError: false,
    logger: config.logLevel === 'silent' ? false : ['error', 'warn'],
  });
  app.enableShutdownHooks();
  return makeReady(app, config);
}

/** The last steps, which an app made by a test needs as well. */
export async function makeReady(app: NestFastifyApplication, config: Config): Promise<NestFastifyApplication> {
  openApi(app, config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

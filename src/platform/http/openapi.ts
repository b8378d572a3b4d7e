import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.js';

/** Documents the one route table at /openapi.json; made at the first request, so that it costs no start. */
export function openApi(app: NestFastifyApplication, config: Config): void {
  let body: string | undefined;
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.get('/openapi.json', async (_request, reply) => {
    body ??= JSON.stringify(
      SwaggerModule.createDocument(
        app,
        new DocumentBuilder().setTitle(config.product).setVersion('1').addCookieAuth('sid').build(),
      ),
    );
    return reply.type('application/json; charset=utf-8').send(body);
  });
}

import multipart from '@fastify/multipart';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';
import { TooLarge, Unreadable, WrongKind } from '../problems/common.problems.js';
import { FormValues } from './bodies.js';

/** A file of one person: a photo of a face. */
export const fileLimit = 10 * 1024 * 1024;
const fieldLimit = 64 * 1024;

/** A route that takes one file in a form. Every other route refuses such forms before it reads them. */
export const TakesFile = () => RouteConfig({ takesFile: true });

/** Teaches Fastify forms with a file in them, for the routes that say so. Nothing is written to a disk on the way. */
export function takeFiles(fastify: FastifyInstance): void {
  void fastify.register(multipart, {
    limits: { fileSize: fileLimit, files: 1, fields: 20, parts: 21, fieldSize: fieldLimit, headerPairs: 50 },
  });
  fastify.addHook('preValidation', async (request: FastifyRequest) => {
    if (!request.isMultipart()) return;
    if (!(request.routeOptions.config as { takesFile?: boolean }).takesFile) throw WrongKind();
    request.body = await readForm(request);
  });
}

async function readForm(request: FastifyRequest): Promise<FormValues> {
  const values: Record<string, unknown> = new FormValues();
  try {
    for await (const part of request.parts()) {
      if (part.fieldname === '__proto__' || Object.hasOwn(values, part.fieldname)) throw Unreadable();
      if (part.type === 'field') values[part.fieldname] = String(part.value);
      else {
        const bytes = await part.toBuffer();
        // A browser sends an empty file for one that was not chosen.
        if (bytes.length > 0) values[part.fieldname] = bytes;
      }
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    const code = (error as { code?: string }).code ?? '';
    throw code === 'FST_REQ_FILE_TOO_LARGE' ? TooLarge() : Unreadable();
  }
  return values as FormValues;
}

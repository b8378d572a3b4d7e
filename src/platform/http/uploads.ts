import multipart, { type MultipartFile } from '@fastify/multipart';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';
import { TooLarge, Unreadable, WrongKind } from '../problems/common.problems.js';
import { FormValues } from './bodies.js';

/** A file of one person: a photo of a face, a page of a letter. */
export const fileLimit = 10 * 1024 * 1024;
const fieldLimit = 64 * 1024;
/** Of everybody together, in memory at once. Beyond it a file is not taken, and its sender is asked to wait. */
const roomForFiles = 160 * 1024 * 1024;
/** Beyond what a field takes, some more are read and dropped, so that whoever chose too many keeps what they wrote. */
const spareFiles = 10;

/** One of several files of a form. What it is, its reader has to find out from the bytes. */
export class Upload {
  constructor(
    /** What its sender called it: anybody's claim. */
    readonly name: string,
    readonly bytes: Buffer,
    /** Why it has no bytes. */
    readonly fault?: 'too-large' | 'no-room',
  ) {}
}

interface Takes {
  /** How many, in which field; without it one file, in whatever field. */
  several?: { field: string; max: number };
}

/** A route that takes one file in a form. Every other route refuses such forms before it reads them. */
export const TakesFile = () => RouteConfig({ takes: {} satisfies Takes });

/** A route that takes some files in one field of a form (see `Files`). */
export const TakesFiles = (field: string, max: number) => RouteConfig({ takes: { several: { field, max } } });

/** Teaches Fastify forms with files in them, for the routes that say so. Nothing is written to a disk on the way. */
export function takeFiles(fastify: FastifyInstance): void {
  void fastify.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fileSize: fileLimit, files: 1, fields: 20, parts: 21, fieldSize: fieldLimit, headerPairs: 50 },
  });
  const room = new Room(roomForFiles);
  fastify.addHook('preValidation', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!request.isMultipart()) return;
    const { takes } = request.routeOptions.config as { takes?: Takes };
    if (!takes) throw WrongKind();
    const held = room.hold();
    // Also when the reader hangs up before it is answered.
    reply.raw.once('close', held.giveBack);
    request.body = await readForm(request, takes, held.take);
  });
}

/** So many bytes, and no more, are held at once. */
class Room {
  #left: number;

  constructor(size: number) {
    this.#left = size;
  }

  hold(): { take: (bytes: number) => boolean; giveBack: () => void } {
    let held = 0;
    return {
      take: (bytes) => {
        if (bytes > this.#left) return false;
        this.#left -= bytes;
        held += bytes;
        return true;
      },
      giveBack: () => {
        this.#left += held;
        held = 0;
      },
    };
  }
}

async function readForm(
  request: FastifyRequest,
  { several }: Takes,
  take: (bytes: number) => boolean,
): Promise<FormValues> {
  const values: Record<string, unknown> = new FormValues();
  const files = several ? several.max + spareFiles : 1;
  const sent: Upload[] = [];
  try {
    for await (const part of request.parts({ limits: { files, parts: 20 + files } })) {
      const known = part.fieldname === '__proto__' || Object.hasOwn(values, part.fieldname);
      if (known && !(several?.field === part.fieldname && part.type === 'file')) throw Unreadable();
      if (part.type === 'field') values[part.fieldname] = String(part.value);
      else {
        const upload = await readFile(part, take);
        // A browser sends an empty file for one that was not chosen.
        if (upload.bytes.length === 0 && !upload.fault) continue;
        if (several?.field === part.fieldname) values[part.fieldname] = (sent.push(upload), sent);
        else if (upload.fault || several) throw TooLarge();
        else values[part.fieldname] = upload.bytes;
      }
    }
  } catch (error) {
    throw error instanceof Problem ? error : Unreadable();
  }
  return values as FormValues;
}

/** What is too much is read to its end and dropped: the words beside it are worth keeping. */
async function readFile({ filename, file }: MultipartFile, take: (bytes: number) => boolean): Promise<Upload> {
  let chunks: Buffer[] = [];
  let noRoom = false;
  for await (const chunk of file as AsyncIterable<Buffer>) {
    noRoom ||= !take(chunk.length);
    if (noRoom) chunks = [];
    else chunks.push(chunk);
  }
  if (noRoom) return new Upload(filename, Buffer.alloc(0), 'no-room');
  if (file.truncated) return new Upload(filename, Buffer.alloc(0), 'too-large');
  return new Upload(filename, Buffer.concat(chunks));
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { runFolder } from './run-folder.js';

/* The built portal in processes of its own, as an operator runs it: to be cut off from, and to be killed. */

const launcher = join(process.cwd(), 'src', 'launch.mjs');
const clean = { PATH: process.env['PATH'], HOME: process.env['HOME'] };

export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** A folder of this run, for data and keys. */
export const dataFolder = () => mkdtempSync(join(runFolder(), 'server-'));

/** Builds if something has changed. Two test files at once would write the same files: the second waits. */
export async function built(): Promise<void> {
  const lock = join(runFolder(), 'building');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  try {
    const folder = dataFolder();
    const { status, stderr } = spawnSync(process.execPath, [launcher, 'portal', 'migrate'], {
      env: { ...clean, DATA_DIR: folder, LOG_LEVEL: 'silent' },
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true, force: true });
    if (status !== 0) throw new Error(`It does not build:\n${stderr}`);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** One running portal. */
export class Server {
  #process: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    private readonly env: Record<string, string>,
  ) {}

  static async start(env: Record<string, string>): Promise<Server> {
    const server = new Server(await freePort(), env);
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.#process!.pid!;
  }

  /** Also again after it was killed, at the same place. */
  start(): Promise<void> {
    const env = { ...clean, LOG_LEVEL: 'silent', LIMIT_FACTOR: '1000', ...this.env, PORT: String(this.port) };
    const child = (this.#process = spawn(process.execPath, [launcher], { env }));
    return new Promise((resolve, reject) => {
      let said = '';
      const hear = (bytes: Buffer) => {
        said += bytes.toString();
        if (said.includes(' is at http')) resolve();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', () => reject(new Error(`It did not start:\n${said}`)));
    });
  }

  /** As a power cut would: nothing is finished, nothing is said. */
  kill(): Promise<void> {
    return this.#ends('SIGKILL');
  }

  stop(): Promise<void> {
    return this.#ends('SIGTERM');
  }

  #ends(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill(signal);
    });
  }
}

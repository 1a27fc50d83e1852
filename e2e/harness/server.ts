import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface RunningServer {
  url: string;
  dataDir: string;
  pid: number;
  /** What it has printed so far. */
  output(): string;
  /** Resolves when it has printed `text`. */
  printed(text: string): Promise<void>;
  /** SIGTERM, and waits; @returns the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, as when the machine loses power; the embedded PostgreSQL is left running. */
  kill(): Promise<void>;
  /** Stops it if need be and removes its data. */
  dispose(): Promise<void>;
}

export interface ServerOptions {
  /** Fill in the demo company; default true. */
  demo?: boolean;
  /** Start again on the data of an earlier server. */
  dataDir?: string;
  env?: Record<string, string>;
}

const root = path.resolve(import.meta.dirname, '../..');

/** The real server, as `npm start` runs it, on a free port and data of its own. Resolves when it says that it is ready. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'entente-e2e-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['src/apps/server/main.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      DATA_DIR: dataDir,
      DEMO: options.demo === false ? 'off' : 'on',
      LOG_LEVEL: 'warn',
      RATE_LIMIT: '100000',
      // What is tested here is not whether a disk keeps what it was told to.
      ENTENTE_POSTGRES_SETTINGS: 'fsync=off,full_page_writes=off,synchronous_commit=off,shared_buffers=64MB',
      ...options.env,
    },
  });
  let text = '';
  let isRunning = true;
  const ready = Promise.withResolvers<void>();
  const waiting: { text: string; resolve: () => void }[] = [];
  const ended = Promise.withResolvers<number | null>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += String(chunk);
      if (text.includes('Entente is ready')) ready.resolve();
      for (const each of waiting) if (text.includes(each.text)) each.resolve();
    });
  }
  child.on('close', (code) => {
    isRunning = false;
    ended.resolve(code);
    ready.reject(new Error(`The server ended with code ${code} before it was ready:\n${text}`));
  });
  try {
    await ready.promise;
  } catch (error) {
    if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }

  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (isRunning) child.kill(signal);
    return ended.promise;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    pid: child.pid ?? 0,
    output: () => text,
    printed: (wanted) => new Promise((resolve) => (text.includes(wanted) ? resolve() : void waiting.push({ text: wanted, resolve }))),
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
    async dispose() {
      await end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  const { promise, resolve } = Promise.withResolvers<number>();
  probe.listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as AddressInfo;
    probe.close(() => resolve(port));
  });
  return promise;
}

import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export interface StartedServer {
  readonly child: ChildProcess;
  readonly url: string;
}

/** A server as `npm start` runs it, on a free port unless `env` names one, on a system of its own. Resolves when it is ready. */
export async function startServer(env: Readonly<Record<string, string>>): Promise<StartedServer> {
  const port = Number(env['PORT'] ?? (await freePort()));
  const child = spawn(process.execPath, ['--max-semi-space-size=8', '--heap-growing-percent=45', 'src/apps/server/main.mjs'], {
    cwd: path.resolve(import.meta.dirname, '..'),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'development',
      MALLOC_ARENA_MAX: '1',
      MALLOC_TRIM_THRESHOLD_: '1048576',
      MALLOC_MMAP_THRESHOLD_: '65536',
      PORT: String(port),
      DEMO: 'off',
      LOG_LEVEL: 'warn',
      RATE_LIMIT: '100000000',
      ...env,
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const ended = new Promise<never>((_resolve, reject) => child.once('exit', (code) => reject(new Error(`the server ended with ${code}`))));
  ended.catch(() => {});
  const ready = async (): Promise<void> => {
    while (
      !(await fetch(`${url}/readyz`).then(
        (response) => response.ok,
        () => false,
      ))
    )
      await new Promise((resolve) => setTimeout(resolve, 100));
  };
  await Promise.race([ready(), ended]);
  return { child, url };
}

/** Ends it as an operator would. */
export async function stopServer({ child }: StartedServer): Promise<void> {
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

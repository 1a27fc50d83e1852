import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startServer } from '../harness/server.ts';
import type { RunningServer } from '../harness/server.ts';

// One system through its life: the tests build on each other, as starts and stops do.
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ demo: false });
});

afterAll(() => server.dispose());

test('it is alive and ready, and tells its metrics', async () => {
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${server.url}/readyz`)).json()).toMatchObject({ status: 'ready' });
  expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('process_resident_memory_bytes');
});

test('a second start on the same data directory says who is there and ends', async () => {
  await expect(startServer({ dataDir: server.dataDir, demo: false })).rejects.toThrow(
    new RegExp(`ended with code 1 .*already running on ${server.dataDir} with pid ${server.pid}`, 's'),
  );
});

test('a start on a taken port says so and leaves its data directory alone', async () => {
  const { port } = new URL(server.url);
  await expect(startServer({ demo: false, env: { PORT: port } })).rejects.toThrow(
    new RegExp(`ended with code 1 .*Port ${port} .* is taken`, 's'),
  );
});

test('settings that are wrong are told all at once', async () => {
  const start = startServer({ demo: false, env: { DEMO: 'perhaps', LOG_LEVEL: 'loud', ENTENTE_COLOUR: 'red' } });
  await expect(start).rejects.toThrow(/DEMO=.*LOG_LEVEL=.*ENTENTE_COLOUR/s);
});

test('after a kill it starts again on its data', async () => {
  await server.kill();
  server = await startServer({ dataDir: server.dataDir, demo: false });
  expect(server.output()).toContain('stopped a PostgreSQL that was left running');
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});

test('told to stop, it answers the request that is being sent, takes no new ones, and ends with 0', async () => {
  const body = JSON.stringify({ email: 'nobody@example.com', password: 'not this one' });
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (chunk) => (answer += String(chunk)));
  const closed = new Promise((resolve) => socket.on('close', resolve));
  await once(socket, 'connect');
  const firstHalf = `POST /api/v1/auth/sign-in/email HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body.slice(0, 10)}`;
  await new Promise((resolve) => socket.write(firstHalf, resolve));
  // It has the first half when it answers another request that came later.
  await fetch(`${server.url}/healthz`);
  const stopped = server.stop();
  await server.printed('finishing what is running');
  await vi.waitFor(() => expect(newConnection(Number(port), hostname)).rejects.toMatchObject({ code: 'ECONNREFUSED' }), {
    timeout: 45_000,
  });
  socket.write(body.slice(10));
  await closed;
  expect(answer).toMatch(/^HTTP\/1\.1 40[01] /);
  expect(await stopped).toBe(0);
});

/** Resolves when a connection is made: one that is open already may be answered to its end. */
async function newConnection(port: number, host: string): Promise<void> {
  const socket = connect(port, host);
  await once(socket, 'connect');
  socket.destroy();
}

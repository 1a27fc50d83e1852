import Fastify from 'fastify';
import rateLimit from '@fastify/rate-limit';
import { expect, onTestFinished, test } from 'vitest';
import type { Db } from '../context.ts';
import { createKysely, createPool } from '../db/pool.ts';
import { runSql } from '../testing/postgres.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { sharedCounts, sharedCountsSchema, sharedStore, type SharedCounts } from './shared-counts.ts';

async function openDb(): Promise<Db> {
  const { adminUrl, appUrl } = await createTestDatabase({ bare: true });
  await runSql(adminUrl, ...sharedCountsSchema);
  const pool = createPool(appUrl, { max: 4, applicationName: 'test' });
  onTestFinished(() => pool.end());
  return createKysely<object>(pool) as Db;
}

const never = 1_000_000;

test('two processes count a client together, each minute anew', async () => {
  const db = await openDb();
  let now = 600_000;
  const [a, b] = [sharedCounts(db, () => now, never), sharedCounts(db, () => now, never)];
  for (let i = 0; i < 5; i += 1) a.hit('client');
  expect(b.hit('client').current).toBe(1);
  await a.flush();
  await b.flush();
  expect(b.hit('client').current).toBe(7);
  await b.flush();
  await a.flush();
  a.hit('client');
  await a.flush();
  expect(a.hit('client')).toEqual({ current: 9, ttl: 60_000 });
  expect(a.hit('other').current).toBe(1);
  now += 61_000;
  expect(a.hit('client')).toEqual({ current: 1, ttl: 59_000 });
  a.close();
  b.close();
});

test('without the database each process counts for itself', async () => {
  const counts = sharedCounts({} as Db, () => 0, never);
  counts.hit('client');
  await expect(counts.flush()).rejects.toThrow('executeQuery');
  expect(counts.hit('client').current).toBe(2);
  counts.close();
});

test('two servers refuse a client by one limit, and routes with limits of their own apart', async () => {
  const db = await openDb();
  const counts = [0, 1].map(() => sharedCounts(db, () => 0, never));
  const servers = await Promise.all(counts.map((each) => serverOn(each)));
  const status = async (n: number, url: string): Promise<number> => Number((await servers[n]?.inject(url))?.statusCode ?? 0);
  for (let i = 0; i < 3; i += 1) expect(await status(0, '/x')).toBe(200);
  for (const each of counts) await each.flush();
  expect(await status(1, '/x')).toBe(200);
  for (const each of counts) await each.flush();
  expect(await status(1, '/x')).toBe(429);
  expect(await status(1, '/own')).toBe(200);
  expect(await status(1, '/own')).toBe(429);
  for (const each of counts) each.close();
});

async function serverOn(counts: SharedCounts): Promise<ReturnType<typeof Fastify>> {
  const server = Fastify();
  await server.register(rateLimit, { max: 4, timeWindow: '1 minute', store: sharedStore(counts) });
  server.get('/x', async () => 'x');
  server.get('/own', { config: { rateLimit: { max: 1, timeWindow: '1 minute' } } }, async () => 'own');
  onTestFinished(() => server.close());
  return server;
}

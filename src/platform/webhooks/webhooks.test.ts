import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { fullGrant } from '../../kernel/access/actor.ts';
import { asSystem, transact } from '../../kernel/app.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { StoredEvent } from '../../kernel/event/event.ts';
import { eventColumns } from '../../kernel/event/read-events.ts';
import { drainFeeds } from '../../kernel/event/run-feeds.ts';
import { listRecords } from '../../kernel/list/list.ts';
import { runSql } from '../../kernel/testing/postgres.ts';
import { endpointDisabled } from './notification.ts';
import { webhookAttempt } from './records/webhook-attempt.ts';
import { webhookEndpoint } from './records/webhook-endpoint.ts';
import { hangUp, say, startReceiver, type Received } from './testing/receiver.ts';
import { tidy } from './jobs/upkeep.ts';
import { createWebhooksApp, sealingKey } from './testing/webhooks-app.ts';

const zoo = { name: 'Warehouse', recordTypes: ['zoo.animal'] };
const bodyOf = (r: Received) => JSON.parse(r.body) as { type: string; timestamp: string; data: Record<string, unknown> };
const verify = (secret: string, r: Received): unknown => new Webhook(secret).verify(r.body, r.headers as Record<string, string>);

describe('a delivery', () => {
  test('is verified by the public library of the specification, and refused when a byte differs', async () => {
    const [t, receiver] = [await createWebhooksApp(), await startReceiver()];
    const { secret } = await t.endpoint({ ...zoo, url: receiver.url, payload: 'full', headers: { 'X-Key': 'geheim-123' } });
    const id = await t.animal('Grüße 🦁');
    await t.work();
    expect(receiver.taken).toHaveLength(1);
    const got = receiver.taken[0]!;
    expect(verify(secret, got)).toMatchObject({
      type: 'zoo.animalCreated',
      data: { id, recordType: 'zoo.animal', record: { name: 'Grüße 🦁' } },
    });
    expect(() => verify(secret, { ...got, body: got.body.replace('🦁', '🐯') })).toThrow('No matching signature');
    expect(got.headers).toMatchObject({ 'x-key': 'geheim-123', 'content-type': 'application/json' });
    expect(await t.deliveries()).toMatchObject([{ state: 'delivered', attempts: 1, error: null }]);
  });

  test('tells ids alone unless the endpoint asks for the record', async () => {
    const [t, receiver] = [await createWebhooksApp(), await startReceiver()];
    await t.endpoint({ ...zoo, url: receiver.url });
    const id = await t.animal('Leo');
    await t.work();
    expect(bodyOf(receiver.taken[0]!).data).toEqual({ event: expect.any(Number), recordType: 'zoo.animal', id });
  });

  test('is made of the events that were chosen: by type, by record type, by filter, without imports', async () => {
    const [t, receiver] = [await createWebhooksApp(), await startReceiver()];
    const url = (path: string) => receiver.url.replace('/hook', path);
    await t.endpoint({ name: 'created', url: url('/created'), eventTypes: ['zoo.animalCreated'] });
    await t.endpoint({ name: 'tame', url: url('/tame'), recordTypes: ['zoo.animal'], filter: { field: 'tame', op: 'eq', value: true } });
    await t.endpoint({ name: 'quiet', url: url('/quiet'), recordTypes: ['zoo.animal'], muteImports: true });
    const leo = await t.animal('Leo');
    await t.command(t.ana, 'zoo.animal', 'update', leo, { tame: true });
    await transact(t.app, { actor: t.ana, requestId: 'import:1' }, async (ctx) =>
      ctx.emit({ type: 'zoo.animalUpdated', recordType: 'zoo.animal', recordId: leo }),
    );
    await t.work();
    const types = (path: string) => receiver.taken.filter((r) => r.path === path).map((r) => bodyOf(r).type);
    expect(types('/created')).toEqual(['zoo.animalCreated']);
    // The filter looks at the record as it is when the event is dealt with.
    expect(types('/tame')).toEqual(['zoo.animalCreated', 'zoo.animalUpdated', 'zoo.animalUpdated']);
    expect(types('/quiet')).toEqual(['zoo.animalCreated', 'zoo.animalUpdated']);
  });

  test('of 2,000 events at once takes one job, and they go out within a rate that the endpoint sets', async () => {
    const [t, receiver] = [await createWebhooksApp(), await startReceiver()];
    await t.endpoint({ ...zoo, url: receiver.url, perMinute: 50 });
    await asSystem(t.app, async (ctx) => {
      for (let i = 0; i < 2000; i += 1)
        ctx.emit({
          type: 'zoo.animalCreated',
          recordType: 'zoo.animal',
          recordId: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
        });
    });
    await t.work();
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from graphile_worker._private_jobs`.execute(t.app.db);
    expect(rows[0]?.n).toBeLessThanOrEqual(2);
    expect(await t.deliveries()).toHaveLength(2000);
    expect(receiver.taken.length).toBe(50);
    await t.advance(61);
    expect(receiver.taken.length).toBe(100);
  });
});

describe('a receiver that is down', () => {
  test('for an hour gets everything once it is back, in order per record', async () => {
    const [t, receiver] = [await createWebhooksApp(), await startReceiver()];
    const { secret } = await t.endpoint({ ...zoo, url: receiver.url, payload: 'full' });
    receiver.answer = hangUp;
    const animals = await Promise.all(['Leo', 'Mia', 'Pia'].map((name) => t.animal(name)));
    await t.work();
    for (let minute = 0; minute < 60; minute += 5) {
      for (const id of animals) await t.rename(id, `At ${minute} ${id.slice(-4)}`);
      await t.advance(300);
    }
    expect(receiver.taken).toHaveLength(0);
    // It was looked at now and then, not for each of the 39 events.
    expect(receiver.seen.length).toBeLessThan(30);
    receiver.answer = say(204);
    await t.advance(3600);
    expect(receiver.taken).toHaveLength(39);
    expect(new Set(receiver.taken.map((r) => r.headers['webhook-id'])).size).toBe(39);
    for (const got of receiver.taken) expect(verify(secret, got)).toBeTruthy();
    const seqs = (id: string) => receiver.taken.map(bodyOf).flatMap((b) => (b.data['id'] === id ? [b.data['event'] as number] : []));
    for (const id of animals) {
      expect(seqs(id)).toHaveLength(13);
      expect(seqs(id)).toEqual(seqs(id).toSorted((a, b) => a - b));
    }
  });

  test('is switched off after three days, its owner is told by an event, and nothing is lost when it is switched on again', async () => {
    const [t, receiver] = [await createWebhooksApp(), await startReceiver()];
    const { id } = await t.endpoint({ ...zoo, url: receiver.url });
    receiver.answer = say(503);
    for (const name of ['Leo', 'Mia', 'Pia']) await t.animal(name);
    await t.work();
    for (let hour = 0; hour < 76; hour += 1) await t.advance(3600);
    expect(await t.as(t.ana, (ctx) => listRecords(ctx, webhookEndpoint, {}))).toMatchObject({
      data: [{ enabled: false, disabledReason: 'failing' }],
    });
    const { rows } = await sql`select record_id, data from event where type = 'webhooks.endpointDisabled'`.execute(t.app.db);
    expect(rows).toEqual([{ record_id: id, data: { reason: 'failing' } }]);
    const [event] = (await sql<StoredEvent>`select ${eventColumns} from event e where type = 'webhooks.endpointDisabled'`.execute(t.app.db))
      .rows;
    expect(await t.as(t.ana, async (ctx) => endpointDisabled.tell?.(ctx, event!))).toMatchObject([{ to: [t.ana.userId], recordId: id }]);
    receiver.answer = say(200);
    await t.command(t.ana, 'webhooks.webhookEndpoint', 'enable', id);
    await t.work();
    expect(receiver.taken).toHaveLength(3);
  });

  test('asks by Retry-After for how long', async () => {
    const [t, receiver] = [await createWebhooksApp(), await startReceiver()];
    await t.endpoint({ ...zoo, url: receiver.url });
    receiver.answer = say(429, { 'retry-after': '600' });
    await t.animal('Leo');
    await t.work();
    await t.animal('Mia');
    receiver.answer = say(200);
    await t.advance(590);
    expect(receiver.seen).toHaveLength(1);
    await t.advance(15);
    expect(receiver.taken).toHaveLength(2);
  });

  test('with 410 is switched off at once', async () => {
    const [t, receiver] = [await createWebhooksApp(), await startReceiver()];
    await t.endpoint({ ...zoo, url: receiver.url });
    receiver.answer = say(410);
    await t.animal('Leo');
    await t.work();
    await t.animal('Mia');
    await t.work();
    expect(receiver.seen).toHaveLength(1);
    expect(await t.as(t.ana, (ctx) => listRecords(ctx, webhookEndpoint, {}))).toMatchObject({
      data: [{ enabled: false, disabledReason: 'gone' }],
    });
  });
});

describe('a delivery that is refused', () => {
  test('holds up the later events of its record alone, is tried for three days, and then given up', async () => {
    const [t, receiver] = [await createWebhooksApp(), await startReceiver()];
    await t.endpoint({ ...zoo, url: receiver.url });
    const [leo, mia] = [await t.animal('Leo'), await t.animal('Mia')];
    receiver.answer = (r, response) =>
      void response.writeHead(bodyOf(r).data['id'] === leo && bodyOf(r).type === 'zoo.animalCreated' ? 400 : 200).end();
    await t.rename(leo, 'Leo the second');
    await t.rename(mia, 'Mia the second');
    await t.work();
    expect(receiver.taken.map((r) => bodyOf(r).data['id'])).toEqual([mia, mia]);
    for (let hours = 0; hours < 100; hours += 2) await t.advance(7200);
    const tries = receiver.seen.filter((r) => bodyOf(r).data['id'] === leo && bodyOf(r).type === 'zoo.animalCreated');
    expect(tries).toHaveLength(10);
    expect(new Set(tries.map((r) => r.headers['webhook-id'])).size).toBe(1);
    expect(new Set(tries.map((r) => r.body)).size).toBe(1);
    expect((await t.deliveries()).map((d) => d.state)).toEqual(['failed', 'delivered', 'delivered', 'delivered']);
  });

  test('can be sent again: one, and all that failed in a period, with the same ids', async () => {
    const [t, receiver] = [await createWebhooksApp(), await startReceiver()];
    const { id } = await t.endpoint({ ...zoo, url: receiver.url });
    const refused = [await t.animal('Leo'), await t.animal('Mia')];
    const pia = await t.animal('Pia');
    receiver.answer = (r, response) => void response.writeHead(refused.includes(bodyOf(r).data['id'] as string) ? 400 : 200).end();
    for (let hours = 0; hours < 100; hours += 2) {
      // The receiver takes others meanwhile, so it is not away.
      await t.rename(pia, `Pia ${hours}`);
      await t.advance(7200);
    }
    const failed = (await t.deliveries()).filter((d) => d.state === 'failed');
    expect(failed).toMatchObject([{ strikes: 10 }, { strikes: 10 }]);
    receiver.taken.splice(0);
    receiver.answer = say(200);
    await t.command(t.ana, 'webhooks.webhookDelivery', 'send-again', failed[0]!.id);
    await t.work();
    expect(receiver.taken).toHaveLength(1);
    const from = new Date(Date.parse(t.app.now()) - 20 * 86_400_000).toISOString();
    await t.command(t.ana, 'webhooks.webhookEndpoint', 'replay', id, { from });
    await t.work();
    expect(receiver.taken.map((r) => r.headers['webhook-id'])).toEqual(failed.map((d) => `msg_${d.id.replaceAll('-', '')}`));
  });

  test('a period can be sent again as a whole, with what happened while the endpoint was off', async () => {
    const [t, receiver] = [await createWebhooksApp(), await startReceiver()];
    const { id } = await t.endpoint({ ...zoo, url: receiver.url });
    await t.animal('Leo');
    await t.work();
    await t.command(t.ana, 'webhooks.webhookEndpoint', 'disable', id);
    const mia = await t.animal('Mia');
    await t.work();
    await t.command(t.ana, 'webhooks.webhookEndpoint', 'enable', id);
    await t.work();
    expect(receiver.taken).toHaveLength(1);
    const hour = (by: number) => new Date(Date.parse(t.app.now()) + by * 3_600_000).toISOString();
    // The log goes by the time of the database.
    await t.command(t.ana, 'webhooks.webhookEndpoint', 'replay', id, { from: hour(-1), to: hour(1), failedOnly: false });
    await t.work();
    expect(receiver.taken.map((r) => bodyOf(r).data['id']).filter((each) => each === mia)).toHaveLength(1);
    expect(receiver.taken).toHaveLength(3);
    expect(receiver.taken[0]!.headers['webhook-id']).toBe(receiver.taken[1]!.headers['webhook-id']);
  });
});

describe('secrets', () => {
  test('can be changed with a time in which both sign', async () => {
    const [t, receiver] = [await createWebhooksApp(), await startReceiver()];
    const { id, secret } = await t.endpoint({ ...zoo, url: receiver.url });
    const rotated = await t.command(t.ana, 'webhooks.webhookEndpoint', 'rotate-secret', id, { overlapHours: 2 });
    const next = (rotated.result as { secret: string }).secret;
    await t.animal('Leo');
    await t.work();
    expect(verify(secret, receiver.taken[0]!)).toBeTruthy();
    expect(verify(next, receiver.taken[0]!)).toBeTruthy();
    await t.advance(3 * 3600);
    await t.animal('Mia');
    await t.work();
    expect(() => verify(secret, receiver.taken[1]!)).toThrow('No matching signature');
    expect(verify(next, receiver.taken[1]!)).toBeTruthy();
  });

  test('and headers are nowhere in clear: not in the database, not in events, not in what a receiver sends back', async () => {
    const [t, receiver] = [await createWebhooksApp(), await startReceiver()];
    receiver.answer = (r, response) => response.end(`you sent ${String(r.headers['x-key'])}\u0000 and ${'x'.repeat(5000)}`);
    const { secret } = await t.endpoint({ ...zoo, url: receiver.url, headers: { 'X-Key': 'geheim-123' } });
    await t.animal('Leo');
    await t.work();
    const everything =
      await sql`select to_jsonb(e) from webhook_endpoint e union all select to_jsonb(a) from webhook_attempt a union all select to_jsonb(v) from event v`.execute(
        t.app.db,
      );
    const text = JSON.stringify(everything.rows);
    expect(text).not.toContain('geheim-123');
    expect(text).not.toContain(secret);
    const [attempt] = (await t.as(t.ana, (ctx) => listRecords(ctx, webhookAttempt, { fields: ['response', 'outcome', 'status'] }))).data;
    expect(attempt).toMatchObject({ outcome: 'delivered', status: 200 });
    expect(attempt!['response']).toMatch(/^you sent ••• and x+$/);
    expect(Buffer.byteLength(String(attempt!['response']))).toBeLessThanOrEqual(1024);
  });
});

describe('permission', () => {
  test('a payload holds what the endpoint’s owner may see: no hidden fields, no rows of others', async () => {
    const [t, receiver] = [await createWebhooksApp(), await startReceiver()];
    const bo = await t.person('Bo', { grants: { '*': fullGrant, 'zoo.animal': { ...fullGrant, read: 'own', hidden: ['price'] } } });
    await t.endpoint({ ...zoo, url: receiver.url, payload: 'full' }, bo);
    const mine = (await t.command(bo, 'zoo.animal', 'create', undefined, { name: 'Mine' })).data!.id;
    await t.command(t.ana, 'zoo.animal', 'update', mine, { price: { amount: '5.00', currency: 'EUR' }, name: 'Still mine' });
    await t.animal('Not his');
    await t.work();
    expect(receiver.taken.map((r) => bodyOf(r).data['id'])).toEqual([mine, mine]);
    expect(bodyOf(receiver.taken[1]!).data).toMatchObject({ record: { name: 'Still mine' }, changes: { name: { from: 'Mine' } } });
    expect(receiver.taken.map((r) => r.body).join()).not.toMatch(/price|5\.00|Not his/);
    expect((await t.deliveries()).map((d) => d.state)).toEqual(['delivered', 'delivered', 'skipped']);
  });

  test('an endpoint is its owner’s and the administrators’; keys with fewer rights make none; nobody makes one for others', async () => {
    const [t, receiver] = [await createWebhooksApp(), await startReceiver()];
    const { id } = await t.endpoint({ ...zoo, url: receiver.url });
    const bo = await t.person('Bo');
    const none = await t.person('Eve', { permissions: [] });
    const admin = await t.person('Adam', { isAdmin: true });
    const key = { ...bo, via: 'apiKey' as const, credentialId: id };
    const change = (actor: typeof bo) =>
      t.command(actor, 'webhooks.webhookEndpoint', 'configure', id, { url: 'https://example.com/steal' });
    await expect(change(bo)).rejects.toMatchObject({ status: 404 });
    await expect(change(none)).rejects.toMatchObject({ status: 404 });
    await expect(t.endpoint({ ...zoo, url: receiver.url }, key)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(t.endpoint({ ...zoo, url: receiver.url, owner: t.ana.userId }, bo)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(change(admin)).resolves.toMatchObject({ data: { url: 'https://example.com/steal' } });
  });

  test('input is checked by name: unknown events, filters over several types, our own headers', async () => {
    const t = await createWebhooksApp();
    const make = (input: object) => t.endpoint({ ...zoo, url: 'https://example.com', ...input });
    await expect(make({ recordTypes: [], eventTypes: ['zoo.flown'] })).rejects.toMatchObject({
      problems: [{ pointer: '/eventTypes', code: 'unknown' }],
    });
    await expect(make({ recordTypes: [] })).rejects.toMatchObject({ problems: [{ pointer: '/eventTypes', code: 'required' }] });
    await expect(make({ url: 'ftp://example.com' })).rejects.toMatchObject({ problems: [{ pointer: '/url' }] });
    await expect(make({ url: 'https://me:pw@example.com' })).rejects.toMatchObject({
      problems: [{ pointer: '/url', code: 'credentials' }],
    });
    await expect(make({ headers: { Host: 'x' } })).rejects.toMatchObject({ problems: [{ pointer: '/headers/Host', code: 'reserved' }] });
    await expect(make({ headers: { 'X-A': 'a\r\nB: c' } })).rejects.toMatchObject({
      problems: [{ pointer: '/headers/X-A', code: 'value' }],
    });
    await expect(
      make({ recordTypes: ['zoo.animal', 'zoo.enclosure'], filter: { field: 'name', op: 'eq', value: 'x' } }),
    ).rejects.toMatchObject({ problems: [{ pointer: '/filter', code: 'one' }] });
    await expect(make({ filter: { field: 'nothing', op: 'eq', value: 'x' } })).rejects.toMatchObject({ code: 'unknown-field' });
    await expect(make({ recordTypes: ['webhooks.webhookEndpoint'] })).rejects.toMatchObject({ problems: [{ code: 'unknown' }] });
  });
});

describe('a process that is killed', () => {
  test('between sending and saying so: the delivery is sent again with the same id, and noted once', async () => {
    const [t, receiver] = [await createWebhooksApp(), await startReceiver()];
    const { secret } = await t.endpoint({ ...zoo, url: receiver.url });
    const arrived = Promise.withResolvers<void>();
    // It arrives, and no answer is given.
    receiver.answer = () => arrived.resolve();
    await t.animal('Leo');
    await drainFeeds(t.app);
    const child = fork(new URL('./testing/sender-to-kill.ts', import.meta.url), [t.appUrl, sealingKey], { stdio: 'ignore', execArgv: [] });
    await arrived.promise;
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await t.deliveries()).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    receiver.answer = say(200);
    await runSql(
      t.adminUrl,
      'update graphile_worker._private_jobs set locked_at = null, locked_by = null',
      'update graphile_worker._private_job_queues set locked_at = null, locked_by = null',
    );
    await t.work();
    expect(await t.deliveries()).toMatchObject([{ state: 'delivered', attempts: 1 }]);
    expect(receiver.seen).toHaveLength(2);
    expect(receiver.seen[0]!.headers['webhook-id']).toBe(receiver.seen[1]!.headers['webhook-id']);
    expect(receiver.seen[0]!.body).toBe(receiver.seen[1]!.body);
    expect(verify(secret, receiver.taken[0]!)).toBeTruthy();
  });
});

test('what is older than 30 days goes, for an endpoint that is off also what waits; what waits for one that is on stays', async () => {
  const [t, receiver] = [await createWebhooksApp(), await startReceiver()];
  const [off, on] = [await t.endpoint({ ...zoo, url: receiver.url }), await t.endpoint({ ...zoo, url: receiver.url })];
  await t.command(t.ana, 'webhooks.webhookEndpoint', 'disable', off.id);
  const insert = (endpoint: string, state: string, days: number) =>
    sql`insert into webhook_delivery (id, endpoint_id, seq, event_type, state, attempts, strikes, next_at, created_at, updated_at)
      values (gen_random_uuid(), ${endpoint}::uuid, ${days + (state === 'failed' ? 1000 : 0)}, ${`${state} ${days}`}, ${state}, 0, 0, now() + interval '1 year',
        ${t.app.now()}::timestamptz - make_interval(days => ${days}), now())`.execute(t.app.db);
  for (const days of [29, 31]) {
    await insert(off.id, 'waiting', days);
    await insert(on.id, 'waiting', days);
    await insert(on.id, 'failed', days);
  }
  await tidy.run({ app: t.app, db: t.app.db, now: t.app.now(), job: { signal: new AbortController().signal } } as never, {});
  const { rows } = await sql<{ endpoint: string; type: string }>`
    select endpoint_id as endpoint, event_type as type from webhook_delivery order by event_type, endpoint_id`.execute(t.app.db);
  const left = (endpoint: string): string[] => rows.filter((row) => row.endpoint === endpoint).map((row) => row.type);
  expect(left(off.id)).toEqual(['waiting 29']);
  expect(left(on.id)).toEqual(['failed 29', 'waiting 29', 'waiting 31']);
});

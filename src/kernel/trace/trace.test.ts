import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { systemActor } from '../access/actor.ts';
import { transact, type App } from '../app.ts';
import { runCommand } from '../command/run.ts';
import { recordRoutes } from '../http/record-routes.ts';
import { createHttpServer } from '../http/server.ts';
import { drain } from '../jobs/drain.ts';
import { installJobs } from '../jobs/install-jobs.ts';
import { defineJob, type Job, type JobBase } from '../jobs/job.ts';
import { createQueue } from '../jobs/queue.ts';
import { createLogger } from '../log/log.ts';
import { createTestApp, staff } from '../testing/test-app.ts';
import { animal, zooRegistry } from '../testing/zoo.ts';
import { openTracing } from './open-tracing.ts';
import { currentTrace, recordTraces, traced } from './trace.ts';

interface SentSpan {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  kind: number;
  links?: { traceId: string; spanId: string }[];
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
  status: { code?: number };
}

/** Takes spans as a collector does: POST /v1/traces, OTLP in JSON. */
async function startCollector(): Promise<{ url: string; spans: SentSpan[]; services: Set<string> }> {
  const spans: SentSpan[] = [];
  const services = new Set<string>();
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      for (const resource of (
        body as { resourceSpans: { resource: { attributes: SentSpan['attributes'] }; scopeSpans: { spans: SentSpan[] }[] }[] }
      ).resourceSpans) {
        services.add(resource.resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '');
        spans.push(...resource.scopeSpans.flatMap((scope) => scope.spans));
      }
      response.writeHead(request.url === '/v1/traces' ? 200 : 404, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, spans, services };
}

const remind = defineJob({ name: 'zoo.remind', input: z.object({ animal: z.string() }), run: async () => {} });

test('a request, its command and statements are one trace; the job that it queued is linked to it; nobody’s data is in it', async () => {
  const collector = await startCollector();
  const tracing = await openTracing({ traceEndpoint: collector.url, traceHeaders: {}, traceService: 'zoo', traceRatio: 100 }, '1.2.3');
  const t = await createTestApp(zooRegistry());
  await installJobs(t.adminUrl);
  const app: App = { ...t.app, enqueue: createQueue([remind as Job]) };
  const server = await createHttpServer({
    app,
    log: createLogger({ level: 'silent' }),
    routes: recordRoutes(app),
    publicUrl: 'http://localhost',
    rateLimit: 1000,
    observe: () => {},
    authenticate: async () => staff(null, { via: 'apiKey' }),
  });
  recordTraces(tracing);
  onTestFinished(() => recordTraces(null));
  const made = await server.inject({
    method: 'POST',
    url: '/api/v1/zoo/animals',
    headers: { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', 'content-type': 'application/json' },
    payload: { name: 'Very Private Name', diary: 'secret diary' },
  });
  expect(made.statusCode).toBe(201);
  await traced('POST /remind', { kind: 'server' }, () =>
    transact(app, { actor: systemActor, requestId: 'test' }, async (ctx) => ctx.enqueue('zoo.remind', { animal: 'a' })),
  );
  await drain({ pool: t.pool, jobs: [remind as Job], context: () => ({}) as JobBase });
  await expect(
    runCommand(app, {
      actor: staff(null),
      requestId: 'test',
      record: animal,
      verb: 'heal',
      id: '00000000-0000-7000-8000-000000000000',
      input: { by: 'Dr. Secret' },
    }),
  ).rejects.toThrow('may not see it');
  await tracing?.close();

  expect([...collector.services]).toEqual(['zoo']);
  const named = (name: string): SentSpan | undefined => collector.spans.find((span) => span.name === name);
  const request = named('POST /api/v1/:module/:path');
  // It goes on the trace that the caller, or a proxy in front, began.
  expect(request).toMatchObject({ traceId: '0af7651916cd43dd8448eb211c80319c', parentSpanId: 'b7ad6b7169203331', kind: 2 });
  expect(request?.attributes).toContainEqual({ key: 'http.response.status_code', value: { intValue: 201 } });
  const command = named('zoo.animal.create');
  expect(command).toMatchObject({ traceId: request?.traceId, parentSpanId: request?.spanId });
  const texts = collector.spans
    .filter((span) => span.parentSpanId === command?.spanId)
    .map((span) => span.attributes.find(({ key }) => key === 'db.query.text')?.value.stringValue ?? '');
  expect(texts.some((text) => /insert into "?animal.*\$1/is.test(text))).toBe(true);
  const asked = named('POST /remind');
  const job = named('zoo.remind');
  expect(job?.traceId).not.toBe(asked?.traceId);
  expect(job?.links).toMatchObject([{ traceId: asked?.traceId }]);
  expect(named('zoo.animal.heal')?.status.code).toBe(2);
  const all = JSON.stringify(collector.spans);
  for (const secret of ['Very Private Name', 'secret diary', 'Dr. Secret']) expect(all).not.toContain(secret);
});

test('without an endpoint nothing is loaded or recorded', async () => {
  expect(await openTracing({ traceEndpoint: undefined, traceHeaders: {}, traceService: 'x', traceRatio: 100 }, '1')).toBeNull();
  expect(await traced('x', {}, async (span) => (span.set({ a: 1 }), currentTrace()))).toBeNull();
});

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { sql } from '../db/sql.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z, ZodError } from 'zod';
import { runSql } from '../testing/postgres.ts';
import { defineCron } from './cron.ts';
import { discard, listDead, rerun } from './dead-letters.ts';
import { drain } from './drain.ts';
import { enqueue, enqueueMany } from './enqueue.ts';
import { installJobs } from './install-jobs.ts';
import { defineJob, DoNotRetry, type Job } from './job.ts';
import { startWorkers, type WorkersOptions } from './start-workers.ts';
import { contextOn, createJobsDatabase, type JobsDatabase } from './test-jobs.ts';

const writeNote = defineJob({
  name: 'test.writeNote',
  input: z.object({ text: z.string() }),
  async run(ctx, { text }) {
    await sql`insert into test_note (text) values (${text})`.execute(ctx.db);
  },
});

const fail = defineJob({
  name: 'test.fail',
  input: z.object({ email: z.string() }),
  retries: 1,
  async run(_ctx, { email }) {
    throw Object.assign(new Error(`cannot write to ${email}`), { code: 'refused' });
  },
});

async function notes({ db }: JobsDatabase): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`select text from test_note order by at`.execute(db);
  return rows.map((row) => row.text);
}

async function count({ db }: JobsDatabase, from: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.raw(from)}`.execute(db);
  return rows[0]!.count;
}

/** Without the job that tells people of dead letters, which the whole program queues beside. */
const queued = `(select * from graphile_worker._private_jobs where key is distinct from 'notify.tellOfDeadJobs') as jobs`;

interface LogLine {
  level: string;
  message: string;
  [fact: string]: unknown;
}

function collectingLog(): { log: WorkersOptions['log']; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const write = (level: string) => (facts: object, message: string) => void lines.push({ ...facts, level, message });
  const log = { info: write('info'), warn: write('warn'), error: write('error'), debug: write('debug') };
  return { log: log as unknown as WorkersOptions['log'], lines };
}

async function start(database: JobsDatabase, jobs: readonly Job[], more: Partial<WorkersOptions> = {}) {
  const { log, lines } = collectingLog();
  const workers = await startWorkers({ pool: database.pool, jobs, log, context: contextOn(database.db), concurrency: 2, ...more });
  const stop = once1(() => workers.stop());
  onTestFinished(stop);
  return { ...workers, stop, lines };
}

function once1(end: () => Promise<void>): () => Promise<void> {
  let ended: Promise<void> | undefined;
  return () => (ended ??= end());
}

describe('queueing', () => {
  test('is part of the transaction: rolled back with it, there when it commits', async () => {
    const database = await createJobsDatabase();
    await expect(
      database.db.transaction().execute(async (tx) => {
        await enqueue(tx, writeNote, { text: 'never' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await count(database, queued)).toBe(0);
    await database.db.transaction().execute((tx) => enqueue(tx, writeNote, { text: 'once' }));
    await drain({ ...database, jobs: [writeNote], context: contextOn(database.db) });
    expect(await notes(database)).toEqual(['once']);
    expect(await count(database, queued)).toBe(0);
  });

  test('refuses an input that the job does not declare', async () => {
    const database = await createJobsDatabase();
    // @ts-expect-error a number is no text
    await expect(enqueue(database.db, writeNote, { text: 7 })).rejects.toThrow(ZodError);
    expect(await count(database, queued)).toBe(0);
  });

  test('with a key replaces the one that waits, also within one statement', async () => {
    const database = await createJobsDatabase();
    const options = { key: 'same' };
    await enqueue(database.db, writeNote, { text: 'first' }, options);
    await enqueueMany(database.db, [
      { job: writeNote as Job, input: { text: 'second' }, options },
      { job: writeNote as Job, input: { text: 'third' }, options },
      { job: writeNote as Job, input: { text: 'other' } },
    ]);
    await drain({ ...database, jobs: [writeNote], context: contextOn(database.db) });
    expect((await notes(database)).toSorted()).toEqual(['other', 'third']);
  });

  test('for later waits until the clock is there', async () => {
    const database = await createJobsDatabase();
    const runAt = new Date(Date.now() + 3_600_000).toISOString();
    await enqueue(database.db, writeNote, { text: 'later' }, { runAt });
    const options = { ...database, jobs: [writeNote], context: contextOn(database.db) };
    expect((await drain(options)).done).toBe(0);
    expect((await drain({ ...options, now: runAt })).done).toBe(1);
  });

  test('is open to partners, customers and visitors, and the queue is not', async () => {
    const database = await createJobsDatabase();
    await database.db.transaction().execute(async (tx) => {
      await sql`set local role entente_public`.execute(tx);
      await enqueue(tx, writeNote, { text: 'from the shop' });
    });
    expect(await count(database, queued)).toBe(1);
    const peek = database.db.transaction().execute(async (tx) => {
      await sql`set local role entente_public`.execute(tx);
      await sql`select * from graphile_worker._private_jobs`.execute(tx);
    });
    await expect(peek).rejects.toThrow(/permission denied/);
  });

  test('can be installed again and again', async () => {
    const { adminUrl } = await createJobsDatabase();
    await Promise.all([installJobs(adminUrl), installJobs(adminUrl)]);
  });
});

describe('workers', () => {
  test('hear of a job when its transaction commits, and of one that waits when it is due', async () => {
    const database = await createJobsDatabase();
    const ran = waiter(writeNote, 2);
    await start(database, [ran.job]);
    const asked = performance.now();
    await enqueue(database.db, ran.job, { text: 'now' });
    await enqueue(database.db, ran.job, { text: 'soon' }, { runAt: new Date(Date.now() + 1500).toISOString() });
    await ran.done;
    expect(await notes(database)).toEqual(['now', 'soon']);
    // Polling would have taken 10 minutes.
    expect(performance.now() - asked).toBeLessThan(6000);
  });

  test('try again, then lay the job with the dead letters, from where it can be re-run or discarded', async () => {
    const database = await createJobsDatabase();
    await enqueue(database.db, fail, { email: 'ann@example.com' });
    const options = { ...database, jobs: [fail], context: contextOn(database.db), errors: 'collect' } as const;
    expect((await drain(options)).errors).toHaveLength(1);
    expect(await listDead(database.db)).toEqual([]);
    expect((await drain({ ...options, now: inAnHour() })).errors).toHaveLength(1);

    const [dead] = await listDead(database.db);
    expect(dead).toMatchObject({
      name: 'test.fail',
      input: { email: 'ann@example.com' },
      error: 'cannot write to ann@example.com',
      errorCode: 'refused',
      attempts: 2,
    });
    expect(await count(database, queued)).toBe(0);

    expect(await rerun(database.db, [dead!.id])).toHaveLength(1);
    expect(await listDead(database.db)).toEqual([]);
    await drain({
      ...options,
      jobs: [
        { ...fail, run: async (ctx, { email }) => void (await sql`insert into test_note (text) values (${email})`.execute(ctx.db)) },
      ] as Job[],
    });
    expect(await notes(database)).toEqual(['ann@example.com']);

    await enqueue(database.db, fail, { email: 'bob@example.com' }, { maxAttempts: 1 });
    await drain(options);
    const [other] = await listDead(database.db);
    expect(await discard(database.db, [other!.id])).toBe(1);
    expect(await discard(database.db, [other!.id])).toBe(0);
    expect(await rerun(database.db, [other!.id])).toEqual([]);
  });

  test('give up at once on an input of another version and on what cannot succeed', async () => {
    const database = await createJobsDatabase();
    await enqueue(database.db, writeNote, { text: 'old' });
    const changed = defineJob({ name: 'test.writeNote', input: z.object({ words: z.array(z.string()) }), run: async () => {} });
    const hopeless = defineJob({
      name: 'test.hopeless',
      input: z.object({}),
      run: () => Promise.reject(new DoNotRetry('never', { code: 'gone' })),
    });
    await enqueue(database.db, hopeless, {});
    await drain({ ...database, jobs: [changed as Job, hopeless as Job], context: contextOn(database.db), errors: 'collect' });
    expect((await listDead(database.db)).map((dead) => dead.errorCode).toSorted()).toEqual(['gone', 'invalid_input']);
  });

  test('end an attempt at its time limit and tell the work', async () => {
    const database = await createJobsDatabase();
    const heard = Promise.withResolvers<void>();
    const slow = defineJob({
      name: 'test.slow',
      input: z.object({}),
      timeoutMs: 50,
      retries: 0,
      run: (ctx) => new Promise<void>(() => ctx.job.signal.addEventListener('abort', () => heard.resolve())),
    });
    await enqueue(database.db, slow, {});
    await drain({ ...database, jobs: [slow as Job], context: contextOn(database.db), errors: 'collect' });
    await heard.promise;
    expect((await listDead(database.db))[0]).toMatchObject({ errorCode: 'job_timeout', error: 'test.slow took longer than 0.05 s' });
  });

  test('wait as long as the job says before they try again', async () => {
    const database = await createJobsDatabase();
    const patient = { ...fail, retries: 3, backoff: () => 3600 } as Job;
    await enqueue(database.db, patient, { email: 'x' });
    await drain({ ...database, jobs: [patient], context: contextOn(database.db), errors: 'collect' });
    const { rows } = await sql<{
      wait: number;
    }>`select extract(epoch from run_at - now())::float8 as wait from graphile_worker._private_jobs`.execute(database.db);
    expect(rows[0]!.wait).toBeGreaterThan(3590);
    expect(rows[0]!.wait).toBeLessThan(3601);
  });

  test('log what failed and where, without the data of it', async () => {
    const database = await createJobsDatabase();
    const failed = Promise.withResolvers<void>();
    const { log, lines } = collectingLog();
    const told = { ...log, error: (...line: [object, string]) => (log.error(...line), failed.resolve()) } as WorkersOptions['log'];
    const workers = await startWorkers({ ...database, jobs: [fail as Job], log: told, context: contextOn(database.db) });
    await enqueue(database.db, fail, { email: 'ann@example.com' });
    await failed.promise;
    await workers.stop();
    expect(lines.find((line) => line.message === 'job failed')).toMatchObject({
      job: 'test.fail',
      attempt: 1,
      error: 'Error',
      code: 'refused',
      outcome: 'retry',
    });
    expect(JSON.stringify(lines)).not.toContain('ann@example.com');
  });

  test('of one queue run one job after another', async () => {
    const database = await createJobsDatabase();
    let running = 0;
    let most = 0;
    const one = defineJob({
      name: 'test.one',
      input: z.object({}),
      async run(ctx) {
        most = Math.max(most, ++running);
        await sql`select pg_sleep(0.02)`.execute(ctx.db);
        running -= 1;
      },
    });
    const ran = waiter(one, 6);
    await enqueueMany(
      database.db,
      Array.from({ length: 6 }, () => ({ job: one as Job, input: {}, options: { queue: 'serial' } })),
    );
    await start(database, [ran.job as Job], { concurrency: 4 });
    await ran.done;
    expect(most).toBe(1);
  });
});

describe('a stop', () => {
  test('lets a job finish and starts none', async () => {
    const database = await createJobsDatabase();
    const begun = Promise.withResolvers<void>();
    const slow = defineJob({
      name: 'test.slow',
      input: z.object({ text: z.string() }),
      async run(ctx, { text }) {
        begun.resolve();
        await sql`select pg_sleep(0.3)`.execute(ctx.db);
        await sql`insert into test_note (text) values (${text})`.execute(ctx.db);
      },
    });
    const workers = await start(database, [slow as Job], { concurrency: 1 });
    await enqueue(database.db, slow, { text: 'one' });
    await enqueue(database.db, slow, { text: 'two' });
    await begun.promise;
    await workers.stop();
    expect(await notes(database)).toEqual(['one']);
    expect(await count(database, `${queued} where locked_at is null`)).toBe(1);
    expect(await count(database, 'job_worker')).toBe(0);
  });

  test('interrupts a job that goes on too long, and that attempt does not count', async () => {
    const database = await createJobsDatabase();
    const begun = Promise.withResolvers<void>();
    const endless = defineJob({
      name: 'test.endless',
      input: z.object({}),
      retries: 0,
      run: (ctx) =>
        new Promise<void>((_, reject) => {
          begun.resolve();
          ctx.job.signal.addEventListener('abort', () => reject(new Error('interrupted')));
        }),
    });
    const workers = await start(database, [endless as Job], { abortAfterMs: 20 });
    await enqueue(database.db, endless, {});
    await begun.promise;
    await workers.stop();
    expect(await listDead(database.db)).toEqual([]);
    expect(await count(database, `${queued} where attempts = 0 and locked_at is null and is_available`)).toBe(1);
  });
});

describe('a worker that is killed', () => {
  /** Starts a worker process, and kills it with SIGKILL while it is in the middle of a job. */
  async function killInJob(database: JobsDatabase): Promise<void> {
    const child = fork(new URL('./worker-to-kill.ts', import.meta.url), [database.appUrl], { stdio: 'ignore', execArgv: [] });
    await once(child, 'message');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await count(database, `${queued} where locked_at is not null`)).toBe(1);
  }

  const longAgo = `update job_worker set beat_at = beat_at - interval '61 seconds'`;
  const interrupted = defineJob({
    name: 'test.interrupted',
    input: z.object({}),
    run: (ctx) => sql`insert into test_note (text) values ('second run')`.execute(ctx.db).then(() => {}),
  });

  test('leaves its job to another one, not before a minute has passed without a beat', async () => {
    const database = await createJobsDatabase();
    await enqueue(database.db, interrupted, {});
    await killInJob(database);
    const ran = waiter(interrupted, 1);
    const { lines } = await start(database, [ran.job as Job], { heartbeatMs: 50 });
    expect(await count(database, `${queued} where locked_at is not null`)).toBe(1);
    await runSql(database.adminUrl, longAgo);
    await ran.done;
    expect(await notes(database)).toEqual(['second run']);
    expect(lines.find((line) => line.message === 'freed the jobs of workers that died')).toMatchObject({ workers: 1 });
  });

  test('in the last attempt leaves a dead letter that says so', async () => {
    const database = await createJobsDatabase();
    await enqueue(database.db, interrupted, {}, { maxAttempts: 1 });
    await killInJob(database);
    await runSql(database.adminUrl, longAgo);
    await sql`select * from entente_job_beat('other', 'host', 1)`.execute(database.db);
    expect((await listDead(database.db))[0]).toMatchObject({ name: 'test.interrupted', errorCode: 'worker_died' });
    expect(await count(database, queued)).toBe(0);
  });

  test('before its first beat is found by the next one that starts', async () => {
    const database = await createJobsDatabase();
    await enqueue(database.db, interrupted, {});
    await runSql(
      database.adminUrl,
      `update graphile_worker._private_jobs set locked_by = 'nobody', locked_at = now() - interval '61 seconds', attempts = 1`,
    );
    const ran = waiter(interrupted, 1);
    await start(database, [ran.job as Job]);
    await ran.done;
  });

  test('only in appearance stops what it works on when it hears of it', async () => {
    const database = await createJobsDatabase();
    const begun = Promise.withResolvers<void>();
    const heard = Promise.withResolvers<unknown>();
    const endless = defineJob({
      name: 'test.endless',
      input: z.object({}),
      run: (ctx) =>
        new Promise<void>((_, reject) => {
          begun.resolve();
          ctx.job.signal.addEventListener('abort', () => {
            heard.resolve(ctx.job.signal.reason);
            reject(new Error('interrupted'));
          });
        }),
    });
    await enqueue(database.db, endless, {});
    await start(database, [endless as Job], { heartbeatMs: 50 });
    await begun.promise;
    await runSql(database.adminUrl, 'delete from job_worker');
    expect(String(await heard.promise)).toContain('taken for dead');
  });
});

describe('by the clock', () => {
  test('a job is due at its minute, once for all workers', async () => {
    const database = await createJobsDatabase();
    const daily = defineJob({
      name: 'test.daily',
      input: z.object({}),
      run: (ctx) => sql`insert into test_note (text) values ('ran')`.execute(ctx.db).then(() => {}),
    });
    const ran = waiter(daily, 1);
    // Known for two days, and last run then: the run of the past day is caught up.
    await runSql(
      database.adminUrl,
      `insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution) values ('test.daily', now() - interval '2 days', now() - interval '2 days')`,
    );
    const at = new Date(Date.now() - 3_600_000);
    const cron = defineCron({ job: ran.job as Job, at: `${at.getUTCMinutes()} ${at.getUTCHours()} * * *`, catchUpMs: 20 * 3_600_000 });
    await start(database, [ran.job as Job], { crons: [cron] });
    await start(database, [ran.job as Job], { crons: [cron] });
    await ran.done;
    expect(await notes(database)).toEqual(['ran']);
  });

  test('refuses what crontab does not know, and a job that needs an input', () => {
    const daily = defineJob({ name: 'test.daily', input: z.object({}), run: async () => {} }) as Job;
    expect(() => defineCron({ job: daily, at: '61 * * * *' })).toThrow(/Too large value/);
    expect(() => defineCron({ job: writeNote as Job, at: '0 4 * * *' })).toThrow(/needs an input/);
  });
});

/** The job, with a promise of its having run so many times. */
function waiter<Input>(job: Job<Input>, times: number): { job: Job<Input>; done: Promise<void> } {
  const all = Promise.withResolvers<void>();
  let left = times;
  const run: Job<Input>['run'] = async (ctx, input) => {
    await job.run(ctx, input);
    if (--left === 0) all.resolve();
  };
  return { job: { ...job, run }, done: all.promise };
}

function inAnHour(): string {
  return new Date(Date.now() + 3_600_000).toISOString();
}

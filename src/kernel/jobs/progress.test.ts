import { describe, expect, test } from 'vitest';
import { cancel, listProgress, readProgress, startProgress, withProgress } from './progress.ts';
import { createJobsDatabase } from './test-jobs.ts';

const work = { kind: 'test.count', label: 'Counting', startedBy: null };

describe('progress', () => {
  test('is announced with the job, grows where others see it, and ends with a result', async () => {
    const { db } = await createJobsDatabase();
    const id = await db.transaction().execute((tx) => startProgress(tx, { ...work, total: 10 }));
    expect(await readProgress(db, id)).toMatchObject({ state: 'waiting', done: 0, total: 10, label: 'Counting' });
    const result = await withProgress(db, id, async (progress) => {
      await progress.report(4);
      expect(await readProgress(db, id)).toMatchObject({ state: 'running', done: 4 });
      return { counted: 10 };
    });
    expect(result).toEqual({ counted: 10 });
    expect(await readProgress(db, id)).toMatchObject({ state: 'done', done: 10, result: { counted: 10 } });
    expect((await listProgress(db)).map((row) => row.id)).toEqual([id]);
    expect(await listProgress(db, { unfinished: true })).toEqual([]);
  });

  test('cancelled while it waits never starts; cancelled while it runs stops at the next report', async () => {
    const { db } = await createJobsDatabase();
    const waiting = await startProgress(db, work);
    expect(await cancel(db, waiting)).toBe('cancelled');
    expect(await withProgress(db, waiting, () => Promise.reject(new Error('must not run')))).toBeNull();

    const running = await startProgress(db, work);
    const end = await withProgress(db, running, async (progress) => {
      await progress.report(1, { row: 1 });
      expect(await cancel(db, running)).toBe('running');
      await progress.report(2, { row: 2 });
      throw new Error('must not come here');
    });
    expect(end).toBeNull();
    expect(await readProgress(db, running)).toMatchObject({ state: 'cancelled', done: 2 });
    expect(await cancel(db, running)).toBe('cancelled');
    expect(await cancel(db, '00000000-0000-7000-8000-000000000000')).toBeNull();
  });

  test('of work that was cut short is there for the next run, which goes on from its checkpoint', async () => {
    const { db } = await createJobsDatabase();
    const id = await startProgress(db, { ...work, total: 100 });
    const failing = withProgress(
      db,
      id,
      async (progress) => {
        await progress.report(60, { row: 60 });
        throw new Error('the database went away');
      },
      { willRetry: true },
    );
    await expect(failing).rejects.toThrow('went away');
    expect(await readProgress(db, id)).toMatchObject({ state: 'waiting', error: 'the database went away' });
    await withProgress(db, id, async (progress) => {
      expect(progress.resumed).toEqual({ done: 60, checkpoint: { row: 60 } });
    });
    expect(await readProgress(db, id)).toMatchObject({ state: 'done', error: null });
  });

  test('that fails for good keeps the reason', async () => {
    const { db } = await createJobsDatabase();
    const id = await startProgress(db, work);
    await expect(withProgress(db, id, () => Promise.reject(new Error('no space')))).rejects.toThrow('no space');
    expect(await readProgress(db, id)).toMatchObject({ state: 'failed', error: 'no space' });
  });
});

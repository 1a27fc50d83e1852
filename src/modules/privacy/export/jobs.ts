import { createReadStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { systemActor } from '../../../kernel/access/actor.ts';
import { asSystem } from '../../../kernel/app.ts';
import { deleteRecord, readRecord, updateRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { withProgress } from '../../../kernel/jobs/progress.ts';
import { filesOf, removeContents, saveFile } from '../../../platform/files/index.ts';
import { file } from '../../../platform/files/records/file.ts';
import { privacyEvents } from '../events.ts';
import { personKey } from '../personal/coverage.ts';
import { personExport } from '../records/person-export.ts';
import { buildArchive } from './build-archive.ts';

/** How long a copy is to be had. */
export const exportDays = 14;

/** Makes the archive under a progress, and keeps it as a file of the export's record. */
export const makeExport = defineJob({
  name: 'privacy.makeExport',
  input: z.object({ id: z.string(), progress: z.string() }),
  retries: 3,
  timeoutMs: 3 * 3_600_000,
  run: async (ctx, { id, progress: progressId }) => {
    const row = await asSystem(ctx.app, (tx) => readRecord(tx, personExport, id));
    if (row.state !== 'waiting' || !row.person) return;
    const personId = row.person.id;
    const local = path.join(filesOf(ctx).incoming, `export-${newId()}.zip`);
    // Nothing may have been uploaded yet.
    await mkdir(filesOf(ctx).incoming, { recursive: true });
    const willRetry = ctx.job.attempt < ctx.job.maxAttempts;
    try {
      const records = await withProgress(
        ctx.db,
        progressId,
        (progress) =>
          buildArchive(
            ctx.app,
            { personId, reference: row.reference, company: ctx.services.settings?.company()?.name ?? 'us', path: local },
            progress,
          ),
        { willRetry },
      );
      if (records === null) return;
      const saved = await saveFile(ctx.app, {
        actor: systemActor,
        requestId: ctx.requestId,
        name: `${row.reference}.zip`,
        stream: createReadStream(local),
        // Nobody reads it as a file: fetching it is counted and logged (routes.ts).
        subject: null,
        shared: false,
        signal: ctx.job.signal,
      });
      const expiresAt = new Date(Date.parse(ctx.now) + exportDays * 86_400_000).toISOString();
      await asSystem(ctx.app, async (tx) => {
        await updateRecord(tx, personExport, id, { state: 'ready', archive: saved.id, records, expiresAt });
        tx.emit({
          type: privacyEvents.exportReady,
          recordType: personKey,
          recordId: personId,
          data: { exportId: id, reference: row.reference },
        });
      });
    } catch (error) {
      if (!willRetry) await asSystem(ctx.app, (tx) => updateRecord(tx, personExport, id, { state: 'failed' }));
      throw error;
    } finally {
      await rm(local, { force: true });
    }
  },
});

/** Removes the archives whose time is over, with their contents; what was made and fetched stays on record. */
export const expireExports = defineJob({
  name: 'privacy.expireExports',
  input: z.object({}),
  run: async (ctx) => {
    const { rows } = await sql<{ id: string; archive: string | null; sha256: string | null }>`select e.id, f.id as archive, f.sha256
      from person_export e left join file f on f.id::text = e.archive where e.state = 'ready' and e.expires_at <= ${ctx.now}::timestamptz`.execute(
      ctx.db,
    );
    for (const { id, archive, sha256 } of rows) {
      await asSystem(ctx.app, async (tx) => {
        await updateRecord(tx, personExport, id, { state: 'expired', archive: null });
        if (archive) {
          await deleteRecord(tx, file, archive);
          await sql`delete from file where id = ${archive}::uuid`.execute(tx.db);
        }
      });
      if (sha256) await removeContents(ctx.app, [sha256]);
    }
  },
});

import { sql } from '../../../kernel/db/sql.ts';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { asSystem, transact, trusted, type App } from '../../../kernel/app.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import { insertRow } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { invalid } from '../../../kernel/errors.ts';
import { findRecord, type Row } from '../../../kernel/list/list.ts';
import { file } from '../records/file.ts';
import { safeFileName } from '../rules/file-name.ts';
import { filesOf } from '../service.ts';
import { contentKey } from '../store/file-store.ts';
import { receive, type Received } from './receive.ts';
import { sniffMediaType } from './sniff.ts';

export interface Upload {
  readonly actor: Actor;
  readonly requestId: string;
  readonly name: string;
  readonly stream: Readable;
  /** What it belongs to; checked that the actor may see it. */
  readonly subject: { readonly type: string; readonly id: string } | null;
  readonly shared: boolean;
  readonly signal: AbortSignal;
}

/**
 * Receives, types and stores an upload, and makes its record.
 * @throws AppError too-large, empty, or invalid for a subject that the actor may not see
 */
export async function saveFile(app: App, upload: Upload): Promise<Row> {
  const { incoming, mostBytes } = filesOf(app);
  const name = safeFileName(upload.name);
  const received = await receive(upload.stream, incoming, mostBytes, upload.signal);
  try {
    const mediaType = await sniffMediaType(received.path, name);
    await storeContent(app, received);
    return await transact(app, upload, async (ctx) => {
      await checkSubject(ctx, upload.subject);
      return trusted(ctx, () =>
        insertRow(ctx, file, {
          name,
          mediaType,
          size: received.size,
          sha256: received.sha256,
          shared: upload.actor.audience === 'staff' && upload.shared,
          uploadedBy: upload.actor.userId,
          ...(upload.subject ? { subject: upload.subject } : {}),
        }),
      );
    });
  } finally {
    await rm(received.path, { force: true });
  }
}

/** Before anything is written, under the database role of the actor. @throws AppError invalid */
async function checkSubject(ctx: Ctx, subject: Upload['subject']): Promise<void> {
  if (subject === null) return;
  const record = ctx.registry.find(subject.type);
  if (record && (await findRecord(ctx, record, subject.id))) return;
  throw invalid([{ pointer: '/subject', code: 'ref', message: 'points to a record that does not exist or that you may not see' }]);
}

/** Contents are stored once. The row is locked meanwhile, so that nobody removes the content that we find to be there. */
async function storeContent(app: App, { path, sha256, size }: Received): Promise<void> {
  const { store } = filesOf(app);
  await asSystem(app, async (ctx) => {
    await sql`insert into file_blob (sha256, size, used_at) values (${sha256}, ${size}, ${ctx.now}::timestamptz)
      on conflict (sha256) do update set used_at = excluded.used_at`.execute(ctx.db);
    if (!(await store.has(contentKey(sha256)))) await store.moveIn(path, contentKey(sha256));
  });
}

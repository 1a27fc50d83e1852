import { createHash } from 'node:crypto';
import { z } from 'zod';
import { systemActor } from '../../../kernel/access/actor.ts';
import { asSystem } from '../../../kernel/app.ts';
import { createRecord, readRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';
import { contentKey, filesOf, safeFileName } from '../../../platform/files/index.ts';
import { file } from '../../../platform/files/records/file.ts';
import { renderPdf } from '../../../platform/pdf/index.ts';
import { invoice } from '../records/invoice.ts';
import { legalEntity } from '../records/legal-entity.ts';
import { settleInvoice, settleOrder } from '../settle/settle-order.ts';
import type { InvoiceRow } from '../settle/write-entry.ts';
import { drawEInvoice, type DrawnEInvoice } from '../electronic/draw-e-invoice.ts';
import { mailInvoice } from './mail-invoice.ts';
import { invoiceDocument } from './invoice-document.ts';

/**
 * Draws the document of an issued invoice, for people and for machines, keeps both as files for ever, and mails it. What was paid already is settled before, so that it
 * stands on it. A second run finds the file and changes nothing.
 */
export const drawInvoice: Job = defineJob({
  name: 'invoices.draw',
  input: z.object({ invoice: z.uuid() }),
  run: async (ctx, { invoice: id }) => {
    const first = await readRecord(ctx, invoice, id);
    if (first.file !== null || first.number === null) return;
    const { order } = first;
    await asSystem(ctx.app, (tx) => (order ? settleOrder(tx, order.id) : settleInvoice(tx, id)), ctx.requestId);
    const row = await readRecord(ctx, invoice, id);
    const electronic = await drawEInvoice(ctx, row);
    const bytes = await renderPdf(await invoiceDocument(ctx, row, electronic.attachments));
    await asSystem(ctx.app, (tx) => keep(tx, id, bytes, electronic), ctx.requestId);
  },
}) as Job;

/** Takes both into the file store, once, and the mail in the same transaction. */
async function keep(ctx: Ctx, id: string, bytes: Uint8Array, { xml, problem }: DrawnEInvoice): Promise<void> {
  const row = await readRecord(ctx, invoice, id, { lock: true });
  if (row.file !== null) return;
  const drawn = await updateRecord(ctx, invoice, id, {
    file: await keepFile(ctx, row, { name: `${row.number}.pdf`, mediaType: 'application/pdf', bytes }),
    electronicProblem: problem,
    ...(xml === null
      ? {}
      : { electronic: await keepFile(ctx, row, { name: `${row.number}.xml`, mediaType: 'application/xml', bytes: Buffer.from(xml) }) }),
  });
  const entity = await readRecord(ctx, legalEntity, row.legalEntity.id);
  if (entity.isMailed && row.email !== null) await mailInvoice(ctx, drawn);
}

interface Document {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Stores the bytes and their record. @returns the id of the file */
async function keepFile(ctx: Ctx, row: InvoiceRow, { name, mediaType, bytes }: Document): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { store } = filesOf(ctx);
  // The row is locked meanwhile, so that nobody removes the content that we find to be there.
  await sql`insert into file_blob (sha256, size, used_at) values (${sha256}, ${bytes.length}, ${ctx.now}::timestamptz)
    on conflict (sha256) do update set used_at = excluded.used_at`.execute(ctx.db);
  if (!(await store.has(contentKey(sha256)))) await store.put(contentKey(sha256), bytes);
  const kept = await createRecord({ ...ctx, actor: systemActor }, file, {
    name: safeFileName(name),
    mediaType,
    size: bytes.length,
    sha256,
    shared: true,
    subject: { type: invoice.key, id: row.id },
  });
  return kept.id;
}

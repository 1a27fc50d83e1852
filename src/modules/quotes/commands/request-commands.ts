import { date, json, longText, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid, notAllowed } from '../../../kernel/errors.ts';
import { notifyUsers } from '../../../platform/notify/index.ts';
import { buyerOf, idsBySku, sellable } from '../../catalog/index.ts';
import { quoteEvents } from '../events.ts';
import { quoteRequested } from '../notifications.ts';
import { quoteRequest } from '../records/quote-request.ts';
import { quoteRequestLine } from '../records/quote-request-line.ts';
import { readAskedLines, type AskedLine } from '../rules/asked-lines.ts';

const ask = defineCommand({
  name: 'ask',
  label: 'Request a quote',
  description: 'What you need and how much of it; we answer with a quote.',
  on: quoteRequest,
  target: 'list',
  input: {
    subject: text({ label: 'Subject', required: true, max: 200 }),
    message: longText({ label: 'What do you need?', max: 8000 }),
    neededBy: date({ label: 'Needed by' }),
    reference: text({ label: 'Your reference', max: 80 }),
    lines: json<unknown>()({ label: 'Lines', help: 'At most 100 of { sku or product, description, quantity }.' }),
  },
  emits: [quoteEvents.requested],
  run: async (ctx, _row, input) => {
    const { personId, organizationId } = ctx.actor;
    if (ctx.actor.audience === 'staff') throw notAllowed('Customers ask for quotes. Make one yourself.');
    const lines = await knownProducts(ctx, readAskedLines(input.lines ?? []));
    if (lines.length === 0 && !input.message?.trim())
      throw invalid([{ pointer: '/message', code: 'required', message: 'Say what you need, or add a line.' }]);
    const owner = await ownerFor(ctx, organizationId, personId);
    // It points to who looks after them, whom they cannot look up.
    const asUs: Ctx = { ...ctx, actor: { ...ctx.actor, isSystem: true } };
    const made = await createRecord(asUs, quoteRequest, {
      subject: input.subject ?? '',
      message: input.message ?? null,
      neededBy: input.neededBy ?? null,
      reference: input.reference ?? null,
      person: personId,
      organization: organizationId,
      owner,
    });
    for (const [position, line] of lines.entries())
      await createRecord(asUs, quoteRequestLine, {
        request: made.id,
        product: line.productId,
        description: line.description,
        quantity: line.quantity,
        position,
      });
    ctx.emit({ type: quoteEvents.requested, recordType: quoteRequest.key, recordId: made.id, data: { lines: lines.length } });
    if (owner)
      await notifyUsers(ctx, quoteRequested, {
        to: [owner],
        recordType: quoteRequest.key,
        recordId: made.id,
        title: { en: 'A customer asks for a quote', de: 'Ein Kunde bittet um ein Angebot' },
        key: made.id,
      });
    return { requestId: made.id };
  },
});

const withdraw = defineCommand({
  name: 'withdraw',
  label: 'Withdraw',
  description: 'It is no longer needed.',
  on: quoteRequest,
  allowed: (row) => (row.state === 'open' ? true : 'It has been answered.'),
  run: async (ctx, row) => void (await updateRecord(ctx, quoteRequest, row.id, { state: 'withdrawn' })),
});

const decline = defineCommand({
  name: 'decline',
  label: 'Decline',
  description: 'We cannot offer that; the customer sees why.',
  on: quoteRequest,
  input: { answer: longText({ label: 'Why not', required: true, max: 2000 }) },
  allowed: (row) => (row.state === 'open' ? true : 'It has been answered.'),
  run: async (ctx, row, input) => void (await updateRecord(ctx, quoteRequest, row.id, { state: 'declined', answer: input.answer ?? null })),
});

export const requestCommands: readonly Command[] = [ask, withdraw, decline];

/** A SKU or id counts only where this buyer may buy the product: asking must not tell what else there is. */
async function knownProducts(
  ctx: Ctx,
  lines: readonly AskedLine[],
): Promise<readonly { readonly productId: string | null; readonly description: string; readonly quantity: number }[]> {
  const bySku = await idsBySku(
    ctx,
    lines.flatMap((line) => line.sku ?? []),
  );
  const idOf = (line: AskedLine): string | null => line.product ?? (line.sku ? (bySku.get(line.sku.toLowerCase()) ?? null) : null);
  const buyer = await buyerOf(ctx, { personId: ctx.actor.personId, organizationId: ctx.actor.organizationId, isSignedIn: true });
  const mine = await sellable(ctx, {
    ids: lines.flatMap((line) => idOf(line) ?? []),
    buyer,
    channel: 'web',
    language: ctx.actor.locale.slice(0, 2),
  });
  return lines.map((line) => {
    const product = mine.get(idOf(line) ?? '');
    return {
      productId: product?.id ?? null,
      description: (product?.name ?? line.description ?? line.sku ?? '').slice(0, 300) || '?',
      quantity: line.quantity,
    };
  });
}

async function ownerFor(ctx: Ctx, organizationId: string | null, personId: string | null): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`
    select coalesce((select owner_id from organization where id = ${organizationId}::uuid), (select owner_id from person where id = ${personId}::uuid)) as id`.execute(
    ctx.db,
  );
  return rows[0]?.id ?? null;
}

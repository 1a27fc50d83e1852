import type { Ctx } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';
import { webhookEvents } from './events.ts';
import { webhookEndpoint } from './records/webhook-endpoint.ts';

export type DisabledReason = 'gone' | 'failing' | 'owner' | 'filter';

/** Switches an endpoint off by itself; its owner is told of the event. What waits goes on waiting. Nothing when it is off already. */
export async function disableEndpoint(ctx: Ctx, id: string, reason: DisabledReason): Promise<void> {
  const { rows } = await sql`
    update webhook_endpoint set enabled = false, disabled_reason = ${reason}, version = version + 1, updated_at = ${ctx.now}::timestamptz
    where id = ${id}::uuid and enabled returning id`.execute(ctx.db);
  if (rows.length === 0) return;
  ctx.emit({ type: webhookEvents.endpointDisabled, recordType: webhookEndpoint.key, recordId: id, data: { reason } });
}

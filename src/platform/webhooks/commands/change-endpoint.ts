import { number } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { resumeWaiting } from '../deliver/settle.ts';
import { webhookEvents } from '../events.ts';
import { askForDelivery } from '../jobs/ask.ts';
import { manageWebhooks } from '../policies/policies.ts';
import { webhookEndpoint, type KeptSecret } from '../records/webhook-endpoint.ts';
import { newSecret } from '../deliver/sign.ts';
import { webhooksOf } from '../service.ts';
import { checkChoices, endpointInput, mustBeWhole, ownerFor, sealedHeaders, type EndpointInput } from './endpoint-input.ts';

/** Changes what is named and leaves the rest. */
export const configureEndpoint = defineCommand({
  name: 'configure',
  label: 'Change',
  on: webhookEndpoint,
  permission: manageWebhooks,
  emits: ['webhooks.webhookEndpointUpdated'],
  input: endpointInput,
  run: async (ctx, row, given) => {
    mustBeWhole(ctx.actor);
    const input = given as EndpointInput;
    for (const name of ['name', 'url', 'perMinute', 'payload'] as const) {
      if (input[name] === null) throw invalid([{ pointer: `/${name}`, code: 'required', message: 'is required' }]);
    }
    const { headers, owner, ...plain } = input;
    const lists = { eventTypes: row.eventTypes, recordTypes: row.recordTypes, filter: row.filter };
    checkChoices(ctx, { ...lists, ...plain });
    await updateRecord(ctx, webhookEndpoint, row.id, {
      ...(plain as object),
      ...(owner === undefined || owner === null ? {} : { owner: ownerFor(ctx.actor, owner) }),
      ...(headers === undefined ? {} : sealedHeaders(ctx, headers)),
    });
  },
});

export const enableEndpoint = defineCommand({
  name: 'enable',
  label: 'Switch on',
  description: 'What waits is sent at once.',
  on: webhookEndpoint,
  permission: manageWebhooks,
  emits: ['webhooks.webhookEndpointUpdated'],
  allowed: (row) => (row.enabled ? 'It is on already.' : true),
  run: async (ctx, row) => {
    mustBeWhole(ctx.actor);
    await updateRecord(ctx, webhookEndpoint, row.id, {
      enabled: true,
      disabledReason: null,
      failures: 0,
      failingSince: null,
      resumeAt: null,
    });
    await resumeWaiting(ctx, row.id);
    askForDelivery(ctx, row.id);
  },
});

export const disableByHand = defineCommand({
  name: 'disable',
  label: 'Switch off',
  description: 'What waits goes on waiting. What happens meanwhile can be sent later by a replay.',
  on: webhookEndpoint,
  permission: manageWebhooks,
  emits: ['webhooks.webhookEndpointUpdated'],
  allowed: (row) => (row.enabled ? true : 'It is off already.'),
  run: async (ctx, row) => void (await updateRecord(ctx, webhookEndpoint, row.id, { enabled: false, disabledReason: 'byHand' })),
});

/** A new secret; for a time both sign, so that the receiver can change over without losing anything. */
export const rotateSecret = defineCommand({
  name: 'rotate-secret',
  label: 'New secret',
  description: 'The new secret is shown this once. The old one goes on signing for a while beside it.',
  on: webhookEndpoint,
  permission: manageWebhooks,
  consequential: true,
  secretResult: ['secret'],
  emits: [webhookEvents.secretRotated],
  input: { overlapHours: number({ min: 0, max: 168, default: 24, label: 'Hours in which both sign' }) },
  run: async (ctx, row, { overlapHours }) => {
    mustBeWhole(ctx.actor);
    const until = new Date(Date.parse(ctx.now) + (overlapHours ?? 24) * 3_600_000).toISOString();
    const secret = newSecret();
    const older = (await readSecrets(ctx, row.id))
      .map((s): KeptSecret => ({ ...s, until: s.until === null || s.until > until ? until : s.until }))
      .filter((s) => s.until !== null && s.until > ctx.now);
    await updateRecord(ctx, webhookEndpoint, row.id, {
      secrets: [{ sealed: webhooksOf(ctx).sealer.seal(secret), until: null }, ...older],
      secretEnds: secret.slice(-4),
    });
    ctx.emit({
      type: webhookEvents.secretRotated,
      recordType: webhookEndpoint.key,
      recordId: row.id,
      data: { oldSecretUntil: older.length === 0 ? null : until },
    });
    return { secret, oldSecretUntil: older.length === 0 ? null : until };
  },
});

async function readSecrets(ctx: Ctx, id: string): Promise<readonly KeptSecret[]> {
  const { rows } = await sql<{ secrets: readonly KeptSecret[] }>`select secrets from webhook_endpoint where id = ${id}::uuid`.execute(
    ctx.db,
  );
  return rows[0]?.secrets ?? [];
}

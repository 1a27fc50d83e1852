import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { invalid } from '../../../kernel/errors.ts';
import { manageWebhooks } from '../policies/policies.ts';
import { webhookEndpoint } from '../records/webhook-endpoint.ts';
import { newSecret } from '../deliver/sign.ts';
import { webhooksOf } from '../service.ts';
import { checkChoices, endpointInput, mustBeWhole, ownerFor, sealedHeaders, type EndpointInput } from './endpoint-input.ts';

/** Makes an endpoint; its secret comes back this once. */
export async function makeEndpoint(ctx: Ctx, input: EndpointInput): Promise<{ readonly id: string; readonly secret: string }> {
  const missing = (['name', 'url'] as const).filter((name) => !input[name]);
  if (missing.length > 0) throw invalid(missing.map((name) => ({ pointer: `/${name}`, code: 'required', message: 'is required' })));
  checkChoices(ctx, input);
  const secret = newSecret();
  const created = await createRecord(ctx, webhookEndpoint, {
    name: input.name ?? null,
    url: input.url ?? null,
    description: input.description ?? null,
    owner: ownerFor(ctx.actor, input.owner),
    eventTypes: input.eventTypes ?? [],
    recordTypes: input.recordTypes ?? [],
    filter: input.filter ?? null,
    payload: input.payload === 'full' ? 'full' : 'thin',
    ...sealedHeaders(ctx, input.headers),
    perMinute: input.perMinute ?? 600,
    muteImports: input.muteImports ?? false,
    secrets: [{ sealed: webhooksOf(ctx).sealer.seal(secret), until: null }],
    secretEnds: secret.slice(-4),
  });
  return { id: created.id, secret };
}

export const createEndpoint = defineCommand({
  name: 'create-endpoint',
  label: 'Add an endpoint',
  description: 'The signing secret is shown this once.',
  on: webhookEndpoint,
  target: 'list',
  permission: manageWebhooks,
  secretResult: ['secret'],
  emits: ['webhooks.webhookEndpointCreated'],
  input: endpointInput,
  run: async (ctx, _row, input) => {
    mustBeWhole(ctx.actor);
    return makeEndpoint(ctx, input as EndpointInput);
  },
});

import type { Services } from '../../kernel/context.ts';
import type { ModuleHost, Started } from '../../kernel/module.ts';
import { parseAllowList } from './rules/address.ts';
import { createSealer, type Sealer } from './seal.ts';
import { resolveBySystem, type Network } from './send/target.ts';

/** What deliveries need of this process. */
export interface WebhookService {
  readonly sealer: Sealer;
  readonly network: Network;
}

declare module '../../kernel/context.ts' {
  interface Services {
    readonly webhooks?: WebhookService;
  }
}

/** @throws Error in a program without this module */
export function webhooksOf({ services }: { readonly services: Services }): WebhookService {
  if (!services.webhooks) throw new Error('The webhooks module is not started.');
  return services.webhooks;
}

export async function startWebhooks({ config, secret }: ModuleHost): Promise<Started> {
  return {
    services: {
      webhooks: { sealer: createSealer(secret), network: { resolve: resolveBySystem, allow: parseAllowList(config.webhookAllow) } },
    },
  };
}

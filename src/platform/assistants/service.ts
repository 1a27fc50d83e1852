import type { Services } from '../../kernel/context.ts';
import type { Logger } from '../../kernel/log/log.ts';
import type { ModuleHost, Started } from '../../kernel/module.ts';
import { createRelay, type Relay } from './server/relay.ts';

export interface AssistantService {
  readonly relay: Relay;
  readonly secret: string;
  readonly publicUrl: string;
  readonly log: Pick<Logger, 'error'>;
}

declare module '../../kernel/context.ts' {
  interface Services {
    readonly assistants?: AssistantService;
  }
}

/** @throws Error in a program without this module */
export function assistantsOf({ services }: { readonly services: Services }): AssistantService {
  if (!services.assistants) throw new Error('The assistants module is not started.');
  return services.assistants;
}

export async function startAssistants({ config, log, secret, listen }: ModuleHost): Promise<Started> {
  return { services: { assistants: { relay: createRelay(listen), secret, publicUrl: config.publicUrl, log } } };
}

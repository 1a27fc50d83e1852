import { hkdfSync } from 'node:crypto';
import path from 'node:path';
import type { ModuleHost, Started } from '../../kernel/module.ts';
import { remembered } from '../../kernel/services/remembered.ts';
import { readMethods } from './engine/service.ts';
import type { Sandbox } from './sandbox/server.ts';

/** Opens what payments keep in this process: the methods in memory, and in a demo the sandbox. */
export async function startPayments(host: ModuleHost): Promise<Started> {
  const { app, config, secret, log } = host;
  const methods = await remembered(host, 'entente_payment_method', readMethods);
  const keys = { apiKey: derived(secret, 'sandbox key'), webhookSecret: derived(secret, 'sandbox webhooks') };
  const isOurs = config.isDemo && config.isServing && config.sandboxUrl === undefined;
  const sandbox = isOurs ? await openSandbox({ ...keys, config, now: app.now, log }) : null;
  const sandboxUrl = config.sandboxUrl ?? sandbox?.url ?? null;
  return {
    services: {
      payments: {
        secret,
        publicUrl: config.publicUrl,
        places: {
          stripeUrl: config.stripeUrl ?? null,
          sandbox: sandboxUrl === null ? null : { url: sandboxUrl, ...keys },
        },
        patienceMs: 20_000,
        methods: methods.current,
      },
    },
    close: async () => {
      await methods.close();
      await sandbox?.close();
    },
  };
}

interface Opening {
  readonly apiKey: string;
  readonly webhookSecret: string;
  readonly config: ModuleHost['config'];
  readonly now: () => string;
  readonly log: ModuleHost['log'];
}

/** A demo goes on without it when its port is taken. */
async function openSandbox({ apiKey, webhookSecret, config, now, log }: Opening): Promise<Sandbox | null> {
  const { startSandbox } = await import('./sandbox/server.ts');
  try {
    return await startSandbox({
      apiKey,
      webhookSecret,
      port: config.sandboxPort,
      file: path.join(config.dataDir, 'payment-sandbox.jsonl'),
      now: () => Date.parse(now()),
    });
  } catch (error) {
    log.warn({ code: (error as { code?: string }).code }, 'the payment sandbox could not be started');
    return null;
  }
}

function derived(secret: string, purpose: string): string {
  return Buffer.from(hkdfSync('sha256', secret, 'entente', `payments ${purpose}`, 24)).toString('base64url');
}

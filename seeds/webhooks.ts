import { runCommand } from '../src/kernel/command/run.ts';
import { systemActor } from '../src/kernel/access/actor.ts';
import { organization } from '../src/modules/parties/records/organization.ts';
import { person } from '../src/modules/parties/records/person.ts';
import { webhookEndpoint } from '../src/platform/webhooks/records/webhook-endpoint.ts';
import type { Stage } from './stage.ts';

/** The endpoint of a mailing service, switched off: nothing leaves the demo. */
export async function seedWebhooks(stage: Stage): Promise<void> {
  const admin = stage.users.get('admin')?.id ?? '';
  const run = (verb: string, input: object, id?: string) =>
    runCommand(stage.app, {
      actor: { ...systemActor, userId: admin, name: 'Ingrid Solberg' },
      requestId: 'demo',
      record: stage.app.registry.record(webhookEndpoint.key),
      verb,
      input,
      ...(id === undefined ? {} : { id }),
    });
  const { result } = await run('create-endpoint', {
    name: 'Newsletter service',
    url: 'https://hooks.newsletter.example/entente',
    recordTypes: [person.key],
    eventTypes: [`${organization.module}.organizationCreated`],
    muteImports: true,
  });
  await run('disable', {}, (result as { id: string }).id);
}

import { sql } from '../../kernel/db/sql.ts';
import { defineNotification } from '../notify/index.ts';
import { webhookEvents } from './events.ts';
import { webhookEndpoint } from './records/webhook-endpoint.ts';

const why: Readonly<Record<string, { readonly en: string; readonly de: string }>> = {
  gone: { en: 'The receiver answered that it is gone (410).', de: 'Der Empfänger hat geantwortet, dass es ihn nicht mehr gibt (410).' },
  failing: { en: 'Nothing got through for three days.', de: 'Drei Tage lang kam nichts durch.' },
  owner: { en: 'Its owner may no longer sign in.', de: 'Sein Besitzer darf sich nicht mehr anmelden.' },
  filter: { en: 'Its filter no longer fits the fields that there are.', de: 'Sein Filter passt nicht mehr zu den vorhandenen Feldern.' },
};

/** Tells the owner of an endpoint that it was switched off by itself. */
export const endpointDisabled = defineNotification({
  name: 'webhooks.endpointDisabled',
  label: 'A webhook of mine is switched off',
  description: 'When nothing got through for days, or the receiver is gone.',
  channels: { inApp: true, mail: 'now' },
  on: [webhookEvents.endpointDisabled],
  tell: async (ctx, event) => {
    if (event.recordId === null) return [];
    const { rows } = await sql<{
      owner: string;
    }>`select owner_id as owner from webhook_endpoint where id = ${event.recordId}::uuid`.execute(ctx.db);
    const reason = why[String(event.data?.['reason'])];
    return rows.map(({ owner }) => ({
      to: [owner],
      recordType: webhookEndpoint.key,
      recordId: event.recordId as string,
      title: { en: 'This webhook was switched off', de: 'Dieser Webhook wurde abgeschaltet' },
      ...(reason ? { body: reason } : {}),
      href: `/app/settings/webhooks/${event.recordId}`,
      key: `webhook ${event.seq}`,
    }));
  },
});

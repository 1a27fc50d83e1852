import { definePolicy, type Policy, type RowPredicate } from '../../../kernel/access/policy.ts';
import { allRows } from '../../../kernel/access/policy.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { webhookAttempt } from '../records/webhook-attempt.ts';
import { webhookDelivery } from '../records/webhook-delivery.ts';
import { webhookEndpoint } from '../records/webhook-endpoint.ts';

/** The permission to connect other systems by webhooks. */
export const manageWebhooks = 'webhooks.manage';

/** An endpoint gets what its owner may see, so it is the owner's and the administrators' alone, and so is its log. */
const own: RowPredicate = ({ actor, col }) => (actor.isAdmin ? allRows : sql`${col('owner_id')} = ${actor.userId}::uuid`);
const ofOwn: RowPredicate = ({ visible, col }) => visible(webhookEndpoint.key, col('endpoint_id'));
const staffPermission = { read: manageWebhooks, write: manageWebhooks };

export const policies: readonly Policy[] = [
  definePolicy({ record: webhookEndpoint, grant: 'all', staff: own, staffPermission }),
  definePolicy({ record: webhookDelivery, grant: 'all', staff: ofOwn, staffPermission }),
  definePolicy({ record: webhookAttempt, grant: 'all', staff: ofOwn, staffPermission }),
];

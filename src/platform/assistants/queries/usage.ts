import { sql } from '../../../kernel/db/sql.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { may } from '../../../kernel/access/actor.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import { assistantCall } from '../records/assistant-call.ts';

interface Usage {
  readonly key: string | null;
  readonly keyName: string | null;
  readonly owner: string | null;
  readonly client: string | null;
  readonly calls: number;
  readonly changes: number;
  readonly refused: number;
  readonly lastAt: string;
}

/** Which keys assistants used in the last 30 days, and how. */
export const usage = defineQuery({
  name: 'usage',
  description: 'Keys that assistants used in the last 30 days',
  on: assistantCall,
  run: async (ctx) => {
    const mine = may(ctx.actor, 'users.manage') ? sql`true` : sql`c.owner_id = ${ctx.actor.userId}::uuid`;
    // A key and its owner are named to those who may see them.
    const owners = rowsFor(ctx.registry, ctx.actor, ctx.registry.record('identity.user'), 'read', 'u');
    const keys = rowsFor(ctx.registry, ctx.actor, ctx.registry.record('identity.apiKey'), 'read', 'k');
    const { rows } = await sql<Usage>`
      select c.key_id as key, max(k.name) as "keyName", max(u.name) as owner, (array_agg(c.client order by c.created_at desc))[1] as client, count(*)::int as calls,
        count(*) filter (where c.outcome = 'done' and c.tool in ('create_record', 'update_record', 'delete_record', 'run_command'))::int as changes,
        count(*) filter (where c.outcome not in ('done', 'confirmation-needed'))::int as refused, max(c.created_at) as "lastAt"
      from assistant_call c left join api_key k on k.id = c.key_id and ${keys} left join "user" u on u.id = c.owner_id and ${owners}
      where c.created_at > ${ctx.now}::timestamptz - interval '30 days' and ${mine}
      group by c.key_id order by max(c.created_at) desc limit 100`.execute(ctx.db);
    return { data: rows };
  },
});

import { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import type { Tool, ToolContext } from '../tools/tool.ts';

/** Notes what an assistant asked for and what came of it; `input` is what passed the tool's check, null when it did not. */
export async function logCall(ctx: ToolContext, tool: Tool, input: unknown, outcome: string, milliseconds: number): Promise<void> {
  const { actor, session, app } = ctx;
  if (actor.userId === null) return;
  const about = input === null ? {} : (tool.about?.(input) ?? {});
  await sql`
    insert into assistant_call (id, created_at, updated_at, created_by_id, tool, owner_id, key_id, client, record_type, record_id, command, outcome, milliseconds)
    values (${newId()}::uuid, ${app.now()}::timestamptz, ${app.now()}::timestamptz, ${actor.userId}::uuid, ${tool.name}, ${actor.userId}::uuid, ${actor.credentialId}::uuid,
      ${session?.client ?? null}, ${about.recordType?.slice(0, 120) ?? null}, ${about.recordId ?? null}, ${about.command?.slice(0, 80) ?? null}, ${outcome.slice(0, 60)},
      ${Math.round(milliseconds)})`.execute(app.db);
}

import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import type { Row } from '../../../kernel/list/list.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { notifyUsers } from '../notify-users.ts';
import { actorsOf, readersOf } from '../readers.ts';
import { plain } from '../titles.ts';
import { startWatching } from '../watching.ts';
import { mentioned } from './mentioned.ts';
import { mentionsIn } from './mentions-in.ts';

/**
 * Tells those whom a text mentions for the first time, and lets them watch the record. Called for every row that is written.
 * @throws AppError invalid (422) when somebody is mentioned who may not see the record; nothing is written then
 */
export async function tellMentioned(ctx: Ctx, record: RecordType, after: Row, before: Row | null): Promise<void> {
  if (ctx.actor.userId === null || /^(demo$|import)/.test(ctx.requestId)) return;
  for (const [name, field] of Object.entries(record.fields)) {
    if (field.kind !== 'richText') continue;
    const earlier = mentionsIn(before?.[name]);
    const fresh = mentionsIn(after[name]).filter((id) => !earlier.includes(id) && id !== ctx.actor.userId);
    if (fresh.length === 0) continue;
    await refuseOthers(ctx, record, after.id, name, fresh);
    const subject =
      record.fields['subject']?.kind === 'anyRef' ? (after['subject'] as { type: string; id: string } | null | undefined) : null;
    const about = subject ? { recordType: subject.type, recordId: subject.id } : { recordType: record.key, recordId: after.id };
    const by = ctx.actor.name;
    await notifyUsers(ctx, mentioned, {
      to: fresh,
      ...about,
      title: { en: `${by} mentioned you`, de: `${by} hat Sie erwähnt` },
      body: plain(String(after[name])),
      reason: 'mentioned',
    });
    await startWatching(
      ctx,
      fresh.map((userId) => ({ ...about, userId, reason: 'mentioned' })),
    );
  }
}

async function refuseOthers(ctx: Ctx, record: RecordType, id: string, field: string, userIds: readonly string[]): Promise<void> {
  const actors = [...(await actorsOf(ctx, userIds)).values()].filter((actor) => actor.audience === 'staff');
  const readers = await readersOf(ctx, actors, record.key, id);
  const refused = userIds.filter((userId) => !readers.has(userId));
  if (refused.length === 0) return;
  const { rows } = await sql<{
    name: string;
  }>`select name from "user" where id = any(${refused}::uuid[]) and deleted_at is null order by name`.execute(ctx.db);
  const names = rows.map((row) => row.name).join(', ') || 'somebody who is not here';
  throw invalid([
    {
      pointer: `/${field}`,
      code: 'mention',
      message: `mentions ${names}, who may not see this record. Take the name out, or give them access first.`,
    },
  ]);
}

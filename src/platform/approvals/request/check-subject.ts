import { systemActor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { findRecord } from '../../../kernel/list/list.ts';
import { labelOf, type RowOf } from '../../../kernel/record/record.ts';
import type { approval } from '../records/approval.ts';
import { changedSince, type Snapshot } from './snapshot.ts';

/**
 * Labels of the watched fields that changed since the request was made; none when all is as it was. The subject stays locked until the
 * transaction ends, so that it cannot change between this look and the decision.
 */
export async function checkSubject(ctx: Ctx, { id, subject }: Pick<RowOf<typeof approval>, 'id' | 'subject'>): Promise<readonly string[]> {
  const { rows } = await sql<{ snapshot: Snapshot | null }>`select snapshot from approval where id = ${id}::uuid`.execute(ctx.db);
  const snapshot = rows[0]?.snapshot ?? null;
  const record = ctx.registry.find(subject.type);
  if (!record || snapshot === null || Object.keys(snapshot).length === 0) return [];
  const row = await findRecord({ ...ctx, actor: systemActor }, record, subject.id, { lock: true });
  if (!row) return ['it was deleted'];
  return changedSince(snapshot, row).map((name) => {
    const field = record.fields[name];
    return field ? labelOf(name, field) : name;
  });
}

import { createRecord as create, updateRecord as update } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { PatchOf, RecordType, RowOf } from '../../../kernel/record/record.ts';

// The books of a request name people and records that whoever acts need not be able to see: who may do what was decided before.
const asBookkeeper = (ctx: Ctx): Ctx => ({ ...ctx, actor: { ...ctx.actor, isSystem: true } });

/** As `createRecord` of the kernel, in the name of whoever acts. */
export function createRecord<R extends RecordType>(ctx: Ctx, record: R, input: PatchOf<R>): Promise<RowOf<R>> {
  return create(asBookkeeper(ctx), record, input);
}

/** As `updateRecord` of the kernel, in the name of whoever acts. */
export function updateRecord<R extends RecordType>(ctx: Ctx, record: R, id: string, patch: PatchOf<R>): Promise<RowOf<R>> {
  return update(asBookkeeper(ctx), record, id, patch);
}

import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { notAllowed } from '../../../kernel/errors.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { isHeld } from '../commands/hold-commands.ts';
import { privacyEvents } from '../events.ts';
import { personKey } from '../personal/coverage.ts';
import { erasure } from '../records/erasure.ts';
import { newReference } from '../service.ts';

export const erasePersonJob = 'privacy.erasePerson';

export interface ErasureOrder {
  readonly personId: string;
  readonly reason: string | null;
  /** Whether their addresses and numbers go on the suppression list, as fingerprints. */
  readonly suppress: boolean;
  /** The row of the person stays, emptied: for retention rules that anonymise. */
  readonly keepRow?: boolean;
}

/** Writes down that a person is to be erased. @throws AppError not-allowed while a legal hold keeps them */
export async function orderErasure(ctx: Ctx, order: ErasureOrder): Promise<RowOf<typeof erasure>> {
  await refuseWhileHeld(ctx, order.personId);
  const made = await createRecord(ctx, erasure, {
    reference: newReference('E', ctx.now),
    person: order.personId,
    state: 'requested',
    reason: order.reason,
    suppress: order.suppress,
    keepRow: order.keepRow ?? false,
    requestedBy: ctx.actor.userId,
  });
  ctx.emit({
    type: privacyEvents.erasureRequested,
    recordType: personKey,
    recordId: order.personId,
    data: { orderId: made.id, reference: made.reference },
  });
  return made;
}

/** Lets an erasure that was ordered run. */
export async function startErasure(ctx: Ctx, erasureId: string): Promise<void> {
  await updateRecord(ctx, erasure, erasureId, { state: 'running', confirmedBy: ctx.actor.userId });
  ctx.enqueue(erasePersonJob, { erasure: erasureId }, { key: `erase ${erasureId}`, queue: 'privacy' });
}

/** Both at once, where nobody has to confirm. */
export async function beginErasure(ctx: Ctx, order: ErasureOrder): Promise<RowOf<typeof erasure>> {
  const made = await orderErasure(ctx, order);
  await startErasure(ctx, made.id);
  return made;
}

export async function refuseWhileHeld(ctx: Pick<Ctx, 'db'>, personId: string): Promise<void> {
  if (await isHeld(ctx, personId)) throw notAllowed('A legal hold keeps this person’s data. Release it first.');
}

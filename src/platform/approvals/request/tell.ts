import type { Ctx } from '../../../kernel/context.ts';
import { readRecord } from '../../../kernel/command/store.ts';
import type { approvalEvents } from '../events.ts';
import { approval } from '../records/approval.ts';

/** Tells of an approval in the log of its subject. */
export async function tell(
  ctx: Ctx,
  type: (typeof approvalEvents)[keyof typeof approvalEvents],
  approvalId: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { subject, title, policyName } = await readRecord(ctx, approval, approvalId);
  ctx.emit({ type, recordType: subject.type, recordId: subject.id, data: { approvalId, title, policy: policyName, ...more } });
}

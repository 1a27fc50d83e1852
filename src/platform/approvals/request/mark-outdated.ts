import { createRecord, updateRecord } from './write.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { approvalEvents } from '../events.ts';
import { approvalDecision } from '../records/approval-decision.ts';
import { approval } from '../records/approval.ts';
import { checkSubject } from './check-subject.ts';
import { lockRequest } from './lock-request.ts';
import { endRequest } from './proceed.ts';
import { tell } from './tell.ts';

/** Marks a request as outdated when what it is about has changed; one that still waits ends, as it has to be asked for anew. */
export async function markOutdated(ctx: Ctx, id: string): Promise<boolean> {
  const request = await lockRequest(ctx, id);
  if (!request || request.isOutdated || (request.state !== 'pending' && request.state !== 'granted')) return false;
  const changed = await checkSubject(ctx, request);
  if (changed.length === 0) return false;
  const names = changed.join(', ').slice(0, 500);
  await updateRecord(ctx, approval, id, { isOutdated: true, outdatedBy: names });
  await createRecord(ctx, approvalDecision, { approval: id, verdict: 'outdated', comment: names });
  await tell(ctx, approvalEvents.outdated, id, { changed });
  if (request.state === 'pending') await endRequest(ctx, id, 'cancelled', { comment: `${names} changed since it was asked.` });
  return true;
}

import type { Ctx } from '../../../kernel/context.ts';
import { readRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { notifyUsers } from '../../notify/index.ts';
import { answeredKind, askedKind, commentedKind } from '../notifications.ts';
import { approval } from '../records/approval.ts';
import type { Seat } from '../rules/turn.ts';

const asking = {
  asked: (who: string) => ({ en: `${who} asks for your approval`, de: `${who} bittet um Ihre Genehmigung` }),
  reminded: (who: string) => ({ en: `${who} still waits for your approval`, de: `${who} wartet noch auf Ihre Genehmigung` }),
  escalated: (who: string) => ({
    en: `Nobody has answered ${who} in time: you may decide now`,
    de: `${who} hat nicht rechtzeitig Antwort bekommen: Sie können jetzt entscheiden`,
  }),
} as const;

/** Tells those whose turn it is, and who stands in for them today. */
export async function notifyApprovers(ctx: Ctx, approvalId: string, seats: readonly Seat[], why: keyof typeof asking): Promise<void> {
  if (seats.length === 0) return;
  const { title, requestedBy } = await readRecord(ctx, approval, approvalId);
  const { today } = ctx.scope;
  const present = seats.flatMap((seat) =>
    seat.deputies.filter((d) => (d.from === null || d.from <= today) && (d.to === null || today <= d.to)),
  );
  await notifyUsers(ctx, askedKind, {
    to: [...seats.map((seat) => seat.user), ...present.map((deputy) => deputy.user)],
    recordType: approval.key,
    recordId: approvalId,
    title: asking[why](requestedBy?.title ?? 'Entente'),
    body: title,
  });
}

const answers = {
  granted: { en: 'Your request was granted', de: 'Ihre Anfrage wurde genehmigt' },
  refused: { en: 'Your request was refused', de: 'Ihre Anfrage wurde abgelehnt' },
  cancelled: { en: 'Your request was taken back', de: 'Ihre Anfrage wurde zurückgezogen' },
  expired: { en: 'Nobody answered your request in time', de: 'Ihre Anfrage wurde nicht rechtzeitig beantwortet' },
} as const;

/** Tells whoever asked what became of it. */
export async function notifyRequester(ctx: Ctx, approvalId: string, state: keyof typeof answers, comment: string | null): Promise<void> {
  const { requestedBy, title } = await readRecord(ctx, approval, approvalId);
  if (!requestedBy) return;
  await notifyUsers(ctx, answeredKind, {
    to: [requestedBy.id],
    recordType: approval.key,
    recordId: approvalId,
    title: answers[state],
    body: comment ?? title,
  });
}

/** Tells the requester and all who decide, or have decided, of a comment. */
export async function notifyOfComment(ctx: Ctx, approvalId: string, comment: string): Promise<void> {
  const { rows } = await sql<{ user: string }>`
    select requested_by_id as "user" from approval where id = ${approvalId}::uuid and requested_by_id is not null
    union select user_id from approval_voter where approval_id = ${approvalId}::uuid and state in ('open', 'approved', 'refused')`.execute(
    ctx.db,
  );
  await notifyUsers(ctx, commentedKind, {
    to: rows.map((row) => row.user),
    recordType: approval.key,
    recordId: approvalId,
    title: { en: `${ctx.actor.name} comments on an approval`, de: `${ctx.actor.name} kommentiert eine Genehmigung` },
    body: comment,
  });
}

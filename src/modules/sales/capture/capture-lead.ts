import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { normalizeEmail } from '../../parties/index.ts';
import { recordConsent } from '../../privacy/index.ts';
import { assignLead } from '../assignment/assign-lead.ts';
import { respondBy } from '../assignment/first-response.ts';
import type { leadForm } from '../records/lead-form.ts';
import { leadSubmission } from '../records/lead-submission.ts';
import { lead } from '../records/lead.ts';

/** Working time in which a lead is answered that came without a form. */
const standardHours = 4;

export interface Captured {
  readonly leadId: string;
  /** False when this was sent before, or joined a lead that is open. */
  readonly isNew: boolean;
}

export interface Capture {
  readonly form: RowOf<typeof leadForm> | null;
  readonly values: Readonly<Record<string, string>>;
  /** The same token gives the same lead, however often and at once it comes. */
  readonly token: string;
  readonly isConsentGiven?: boolean;
  readonly ip?: string | null;
}

/**
 * Makes a lead of what somebody sent, or adds it to the open one of the same address. In the transaction of `ctx`, whose actor
 * may write leads.
 * @throws AppError invalid for values that a lead cannot have
 */
export async function captureLead(ctx: Ctx, capture: Capture): Promise<Captured> {
  const { form, values, token } = capture;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sales.capture ${token}`}, 0))`.execute(ctx.db);
  const before = await sql<{ leadId: string }>`select lead_id as "leadId" from lead_submission where token = ${token}`.execute(ctx.db);
  if (before.rows[0]) return { leadId: before.rows[0].leadId, isNew: false };
  const open = values['email'] ? await findOpen(ctx, values['email']) : null;
  const leadId = open?.id ?? (await makeLead(ctx, form, values));
  if (open?.status === 'recycled') await updateRecord(ctx, lead, leadId, { status: 'new', recycleOn: null });
  await createRecord(ctx, leadSubmission, {
    lead: leadId,
    form: form?.id ?? null,
    token,
    message: values['message'] ?? null,
    values,
    isConsentGiven: capture.isConsentGiven ?? false,
    consentText: capture.isConsentGiven ? (form?.consentText ?? null) : null,
  });
  if (capture.isConsentGiven && form?.purpose && values['email']) await consent(ctx, form, values['email'], capture.ip ?? null);
  ctx.emit({ type: 'sales.leadSubmitted', recordType: lead.key, recordId: leadId, data: { form: form?.name ?? null } });
  // Last, as it waits for its turn: leads are assigned one at a time.
  await assignLead(ctx, leadId);
  return { leadId, isNew: open === null };
}

/** One at a time per address, so that two forms of one visitor meet in one lead. */
async function findOpen(ctx: Ctx, typed: string): Promise<{ id: string; status: string } | null> {
  const email = normalizeEmail(typed);
  if (email === null) return null;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sales.capture.email ${email}`}, 0))`.execute(ctx.db);
  const { rows } = await sql<{ id: string; status: string }>`
    select id, status from lead where email = ${email} and status in ('new', 'working', 'qualified', 'recycled') and deleted_at is null
    order by created_at desc limit 1`.execute(ctx.db);
  return rows[0] ?? null;
}

async function makeLead(ctx: Ctx, form: RowOf<typeof leadForm> | null, values: Readonly<Record<string, string>>): Promise<string> {
  const { id } = await createRecord(ctx, lead, {
    ...values,
    owner: null,
    respondBy: respondBy(ctx, ctx.now, form?.answerWithin ?? standardHours),
    source: (values['source'] ?? form?.source ?? 'web') as 'web',
    campaign: values['campaign'] ?? form?.campaign ?? values['utmCampaign'] ?? null,
  });
  return id;
}

async function consent(ctx: Ctx, form: RowOf<typeof leadForm>, typed: string, ip: string | null): Promise<void> {
  const address = normalizeEmail(typed);
  if (address === null || !form.purpose) return;
  await recordConsent(ctx, {
    address,
    channel: 'email',
    purpose: form.purpose.id,
    state: 'granted',
    basis: 'consent',
    proof: 'form',
    evidence: `${form.name}: ${form.consentText ?? ''}`,
    ip,
  });
}

import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { queueMail } from '../../../platform/notify/index.ts';
import { privacyEvents } from '../events.ts';
import type { Channel, Decision, LegalBasis, Proof } from '../records/choices.ts';
import { consent } from '../records/consent.ts';
import { newToken, privacyOf } from '../service.ts';
import { findPurpose, type PurposeFacts } from './may-contact.ts';

export interface NewConsent {
  readonly personId?: string | null;
  /** In normal form; for somebody who is no person here (yet). */
  readonly address?: string | null;
  readonly channel: Channel;
  /** Key or id; null for the channel as a whole. */
  readonly purpose?: string | null;
  readonly state: Decision;
  readonly basis?: LegalBasis | null;
  /** When it was said; now unless told. */
  readonly at?: string | null;
  readonly wordingId?: string | null;
  readonly proof?: Proof | null;
  readonly evidence?: string | null;
  readonly scanId?: string | null;
  readonly ip?: string | null;
}

/**
 * Adds a line to the ledger. Consent by mail to a purpose with double opt-in is written down as to be confirmed, and a mail with a
 * link goes out; following it adds the line that counts.
 * @throws AppError invalid for a purpose or wording that does not exist or belong together
 */
export async function recordConsent(ctx: Ctx, entry: NewConsent): Promise<RowOf<typeof consent>> {
  const purpose = entry.purpose ? await findPurpose(ctx, entry.purpose) : null;
  if (entry.purpose && !purpose) throw invalid([{ pointer: '/purpose', code: 'ref', message: 'is no purpose in use' }]);
  await checkWording(ctx, entry.wordingId ?? null, purpose);
  const recipient = entry.state === 'granted' && needsConfirmation(entry, purpose) ? await addressOf(ctx, entry) : null;
  const { token, hash } = recipient ? newToken() : { token: null, hash: null };
  const state = recipient ? 'pending' : entry.state;
  const row = await createRecord(asWriter(ctx), consent, {
    person: entry.personId ?? null,
    address: entry.personId ? null : (entry.address ?? null),
    channel: entry.channel,
    purpose: purpose?.id ?? null,
    state,
    basis: entry.basis ?? null,
    at: entry.at ?? ctx.now,
    wording: entry.wordingId ?? null,
    proof: entry.proof ?? null,
    evidence: entry.evidence ?? null,
    scan: entry.scanId ?? null,
    ip: privacyOf(ctx).keepsIp ? (entry.ip ?? null) : null,
    token: hash,
  });
  ctx.emit({
    type: privacyEvents.consentRecorded,
    ...(entry.personId ? { recordType: 'parties.person', recordId: entry.personId } : { recordType: consent.key, recordId: row.id }),
    data: { channel: entry.channel, purpose: purpose?.key ?? null, to: state, basis: entry.basis ?? null, proof: entry.proof ?? null },
  });
  if (recipient && token) await askToConfirm(ctx, row.id, recipient, token);
  return row;
}

/** Those outside the company write about themselves what they may not read by themselves, such as the purpose: the caller has checked it. */
export function asWriter(ctx: Ctx): Ctx {
  return ctx.actor.audience === 'staff' ? ctx : { ...ctx, actor: { ...ctx.actor, isSystem: true } };
}

function needsConfirmation(entry: NewConsent, purpose: PurposeFacts | null): boolean {
  const isProven = entry.proof === 'doubleOptIn' || entry.proof === 'portal' || entry.proof === 'paper' || entry.proof === 'inPerson';
  return purpose?.doubleOptIn === true && entry.channel === 'email' && !isProven;
}

async function addressOf(ctx: Ctx, entry: NewConsent): Promise<string | null> {
  if (!entry.personId) return entry.address ?? null;
  const { rows } = await sql<{
    email: string | null;
  }>`select emails->0->>'value' as email from person where id = ${entry.personId}::uuid`.execute(ctx.db);
  return rows[0]?.email ?? null;
}

async function askToConfirm(ctx: Ctx, consentId: string, to: string, token: string): Promise<void> {
  const link = `${privacyOf(ctx).publicUrl}/privacy/confirm?token=${token}`;
  await queueMail(ctx, {
    to,
    subject: 'Please confirm that we may write to you',
    text: `You asked to hear from us by e-mail. Follow this link to confirm it:\n\n${link}\n\nIf that was not you, do nothing: then we will not write.\n`,
    key: `consent ${consentId}`,
  });
}

async function checkWording(ctx: Ctx, wordingId: string | null, purpose: PurposeFacts | null): Promise<void> {
  if (wordingId === null) return;
  const { rows } =
    await sql`select 1 from purpose_wording where id = ${wordingId}::uuid and purpose_id = ${purpose?.id ?? null}::uuid`.execute(ctx.db);
  if (rows.length === 0) throw invalid([{ pointer: '/wording', code: 'ref', message: 'is no wording of this purpose' }]);
}

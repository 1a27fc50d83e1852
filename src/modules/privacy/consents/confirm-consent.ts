import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Channel, LegalBasis } from '../records/choices.ts';
import { tokenHash } from '../service.ts';
import { recordConsent } from './record-consent.ts';

interface Waiting {
  readonly id: string;
  readonly personId: string | null;
  readonly address: string | null;
  readonly channel: Channel;
  readonly purposeId: string | null;
  readonly basis: LegalBasis | null;
  readonly wordingId: string | null;
}

/** How long the link of a double opt-in works. */
const days = 30;

/**
 * Adds the line that counts for the link of a double opt-in mail. The word works once, for 30 days, and not after something else was
 * said of the same channel and purpose.
 * @returns whether it did
 */
export async function confirmConsent(ctx: Ctx, token: string): Promise<boolean> {
  const { rows } = await sql<Waiting>`
    update consent c set token = null where token = ${tokenHash(token)} and state = 'pending' and deleted_at is null
      and created_at > ${ctx.now}::timestamptz - make_interval(days => ${days}::int)
    returning id, person_id as "personId", address, channel, purpose_id as "purposeId", basis, wording_id as "wordingId"`.execute(ctx.db);
  const waiting = rows[0];
  if (!waiting) return false;
  const later = await sql`select 1 from consent c join consent w on w.id = ${waiting.id}::uuid
    where c.id <> w.id and c.channel = w.channel and c.person_id is not distinct from w.person_id and c.address is not distinct from w.address
      and (c.purpose_id is null or c.purpose_id = w.purpose_id) and c.at >= w.at and c.state in ('refused', 'withdrawn') and c.deleted_at is null limit 1`.execute(
    ctx.db,
  );
  if (later.rows.length > 0) return false;
  await recordConsent(ctx, {
    personId: waiting.personId,
    address: waiting.address,
    channel: waiting.channel,
    purpose: waiting.purposeId,
    state: 'granted',
    basis: waiting.basis,
    wordingId: waiting.wordingId,
    proof: 'doubleOptIn',
    evidence: `Link in the mail of ${waiting.id}`,
  });
  return true;
}

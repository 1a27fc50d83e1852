import { sql } from '../../../kernel/db/sql.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import type { Channel, SuppressionReason } from '../records/choices.ts';
import { fingerprint, privacyOf } from '../service.ts';
import type { NormalAddress } from './normal-address.ts';

/** Why each address may not be used over the channel, in their order; null where it may. One statement for all, by the index over the fingerprint. */
export async function findSuppressed(
  ctx: Pick<Ctx, 'db' | 'services'>,
  addresses: readonly NormalAddress[],
  channel: Channel,
): Promise<readonly (SuppressionReason | null)[]> {
  if (addresses.length === 0) return [];
  const privacy = privacyOf(ctx);
  const marks = addresses.map((address) => marksOf(address).map(({ kind, value }) => fingerprint(privacy, kind, value)));
  const { rows } = await sql<{ hash: string; reason: SuppressionReason }>`select hash, reason from suppression
    where hash = any(${marks.flat()}::text[]) and (channel is null or channel = ${channel}) and deleted_at is null order by since`.execute(
    ctx.db,
  );
  const reasons = new Map(rows.map((row) => [row.hash, row.reason]));
  return marks.map((own) => own.map((mark) => reasons.get(mark)).find((reason) => reason !== undefined) ?? null);
}

/** What would suppress an address: itself, and its domain with all domains above. */
function marksOf(address: NormalAddress): readonly NormalAddress[] {
  if (address.kind !== 'email') return [address];
  const labels = address.value.slice(address.value.lastIndexOf('@') + 1).split('.');
  const domains = labels.slice(0, -1).map((_, index) => ({ kind: 'domain' as const, value: labels.slice(index).join('.') }));
  return [address, ...domains];
}

export interface NewSuppression {
  readonly address: NormalAddress;
  readonly channel: Channel | null;
  readonly reason: SuppressionReason;
  readonly source: string | null;
  /** Not to keep the clear text: the person is being erased. */
  readonly withoutText?: boolean;
}

/** Puts addresses on the list; those that are on it for the channel stay as they are. Without events. @returns how many are new */
export async function addSuppressions(ctx: Ctx, entries: readonly NewSuppression[]): Promise<number> {
  if (entries.length === 0) return 0;
  const privacy = privacyOf(ctx);
  const rows = entries.map((entry) => ({
    id: newId(),
    kind: entry.address.kind,
    value: entry.withoutText ? null : entry.address.value,
    hash: fingerprint(privacy, entry.address.kind, entry.address.value),
    channel: entry.channel,
    reason: entry.reason,
    source: entry.source,
  }));
  const added = await sql<{ id: string }>`
    insert into suppression (id, created_at, created_by_id, updated_at, kind, value, hash, channel, reason, source, since)
    select r.id, ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid, ${ctx.now}::timestamptz, r.kind, r.value, r.hash, r.channel, r.reason, r.source, ${ctx.now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, kind text, value text, hash text, channel text, reason text, source text)
    on conflict do nothing returning id`.execute(ctx.db);
  return added.rows.length;
}

/** Takes the clear text of addresses off the list; the fingerprints go on holding. @returns of how many entries */
export async function forgetSuppressedText(ctx: Ctx, addresses: readonly NormalAddress[]): Promise<number> {
  const privacy = privacyOf(ctx);
  const hashes = addresses.map(({ kind, value }) => fingerprint(privacy, kind, value));
  const { rows } = await sql`update suppression set value = null, source = null, version = version + 1, updated_at = ${ctx.now}::timestamptz
    where hash = any(${hashes}::text[]) returning id`.execute(ctx.db);
  return rows.length;
}

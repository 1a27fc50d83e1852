import { sql } from '../db/sql.ts';
import type { Sql } from '../record/kind.ts';

/** Bytes kept of each row's SHA-256. */
export const rowHashBytes = 16;

/**
 * First 16 bytes of the SHA-256 over a canonical text of all columns of an event in table alias `alias`: a JSON array, in
 * which no two rows can look alike, of values whose text depends on no setting (time as microseconds, not as a zone shows it).
 * The row's random salt comes after it: once the salt is gone, what stood in the row can't be found out by guessing. Rows from
 * before there was a salt hash as they did.
 * @param seq the sequence number to hash it with, when not its own: tells a moved row from an edited one
 */
export function rowHash(alias: string, seq: Sql = sql.ref(`${alias}.seq`)): Sql {
  const a = sql.raw(alias);
  return sql`substring(sha256(convert_to(jsonb_build_array(${a}.tx::text, ${seq}::bigint, (extract(epoch from ${a}.at) * 1000000)::bigint,
    ${a}.type, ${a}.record_type, ${a}.record_id, ${a}.actor_id, ${a}.actor_name, ${a}.audience, ${a}.via, ${a}.request_id, ${a}.changes, ${a}.data)::text || coalesce(${a}.salt::text, ''), 'UTF8')) from 1 for ${sql.lit(rowHashBytes)})`;
}

/** SHA-256 that chains a batch of table alias `alias` (columns as in event_seal) to the one before. */
export function batchHash(alias: string): Sql {
  const a = sql.raw(alias);
  return sql`sha256(${a}.previous_hash || convert_to(concat_ws('|', ${a}.batch, ${a}.first_seq, ${a}.last_seq, ${a}.count,
    (extract(epoch from ${a}.sealed_at) * 1000000)::bigint, array_to_string(${a}.seqs, ',')), 'UTF8') || ${a}.row_hashes)`;
}

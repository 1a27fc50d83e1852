import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { isHeld } from '../commands/hold-commands.ts';
import { personalRecords, personKey } from '../personal/coverage.ts';
import { findPersonal } from '../personal/find-personal.ts';
import { keyIds } from './erase-rows.ts';
import { needlesOf } from './needles.ts';
import { countMentions } from './scrub-mentions.ts';

export interface ErasurePreview {
  readonly goes: readonly { readonly record: string; readonly label: string; readonly count: number }[];
  readonly stays: readonly { readonly record: string; readonly label: string; readonly count: number; readonly why: string }[];
  /** Rows of any table that name the person, or an address or number of theirs, those above included. */
  readonly mentions: number;
  /** Events of the records that go. */
  readonly events: number;
  readonly isHeld: boolean;
  /** Names, addresses and numbers that somebody else has too: mentions of them stay. */
  readonly shared: readonly string[];
}

/** What erasing a person would do, counted. */
export async function previewErasure(ctx: Pick<Ctx, 'db' | 'registry'>, personId: string): Promise<ErasurePreview> {
  const rows = await findPersonal(ctx, personId);
  const needles = await needlesOf(ctx, personId);
  const declared = personalRecords(ctx.registry);
  const count = (record: string): number => rows.get(record)?.size ?? 0;
  const label = (record: string): string => ctx.registry.record(record).labelPlural;
  const goes = [personKey, ...declared.filter((d) => d.erase === 'delete').map((d) => d.record)];
  const ids = [...rows].filter(([record]) => goes.includes(record)).flatMap(([, own]) => [...own]);
  const events = await sql<{
    n: number;
  }>`select count(*)::int as n from event where record_id = any(${[...ids, ...(await keyIds(ctx, rows))]}::uuid[])`.execute(ctx.db);
  return {
    goes: goes.filter((record) => count(record) > 0).map((record) => ({ record, label: label(record), count: count(record) })),
    stays: declared
      .filter((d) => d.erase === 'keep' && count(d.record) > 0)
      .map((d) => ({ record: d.record, label: label(d.record), count: count(d.record), why: d.why ?? '' })),
    mentions: await countMentions(ctx, needles),
    events: events.rows[0]?.n ?? 0,
    isHeld: await isHeld(ctx, personId),
    shared: needles.shared,
  };
}

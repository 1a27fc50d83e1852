import { sql } from '../../../kernel/db/sql.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { channels, type Channel } from '../records/choices.ts';
import { decisiveLine } from '../rules/derive-state.ts';
import { loadPersonLedger } from './load-ledger.ts';

/** What holds now for one purpose over one channel. */
export interface ConsentState {
  readonly channel: Channel;
  readonly state: string | null;
  readonly at: string | null;
  readonly consentId: string | null;
}

export interface PurposeConsents {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  readonly basis: string;
  readonly isInPortal: boolean;
  /** The newest words in the reader's language, else in any. */
  readonly wording: { readonly id: string; readonly text: string; readonly edition: number; readonly language: string } | null;
  readonly states: readonly ConsentState[];
}

interface PurposeRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string | null;
  readonly basis: string;
  readonly isInPortal: boolean;
  readonly isGeneral: boolean;
  readonly channels: readonly Channel[] | null;
  readonly wording: PurposeConsents['wording'];
}

/** What a person agreed to, by purpose and channel, derived from the ledger. Null for nobody. */
export async function personConsents(ctx: Pick<Ctx, 'db'>, personId: string, language: string): Promise<readonly PurposeConsents[] | null> {
  const ledger = await loadPersonLedger(ctx, personId);
  if (!ledger) return null;
  const purposes = await sql<PurposeRow>`
    select p.id, p.key, p.name, p.description, p.basis, coalesce(p.is_in_portal, true) as "isInPortal", coalesce(p.is_general, false) as "isGeneral", p.channels,
      (select jsonb_build_object('id', w.id, 'text', w.text, 'edition', w.edition, 'language', w.language) from purpose_wording w
        where w.purpose_id = p.id and w.deleted_at is null order by (w.language = ${language}) desc, (w.language = 'en') desc, w.edition desc limit 1) as wording
    from purpose p where p.deleted_at is null and coalesce(p.is_active, true) order by p.position, p.name`.execute(ctx.db);
  return purposes.rows.map(({ isGeneral, channels: own, ...purpose }) => ({
    ...purpose,
    states: (own?.length ? own : channels.map((c) => c.value)).map((channel) => {
      const line = decisiveLine(ledger.lines, { channel, purposeId: purpose.id, isGeneral, mergedAt: ledger.mergedAt });
      return { channel, state: line?.state ?? null, at: line?.at ?? null, consentId: line?.id ?? null };
    }),
  }));
}

import { sql } from '../../kernel/db/sql.ts';
import type { Db } from '../../kernel/context.ts';

/** What programs need to know of the company. */
export interface CompanyRow {
  readonly name: string;
  readonly country: string;
  readonly baseCurrency: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly fiscalYearStart: number;
  readonly rateAge: number;
  readonly logoId: string | null;
}

/** Null until the first set-up. */
export async function readCompany(db: Db): Promise<CompanyRow | null> {
  const { rows } = await sql<CompanyRow>`select name, country, base_currency as "baseCurrency", locale, time_zone as "timeZone",
    fiscal_year_start::int as "fiscalYearStart", rate_age::int as "rateAge", logo_id as "logoId" from company where deleted_at is null`.execute(
    db,
  );
  return rows[0] ?? null;
}

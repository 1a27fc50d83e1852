import { sql } from '../../../kernel/db/sql.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import type { AccountFacts } from '../rules/pick-territory.ts';

/** The facts of an organization with alias `g` as JSON: its first address, and what it is. */
export const organizationFacts: Sql = sql`jsonb_build_object('country', g.country, 'region', nullif(g.addresses -> 0 -> 'value' ->> 'region', ''),
  'postcode', nullif(g.addresses -> 0 -> 'value' ->> 'postalCode', ''), 'industry', g.industry, 'segment', g.segment, 'employees', g.employees::int)`;

/** The facts of a lead with alias `l` as JSON: what it says of itself. */
export const leadFacts: Sql = sql`jsonb_build_object('country', l.country, 'region', null, 'postcode', nullif(l.postal_code, ''),
  'industry', null, 'segment', null, 'employees', null)`;

/** Organizations with alias `g` that are sold to: suppliers and competitors have no territory. */
export const isAccount: Sql = sql`(coalesce(cardinality(g.roles), 0) = 0 or g.roles && array['customer', 'prospect', 'partner'])`;

/** A row of accounts or leads as they are judged. */
export interface Judged {
  readonly id: string;
  readonly facts: AccountFacts;
  /** Where it is now. */
  readonly was: string | null;
  readonly isNamed: boolean;
  /** Of a lead: the territory of the named account that it is about. */
  readonly named?: string | null;
}

import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { iso } from './sql-pieces.ts';

/** The head of a price list (alias `l`) as `ListFacts`. */
export const listFactsJson: Sql =
  sql`jsonb_build_object('id', l.id, 'name', l.name, 'kind', l.kind, 'currency', l.currency, 'includesTax', l.includes_tax,
  'priority', l.priority::int, 'channels', coalesce(to_jsonb(l.channels), '[]'), 'groupId', l.group_id, 'segment', l.segment, 'organizationId', l.organization_id,
  'personId', l.person_id, 'startsAt', ${iso('l.starts_at')}, 'endsAt', ${iso('l.ends_at')})`.flat();

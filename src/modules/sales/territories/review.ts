import { may } from '../../../kernel/access/actor.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { organization } from '../../parties/records/organization.ts';
import { manageSales } from '../policies/permissions.ts';
import { territoryTree } from '../rules/pick-territory.ts';
import type { TerritoryReview } from '../rules/territory-answers.ts';
import { loadTerritories } from './load-tree.ts';
import { belongs, readAccounts, readLeads } from './place.ts';
import type { Judged } from './account-facts.ts';

const batch = 5_000;
const mostSamples = 50;

/**
 * Judges every account and open lead by the rules as they are now, and writes nothing.
 * @throws AppError forbidden: it counts what is beyond the reader's own rows, as applying it moves that too
 */
export async function reviewTerritories(ctx: Ctx): Promise<TerritoryReview> {
  if (!may(ctx.actor, manageSales)) throw forbidden('Only whoever sets up selling reviews the territories.');
  const all = await loadTerritories(ctx);
  const names = new Map(all.map((t) => [t.id, t.name]));
  const tree = territoryTree(all, ctx.scope.today);
  const withDeals = await accountsWithDeals(ctx);
  const moves = new Map<string, { from: string | null; to: string | null; accounts: number; withDeals: number }>();
  const gaps = new Map<string | null, { accounts: number; withDeals: number }>();
  const overlaps = new Map<string, { territories: readonly [string, string]; accounts: number }>();
  const moved: { id: string; from: string | null; to: string | null }[] = [];
  let looked = 0;
  for await (const account of eachOf((page) => readAccounts(ctx, page))) {
    looked += 1;
    const to = belongs(tree, account);
    const deals = withDeals.has(account.id) ? 1 : 0;
    if (to !== account.was) {
      count(moves, `${account.was} ${to}`, { from: account.was, to }, deals);
      if (moved.length < mostSamples) moved.push({ id: account.id, from: account.was, to });
    }
    if (to === null) count(gaps, account.facts.country, {}, deals);
    const pick = account.isNamed ? null : tree.pick(account.facts);
    const [first, second] = pick?.isTie ? pick.fitting : [];
    if (first !== undefined && second !== undefined) {
      const entry = overlaps.get(`${first} ${second}`) ?? {
        territories: [names.get(first) ?? '', names.get(second) ?? ''] as const,
        accounts: 0,
      };
      overlaps.set(`${first} ${second}`, { ...entry, accounts: entry.accounts + 1 });
    }
  }
  let leadsMoving = 0;
  for await (const lead of eachOf((page) => readLeads(ctx, page))) if (belongs(tree, lead) !== lead.was) leadsMoving += 1;
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
  const titles = await titlesOf(
    ctx,
    moved.map((m) => m.id),
  );
  const byAccounts = (a: { accounts: number }, b: { accounts: number }): number => b.accounts - a.accounts;
  return {
    looked,
    moving: [...moves.values()].reduce((sum, m) => sum + m.accounts, 0),
    movingWithDeals: [...moves.values()].reduce((sum, m) => sum + m.withDeals, 0),
    leadsMoving,
    moves: [...moves.values()].map((m) => ({ ...m, from: nameOf(m.from), to: nameOf(m.to) })).toSorted(byAccounts),
    samples: moved.flatMap((m) => {
      const title = titles.get(m.id);
      return title === undefined ? [] : [{ id: m.id, title, from: nameOf(m.from), to: nameOf(m.to) }];
    }),
    gaps: [...gaps].map(([country, numbers]) => ({ country, ...numbers })).toSorted(byAccounts),
    overlaps: [...overlaps.values()].toSorted(byAccounts),
  };
}

function count<K, V extends object>(into: Map<K, V & { accounts: number; withDeals: number }>, key: K, first: V, deals: number): void {
  const entry = into.get(key) ?? { ...first, accounts: 0, withDeals: 0 };
  into.set(key, { ...entry, accounts: entry.accounts + 1, withDeals: entry.withDeals + deals });
}

async function* eachOf(read: (page: { after: string; size: number }) => Promise<readonly Judged[]>): AsyncGenerator<Judged> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await read({ after, size: batch });
    yield* rows;
    if (rows.length < batch) return;
    after = rows.at(-1)?.id ?? after;
  }
}

async function accountsWithDeals(ctx: Ctx): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct organization_id as id from opportunity where state = 'open' and deleted_at is null and organization_id is not null`.execute(
    ctx.db,
  );
  return new Set(rows.map((row) => row.id));
}

/** Names of those that the reader may see. */
async function titlesOf(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select g.id, g.name from organization g where g.id = any(${[...ids]}::uuid[]) and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(organization.key), 'read', 'g')}`.execute(
    ctx.db,
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

import type { Ctx } from '../../../kernel/context.ts';
import { getRecord } from '../../../kernel/list/list.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { territoryTree } from '../rules/pick-territory.ts';
import type { TerritoryExplanation } from '../rules/territory-answers.ts';
import { loadTerritories } from './load-tree.ts';
import { belongs, readAccounts, readLeads } from './place.ts';

const mostCandidates = 20;

/**
 * Why an account or lead is in its territory: what each territory asks, and whether it has it.
 * @throws AppError not-found for what the reader may not see
 */
export async function explainTerritory(ctx: Ctx, record: RecordType, id: string): Promise<TerritoryExplanation | null> {
  const row = await getRecord(ctx, ctx.registry.record(record.key), id);
  const [judged] = record.name === 'lead' ? await readLeads(ctx, { ids: [id] }) : await readAccounts(ctx, { ids: [id] });
  if (!judged) return null;
  const all = await loadTerritories(ctx);
  const tree = territoryTree(all, ctx.scope.today);
  const refOf = (territoryId: string | null) => {
    const found = all.find((t) => t.id === territoryId);
    return found ? { id: found.id, title: found.name } : null;
  };
  const { fitting } = tree.pick(judged.facts);
  const missing = (checks: readonly { holds: boolean }[]): number => checks.filter((c) => !c.holds).length;
  const candidates = all
    .map(({ id: territoryId, name, priority }) => {
      const checks = tree.explain(territoryId, judged.facts);
      return { id: territoryId, name, priority, fits: fitting.includes(territoryId), checks };
    })
    // Territories that only group others have nothing to tell.
    .filter(({ checks }) => !checks.some((c) => c.kind === 'rules'))
    .toSorted(
      (a, b) =>
        Number(b.fits) - Number(a.fits) || (a.fits ? fitting.indexOf(a.id) - fitting.indexOf(b.id) : missing(a.checks) - missing(b.checks)),
    );
  return {
    subject: { id, title: String(row[record.title] ?? '') },
    territory: refOf(judged.was),
    isNamed: judged.isNamed || (judged.named ?? null) !== null,
    byRules: refOf(belongs(tree, { ...judged, isNamed: false })),
    candidates: candidates.slice(0, mostCandidates),
  };
}

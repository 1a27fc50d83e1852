import type { Ctx } from '../../../kernel/context.ts';
import type { CompiledPlan, CompiledTarget } from './compile-plan.ts';
import type { RowTarget } from './interpret-row.ts';
import type { PartOutcome } from './part-adapter.ts';

/** A row of the chunk whose parent is known by now. */
export interface PartHolder {
  readonly parentId: string;
  /** The row's own values for the parent. */
  readonly parent: RowTarget;
  /** What is written of the parent, if this chunk makes it: several rows may have one parent. */
  readonly written: RowTarget | null;
  readonly parts: readonly RowTarget[];
  readonly problems: string[];
  readonly skips: string[];
  readonly warnings: string[];
  /** A parent that was there before is changed by its new part. */
  readonly isWritten: () => void;
}

/** The targets that are parts of `target`. */
export const partsOf = (compiled: CompiledPlan, target: CompiledTarget): readonly CompiledTarget[] =>
  compiled.targets.filter(({ partOf, plan }) => partOf && plan.links[partOf.link] === target.plan.alias);

/** A part to be written once its parent is there. */
export interface SettledPart {
  readonly holder: PartHolder;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Asks the part's module what becomes of each row, before its parent is written: a row is taken whole or not at all. */
export async function completeParts(ctx: Ctx, target: CompiledTarget, holders: readonly PartHolder[]): Promise<readonly SettledPart[]> {
  const adapter = target.partOf;
  const rows = holders.flatMap((holder) => {
    const part = holder.problems.length === 0 ? holder.parts.find((each) => each.target === target) : undefined;
    return part ? [{ holder, part }] : [];
  });
  if (!adapter || rows.length === 0) return [];
  const outcomes = await adapter.complete(
    ctx,
    rows.map(({ holder, part }) => ({
      values: part.values,
      parent: holder.parent.values,
      parentId: holder.parentId,
      isNewParent: holder.written !== null,
    })),
  );
  return rows.flatMap(({ holder }, at) => take(holder, outcomes[at] ?? {}, adapter.link));
}

function take(holder: PartHolder, outcome: PartOutcome, link: string): SettledPart[] {
  if (outcome.problem !== undefined) holder.problems.push(outcome.problem);
  if (outcome.skip !== undefined) holder.skips.push(outcome.skip);
  if (outcome.warning !== undefined) holder.warnings.push(outcome.warning);
  if (outcome.problem !== undefined || !outcome.values) return [];
  if (holder.written) Object.assign(holder.written.values, outcome.parent);
  return [{ holder, values: { ...outcome.values, [link]: holder.parentId } }];
}

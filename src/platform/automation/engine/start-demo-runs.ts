import type { Ctx } from '../../../kernel/context.ts';
import { loadActiveRules } from './load-rules.ts';
import { startRuns } from './start-runs.ts';

export interface DemoRun {
  readonly subject: { readonly type: string; readonly id: string };
  readonly key: string;
  readonly cause: string;
  /** Why it did not begin. */
  readonly skipped?: string;
}

/** Runs of an active rule as if events had started them: for the demo company, whose own making starts none. */
export async function startDemoRuns(ctx: Ctx, ruleId: string, runs: readonly DemoRun[]): Promise<void> {
  const [rule] = await loadActiveRules(ctx.db, { ids: [ruleId] });
  if (!rule) throw new Error(`The rule ${ruleId} is not active`);
  await startRuns(
    ctx,
    rule,
    runs.map(({ skipped, ...run }) => (skipped === undefined ? run : { ...run, not: { state: 'skipped' as const, reason: skipped } })),
  );
}

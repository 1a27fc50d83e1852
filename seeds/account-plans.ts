import { sql } from '../src/kernel/db/sql.ts';
import { createRecord } from '../src/kernel/command/store.ts';
import { runCommandIn } from '../src/kernel/command/run.ts';
import { accountObjective } from '../src/modules/sales/records/account-objective.ts';
import { accountPlan } from '../src/modules/sales/records/account-plan.ts';
import type { SeededOrganization } from './organizations.ts';
import type { Stage } from './stage.ts';

/** Plans for the two customers that bought most, with objectives and what is to be done. */
export async function seedAccountPlans(stage: Stage, organizations: readonly SeededOrganization[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select organization_id as id from opportunity where state = 'won' group by 1 order by sum(amount_base) desc, 1`.execute(stage.app.db);
  const best = rows.flatMap((row) => organizations.filter((o) => o.id === row.id && o.role === 'customer'));
  for (const { id, name, owner } of best.slice(0, 2))
    await stage.as(owner, 40, async (ctx) => {
      const plan = await createRecord(ctx, accountPlan, {
        name: `Plan for ${name}`,
        organization: id,
        owner: stage.users.get(owner)?.id,
        ambition: 'Their first supplier of tents, in every shop.',
        strategy: 'Win the buyers in spring with the new collection, then the staff jackets.',
        target: { amount: '600000', currency: 'NOK' },
        targetOn: `${stage.day(0).slice(0, 4)}-12-31`,
        reviewOn: stage.day(21),
      });
      for (const [title, evidence, days, state] of [
        ['Meet the head of purchasing', 'A meeting was held', -12, 'reached'],
        ['Tents in all their shops', 'An order for each shop', 60, 'open'],
        ['Staff jackets for the season', 'A signed order', 110, 'open'],
      ] as const)
        await createRecord(ctx, accountObjective, { plan: plan.id, title, evidence, dueOn: stage.day(days), state });
      await runCommandIn(ctx, {
        record: ctx.registry.record(accountPlan.key),
        verb: 'add-task',
        id: plan.id,
        input: { title: 'Send the dates of the spring show', dueOn: stage.day(5), assignee: stage.users.get(owner)?.id },
      });
    });
}

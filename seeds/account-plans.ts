import { createRecord } from '../src/kernel/command/store.ts';
import { runCommandIn } from '../src/kernel/command/run.ts';
import { accountObjective } from '../src/modules/sales/records/account-objective.ts';
import { accountPlan } from '../src/modules/sales/records/account-plan.ts';
import type { SeededOrganization } from './organizations.ts';
import type { Stage } from './stage.ts';

/** Plans for the two customers with most deals, with objectives and what is to be done. */
export async function seedAccountPlans(stage: Stage, sold: readonly SeededOrganization[]): Promise<void> {
  const deals = (of: SeededOrganization): number => sold.filter((o) => o.id === of.id).length;
  const customers = [...new Set(sold.filter((o) => o.role === 'customer'))].toSorted((a, b) => deals(b) - deals(a));
  for (const { id, name, owner } of customers.slice(0, 2))
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

import { runCommandIn } from '../src/kernel/command/run.ts';
import { organization } from '../src/modules/parties/records/organization.ts';
import { partiesRecipes } from '../src/modules/parties/recipes.ts';
import { salesRecipes } from '../src/modules/sales/recipes.ts';
import { startDemoRuns } from '../src/platform/automation/index.ts';
import type { SeededOrganization } from './organizations.ts';
import type { Stage } from './stage.ts';

/**
 * Three rules that work and two drafts. What the demo company does while it is made starts none of them; the welcome rule gets some
 * runs of the last two weeks, which the workers do once the server is up.
 */
export async function seedAutomations(stage: Stage, organizations: readonly SeededOrganization[]): Promise<void> {
  const ids = new Map<string, string>();
  for (const [recipe, isActive] of [
    ['parties.welcomeCustomer', true],
    ['parties.ownerOfPeople', true],
    ['parties.weeklyLeads', false],
    ['sales.followUpStale', false],
    ['sales.slippedDeal', true],
  ] as const) {
    const found = [...partiesRecipes, ...salesRecipes].find((each) => each.name === recipe);
    if (!found) throw new Error(`There is no recipe ${recipe}`);
    await stage.as('admin', 16, async (ctx) => {
      const record = ctx.registry.record('automation.automationRule');
      const input = { name: found.label, description: found.description, definition: found.definition };
      const { ruleId } = (await runCommandIn(ctx, { record, verb: 'make', input })).result as { ruleId: string };
      if (isActive) await runCommandIn(ctx, { record, verb: 'activate', id: ruleId });
      ids.set(recipe, ruleId);
    });
  }
  const welcomed = organizations.filter((o) => o.role === 'customer' && o.owner !== 'astrid').slice(0, 9);
  for (const [i, { id, name }] of welcomed.entries()) {
    await stage.as('admin', 13 - i * 1.4, (ctx) =>
      startDemoRuns(ctx, ids.get('parties.welcomeCustomer') ?? '', [
        i % 4 === 3
          ? {
              subject: { type: organization.key, id },
              key: `demo ${i}`,
              cause: `Organization updated: ${name}`,
              skipped: 'Skipped: Stage is Lead, the rule wants one of Customer',
            }
          : { subject: { type: organization.key, id }, key: `demo ${i}`, cause: `Organization updated: ${name}` },
      ]),
    );
  }
}

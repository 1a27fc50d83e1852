import { ref } from '../../../fields/index.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { defineQuery, type Query } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { getRecord } from '../../../kernel/list/list.ts';
import { assignmentRule } from '../records/assignment-rule.ts';
import { lead } from '../records/lead.ts';
import { pickAssignee } from '../rules/pick-assignee.ts';
import type { RoutingPerson, RoutingStep, RoutingTrial } from '../rules/routing-answers.ts';
import { candidatesOf, fits, rulesInOrder, type AssignmentPerson } from './assign-lead.ts';

const nobody = '00000000-0000-0000-0000-000000000000';

const trial = defineQuery({
  name: 'try',
  description: 'Who would get a lead if it came now, by which rule, and why not by those before. Gives nothing away.',
  on: assignmentRule,
  input: { lead: ref({ label: 'Lead', to: lead.key, required: true }) },
  run: async (ctx, input): Promise<RoutingTrial> => {
    const id = String(input.lead);
    const row = await getRecord(ctx, ctx.registry.record(lead.key), id);
    const steps: RoutingStep[] = [];
    for (const rule of await rulesInOrder(ctx)) {
      const isFitting = await fits(ctx, rule, id);
      const people = isFitting ? await candidatesOf(ctx, rule, id) : [];
      const chosen = pickAssignee(people)?.id ?? null;
      steps.push({ rule: { id: rule.id, name: rule.name }, fits: isFitting, people: await shown(ctx, people), chosen });
      if (chosen !== null) break;
    }
    const last = steps.at(-1);
    return {
      lead: { id, title: String(row['name'] ?? '') },
      steps,
      chosen: last?.people.find((p) => p.user.id === last.chosen)?.user ?? null,
    };
  },
});

const people = defineQuery({
  name: 'people',
  description: 'By rule, the people who take turns: how much they have, whether they are there and at work now.',
  on: assignmentRule,
  run: async (ctx) => {
    const { rows } = await sql<{ id: string; name: string; personId: string | null }>`
      select r.id, r.name, r.person_id as "personId" from assignment_rule r
      where r.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(assignmentRule.key), 'read', 'r')} order by r.position, r.name, r.id`.execute(
      ctx.db,
    );
    const data: { rule: string; people: readonly RoutingPerson[] }[] = [];
    for (const rule of rows) {
      const found = await candidatesOf(ctx, { ...rule, conditions: null, toTerritoryOwner: false }, nobody);
      data.push({ rule: rule.id, people: await shown(ctx, found) });
    }
    return { data };
  },
});

export const assignmentQueries: readonly Query[] = [trial, people];

/** With the names of colleagues whom the reader may see. */
async function shown(ctx: Ctx, found: readonly AssignmentPerson[]): Promise<readonly RoutingPerson[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select u.id, u.name from "user" u where u.id = any(${found.map((p) => p.id)}::uuid[])
      and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record('identity.user'), 'read', 'u')}`.execute(ctx.db);
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return found
    .map(({ id, memberId, openLeads, capacity, isAbsent, isWorking, turn }) => ({
      user: { id, title: names.get(id) ?? null },
      memberId,
      openLeads,
      capacity,
      isAbsent,
      isWorking,
      turn,
    }))
    .toSorted((a, b) => a.turn - b.turn || (a.user.id < b.user.id ? -1 : 1));
}

import type { Actor } from '../../../kernel/access/actor.ts';
import '../../../kernel/access/why.ts';
import { may } from '../../../kernel/access/actor.ts';
import type { Ctx, Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { manageAutomation } from '../policies/policies.ts';
import type { Definition } from '../rules/definition.ts';

/** An active rule as the engine works with it. */
export interface ActiveRule {
  readonly id: string;
  readonly name: string;
  readonly number: number;
  readonly definition: Definition;
  readonly runsAs: string | null;
  readonly sinceSeq: number;
  readonly activatedAt: string;
}

/** All active rules, or one, with what they say; one statement. */
export async function loadActiveRules(
  db: Db,
  only?: { readonly ids?: readonly string[]; readonly kinds?: readonly string[] },
): Promise<readonly ActiveRule[]> {
  const { rows } = await sql<ActiveRule>`
    select r.id, r.name, v.number::int as number, v.definition, r.runs_as_id as "runsAs", coalesce(r.since_seq, 0)::float8 as "sinceSeq", r.activated_at as "activatedAt"
    from automation_rule r join automation_version v on v.rule_id = r.id and v.number = r.active_version
    where r.state = 'active' and r.deleted_at is null and v.definition->'trigger'->>'record' is not null
      and ${only?.ids ? sql`r.id = any(${[...only.ids]}::uuid[])` : sql`true`}
      and ${only?.kinds ? sql`v.definition->'trigger'->>'kind' = any(${[...only.kinds]}::text[])` : sql`true`}
    order by r.id`.execute(db);
  return rows;
}

/** Marks that what an actor does is done by a rule, with the rights of a person and never beyond. */
export function asAutomation(person: Actor, rule: { readonly id: string; readonly name: string }): Actor {
  return { ...person, name: `Automation: ${rule.name}`, via: 'automation', credentialId: rule.id };
}

/**
 * Who a rule acts as: whoever activated it last, with the rights that they have now. Null when they may no longer sign in or no
 * longer manage automations.
 */
export async function actorOfRule(
  ctx: Ctx,
  rule: { readonly id: string; readonly name: string; readonly runsAs: string | null },
): Promise<Actor | null> {
  if (rule.runsAs === null) return null;
  const person = (await ctx.services.actors?.actorOf(ctx, rule.runsAs)) ?? null;
  return person && person.audience === 'staff' && may(person, manageAutomation) ? asAutomation(person, rule) : null;
}

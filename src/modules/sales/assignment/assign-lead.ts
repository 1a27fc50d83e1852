import { Temporal } from 'temporal-polyfill';
import { systemActor } from '../../../kernel/access/actor.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError } from '../../../kernel/errors.ts';
import { filterSql, parseFilter } from '../../../kernel/list/filter.ts';
import { isWorking } from '../../../kernel/time/working-time.ts';
import { notifyUsers } from '../../../platform/notify/index.ts';
import { lead } from '../records/lead.ts';
import { openLeadStates } from '../records/lead-choices.ts';
import { loadTree } from '../territories/load-tree.ts';
import { placeLeads } from '../territories/place.ts';
import { pickAssignee, type Candidate } from '../rules/pick-assignee.ts';
import { calendarOf } from './calendar-of.ts';
import { leadAssigned } from './notifications.ts';

export interface AssignmentRule {
  readonly id: string;
  readonly name: string;
  readonly conditions: unknown;
  readonly personId: string | null;
  readonly toTerritoryOwner: boolean;
}

export interface AssignmentPerson extends Candidate {
  readonly name: string;
  /** Of the turn; null for somebody who always gets what the rule fits. */
  readonly memberId: string | null;
}

/**
 * Gives a lead of the queue to whom the first fitting rule says, and writes down why. One lead at a time, or turns and capacities
 * would be counted by several at once. A lead that nobody can take stays in the queue.
 * @returns the new owner's id
 */
export async function assignLead(ctx: Ctx, leadId: string): Promise<string | null> {
  // Rules may ask for the territory, which the feed would know a moment later. Before others have to wait.
  await placeLeads(ctx, await loadTree(ctx), [leadId]);
  await sql`select pg_advisory_xact_lock(hashtext('sales.assignLead'))`.execute(ctx.db);
  const waiting =
    await sql`select 1 from lead where id = ${leadId}::uuid and owner_id is null and status = any(${[...openLeadStates]}) and deleted_at is null for update`.execute(
      ctx.db,
    );
  if (waiting.rows.length === 0) return null;
  const tried: string[] = [];
  for (const rule of await rulesInOrder(ctx)) {
    if (!(await fits(ctx, rule, leadId))) continue;
    const person = pickAssignee(await candidatesOf(ctx, rule, leadId));
    if (person) return give(ctx, leadId, rule, person);
    tried.push(rule.name);
  }
  if (tried.length > 0)
    await updateRecord(ctx, lead, leadId, { assignedBecause: `in the queue: nobody free by rule ${tried.join(', ')}`.slice(0, 500) });
  return null;
}

/** Those in use, as they are tried. */
export async function rulesInOrder(ctx: Ctx): Promise<readonly AssignmentRule[]> {
  const { rows } =
    await sql<AssignmentRule>`select id, name, conditions, person_id as "personId", coalesce(to_territory_owner, false) as "toTerritoryOwner" from assignment_rule
    where is_active and deleted_at is null order by position, name, id`.execute(ctx.db);
  return rows;
}

/** A filter over a field that is gone fits nothing, rather than letting nobody assign anything. */
export async function fits(ctx: Ctx, rule: AssignmentRule, leadId: string): Promise<boolean> {
  if (rule.conditions === null) return true;
  try {
    const scope = { registry: ctx.registry, actor: systemActor, parse: ctx.scope };
    const where = filterSql(scope, ctx.registry.record(lead.key), 'l', parseFilter(rule.conditions));
    return (await sql`select 1 from lead l where l.id = ${leadId}::uuid and ${where}`.execute(ctx.db)).rows.length > 0;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** Who may get a lead by a rule, with what speaks for and against each now. */
export async function candidatesOf(ctx: Ctx, rule: AssignmentRule, leadId: string): Promise<readonly AssignmentPerson[]> {
  const only = rule.toTerritoryOwner ? ((await territoryOwner(ctx, leadId)) ?? nobody) : rule.personId;
  const { rows } = await sql<Omit<AssignmentPerson, 'isWorking'> & { calendar: string | null }>`
    select u.id, u.name, m.id as "memberId", coalesce(m.turn, 0)::int as turn, m.capacity::int as capacity, m.calendar_id as calendar,
      (select count(*)::int from lead l where l.owner_id = u.id and l.status = any(${[...openLeadStates]}) and l.deleted_at is null) as "openLeads",
      exists (select 1 from absence a where a.user_id = u.id and a.deleted_at is null and ${ctx.scope.today}::date between a.first_day and a.last_day) as "isAbsent"
    from "user" u left join assignment_member m on m.user_id = u.id and m.rule_id = ${rule.id}::uuid and m.deleted_at is null
    where u.active and u.deleted_at is null and (case when ${only}::uuid is null then m.id is not null else u.id = ${only}::uuid end)`.execute(
    ctx.db,
  );
  const now = Temporal.Instant.from(ctx.now);
  return rows.map(({ calendar, ...person }) => ({ ...person, isWorking: isWorking(calendarOf(ctx, calendar ?? undefined), now) }));
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** Of the lead's territory, else of the nearest above it that has somebody who works here. */
async function territoryOwner(ctx: Ctx, leadId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    with recursive chain as (
      select t.id, t.parent_id, t.owner_id, 0 as depth from lead l join territory t on t.id = l.territory_id and t.deleted_at is null where l.id = ${leadId}::uuid
      union all select p.id, p.parent_id, p.owner_id, c.depth + 1 from chain c join territory p on p.id = c.parent_id and p.deleted_at is null where c.depth < 50)
    select u.id from chain c join "user" u on u.id = c.owner_id and u.active and u.deleted_at is null order by c.depth limit 1`.execute(
    ctx.db,
  );
  return rows[0]?.id ?? null;
}

async function give(ctx: Ctx, leadId: string, rule: AssignmentRule, person: AssignmentPerson): Promise<string> {
  const because = `to ${person.name} by rule ${rule.name}${rule.toTerritoryOwner ? ', who owns the territory' : rule.personId ? '' : ', their turn'}`;
  if (person.memberId !== null)
    await sql`update assignment_member set turn = (select max(turn) + 1 from assignment_member where rule_id = ${rule.id}::uuid) where id = ${person.memberId}::uuid`.execute(
      ctx.db,
    );
  await updateRecord(ctx, lead, leadId, { owner: person.id, assignedBecause: because.slice(0, 500) });
  ctx.emit({ type: 'sales.leadAssigned', recordType: lead.key, recordId: leadId, data: { to: person.id, by: 'rule', rule: rule.name } });
  await notifyUsers(ctx, leadAssigned, {
    to: [person.id],
    recordType: lead.key,
    recordId: leadId,
    key: `${leadId} ${person.id}`,
    title: { en: 'A new lead for you', de: 'Ein neuer Lead für Sie' },
    body: { en: `By rule ${rule.name}`, de: `Durch die Regel ${rule.name}` },
  });
  return person.id;
}

import { may } from '../../../kernel/access/actor.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord, deleteRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { forbidden, invalid } from '../../../kernel/errors.ts';
import { ref } from '../../../fields/index.ts';
import { findPeople } from '../people/find-people.ts';
import { manageApprovals } from '../policies/policies.ts';
import { absence } from '../records/absence.ts';
import { refreshTurn } from '../request/refresh-turn.ts';

const { deputy, firstDay, lastDay, note } = absence.fields;

/** Says who decides while somebody is away: oneself, or anybody for who manages approvals. */
export const addAbsence = defineCommand({
  name: 'add',
  label: 'Add an absence',
  on: absence,
  target: 'list',
  input: { user: ref({ to: 'identity.user', label: 'Who is away', help: 'Yourself unless said.' }), deputy, firstDay, lastDay, note },
  run: async (ctx, _row, input) => {
    const user = input.user ? String(input.user) : ctx.actor.userId;
    if (user === null) throw forbidden();
    if (user !== ctx.actor.userId && !may(ctx.actor, manageApprovals)) throw forbidden('You can say who stands in for yourself only.');
    const [stands, first, last] = [String(input.deputy), input.firstDay ?? '', input.lastDay ?? ''];
    if (last < first) throw invalid([{ pointer: '/lastDay', code: 'order', message: 'must not be before the first day' }]);
    if (stands === user) throw invalid([{ pointer: '/deputy', code: 'deputy', message: 'must be somebody else' }]);
    if (!(await findPeople(ctx.db, [stands])).get(stands)?.canDecide)
      throw invalid([{ pointer: '/deputy', code: 'deputy', message: 'must be a colleague who is active' }]);
    const overlap =
      await sql`select 1 from absence where user_id = ${user}::uuid and first_day <= ${last}::date and last_day >= ${first}::date`.execute(
        ctx.db,
      );
    if (overlap.rows.length > 0)
      throw invalid([{ pointer: '/firstDay', code: 'overlap', message: 'is within an absence that is there already' }]);
    const created = await createRecord(ctx, absence, { user, deputy: stands, firstDay: first, lastDay: last, note: input.note ?? null });
    await refreshRequests(ctx, user);
    return { id: created.id };
  },
});

/** Ends an absence, or takes back one that has not begun. */
export const removeAbsence = defineCommand({
  name: 'remove',
  label: 'Remove',
  on: absence,
  allowed: (row, { actor }) =>
    row.user.id === actor.userId || may(actor, manageApprovals) ? true : 'You can change your own absences only.',
  run: async (ctx, row) => {
    await deleteRecord(ctx, absence, row.id);
    await refreshRequests(ctx, row.user.id);
  },
});

/** Open requests name who stands in for whom. Locked in the order of their ids, as everybody who locks several does. */
async function refreshRequests(ctx: Ctx, user: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    with recursive affected as (
      select ${user}::uuid as id union select a.user_id from absence a join affected f on a.deputy_id = f.id)
    select a.id from approval a where a.state = 'pending' and exists (
      select 1 from approval_voter v where v.approval_id = a.id and v.state = 'open' and v.user_id in (select id from affected))
    order by a.id for update`.execute(ctx.db);
  for (const { id } of rows) await refreshTurn(ctx, id);
}

import { runCommandIn } from '../src/kernel/command/run.ts';
import { createRecord } from '../src/kernel/command/store.ts';
import { sql } from '../src/kernel/db/sql.ts';
import type { RecordType } from '../src/kernel/record/record.ts';
import { handover } from '../src/modules/handovers/records/handover.ts';
import { handoverKind } from '../src/modules/handovers/records/handover-kind.ts';
import { organization } from '../src/modules/parties/records/organization.ts';
import { task } from '../src/modules/parties/records/task.ts';
import { lead } from '../src/modules/sales/records/lead.ts';
import type { Stage } from './stage.ts';

/** Three kinds with checklists, and hand-overs in every state, so that inboxes and report show something. */
export async function seedHandovers(stage: Stage): Promise<void> {
  const teams = new Map(
    (await rows<{ id: string; name: string }>(stage, sql`select id, name from team where deleted_at is null`)).map(({ id, name }) => [
      name,
      id,
    ]),
  );
  const kinds = await stage.as('admin', 60, async (ctx) => {
    const make = async (name: string, values: object): Promise<string> =>
      (await createRecord(ctx, handoverKind, { name, hours: 8, sharedDays: 30, isActive: true, position: 0, ...values })).id;
    return {
      visit: await make('For a visit', {
        subjects: ['sales.lead', 'sales.opportunity'],
        position: 1,
        items: [
          { id: 'need', label: 'What they need is known', isRequired: true },
          { id: 'budget', label: 'Budget is known', isRequired: true },
          { id: 'date', label: 'A day for the visit is agreed', isRequired: false },
        ],
      }),
      service: await make('To customer service', {
        subjects: ['parties.organization', 'parties.task'],
        position: 2,
        team: teams.get('Customer service'),
        hours: 4,
        items: [{ id: 'contact', label: 'Who calls them, and when', isRequired: true }],
      }),
      region: await make('Another region', { position: 3, hours: 16 }),
    };
  });
  const offer = async (by: string, days: number, record: RecordType, id: string, input: object): Promise<string> => {
    const { result } = await stage.as(by, days, (ctx) =>
      runCommandIn(ctx, { record: ctx.registry.record(record.key), verb: 'hand-over', id, input }),
    );
    return (result as { handoverId: string }).handoverId;
  };
  const answer = (by: string, days: number, verb: string, id: string, input: object = {}): Promise<unknown> =>
    stage.as(by, days, (ctx) => runCommandIn(ctx, { record: ctx.registry.record(handover.key), verb, id, input }));
  const work = async (by: string, days: number, title: string): Promise<string> =>
    stage.as(
      by,
      days,
      async (ctx) =>
        (
          await createRecord(ctx, task, {
            title,
            kind: 'toDo',
            priority: 'normal',
            state: 'open',
            assignee: stage.users.get(by)?.id ?? null,
            dueOn: stage.day(3),
          })
        ).id,
    );

  for (const [title, from, to, days, hours] of passed) {
    const id = await work(from, days + 0.2, title);
    const given = await offer(from, days, task, id, { kind: kinds.region, toUser: stage.users.get(to)?.id });
    await answer(to, days - hours / 24, 'accept', given);
  }
  const back = await offer('astrid', 9, task, await work('astrid', 9.1, 'Repair of twelve tents'), {
    kind: kinds.service,
    done: ['contact'],
    note: 'Zips again.',
  });
  await answer('support', 8.9, 'bounce', back, { reason: 'incomplete', remark: 'Serial numbers are missing.' });
  await offer('astrid', 0.3, task, await work('astrid', 0.4, 'Complaint about a delivery'), {
    kind: kinds.service,
    done: ['contact'],
    note: 'They are in the shop until five.',
  });
  const [own] = await rows<{ id: string; owner: string }>(
    stage,
    sql`select l.id, u.email as owner from lead l join "user" u on u.id = l.owner_id where l.status in ('new', 'qualified') and l.deleted_at is null order by l.created_at limit 1`,
  );
  if (own)
    await offer(own.owner.split('@')[0] ?? 'astrid', 0.2, lead, own.id, {
      kind: kinds.visit,
      toTeam: teams.get('Sales Europe'),
      done: ['need', 'budget'],
      note: 'Opens a second shop; wants to see tents.',
    });
  const [customer] = await rows<{ id: string }>(
    stage,
    sql`select id from organization where owner_id = ${stage.users.get('mats')?.id}::uuid and deleted_at is null order by created_at limit 1`,
  );
  if (customer)
    await offer('mats', 0.1, organization, customer.id, {
      kind: kinds.region,
      toUser: stage.users.get('astrid')?.id,
      note: 'They moved to Gothenburg.',
    });
  const [partner] = await rows<{ id: string; userId: string; owner: string }>(
    stage,
    sql`select o.id, p.id as "userId", u.email as owner from organization o join "user" p on p.organization_id = o.id::text and p.audience = 'partner'
      join "user" u on u.id = o.owner_id where o.deleted_at is null limit 1`,
  );
  if (partner)
    await offer(partner.owner.split('@')[0] ?? 'astrid', 0.15, organization, partner.id, {
      kind: kinds.region,
      toUser: partner.userId,
      note: 'Could your people look after the mountain huts around Innsbruck this winter?',
    });
}

const passed = [
  ['Quote for the Alpine Club', 'mats', 'sophie', 21, 3],
  ['Samples for the fair in Munich', 'astrid', 'sophie', 16, 20],
  ['Price list in Italian', 'sophie', 'luca', 12, 5],
  ['Call back: tents for rent', 'luca', 'mats', 6, 26],
] as const;

async function rows<T>(stage: Stage, query: ReturnType<typeof sql>): Promise<readonly T[]> {
  return (await query.execute(stage.app.db)).rows as readonly T[];
}

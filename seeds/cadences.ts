import { runCommandIn } from '../src/kernel/command/run.ts';
import { createRecord } from '../src/kernel/command/store.ts';
import { sql } from '../src/kernel/db/sql.ts';
import type { RecordType } from '../src/kernel/record/record.ts';
import { advanceOnce, settleTask } from '../src/modules/cadences/index.ts';
import { cadence } from '../src/modules/cadences/records/cadence.ts';
import { enrolment } from '../src/modules/cadences/records/enrolment.ts';
import { senderLimit } from '../src/modules/cadences/records/sender-limit.ts';
import type { Definition } from '../src/modules/cadences/rules/definition.ts';
import { task } from '../src/modules/parties/records/task.ts';
import { purpose } from '../src/modules/privacy/records/purpose.ts';
import { lead } from '../src/modules/sales/records/lead.ts';
import { opportunity } from '../src/modules/sales/records/opportunity.ts';
import type { Stage } from './stage.ts';

const hours = { window: { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] }, calendar: 'company', pastStage: null } as const;

const firstContact: Definition = {
  ...hours,
  steps: [
    {
      id: 'hello',
      kind: 'email',
      subject: 'Tents and packs for {{company | your shop}}',
      body: 'Hello {{firstName | there}},\n\nthank you for asking about our dealer programme. What would you like to see first: tents, packs or jackets?\n\nBest wishes\n{{sender.name}}\n{{us}}',
    },
    { id: 'wait1', kind: 'wait', amount: 2, unit: 'days' },
    { id: 'call', kind: 'task', taskKind: 'call', title: 'Call {{name | them}} about the dealer programme', description: '', waits: true },
    { id: 'wait2', kind: 'wait', amount: 3, unit: 'days' },
    {
      id: 'look',
      kind: 'email',
      subject: 'What other shops near you sell best',
      body: 'Hello {{firstName | there}},\n\nshops of your size do best with two tents and one line of packs. Shall I send you our list?\n\n{{sender.name}}',
    },
    { id: 'wait3', kind: 'wait', amount: 4, unit: 'days' },
    {
      id: 'social',
      kind: 'task',
      taskKind: 'social',
      title: 'Look at what {{company | they}} posted and write a line',
      description: '',
      waits: false,
    },
  ],
};

const afterQuote: Definition = {
  ...hours,
  calendar: 'sender',
  steps: [
    {
      id: 'ask',
      kind: 'email',
      subject: 'Your questions about {{deal | our quote}}',
      body: 'Hello {{firstName | there}},\n\nis anything still open in our quote?\n\n{{sender.name}}',
    },
    { id: 'wait', kind: 'wait', amount: 3, unit: 'days' },
    { id: 'ring', kind: 'task', taskKind: 'call', title: 'Ask {{name}} what is still open', description: '', waits: true },
  ],
};

/** Two cadences with people at every point of them, as they would have gone by themselves. */
export async function seedCadences(stage: Stage): Promise<void> {
  const made = await stage.as('admin', 20, async (ctx) => {
    const { id } = await createRecord(ctx, purpose, {
      key: 'enquiries',
      name: 'Answers to enquiries',
      description: 'What belongs to a question you asked or a quote you got.',
      channels: ['email', 'phone'],
      basis: 'legitimateInterest',
      position: 4,
    });
    await createRecord(ctx, senderLimit, { perDay: 80 });
    const make = async (name: string, description: string, definition: Definition): Promise<string> => {
      const run = (verb: string, input: object, of?: string) =>
        runCommandIn(ctx, { record: ctx.registry.record(cadence.key), verb, input, ...(of ? { id: of } : {}) });
      const { result } = await run('make', { name, description, purpose: id, definition });
      const { cadenceId } = result as { cadenceId: string };
      await run('activate', {}, cadenceId);
      return cadenceId;
    };
    return {
      first: await make('Dealers: first contact', 'From the enquiry to the first talk', firstContact),
      quote: await make('After the quote', 'Until the questions are answered', afterQuote),
    };
  });
  const leads = await rows<{ id: string; email: string }>(
    stage,
    sql`select id, email from lead where status = 'new' and owner_id is not null and deleted_at is null order by created_at`,
  );
  const started: string[] = [];
  for (const [index, { id }] of leads.entries()) {
    const enrolled = await enrol(stage, lead, id, { cadence: made.first, sender: 'owner' }, 8 - index);
    if (enrolled) started.push(enrolled);
  }
  const [replied, called, paused] = started;
  for (const id of started) await catchUp(stage, id);
  if (called) await doOpenTask(stage, called);
  const act = (id: string | undefined, verb: string, days: number): Promise<unknown> =>
    id
      ? stage.as('admin', days, (ctx) => runCommandIn(ctx, { record: ctx.registry.record(enrolment.key), verb, id, input: {} }))
      : Promise.resolve();
  await act(replied, 'mark-replied', 1);
  await act(paused, 'pause', 0.5);
  const deals = await rows<{ id: string }>(
    stage,
    sql`select o.id from opportunity o join person p on p.id = o.person_id and p.emails->0->>'value' is not null
    where o.state = 'open' and o.deleted_at is null order by o.created_at desc limit 8`,
  );
  for (const [index, { id }] of deals.slice(0, 4).entries()) {
    const enrolled = await enrol(stage, opportunity, id, { cadence: made.quote, sender: 'owner' }, 6 - index);
    if (enrolled) await catchUp(stage, enrolled);
  }
}

async function rows<T>(stage: Stage, query: ReturnType<typeof sql>): Promise<readonly T[]> {
  return (await query.execute(stage.app.db)).rows as readonly T[];
}

/** Null for whoever may not be written to: they are left out, as in life. */
async function enrol(stage: Stage, record: RecordType, id: string, input: object, days: number): Promise<string | null> {
  try {
    const { result } = await stage.as('admin', days, (ctx) =>
      runCommandIn(ctx, { record: ctx.registry.record(record.key), verb: 'enrol-in-cadence', id, input }),
    );
    return (result as { enrolmentId: string }).enrolmentId;
  } catch (error) {
    if ((error as { code?: string }).code === 'not-allowed') return null;
    throw error;
  }
}

/** Takes every step at the moment at which it was due. */
async function catchUp(stage: Stage, id: string): Promise<void> {
  const now = Date.parse(stage.daysAgo(0));
  for (let steps = 0; steps < 20; steps += 1) {
    const [found] = await rows<{ due: string | null }>(
      stage,
      sql`select due_at as due from enrolment where id = ${id}::uuid and state in ('active', 'held')`,
    );
    const due = found?.due ? Date.parse(found.due) : Number.POSITIVE_INFINITY;
    if (due > now) return;
    await stage.as(null, (now - due) / 86_400_000, (ctx) => advanceOnce(ctx, id));
  }
}

async function doOpenTask(stage: Stage, id: string): Promise<void> {
  const [open] = await rows<{ taskId: string; at: string; sender: string }>(
    stage,
    sql`select task_id as "taskId", at from cadence_action where enrolment_id = ${id}::uuid and state = 'open'`,
  );
  if (!open) return;
  const days = Math.max(0.01, (Date.parse(stage.daysAgo(0)) - Date.parse(open.at)) / 86_400_000 - 0.1);
  await stage.as('astrid', days, async (ctx) => {
    await runCommandIn(ctx, {
      record: ctx.registry.record(task.key),
      verb: 'complete',
      id: open.taskId,
      input: { outcome: 'Wants the price list' },
    });
    await settleTask(ctx, open.taskId);
  });
  await catchUp(stage, id);
}

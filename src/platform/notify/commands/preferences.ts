import { boolean, choice, number, ref, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, deleteRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid, notAllowed } from '../../../kernel/errors.ts';
import { kindsOf } from '../kind.ts';
import { manageDefaults } from '../policies/policies.ts';
import { queueDigests, queuePersonalMail } from '../queue-delivery.ts';
import { digestChoices, kindDefault, mailChoices, preference, schedule } from '../records/preferences.ts';
import { digestAt } from '../recipients.ts';
import { isTimeOfDay } from '../rules/quiet-hours.ts';
import { readPerson } from '../deliver/waiting.ts';

const channels = {
  kind: text({ label: 'Kind', required: true, max: 80 }),
  inApp: boolean({ label: 'In the app', required: true }),
  mail: choice({ label: 'By mail', options: mailChoices, required: true }),
};

/** How the actor wants to hear of a kind from now on; what waits to be mailed goes by it too. */
export const choosePreference = defineCommand({
  name: 'choose',
  label: 'Choose',
  on: preference,
  target: 'list',
  input: channels,
  run: async (ctx, _row, input) => {
    const values = { inApp: input.inApp ?? false, mail: input.mail ?? 'off' } as const;
    checkKind(ctx, input.kind);
    const user = whoever(ctx);
    const known = await findOwn(ctx, user, input.kind ?? '');
    if (known) await updateRecord(ctx, preference, known, values);
    else await createRecord(ctx, preference, { user, kind: input.kind, ...values });
    await deliverAnew(ctx, user);
  },
});

/** Back to what the company has chosen. */
export const resetPreference = defineCommand({
  name: 'reset',
  label: 'As the company has it',
  on: preference,
  target: 'list',
  input: { kind: channels.kind },
  run: async (ctx, _row, input) => {
    const user = whoever(ctx);
    const known = await findOwn(ctx, user, input.kind ?? '');
    if (known) await deleteRecord(ctx, preference, known);
    await deliverAnew(ctx, user);
  },
});

/** How people hear of a kind unless they choose otherwise. */
export const chooseDefault = defineCommand({
  name: 'choose',
  label: 'Choose',
  on: kindDefault,
  target: 'list',
  permission: manageDefaults,
  input: channels,
  run: async (ctx, _row, input) => {
    checkKind(ctx, input.kind);
    const values = { inApp: input.inApp ?? false, mail: input.mail ?? 'off' } as const;
    const { rows } = await sql<{
      id: string;
    }>`select id from notification_default where kind = ${input.kind} and deleted_at is null for update`.execute(ctx.db);
    const [known] = rows;
    if (known) await updateRecord(ctx, kindDefault, known.id, values);
    else await createRecord(ctx, kindDefault, { kind: input.kind, ...values });
  },
});

/** Sets when the actor may be mailed, and what they watch by themselves. */
export const saveSchedule = defineCommand({
  name: 'save',
  label: 'Save',
  on: schedule,
  target: 'list',
  input: {
    digestEvery: choice({ label: 'Summary by mail', options: digestChoices }),
    digestHour: number({ label: 'At (hour)', min: 0, max: 23, decimals: 0 }),
    digestDay: number({ label: 'On (day of the week)', min: 1, max: 7, decimals: 0 }),
    quietFrom: text({ label: 'Quiet from', max: 5 }),
    quietTo: text({ label: 'Quiet until', max: 5 }),
    quietRestDays: boolean({ label: 'Quiet on days off' }),
    calendar: ref({ label: 'Working calendar', to: 'settings.workingCalendar' }),
    watchesOwned: boolean({ label: 'Watch what I own' }),
    watchesCreated: boolean({ label: 'Watch what I create' }),
    watchesMentioned: boolean({ label: 'Watch where I am mentioned' }),
  },
  run: async (ctx, _row, input) => {
    const user = whoever(ctx);
    checkQuiet(input.quietFrom, input.quietTo);
    // Two first saves at once would make two rows: the person's own row keeps them apart.
    await sql`select 1 from "user" where id = ${user}::uuid for no key update`.execute(ctx.db);
    const { rows } = await sql<{ id: string }>`select id from notification_schedule where user_id = ${user}::uuid`.execute(ctx.db);
    const patch = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as typeof input;
    const [known] = rows;
    if (known) await updateRecord(ctx, schedule, known.id, patch);
    else await createRecord(ctx, schedule, { user, ...patch });
    await deliverAnew(ctx, user);
  },
});

/** What waits is looked at again: quiet hours may be over now, and the next summary be due at another time. */
async function deliverAnew(ctx: Ctx, userId: string): Promise<void> {
  queuePersonalMail(ctx, userId, ctx.now);
  const { rows } =
    await sql`select 1 from notification where user_id = ${userId}::uuid and mail = 'digest' and mailed_at is null limit 1`.execute(ctx.db);
  const person = rows.length > 0 ? await readPerson(ctx, userId) : null;
  if (person) queueDigests(ctx, [{ userId, at: digestAt(person, ctx.now) }]);
}

async function findOwn(ctx: Ctx, userId: string, kind: string): Promise<string | null> {
  const { rows } = await sql<{
    id: string;
  }>`select id from notification_preference where user_id = ${userId}::uuid and kind = ${kind} for update`.execute(ctx.db);
  return rows[0]?.id ?? null;
}

function checkKind(ctx: Ctx, name: string | null | undefined): void {
  if (!kindsOf(ctx.registry).some((kind) => kind.name === name))
    throw invalid([{ pointer: '/kind', code: 'kind', message: 'is no kind of notification' }]);
}

function checkQuiet(from: string | null | undefined, to: string | null | undefined): void {
  for (const [name, value] of [
    ['quietFrom', from],
    ['quietTo', to],
  ] as const) {
    if (value && !isTimeOfDay(value)) throw invalid([{ pointer: `/${name}`, code: 'time', message: 'must be a time like 22:00' }]);
  }
  if (Boolean(from) !== Boolean(to))
    throw invalid([
      { pointer: from ? '/quietTo' : '/quietFrom', code: 'required', message: 'is needed too: quiet hours have a beginning and an end' },
    ]);
  if (from && from === to) throw invalid([{ pointer: '/quietTo', code: 'time', message: 'must differ from the beginning' }]);
}

function whoever(ctx: Ctx): string {
  if (!ctx.actor.userId) throw notAllowed('Only a user has preferences.');
  return ctx.actor.userId;
}

export const preferenceCommands: readonly Command[] = [choosePreference, resetPreference, chooseDefault, saveSchedule];

import { number, ref, text } from '../../../fields/index.ts';
import { asSystem, transact } from '../../../kernel/app.ts';
import { systemActor, type Actor } from '../../../kernel/access/actor.ts';
import { definePolicy } from '../../../kernel/access/policy.ts';
import { createRecord, readRecord, updateRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { drainFeeds, placeFeeds } from '../../../kernel/event/run-feeds.ts';
import { installJobs } from '../../../kernel/jobs/install-jobs.ts';
import { jobContext } from '../../../kernel/jobs/job-context.ts';
import { kernelModule } from '../../../kernel/kernel-module.ts';
import { defineModule } from '../../../kernel/module.ts';
import type { Money } from '../../../kernel/money/money.ts';
import { defineRecord, type RowOf } from '../../../kernel/record/record.ts';
import { team } from '../../identity/records/team.ts';
import { createIdentityApp, type IdentityApp } from '../../identity/testing/identity-app.ts';
import { notifyModule } from '../../notify/module.ts';
import { settingsModule } from '../../settings/module.ts';
import { askForApproval } from '../commands/ask-for-approval.ts';
import { approvalsModule } from '../module.ts';
import { approvalPolicy } from '../records/approval-policy.ts';
import { approval } from '../records/approval.ts';
import { requestApproval, type RequestedApproval } from '../request/request-approval.ts';
import type { Approver, StageRule } from '../rules/stage-rule.ts';

/** Something to ask approval for. */
export const deal = defineRecord({
  module: 'test',
  name: 'deal',
  path: 'deals',
  label: 'Deal',
  title: 'name',
  owner: 'owner',
  fields: { name: text({ required: true }), owner: ref({ to: 'identity.user' }), region: text(), discount: number({ min: 0 }) },
});

const dealModule = defineModule({
  name: 'test',
  dependsOn: ['identity', 'approvals'],
  records: [deal],
  policies: [definePolicy({ record: deal, staff: null })],
  commands: [askForApproval(deal)],
});

export interface ApprovalsApp extends IdentityApp {
  /** An active member of staff, as actor. */
  person(name: string, roles?: readonly string[]): Promise<Actor>;
  team(name: string, lead: Actor, more?: { parent?: string; members?: readonly Actor[] }): Promise<string>;
  policy(stages: readonly StageRule[], more?: object): Promise<string>;
  deal(more?: object): Promise<string>;
  ask(by: Actor, subject: string, more?: { amount?: Money; policy?: string; title?: string }): Promise<RequestedApproval>;
  read(id: string): Promise<RowOf<typeof approval>>;
  /** Approves, refuses and so on. @throws AppError */
  say(actor: Actor, verb: string, id: string, input?: object): Promise<unknown>;
  change(subject: string, patch: object): Promise<void>;
  /** Moves the clock, and runs the feeds and all jobs that are due then. */
  runTo(now: string): Promise<void>;
  decisions(id: string): Promise<readonly { verdict: string; by: string | null; onBehalfOf: string | null; comment: string | null }[]>;
  notified(): Promise<readonly { user: string; kind: string; title: string }[]>;
}

/** Approvals with all they stand on, and deals to ask about. */
export async function createApprovalsApp(): Promise<ApprovalsApp> {
  const identity = await createIdentityApp([kernelModule, settingsModule, notifyModule, approvalsModule, dealModule]);
  const { app, t } = identity;
  await installJobs(t.adminUrl);
  await placeFeeds(app.db, app.registry);
  let now = '2026-03-02T10:00:00.000Z';
  const root = await identity.user('Root', ['admin']);
  const admin = await identity.actor(root.id);
  const system = <T>(work: Parameters<typeof asSystem<T>>[1]): Promise<T> => asSystem(app, work);
  return {
    ...identity,
    person: async (name, roles = ['read-only']) => identity.actor((await identity.user(name, roles)).id),
    team: (name, lead, { parent, members = [] } = {}) =>
      system(async (ctx) => {
        const { id } = await createRecord(ctx, team, { name, lead: lead.userId, ...(parent ? { parent } : {}) });
        await sql`update "user" set team_id = ${id}::uuid where id = any(${members.map((m) => m.userId)}::uuid[])`.execute(ctx.db);
        return id;
      }),
    policy: async (stages, more = {}) => {
      const reply = await identity.command(admin, approvalPolicy.key, 'add', undefined, {
        name: `Policy ${crypto.randomUUID()}`,
        recordType: deal.key,
        stages,
        ...more,
      });
      return (reply.result as { id: string }).id;
    },
    deal: (more = {}) => system(async (ctx) => (await createRecord(ctx, deal, { name: 'Big one', ...more })).id),
    ask: (by, subject, { title = 'Do it', ...more } = {}) =>
      transact(app, { actor: by, requestId: 'test' }, (ctx) =>
        requestApproval(ctx, { subject: { recordType: deal.key, recordId: subject }, title, requestedBy: by.userId, ...more }),
      ),
    read: (id) => transact(app, { actor: systemActor, requestId: 'test' }, (ctx) => readRecord(ctx, approval, id)),
    say: (actor, verb, id, input = {}) => identity.command(actor, approval.key, verb, id, input),
    change: (subject, patch) => system(async (ctx) => void (await updateRecord(ctx, deal, subject, patch))),
    runTo: async (time) => {
      now = time;
      t.setNow(now);
      const declared = new Map(app.registry.modules.flatMap((m) => m.jobs ?? []).map((job) => [job.name, job]));
      for (;;) {
        await drainFeeds(app);
        // What tells subscribers is due as soon as it was written, by the database's own clock.
        const due = t.jobs.filter((each) => each.job === 'kernel.subscriber' || (each.options.runAt ?? now) <= now);
        if (due.length === 0) return;
        for (const each of due) t.jobs.splice(t.jobs.indexOf(each), 1);
        for (const { job: name, input } of due) {
          const job = declared.get(name);
          const run = { id: crypto.randomUUID(), name, attempt: 1, maxAttempts: 1, signal: new AbortController().signal };
          await job?.run({ ...jobContext(app)(run), job: run }, job.input.parse(input));
        }
      }
    },
    decisions: async (id) =>
      (
        await sql<{ verdict: string; by: string | null; onBehalfOf: string | null; comment: string | null }>`
          select d.verdict, u.name as by, o.name as "onBehalfOf", d.comment from approval_decision d
          left join "user" u on u.id = d.by_id left join "user" o on o.id = d.on_behalf_of_id where d.approval_id = ${id}::uuid order by d.created_at, d.id`.execute(
          app.db,
        )
      ).rows,
    notified: async () =>
      (
        await sql<{ user: string; kind: string; title: string }>`
          select u.name as "user", n.kind, n.title from notification n join "user" u on u.id = n.user_id order by n.created_at, n.id`.execute(
          app.db,
        )
      ).rows,
  };
}

/** A stage with these people. */
export function stage(name: string, people: readonly (Actor | Approver)[], need: StageRule['need'] = 'all'): StageRule {
  return {
    name,
    need,
    approvers: people.map((one) => ('kind' in one ? one : { kind: 'user', user: one.userId ?? '' })),
  };
}

import { runCommand } from '../src/kernel/command/run.ts';
import { systemActor } from '../src/kernel/access/actor.ts';
import { organization } from '../src/modules/parties/records/organization.ts';
import { requestApproval } from '../src/platform/approvals/index.ts';
import { absence } from '../src/platform/approvals/records/absence.ts';
import { approvalPolicy } from '../src/platform/approvals/records/approval-policy.ts';
import { approval } from '../src/platform/approvals/records/approval.ts';
import type { SeededOrganization } from './organizations.ts';
import type { Stage } from './stage.ts';

/** Policies for credit limits and key customers, with requests in every state: some wait for whoever signs in. */
export async function seedApprovals(stage: Stage, organizations: readonly SeededOrganization[]): Promise<void> {
  const id = (key: string): string => stage.users.get(key)?.id ?? '';
  const person = (key: string) => ({ kind: 'user', user: id(key) });
  const manager = { name: 'Manager', approvers: [{ kind: 'manager', level: 1 }], need: 'all' };
  const board = { name: 'Finance and management', approvers: [person('reader'), person('admin')], need: 'all' };
  const currency = stage.app.scope().baseCurrency;
  const asked = { recordType: organization.key, deadline: 24, remindAfter: 8 };
  const add = (input: object) =>
    runCommand(stage.app, {
      actor: { ...systemActor, userId: id('admin'), name: 'Ingrid Solberg' },
      requestId: 'demo',
      record: approvalPolicy,
      verb: 'add',
      input,
    });
  await add({
    ...asked,
    name: 'Credit limit up to 250,000',
    position: 10,
    belowAmount: { amount: '250000', currency },
    fromAmount: { amount: '25000', currency },
    stages: [manager],
    watched: ['legalName'],
  });
  await add({
    ...asked,
    name: 'Credit limit from 250,000',
    position: 20,
    fromAmount: { amount: '250000', currency },
    stages: [manager, board],
    watched: ['legalName'],
  });
  await add({ ...asked, name: 'Key customer', key: 'key-customer', position: 30, stages: [manager] });

  const ask = (by: string, index: number, daysAgo: number, title: string, more: { amount?: string; reason: string; policy?: string }) => {
    const customers = organizations.filter((o) => o.role === 'customer');
    const target = customers[index % customers.length];
    return stage.as(by, daysAgo, (ctx) =>
      requestApproval(ctx, {
        subject: { recordType: organization.key, recordId: target?.id ?? '' },
        title,
        requestedBy: id(by),
        reason: more.reason,
        ...(more.amount ? { amount: { amount: more.amount, currency } } : {}),
        ...(more.policy ? { policy: more.policy } : {}),
      }),
    );
  };
  const say = (by: string, daysAgo: number, request: { id: string }, verb: string, input: object) =>
    runCommand(stage.then(daysAgo), {
      actor: { ...systemActor, userId: id(by), name: stage.users.get(by)?.name ?? '', via: 'session' },
      requestId: 'demo',
      record: approval,
      verb,
      id: request.id,
      input,
    });

  const large = await ask('astrid', 3, 0.5, 'Credit limit of 400,000 for the autumn order', {
    amount: '400000',
    reason: 'They open four shops in September and order once for all of them.',
  });
  await say('manager', 0.3, large, 'approve', { comment: 'Pays on time for three years.' });
  await ask('astrid', 7, 0.2, 'Credit limit of 120,000', { amount: '120000', reason: 'Doubled their orders since last year.' });
  await ask('mats', 11, 0.15, 'Make this a key customer', { reason: 'Second largest customer in Norway.', policy: 'key-customer' });
  const granted = await ask('luca', 15, 1.2, 'Make this a key customer', {
    reason: 'They want one contact and quarterly reviews.',
    policy: 'key-customer',
  });
  await say('sophie', 1, granted, 'approve', {});
  const refused = await ask('luca', 19, 1.4, 'Credit limit of 90,000', { amount: '90000', reason: 'Asked for by their new buyer.' });
  await say('sophie', 1.1, refused, 'refuse', { comment: 'Two invoices are still open. Ask again when they are paid.' });

  await runCommand(stage.app, {
    actor: { ...systemActor, userId: id('astrid'), name: 'Astrid Lindqvist' },
    requestId: 'demo',
    record: absence,
    verb: 'add',
    input: { user: id('astrid'), deputy: id('mats'), firstDay: stage.day(14), lastDay: stage.day(25), note: 'Holiday' },
  });
}

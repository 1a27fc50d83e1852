import { choice, email, longText, ref, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { asWriter } from '../consents/record-consent.ts';
import { privacyEvents } from '../events.ts';
import { managePrivacy } from '../permissions.ts';
import { requestKinds } from '../records/choices.ts';
import { subjectRequest } from '../records/subject-request.ts';
import { dueOn } from '../rules/due-date.ts';
import { newReference } from '../service.ts';

export interface NewRequest {
  readonly kind: (typeof requestKinds)[number]['value'];
  readonly personId: string | null;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly message?: string | null;
  /** Who asks is signed in to the portal: that is who they are. */
  readonly fromPortal?: boolean;
}

/** Takes a request and starts its clock. */
export async function receiveRequest(ctx: Ctx, request: NewRequest): Promise<RowOf<typeof subjectRequest>> {
  const made = await createRecord(asWriter(ctx), subjectRequest, {
    reference: newReference('R', ctx.now),
    kind: request.kind,
    person: request.personId,
    name: request.name ?? null,
    email: request.email ?? null,
    message: request.message ?? null,
    state: request.fromPortal ? 'verified' : 'received',
    identityCheck: request.fromPortal ? 'portal' : null,
    receivedAt: ctx.now,
    dueOn: dueOn(ctx.now, zoneOf(ctx)),
  });
  ctx.emit({ type: privacyEvents.requestReceived, recordType: subjectRequest.key, recordId: made.id, data: { kind: request.kind } });
  return made;
}

/** The company's time zone. */
export function zoneOf(ctx: Pick<Ctx, 'services'>): string {
  return ctx.services.company?.timeZone ?? 'UTC';
}

const receive = defineCommand({
  name: 'receive',
  label: 'Take down a request',
  description: 'Somebody asked by mail, phone or letter. The answer is due within a month.',
  on: subjectRequest,
  target: 'list',
  permission: managePrivacy,
  input: {
    kind: choice({ label: 'Asks for', options: requestKinds, required: true }),
    person: ref({ label: 'Person', to: 'parties.person' }),
    name: text({ label: 'Name given', max: 200 }),
    email: email({ label: 'Answer to' }),
    message: longText({ label: 'Message', max: 10_000 }),
  },
  emits: [privacyEvents.requestReceived],
  run: async (ctx, _row, input) => {
    const made = await receiveRequest(ctx, {
      kind: input.kind as 'access',
      personId: input.person ? String(input.person) : null,
      name: input.name ?? null,
      email: input.email ?? null,
      message: input.message ?? null,
    });
    return { requestId: made.id, reference: made.reference, dueOn: made.dueOn };
  },
});

const open = (row: { readonly state: string }): true | string =>
  row.state === 'received' || row.state === 'verified' ? true : 'This request was closed.';

const checkIdentity = defineCommand({
  name: 'check-identity',
  label: 'Identity checked',
  description: 'Keeps how you made sure that it is them: nobody else may get or erase their data.',
  on: subjectRequest,
  permission: managePrivacy,
  input: { by: choice({ label: 'How', options: subjectRequest.fields.identityCheck.options, required: true }) },
  allowed: (row) => (row.state === 'received' ? true : 'The identity was checked, or the request closed.'),
  run: async (ctx, row, input) =>
    void (await updateRecord(ctx, subjectRequest, row.id, { state: 'verified', identityCheck: input.by as 'mail' })),
});

const extend = defineCommand({
  name: 'extend',
  label: 'Take longer',
  description: 'Two months more, where requests are complex or many. Tell the person why within the first month.',
  on: subjectRequest,
  permission: managePrivacy,
  input: { reason: text({ label: 'Why', required: true, max: 500 }) },
  allowed: (row, { now }) => {
    if (open(row) !== true) return open(row);
    if (row.extension) return 'It was extended already; that is possible once.';
    return now.slice(0, 10) <= row.dueOn ? true : 'The first month is over: it can only be extended within it.';
  },
  run: async (ctx, row, input) =>
    void (await updateRecord(ctx, subjectRequest, row.id, { dueOn: dueOn(row.receivedAt, zoneOf(ctx), true), extension: input.reason })),
});

const complete = defineCommand({
  name: 'complete',
  label: 'Answered',
  description: 'Closes the request. Needs the identity to have been checked.',
  on: subjectRequest,
  permission: managePrivacy,
  input: { outcome: longText({ label: 'Answer', max: 4000 }) },
  emits: [privacyEvents.requestAnswered],
  allowed: (row) => (row.state === 'verified' ? true : row.state === 'received' ? 'Check who asks first.' : 'This request was closed.'),
  run: (ctx, row, input) => close(ctx, row, 'done', input.outcome ?? null),
});

const refuse = defineCommand({
  name: 'refuse',
  label: 'Refuse',
  description:
    'Closes the request without doing what was asked. The person must be told why, and of their right to complain (Art. 12(4) GDPR).',
  on: subjectRequest,
  permission: managePrivacy,
  consequential: true,
  input: { outcome: longText({ label: 'Why', required: true, max: 4000 }) },
  emits: [privacyEvents.requestAnswered],
  allowed: (row) => open(row),
  run: (ctx, row, input) => close(ctx, row, 'refused', input.outcome ?? null),
});

async function close(ctx: Ctx, row: RowOf<typeof subjectRequest>, state: 'done' | 'refused', outcome: string | null): Promise<void> {
  await updateRecord(ctx, subjectRequest, row.id, { state, outcome, answeredAt: ctx.now });
  ctx.emit({ type: privacyEvents.requestAnswered, recordType: subjectRequest.key, recordId: row.id, data: { kind: row.kind, state } });
}

export const requestCommands: readonly Command[] = [receive, checkIdentity, extend, complete, refuse];

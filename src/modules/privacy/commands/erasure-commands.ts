import { boolean, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { invalid, notAllowed } from '../../../kernel/errors.ts';
import { person } from '../../parties/records/person.ts';
import { orderErasure, refuseWhileHeld, startErasure } from '../erasure/begin-erasure.ts';
import { privacyEvents } from '../events.ts';
import { managePrivacy } from '../permissions.ts';
import { erasure } from '../records/erasure.ts';
import { privacyOf } from '../service.ts';

const erase = defineCommand({
  name: 'erase',
  label: 'Erase',
  description: 'Removes everything about this person for good, but for what the law wants kept. There is no way back.',
  on: person,
  permission: managePrivacy,
  consequential: true,
  input: {
    confirm: text({ label: 'Type the name to confirm', required: true, max: 300 }),
    reason: text({ label: 'Reason', max: 500 }),
    suppress: boolean({
      label: 'Never contact again',
      default: true,
      help: 'Keeps fingerprints of their addresses on the suppression list.',
    }),
  },
  emits: [privacyEvents.erasureRequested],
  run: async (ctx, row, input) => {
    if (String(input.confirm).trim() !== String(row.name).trim())
      throw invalid([{ pointer: '/confirm', code: 'confirm', message: 'is not the name of this person' }]);
    const made = await orderErasure(ctx, { personId: row.id, reason: input.reason ?? null, suppress: input.suppress ?? true });
    const needsSecond = privacyOf(ctx).needsSecondPerson;
    if (!needsSecond) await startErasure(ctx, made.id);
    return { erasureId: made.id, reference: made.reference, state: needsSecond ? 'requested' : 'running' };
  },
});

const confirm = defineCommand({
  name: 'confirm',
  label: 'Confirm',
  description: 'Lets the erasure run. There is no way back.',
  on: erasure,
  permission: managePrivacy,
  consequential: true,
  allowed: (row, { actor }) => {
    if (row.state !== 'requested') return 'It does not wait for confirmation.';
    return row.requestedBy && row.requestedBy.id === actor.userId ? 'Somebody else than who asked for it has to confirm it.' : true;
  },
  run: async (ctx, row) => {
    if (!row.person) throw notAllowed('The person is not there any more.');
    await refuseWhileHeld(ctx, row.person.id);
    await startErasure(ctx, row.id);
  },
});

const refuse = defineCommand({
  name: 'refuse',
  label: 'Refuse',
  description: 'The person stays.',
  on: erasure,
  permission: managePrivacy,
  input: { reason: text({ label: 'Why', required: true, max: 500 }) },
  emits: [privacyEvents.erasureRefused],
  allowed: (row) => (row.state === 'requested' ? true : 'It does not wait for confirmation.'),
  run: async (ctx, row, input) => {
    await updateRecord(ctx, erasure, row.id, { state: 'refused', reason: input.reason });
    if (row.person)
      ctx.emit({ type: privacyEvents.erasureRefused, recordType: person.key, recordId: row.person.id, data: { orderId: row.id } });
  },
});

export const erasureCommands: readonly Command[] = [erase, confirm, refuse];

import { choice, longText, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { deleteRecord } from '../../../kernel/command/store.ts';
import { invalid } from '../../../kernel/errors.ts';
import { normalAddress } from '../consents/normal-address.ts';
import { addSuppressions } from '../consents/suppression-list.ts';
import { privacyEvents } from '../events.ts';
import { managePrivacy } from '../permissions.ts';
import { channels, suppressionReasons, type Channel, type SuppressionReason } from '../records/choices.ts';
import { suppression } from '../records/suppression.ts';

const suppress = defineCommand({
  name: 'suppress',
  label: 'Suppress addresses',
  description: 'Nothing is sent to these addresses, domains or numbers any more, whoever has them. Paste a whole list, one per line.',
  on: suppression,
  target: 'list',
  permission: managePrivacy,
  consequential: true,
  input: {
    addresses: longText({ label: 'Addresses, domains or numbers', required: true, max: 1_000_000, help: 'One per line.' }),
    channel: choice({ label: 'Channel', options: channels, help: 'Empty: every channel.' }),
    reason: choice({ label: 'Reason', options: suppressionReasons, required: true, default: 'manual' }),
    source: text({ label: 'Source', max: 300 }),
  },
  emits: [privacyEvents.contactSuppressed],
  run: async (ctx, _row, input) => {
    const lines = String(input.addresses)
      .split(/[\r\n;,]+/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const read = lines.map((line) => ({ line, address: normalAddress(line, ctx.scope.country) }));
    const bad = read.filter(({ address }) => address === null);
    if (bad.length > 0)
      throw invalid(
        bad.slice(0, 20).map(({ line }) => ({
          pointer: '/addresses',
          code: 'address',
          message: `has "${line.slice(0, 80)}", which is no e-mail address, domain or phone number`,
        })),
      );
    const reason = input.reason as SuppressionReason;
    const added = await addSuppressions(
      ctx,
      read.flatMap(({ address }) =>
        address ? [{ address, channel: (input.channel ?? null) as Channel | null, reason, source: input.source ?? null }] : [],
      ),
    );
    if (added > 0)
      ctx.emit({
        type: privacyEvents.contactSuppressed,
        recordType: suppression.key,
        data: { channel: input.channel ?? null, reason, count: added },
      });
    return { added, known: read.length - added };
  },
});

const lift = defineCommand({
  name: 'lift',
  label: 'Lift',
  description: 'Takes it off the list. Whether somebody may be contacted is then decided by their consents again.',
  on: suppression,
  permission: managePrivacy,
  consequential: true,
  input: { why: text({ label: 'Why', required: true, max: 500 }) },
  emits: [privacyEvents.suppressionLifted],
  run: async (ctx, row, input) => {
    await deleteRecord(ctx, suppression, row.id);
    ctx.emit({
      type: privacyEvents.suppressionLifted,
      recordType: suppression.key,
      recordId: row.id,
      data: { kind: row.kind, channel: row.channel, why: input.why },
    });
  },
});

export const suppressionCommands: readonly Command[] = [suppress, lift];

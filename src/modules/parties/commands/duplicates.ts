import { choice, json } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { notAllowed } from '../../../kernel/errors.ts';
import { startProgress } from '../../../kernel/jobs/progress.ts';
import { duplicateCandidate } from '../records/duplicate-candidate.ts';
import { mergeParties, type Choices } from './merge.ts';

const scan = defineCommand({
  name: 'scan',
  label: 'Look for duplicates',
  description: 'Compares all records of a kind in the background; the answer has the id of its progress.',
  on: duplicateCandidate,
  target: 'list',
  input: { type: choice({ label: 'Kind', options: duplicateCandidate.fields.type.options, required: true }) },
  emits: ['parties.duplicatesScanned'],
  run: async (ctx, _row, input) => {
    const type = String(input.type);
    const label = type === 'parties.person' ? 'Looking for duplicate people' : 'Looking for duplicate organizations';
    const progressId = await startProgress(ctx.db, { kind: 'parties.scanDuplicates', label, startedBy: ctx.actor.userId });
    ctx.enqueue('parties.scanDuplicates', { type, progressId }, { key: `parties.scanDuplicates ${type}` });
    return { progressId };
  },
});

const dismiss = defineCommand({
  name: 'dismiss',
  label: 'Not the same',
  description: 'These are two; they are not proposed again.',
  on: duplicateCandidate,
  bulk: true,
  allowed: (row) => (row.state === 'open' ? true : 'This was decided already.'),
  run: async (ctx, row) => void (await updateRecord(ctx, duplicateCandidate, row.id, { state: 'dismissed' })),
});

const reopen = defineCommand({
  name: 'reopen',
  label: 'Propose again',
  on: duplicateCandidate,
  bulk: true,
  allowed: (row) => (row.state === 'dismissed' ? true : 'Only what was dismissed can be proposed again.'),
  run: async (ctx, row) => void (await updateRecord(ctx, duplicateCandidate, row.id, { state: 'open' })),
});

const mergeCandidate = defineCommand({
  name: 'merge',
  label: 'Merge',
  description: 'Makes one record of the two, as the command "merge" of people and organizations does.',
  on: duplicateCandidate,
  consequential: true,
  input: {
    keep: choice({
      label: 'Keep',
      options: [
        { value: 'left', label: 'The first' },
        { value: 'right', label: 'The second' },
      ],
      required: true,
    }),
    choices: json<Choices>()({ label: 'Choices', help: 'By field: "target", "source" or "both".' }),
  },
  allowed: (row) => (row.state === 'open' ? true : 'This was decided already.'),
  run: async (ctx, row, input) => {
    const [target, source] = input.keep === 'left' ? [row.left, row.right] : [row.right, row.left];
    if (!target || !source) throw notAllowed('One of the two is gone.');
    return mergeParties(ctx, String(row.type), target.id, source.id, input.choices ?? {});
  },
});

export const duplicateCommands: readonly Command[] = [scan, dismiss, reopen, mergeCandidate];

import { anyRef } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { notAllowed, notFound } from '../../../kernel/errors.ts';
import { findRecord } from '../../../kernel/list/list.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { isOfInterest } from '../feeds/event-facts.ts';
import { watch } from '../records/watch.ts';
import { startWatching, stopWatching } from '../watching.ts';

/** Watching any record, for screens that know no more of it than its type and id. */
export const startWatch = defineCommand({
  name: 'start',
  label: 'Watch',
  description: 'You are told of changes to the record.',
  on: watch,
  target: 'list',
  input: { subject: anyRef({ label: 'Record', required: true }) },
  emits: ['notify.watchCreated'],
  run: async (ctx, _row, { subject }) => {
    const target = subject && ctx.registry.find(subject.type);
    if (!target || !(await findRecord(ctx, target, subject.id))) throw notFound();
    if (!isOfInterest(ctx.registry, target)) throw notAllowed('Records of this type cannot be watched.');
    await startWatching(ctx, [{ userId: whoever(ctx), recordType: target.key, recordId: subject.id, reason: 'chosen' }]);
  },
});

export const stopWatch = defineCommand({
  name: 'stop',
  label: 'Stop watching',
  on: watch,
  target: 'list',
  input: { subject: anyRef({ label: 'Record', required: true }) },
  emits: ['notify.watchDeleted'],
  run: async (ctx, _row, { subject }) => void (await stopWatching(ctx, whoever(ctx), subject?.id ?? '')),
});

/** The same as commands of a record type, which its lists offer for several rows. */
export function watchCommands(on: RecordType): readonly Command[] {
  return [
    defineCommand({
      name: 'watch',
      label: 'Watch',
      description: 'You are told of changes to the record.',
      on,
      bulk: true,
      run: async (ctx, row) => startWatching(ctx, [{ userId: whoever(ctx), recordType: on.key, recordId: row.id, reason: 'chosen' }]),
    }),
    defineCommand({
      name: 'unwatch',
      label: 'Stop watching',
      on,
      bulk: true,
      run: async (ctx, row) => void (await stopWatching(ctx, whoever(ctx), row.id)),
    }),
  ];
}

function whoever(ctx: Ctx): string {
  if (!ctx.actor.userId) throw notAllowed('Only a user can watch a record.');
  return ctx.actor.userId;
}

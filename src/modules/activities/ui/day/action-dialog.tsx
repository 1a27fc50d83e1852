import { lazy, Suspense } from 'react';
import { runCommand } from '../../../../ui/api/records.ts';
import type { RecordMeta } from '../../../../ui/api/types.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { toast } from '../../../../ui/kit/toast-store.ts';
import { CallDialog } from './call-dialog.tsx';
import type { AgendaItem } from './types.ts';

const CommandDialog = lazy(() => import('../../../../ui/records/form/command-dialog.tsx'));

interface ActionDialogProps {
  readonly record: RecordMeta;
  readonly item: Pick<AgendaItem, 'id' | 'title' | 'phone'>;
  readonly verb: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks what a command needs; for calls in the way in which people think of them. */
export function ActionDialog({ record, item, verb, onDone, onClose }: ActionDialogProps) {
  const command = record.commands.find((c) => c.name === verb);
  if (!command) return null;
  if (verb === 'log-call')
    return <CallDialog record={record} id={item.id} title={item.title} phone={item.phone} onDone={onDone} onClose={onClose} />;
  return (
    <Suspense fallback={null}>
      <CommandDialog
        command={command}
        onClose={onClose}
        onRun={async (input, key) => {
          await runCommand(record, item.id, verb, input, { key });
          toast(t('{what}: done', { what: label(command.label) }));
          onDone();
        }}
      />
    </Suspense>
  );
}

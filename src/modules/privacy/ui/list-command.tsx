import { lazy, Suspense, useState } from 'react';
import { post } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { label } from '../../../ui/i18n/t.ts';
import { Button } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';

const CommandDialog = lazy(() => import('../../../ui/records/form/command-dialog.tsx'));

interface ListCommandProps {
  /** Key of the record type. */
  readonly record: string;
  readonly command: string;
  /** What is said when it went through. */
  readonly done: string;
  readonly isPrimary?: boolean;
  readonly onDone: () => unknown;
}

/** The button and dialog of a command that belongs to a list rather than to one of its records. Nothing for who may not run it. */
export function ListCommand({ record: key, command: name, done, isPrimary = false, onDone }: ListCommandProps) {
  const [isOpen, setIsOpen] = useState(false);
  const record = findRecord(key);
  const command = record?.commands.find((c) => c.name === name);
  if (!record || !command) return null;
  return (
    <>
      <Button variant={isPrimary ? 'filled' : 'default'} onClick={() => setIsOpen(true)}>
        {label(command.label)}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <CommandDialog
            command={command}
            onRun={async (input, idempotencyKey) => {
              await post(`/${record.module}/${record.path}/${name}`, input, { key: idempotencyKey });
              toast(done);
              await onDone();
            }}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}

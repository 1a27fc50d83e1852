import { lazy, Suspense, useMemo, useState } from 'react';
import { isEditable } from '../../../fields/editable.ts';
import { label, t, tn } from '../../i18n/t.ts';
import { formatNumber } from '../../i18n/format.ts';
import { runBulk, type BulkTarget, type Filter } from '../../api/records.ts';
import type { BulkResult, CommandMeta, RecordMeta } from '../../api/types.ts';
import { Icon } from '../../kit/icon.tsx';
import { Button, Menu } from '../../kit/kit.ts';
import { IconButton } from '../../kit/icon-button.tsx';
import { toast } from '../../kit/toast-store.ts';
import { refresh } from '../../settings/use-data.ts';
import { bulkActionsFor } from '../view.ts';
import type { Values } from '../form/form-state.ts';
import type { Selection } from './selection.ts';

const CommandDialog = lazy(() => import('../form/command-dialog.tsx'));
const BulkResults = lazy(() => import('./bulk-results.tsx'));
const EditFieldDialog = lazy(() => import('./edit-field-dialog.tsx'));

interface BulkBarProps {
  readonly record: RecordMeta;
  readonly selection: Selection;
  readonly filter: Filter | null;
  readonly q: string;
  readonly count: { readonly value: number; readonly exact: boolean } | null;
}

type Step =
  | { readonly kind: 'command'; readonly command: CommandMeta }
  | { readonly kind: 'edit' }
  | { readonly kind: 'results'; readonly results: readonly BulkResult[] };

/** What can be done with the selected rows: commands that take several, a field of all, delete. */
export default function BulkBar({ record, selection, filter, q, count }: BulkBarProps) {
  const [step, setStep] = useState<Step | null>(null);
  const commands = record.commands.filter((c) => c.bulk && c.on === 'record');
  const [direct, more] = [commands.slice(0, 3), commands.slice(3)];
  const others = useMemo(() => bulkActionsFor(record).map(({ name, load }) => ({ name, Action: lazy(load) })), [record]);
  const size = selection.isEverything ? (count?.value ?? selection.size) : selection.size;

  const run = async (command: string, input: Values, key: string) => {
    const target: BulkTarget = selection.isEverything ? { filter, q } : { ids: [...selection.ids] };
    const answer = await runBulk(record, command, input, target, key);
    if ('job' in answer) {
      toast(t('This runs in the background; follow it at the top.'), { tone: 'info' });
      await refresh('/progress');
      selection.clear();
      return;
    }
    const failed = answer.results.filter((r) => !r.ok);
    if (failed.length > 0) setStep({ kind: 'results', results: answer.results });
    else {
      toast(tn(answer.results.length, '{count} record changed', '{count} records changed'));
      setStep(null);
      selection.clear();
    }
  };
  const remove: CommandMeta = {
    name: 'delete',
    label: 'Delete',
    description: 'They go to the trash, from where they can be restored.',
    on: 'record',
    consequential: true,
    fields: [],
  };
  return (
    <div className="bulk-bar" role="toolbar" aria-label={t('Selected rows')}>
      <strong className="tabular">{tn(size, '{count} selected', '{count} selected')}</strong>
      {!selection.isEverything && count && (count.value > selection.size || !count.exact) && (
        <Button size="compact-sm" variant="subtle" onClick={selection.selectEverything}>
          {t('Select all {count}', { count: `${formatNumber(count.value)}${count.exact ? '' : '+'}` })}
        </Button>
      )}
      <span className="bulk-divider" />
      {record.can.update && record.fields.some(isEditable) && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon name="pencil" size={14} />}
          onClick={() => setStep({ kind: 'edit' })}
        >
          {t('Edit field')}
        </Button>
      )}
      {direct.map((command) => (
        <Button key={command.name} size="compact-sm" variant="default" onClick={() => setStep({ kind: 'command', command })}>
          {label(command.label)}
        </Button>
      ))}
      {more.length > 0 && (
        <Menu position="top-start">
          <Menu.Target>
            <Button size="compact-sm" variant="default" rightSection={<Icon name="chevron-down" size={13} />}>
              {t('More')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map((command) => (
              <Menu.Item key={command.name} onClick={() => setStep({ kind: 'command', command })}>
                {label(command.label)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Suspense fallback={null}>
        {others.map(({ name, Action }) => (
          <Action
            key={name}
            record={record}
            selected={selection.isEverything ? (q ? null : { filter }) : { ids: [...selection.ids] }}
            onDone={selection.clear}
          />
        ))}
      </Suspense>
      {record.can.delete && (
        <Button
          size="compact-sm"
          variant="default"
          className="danger-button"
          leftSection={<Icon name="trash" size={14} />}
          onClick={() => setStep({ kind: 'command', command: remove })}
        >
          {t('Delete')}
        </Button>
      )}
      <IconButton icon="x" label={t('Clear the selection')} onClick={selection.clear} />
      <Suspense fallback={null}>
        {step?.kind === 'command' && (
          <CommandDialog
            command={step.command}
            count={size}
            onRun={(input, key) => run(step.command.name, input, key)}
            onClose={() => setStep((now) => (now?.kind === 'results' ? now : null))}
          />
        )}
        {step?.kind === 'edit' && (
          <EditFieldDialog
            record={record}
            count={size}
            onRun={(input, key) => run('update', input, key)}
            onClose={() => setStep((now) => (now?.kind === 'results' ? now : null))}
          />
        )}
        {step?.kind === 'results' && (
          <BulkResults
            record={record}
            results={step.results}
            onClose={() => {
              setStep(null);
              selection.clear();
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { isProblem } from '../../../ui/api/problem.ts';
import { runCommand } from '../../../ui/api/records.ts';
import type { FieldMeta, RecordMeta, Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { saveRow } from '../../../ui/records/conflict-store.ts';
import { recordHref } from '../../../ui/records/record-href.ts';
import { dealProblem } from './deal-problem.ts';
import type { DealRow, StageRow } from './types.ts';
import { usePipelines } from './use-pipelines.ts';

const CommandDialog = lazy(() => import('../../../ui/records/form/command-dialog.tsx'));

interface Asking {
  readonly row: DealRow;
  readonly verb: 'win' | 'lose' | 'reopen';
  /** Where it was dropped. */
  readonly stage?: StageRow;
  readonly settle: (isDone: boolean) => void;
}

/** Moves deals between stages as people do it: won and lost ask why, a stage that refuses says what is missing, a conflict is asked about. */
export function useDealMove(record: RecordMeta): {
  readonly move: (row: Row, stage: StageRow) => Promise<boolean>;
  readonly ask: (row: Row, verb: Asking['verb']) => Promise<boolean>;
  readonly dialog: ReactNode;
} {
  const navigate = useNavigate();
  const [asking, setAsking] = useState<Asking | null>(null);
  const ask = (row: Row, verb: Asking['verb'], stage?: StageRow): Promise<boolean> =>
    new Promise((settle) => setAsking({ row: row as DealRow, verb, settle, ...(stage ? { stage } : {}) }));
  const move = async (row: Row, stage: StageRow): Promise<boolean> => {
    const deal = row as DealRow;
    if (deal.stage?.id === stage.id) return false;
    if (stage.state === 'won' && deal.state !== 'won') return ask(row, 'win', stage);
    if (stage.state === 'lost' && deal.state !== 'lost') return ask(row, 'lose', stage);
    try {
      return (await saveRow(record, row, { stage: { id: stage.id, title: stage.name } })) !== null;
    } catch (error) {
      toast(dealProblem(error, deal.name), {
        tone: 'error',
        action: { label: t('Open the deal'), run: () => void navigate({ to: recordHref(record, row.id) }) },
      });
      return false;
    }
  };
  const { stages } = usePipelines();
  const initial = asking?.stage ? { stage: asking.stage.id } : {};
  const command = asking && record.commands.find((c) => c.name === asking.verb);
  const close = (isDone: boolean): void => {
    asking?.settle(isDone);
    setAsking(null);
  };
  const dialog = asking && command && (
    <Suspense fallback={null}>
      <CommandDialog
        key={`${asking.verb}${asking.row.id}`}
        // Red is for what one would rather not do.
        command={{ ...command, consequential: asking.verb === 'lose', fields: closingFields(command.fields ?? [], asking, stages ?? []) }}
        initial={initial}
        onRun={async (input, key) => {
          await run(record, asking.row, asking.verb, { ...initial, ...input }, key);
          asking.settle(true);
        }}
        onClose={() => close(false)}
      />
    </Suspense>
  );
  return { move, ask, dialog };
}

/** Which stage is asked only where the pipeline has several that close a deal so, and then as a short list of those. */
function closingFields(fields: readonly FieldMeta[], { row, verb }: Asking, stages: readonly StageRow[]): readonly FieldMeta[] {
  const state = verb === 'win' ? 'won' : 'lost';
  const possible = stages.filter((s) => s.pipeline.id === row.pipeline?.id && s.state === state);
  return fields.flatMap((field) => {
    if (field.name !== 'stage') return [field];
    return possible.length > 1
      ? [{ ...field, kind: 'choice', help: undefined, options: possible.map((s) => ({ value: s.id, label: s.name })) } as FieldMeta]
      : [];
  });
}

/** What somebody else changed meanwhile is no reason against closing, unless they moved the deal. */
async function run(record: RecordMeta, row: DealRow, verb: string, input: unknown, key: string): Promise<void> {
  try {
    await runCommand(record, row.id, verb, input, { version: row.version, key });
  } catch (error) {
    const current = isProblem(error, 'version-conflict') ? (error.current as DealRow | null) : null;
    if (!current || current.stage?.id !== row.stage?.id) throw error;
    await runCommand(record, row.id, verb, input, { version: current.version, key: crypto.randomUUID() });
  }
}

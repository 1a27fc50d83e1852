import { lazy, Suspense, useState, type ReactNode } from 'react';
import { isEditable } from '../../fields/editable.ts';
import { createRow, deleteRow, updateRow } from '../api/records.ts';
import { findField, findRecord } from '../api/session.ts';
import type { FieldMeta, Row } from '../api/types.ts';
import { label, noun, t } from '../i18n/t.ts';
import { Icon } from '../kit/icon.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { Button } from '../kit/kit.ts';
import { FieldValue } from './field-value.tsx';
import type { Values } from './form/form-state.ts';
import { ConfirmDialog } from '../settings/confirm-dialog.tsx';
import { DataTable, type Column } from '../settings/data-table.tsx';
import { SettingsCard } from '../settings/settings-card.tsx';
import { useAction } from '../settings/use-action.ts';
import { refresh } from '../settings/use-data.ts';

const CommandDialog = lazy(() => import('./form/command-dialog.tsx'));

interface RecordTableProps {
  readonly of: string;
  readonly title: string;
  readonly text?: string;
  readonly rows: readonly Row[] | undefined;
  readonly error?: unknown;
  /** The first names the row. */
  readonly columns: readonly string[];
  readonly form: readonly string[];
  /** Values of a new one that nobody is asked for. */
  readonly preset?: Readonly<Record<string, unknown>>;
  /** Rows have an order of their own, kept in `position`. */
  readonly isOrdered?: boolean;
  readonly icon: string;
  readonly actions?: ReactNode;
  /** Further columns, before the actions. */
  readonly extra?: readonly Column<Row>[];
  /** The dialog that adds (row null) or changes one, where the plain form does not do. */
  readonly editor?: (row: Row | null, close: () => void, done: () => Promise<unknown>, preset: Values) => ReactNode;
}

type Dialog = { readonly kind: 'add' } | { readonly kind: 'change' | 'remove'; readonly row: Row };

/** A short list of set-up records that is kept in place: add, change, remove, put in order. */
export function RecordTable({
  of,
  title,
  text,
  rows,
  error,
  columns,
  form,
  preset = {},
  isOrdered = false,
  icon,
  actions,
  extra = [],
  editor,
}: RecordTableProps) {
  const record = findRecord(of);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { act, isBusy } = useAction();
  if (!record) return null;
  const fields = form.flatMap((name) => findField(record, name) ?? []).filter(isEditable);
  const shown = columns.flatMap((name) => findField(record, name) ?? []);
  const nameOf = (row: Row): string => {
    const value = row[columns[0] ?? ''];
    return String((value as { title?: string } | null)?.title ?? value ?? '');
  };
  // What the server would fill in is shown before; a form sends only what was changed.
  const defaults = Object.fromEntries(fields.filter((f) => f.default !== undefined && f.default !== null).map((f) => [f.name, f.default]));
  const done = () => refresh(`/${record.module}/`);
  const move = (row: Row, by: 1 | -1) =>
    act(async () => {
      const order = [...(rows ?? [])];
      const from = order.indexOf(row);
      order.splice(from, 1);
      order.splice(from + by, 0, row);
      for (const [position, each] of order.entries())
        if (Number(each['position']) !== position) await updateRow(record, each, { position });
      await done();
    });
  const add = (
    <Button variant="default" leftSection={<Icon name="plus" size={15} />} onClick={() => setDialog({ kind: 'add' })}>
      {t('Add {what}', { what: noun(record.label) })}
    </Button>
  );
  const save = async (input: Values, key: string) => {
    if (dialog?.kind === 'change') await updateRow(record, dialog.row, input);
    else await createRow(record, { ...defaults, ...preset, ...input, ...(isOrdered ? { position: rows?.length ?? 0 } : {}) }, key);
    await done();
  };
  return (
    <SettingsCard
      title={title}
      {...(text ? { text } : {})}
      isFlush
      actions={
        <>
          {actions}
          {add}
        </>
      }
    >
      <DataTable<Row>
        label={title}
        rows={rows}
        error={error}
        rowKey={(row) => row.id}
        empty={{ icon, title: t('No {what} yet', { what: noun(record.labelPlural) }), action: add }}
        columns={[
          ...shown.map((field: FieldMeta, index) => ({
            key: field.name,
            title: label(field.label),
            isTitle: index === 0,
            cell: (row: Row) => (
              <FieldValue field={field} value={row[field.name]} row={row} isCompact empty={<span className="dim">–</span>} />
            ),
          })),
          ...extra,
          {
            key: 'do',
            title: t('Actions'),
            isActions: true,
            cell: (row) => (
              <span className="row">
                {isOrdered && (
                  <>
                    <IconButton
                      icon="arrow-up"
                      size={26}
                      label={t('Move {what} up', { what: nameOf(row) })}
                      disabled={isBusy || rows?.[0] === row}
                      onClick={() => void move(row, -1)}
                    />
                    <IconButton
                      icon="arrow-down"
                      size={26}
                      label={t('Move {what} down', { what: nameOf(row) })}
                      disabled={isBusy || rows?.at(-1) === row}
                      onClick={() => void move(row, 1)}
                    />
                  </>
                )}
                <IconButton
                  icon="pencil"
                  size={26}
                  label={t('Change {what}', { what: nameOf(row) })}
                  onClick={() => setDialog({ kind: 'change', row })}
                />
                <IconButton
                  icon="trash"
                  size={26}
                  label={t('Remove {what}', { what: nameOf(row) })}
                  onClick={() => setDialog({ kind: 'remove', row })}
                />
              </span>
            ),
          },
        ]}
      />
      {dialog?.kind === 'remove' ? (
        <ConfirmDialog
          title={t('Remove {what}', { what: nameOf(dialog.row) })}
          text={t('It goes to the trash; what refers to it stays as it is.')}
          confirm={t('Remove')}
          isDangerous
          onConfirm={async () => {
            await deleteRow(record, dialog.row.id);
            await done();
          }}
          onClose={() => setDialog(null)}
        />
      ) : dialog && editor ? (
        editor(dialog.kind === 'change' ? dialog.row : null, () => setDialog(null), done, {
          ...preset,
          ...(isOrdered ? { position: rows?.length ?? 0 } : {}),
        })
      ) : (
        dialog && (
          <Suspense fallback={null}>
            <CommandDialog
              command={{
                name: 'save',
                on: 'record',
                label: dialog.kind === 'add' ? t('Add {what}', { what: noun(record.label) }) : t('Save'),
                fields,
              }}
              initial={dialog.kind === 'change' ? Object.fromEntries(fields.map((f) => [f.name, dialog.row[f.name]])) : defaults}
              onRun={save}
              onClose={() => setDialog(null)}
            />
          </Suspense>
        )
      )}
    </SettingsCard>
  );
}

import { lazy, Suspense } from 'react';
import { isEditable } from '../../../fields/editable.ts';
import { createRow, updateRow } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { noun, t } from '../../../ui/i18n/t.ts';
import type { Values } from '../../../ui/records/form/form-state.ts';
import { refresh } from '../../../ui/settings/use-data.ts';
import type { Edited } from './delivery-page.tsx';

const CommandDialog = lazy(() => import('../../../ui/records/form/command-dialog.tsx'));

/** Adds or changes a method, a zone or a rate. */
export function RowDialog({ edited: { of, row, preset = {} }, onClose }: { edited: Edited; onClose: () => void }) {
  const record = findRecord(`delivery.${of}`);
  if (!record) return null;
  const fields = record.fields.filter((field) => isEditable(field) && !field.system && !(field.name in preset));
  const defaults = Object.fromEntries(fields.filter((f) => f.default !== undefined && f.default !== null).map((f) => [f.name, f.default]));
  const save = async (input: Values, key: string) => {
    const fixed = Object.fromEntries(Object.entries(preset).map(([name, value]) => [name, value?.id ?? null]));
    if (row) await updateRow(record, row, input);
    else await createRow(record, { ...defaults, ...fixed, ...input }, key);
    await refresh('/delivery/');
  };
  const places = Object.values(preset).map((value) => value?.title ?? t('Everywhere else'));
  return (
    <Suspense fallback={null}>
      <CommandDialog
        command={{
          name: 'save',
          on: 'record',
          label: row ? t('Change {what}', { what: noun(record.label) }) : t('Add {what}', { what: noun(record.label) }),
          ...(places.length > 0 ? { description: places.join(' · ') } : {}),
          fields,
        }}
        initial={row ? Object.fromEntries(fields.map((f) => [f.name, row[f.name]])) : defaults}
        onRun={save}
        onClose={onClose}
      />
    </Suspense>
  );
}

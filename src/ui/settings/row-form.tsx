import { useMemo, useState, type ReactNode } from 'react';
import type { FieldMeta, RecordMeta, Row } from '../api/types.ts';
import { t } from '../i18n/t.ts';
import { Alert } from '../kit/kit.ts';
import { toast } from '../kit/toast-store.ts';
import { ConflictHost } from '../records/conflict-host.tsx';
import { saveRow } from '../records/conflict-store.ts';
import { useFormState, type FormState, type Values } from '../records/form/form-state.ts';
import { SaveBar } from './save-bar.tsx';

interface RowFormProps {
  record: RecordMeta;
  row: Row;
  /** After it was saved, with what changed. */
  onSaved?: (values: Values) => Promise<void>;
  /** The cards; `pick` finds fields by name. */
  children: (form: FormState, pick: (...names: readonly string[]) => readonly FieldMeta[]) => ReactNode;
}

/** Settings that are one row, in cards that are saved as one; whoever saves second is shown what the first did. */
export function RowForm({ record, row, onSaved, children }: RowFormProps) {
  const [saved, setSaved] = useState(row);
  const fields = useMemo(() => record.fields.filter((f) => !f.system), [record]);
  const form = useFormState(fields, saved);
  const save = () =>
    form.submit(async (values) => {
      const fresh = await saveRow(record, saved, values);
      if (!fresh) return;
      setSaved({ ...saved, ...fresh });
      toast(t('Saved'));
      await onSaved?.(values);
    });
  return (
    <>
      {form.problem && (
        <Alert color="red" variant="light" role="alert">
          {form.problem}
        </Alert>
      )}
      {children(form, (...names) => names.flatMap((name) => fields.filter((f) => f.name === name)))}
      <SaveBar isDirty={form.isDirty} isBusy={form.isBusy} onSave={() => void save()} onReset={form.reset} />
      <ConflictHost />
    </>
  );
}

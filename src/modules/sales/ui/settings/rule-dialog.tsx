import '../sales.css';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { isEditable } from '../../../../fields/editable.ts';
import type { Filter } from '../../../../ui/api/records.ts';
import { createRow, updateRow } from '../../../../ui/api/records.ts';
import { findField, findRecord } from '../../../../ui/api/session.ts';
import type { RecordMeta, Row } from '../../../../ui/api/types.ts';
import { label, noun, t } from '../../../../ui/i18n/t.ts';
import { Button, Group, Modal, Skeleton } from '../../../../ui/kit/kit.ts';
import { FormFields } from '../../../../ui/records/form/form-fields.tsx';
import { useFormState, type Values } from '../../../../ui/records/form/form-state.ts';

const FilterBuilder = lazy(() => import('../../../../ui/records/list/filter-builder.tsx'));

interface RuleDialogProps {
  readonly record: RecordMeta;
  /** Null for a new one. */
  readonly row: Row | null;
  readonly form: readonly string[];
  readonly preset?: Values;
  /** What the rule would do as it is being written. */
  readonly trial?: (draft: Values) => ReactNode;
  readonly onSaved: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** A rule over leads: its fields, and the conditions that say which leads it is for. */
export function RuleDialog({ record, row, form: names, preset = {}, trial, onSaved, onClose }: RuleDialogProps) {
  const leads = findRecord('sales.lead');
  const { fields, initial } = useMemo(() => {
    const found = names.flatMap((name) => findField(record, name) ?? []).filter(isEditable);
    const defaults = Object.fromEntries(found.filter((f) => f.default !== undefined && f.default !== null).map((f) => [f.name, f.default]));
    return { fields: found, initial: row ? Object.fromEntries(found.map((f) => [f.name, row[f.name]])) : defaults };
  }, [record, row, names]);
  const [conditions, setConditions] = useState<Filter | null>((row?.['conditions'] as Filter | null | undefined) ?? null);
  const form = useFormState(fields, initial);
  const save = async (input: Values, key: string): Promise<void> => {
    if (row) await updateRow(record, row, { ...input, conditions });
    else await createRow(record, { ...initial, ...preset, ...input, conditions }, key);
    await onSaved();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={row ? t('Change {what}', { what: String(row['name'] ?? '') }) : t('Add {what}', { what: noun(record.label) })}
      size={680}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <form
        noValidate
        className="dialog-form"
        onSubmit={(e) => {
          e.preventDefault();
          void form.submit(save).then((isDone) => isDone && onClose());
        }}
      >
        <FormFields form={form} sections={[{ title: null, fields }]} />
        {leads && (
          <fieldset className="rule-part">
            <legend>{t('Only for leads where')}</legend>
            <Suspense fallback={<Skeleton height={30} />}>
              <FilterBuilder record={leads} filter={conditions} onChange={setConditions} />
            </Suspense>
            {form.errors['conditions'] && <span role="alert">{label(form.errors['conditions'])}</span>}
          </fieldset>
        )}
        {trial?.({ ...form.values, conditions })}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" loading={form.isBusy}>
            {t('Save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

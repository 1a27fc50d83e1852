import { useMemo, useState } from 'react';
import { isEditable, toWrite } from '../../../fields/editable.ts';
import { label, t, tn } from '../../i18n/t.ts';
import type { RecordMeta } from '../../api/types.ts';
import { Button, Group, Modal, Select, Stack } from '../../kit/kit.ts';
import { FormFields } from '../form/form-fields.tsx';
import { useFormState, type Values } from '../form/form-state.ts';

/** Sets one field of many records to the same value. */
export default function EditFieldDialog({
  record,
  count,
  onRun,
  onClose,
}: {
  record: RecordMeta;
  count: number;
  onRun: (input: Values, key: string) => Promise<unknown>;
  onClose: () => void;
}) {
  const fields = record.fields.filter((f) => isEditable(f) && f.name !== record.title);
  const [name, setName] = useState<string | null>(null);
  const chosen = useMemo(() => fields.filter((f) => f.name === name), [name]); // eslint-disable-line
  const form = useFormState(chosen, noValues);
  const submit = async () => {
    const field = chosen[0];
    // An empty input is a value too here: it empties the field everywhere.
    if (field && (await form.submit((_changes, key) => onRun({ [field.name]: toWrite(field, form.values[field.name]) }, key)))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('Edit field')} size={480} closeButtonProps={{ 'aria-label': t('Close') }}>
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          void submit();
        }}
      >
        <Stack gap="md">
          <span className="dim">{tn(count, 'This changes {count} record.', 'This changes {count} records.')}</span>
          <Select
            label={t('Field')}
            searchable
            data={fields.map((f) => ({ value: f.name, label: label(f.label) }))}
            value={name}
            onChange={setName}
            data-autofocus
          />
          {chosen.length > 0 && <FormFields key={name} form={form} sections={[{ title: null, fields: chosen }]} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button type="submit" disabled={!name} loading={form.isBusy}>
              {t('Save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const noValues: Values = {};

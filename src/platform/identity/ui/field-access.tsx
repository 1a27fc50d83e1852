import { useState } from 'react';
import type { RecordMeta } from '../../../ui/api/types.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Button, Group, Modal, SegmentedControl, TextInput } from '../../../ui/kit/kit.ts';

interface FieldAccessProps {
  readonly record: RecordMeta;
  readonly hidden: readonly string[];
  readonly readOnly: readonly string[];
  readonly onSave: (hidden: readonly string[], readOnly: readonly string[]) => void;
  readonly onClose: () => void;
}

type Access = 'write' | 'read' | 'hidden';

/** Which fields of a kind of record do not exist for the holders of a role, and which they only see. */
export function FieldAccess({ record, hidden, readOnly, onSave, onClose }: FieldAccessProps) {
  const [access, setAccess] = useState<Readonly<Record<string, Access>>>(() => ({
    ...Object.fromEntries(readOnly.map((f) => [f, 'read'])),
    ...Object.fromEntries(hidden.map((f) => [f, 'hidden'])),
  }));
  const [q, setQ] = useState('');
  const fields = record.fields.filter((f) => !f.system && label(f.label).toLowerCase().includes(q.toLowerCase()));
  const named = (kind: Access): readonly string[] =>
    Object.entries(access)
      .filter(([, a]) => a === kind)
      .map(([name]) => name);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('Fields of {what}', { what: label(record.labelPlural) })}
      size={560}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <p className="dim dialog-text">{t('A hidden field is nowhere: not in lists, forms, search, exports or the API.')}</p>
      <TextInput
        aria-label={t('Find a field')}
        placeholder={t('Find a field')}
        value={q}
        onChange={(e) => setQ(e.currentTarget.value)}
        mb="sm"
        data-autofocus
      />
      <ul className="field-access">
        {fields.map((field) => (
          <li key={field.name} className="row">
            <span className="grow truncate" id={`access-${field.name}`}>
              {label(field.label)}
            </span>
            <SegmentedControl
              aria-labelledby={`access-${field.name}`}
              value={access[field.name] ?? 'write'}
              onChange={(value) => setAccess({ ...access, [field.name]: value as Access })}
              data={[
                { value: 'write', label: t('Full') },
                { value: 'read', label: t('Only see') },
                { value: 'hidden', label: t('Hidden'), disabled: field.name === record.title },
              ]}
            />
          </li>
        ))}
      </ul>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('Cancel')}
        </Button>
        <Button onClick={() => onSave(named('hidden'), named('read'))}>{t('Apply')}</Button>
      </Group>
    </Modal>
  );
}

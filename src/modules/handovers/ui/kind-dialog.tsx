import { useState } from 'react';
import { createRow, updateRow } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RecordMeta, RefValue, Row } from '../../../ui/api/types.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button, Checkbox, Group, MultiSelect, NumberInput, TextInput } from '../../../ui/kit/kit.ts';
import { RecordPicker } from '../../../ui/records/record-picker.tsx';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { refresh } from '../../../ui/settings/use-data.ts';
import { handoverSubjects } from '../records/choices.ts';
import type { ChecklistItem } from '../rules/checklist.ts';

/** Makes or changes a kind of hand-over with its checklist. */
export function KindDialog({ record, row, onClose }: { record: RecordMeta; row: Row | null; onClose: () => void }) {
  const [name, setName] = useState(String(row?.['name'] ?? ''));
  const [subjects, setSubjects] = useState([...((row?.['subjects'] ?? []) as readonly string[])]);
  const [items, setItems] = useState<readonly ChecklistItem[]>((row?.['items'] ?? []) as readonly ChecklistItem[]);
  const [team, setTeam] = useState((row?.['team'] ?? null) as RefValue | null);
  const [hours, setHours] = useState(Number(row?.['hours'] ?? 8));
  const [sharedDays, setSharedDays] = useState(Number(row?.['sharedDays'] ?? 30));
  const [isActive, setActive] = useState(row?.['isActive'] !== false);
  const teams = findRecord('identity.team');
  const save = async () => {
    const values = {
      name,
      subjects,
      items: items.filter((item) => item.label.trim() !== ''),
      team: team?.id ?? null,
      hours,
      sharedDays,
      isActive,
    };
    await (row ? updateRow(record, row, values) : createRow(record, values));
    await refresh('/handovers/kinds');
    onClose();
  };
  return (
    <FormDialog
      title={row ? t('Change {what}', { what: String(row['name']) }) : t('New kind')}
      size={620}
      submit={t('Save')}
      isDisabled={name.trim() === ''}
      onSubmit={save}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <TextInput
            label={t('Name')}
            required
            data-autofocus
            maxLength={120}
            value={name}
            onChange={(e) => setName(e.currentTarget.value)}
            error={errorOf('name')}
          />
          <MultiSelect
            label={t('For')}
            placeholder={subjects.length === 0 ? t('Everything') : ''}
            data={handoverSubjects.map(({ value, label: text }) => ({ value, label: label(text) }))}
            value={subjects}
            onChange={setSubjects}
            error={errorOf('subjects')}
          />
          {teams && <RecordPicker record={teams} label={t('Usually to')} value={team} onChange={setTeam} />}
          <Group grow>
            <NumberInput
              label={t('Accept within working hours')}
              min={1}
              max={400}
              value={hours}
              onChange={(value) => setHours(Number(value) || 1)}
              error={errorOf('hours')}
            />
            <NumberInput
              label={t('Shared for days')}
              min={0}
              max={365}
              value={sharedDays}
              onChange={(value) => setSharedDays(Number(value) || 0)}
              error={errorOf('sharedDays')}
            />
          </Group>
          <fieldset style={{ border: 0, padding: 0, margin: 0, display: 'grid', gap: 8 }}>
            <legend>{t('Checklist')}</legend>
            {items.map((item, index) => (
              <div key={item.id} className="handover-item-row">
                <TextInput
                  aria-label={t('Item {number}', { number: index + 1 })}
                  maxLength={200}
                  value={item.label}
                  onChange={(e) => setItems(items.with(index, { ...item, label: e.currentTarget.value }))}
                />
                <Checkbox
                  label={t('Required')}
                  checked={item.isRequired}
                  onChange={(e) => setItems(items.with(index, { ...item, isRequired: e.currentTarget.checked }))}
                />
                <IconButton
                  icon="trash"
                  label={t('Remove item {number}', { number: index + 1 })}
                  onClick={() => setItems(items.toSpliced(index, 1))}
                />
              </div>
            ))}
            <span>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<Icon name="plus" size={14} />}
                onClick={() => setItems([...items, { id: crypto.randomUUID().slice(0, 8), label: '', isRequired: true }])}
              >
                {t('Add item')}
              </Button>
            </span>
          </fieldset>
          <Checkbox label={t('In use')} checked={isActive} onChange={(e) => setActive(e.currentTarget.checked)} />
        </>
      )}
    </FormDialog>
  );
}

import { useRef, useState } from 'react';
import { findRecord, meta } from '../../../ui/api/session.ts';
import { runCommand } from '../../../ui/api/records.ts';
import type { FieldMeta, OptionMeta, RecordMeta } from '../../../ui/api/types.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button, TextInput } from '../../../ui/kit/kit.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { RecordTabs } from '../../../ui/settings/record-tabs.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { ColorPicker } from './color-picker.tsx';
import { fieldsChanged, useFieldsVersion } from './fields-changed.ts';
import { withValues } from './options-editor.tsx';

const extensible = (record: RecordMeta): readonly FieldMeta[] => record.fields.filter((f) => f.extensible && !f.custom);

/** The values that people choose from, where the product leaves them to the company. */
export default function Choices() {
  useFieldsVersion();
  const records = meta().records.filter((r) => extensible(r).length > 0);
  const [key, setKey] = useState(records[0]?.key ?? '');
  const record = records.find((r) => r.key === key);
  return (
    <SettingsPage
      title={t('Choice values')}
      text={t('Rename and colour values, add your own, retire those you do not use. Records keep what they have.')}
    >
      {records.length === 0 && (
        <SettingsCard>
          <Empty icon="list-check" title={t('No values to change')} text={t('Values of your own fields are changed with the field.')} />
        </SettingsCard>
      )}
      {records.length > 1 && <RecordTabs records={records} value={key} onChange={setKey} />}
      {record && extensible(record).map((field) => <ChoiceCard key={`${record.key}.${field.name}`} record={record} field={field} />)}
    </SettingsPage>
  );
}

function ChoiceCard({ record, field }: { record: RecordMeta; field: FieldMeta }) {
  const retired = useRows('/settings/choice-values', {
    'filter[record][eq]': record.key,
    'filter[field][eq]': field.name,
    'filter[isRetired][eq]': 'true',
  });
  const [name, setName] = useState('');
  const [retiring, setRetiring] = useState<OptionMeta | null>(null);
  const { isBusy, act } = useAction();
  const options = field.options ?? [];
  const set = async (value: string, change: { label: string; color?: string | undefined; isRetired?: boolean; position?: number }) => {
    const on = findRecord('settings.choiceValue');
    if (on)
      await runCommand(on, null, 'set', {
        record: record.key,
        field: field.name,
        value,
        position: Math.max(
          0,
          options.findIndex((o) => o.value === value),
        ),
        ...change,
      });
    await fieldsChanged();
  };
  const add = () =>
    act(async () => {
      const option = withValues([...options, { value: '', label: name }]).at(-1);
      if (option) await set(option.value, { label: name, color: 'gray', position: options.length });
      setName('');
    });
  return (
    <SettingsCard
      title={label(field.label)}
      text={field.help ? label(field.help) : undefined}
      footer={
        <form
          className="row holiday-form"
          onSubmit={(e) => {
            e.preventDefault();
            void add();
          }}
        >
          <TextInput
            className="grow"
            required
            aria-label={t('New value of {name}', { name: label(field.label) })}
            placeholder={t('New value')}
            value={name}
            onChange={(e) => setName(e.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={isBusy}>
            {t('Add')}
          </Button>
        </form>
      }
    >
      <ul className="options-editor flat">
        {options.map((option) => (
          <li key={option.value} className="row">
            <ColorPicker
              label={t('Colour of {name}', { name: label(option.label) })}
              value={option.color ?? 'gray'}
              onChange={(color) => void act(() => set(option.value, { label: option.label, color }))}
            />
            <LabelInput option={option} onSave={(text) => act(() => set(option.value, { label: text, color: option.color }), t('Saved'))} />
            <code className="dim option-value">{option.value}</code>
            <IconButton icon="archive" label={t('Retire {name}', { name: label(option.label) })} onClick={() => setRetiring(option)} />
          </li>
        ))}
      </ul>
      {(retired.data ?? []).length > 0 && (
        <div className="retired">
          <span className="dim">{t('Retired')}</span>
          {retired.data?.map((row) => (
            <span key={row.id} className="row">
              <Chip>{label(String(row['label']))}</Chip>
              <Button
                variant="subtle"
                color="gray"
                size="compact-xs"
                leftSection={<Icon name="refresh" size={12} />}
                onClick={() =>
                  void act(() =>
                    set(String(row['value']), {
                      label: String(row['label']),
                      color: (row['color'] as string | null) ?? undefined,
                      isRetired: false,
                    }),
                  )
                }
              >
                {t('Bring back')}
              </Button>
            </span>
          ))}
        </div>
      )}
      {retiring && (
        <ConfirmDialog
          title={t('Retire {name}?', { name: label(retiring.label) })}
          text={t('It can no longer be chosen. Records that have it keep it.')}
          confirm={t('Retire')}
          onConfirm={() => set(retiring.value, { label: retiring.label, color: retiring.color, isRetired: true })}
          onClose={() => setRetiring(null)}
        />
      )}
    </SettingsCard>
  );
}

function LabelInput({ option, onSave }: { option: OptionMeta; onSave: (text: string) => Promise<boolean> }) {
  const [text, setText] = useState(label(option.label));
  // What was saved last: the option itself follows a moment later, and until then is what one may be changing back to.
  const saved = useRef(text);
  const done = async () => {
    const before = saved.current;
    const trimmed = text.trim();
    if (trimmed === '') setText(before);
    if (trimmed === '' || trimmed === before) return;
    saved.current = trimmed;
    if (!(await onSave(trimmed))) saved.current = before;
  };
  return (
    <TextInput
      className="grow"
      aria-label={t('Label of {name}', { name: option.value })}
      value={text}
      onChange={(e) => setText(e.currentTarget.value)}
      onBlur={() => void done()}
      onKeyDown={(e) => e.key === 'Enter' && e.currentTarget.blur()}
    />
  );
}

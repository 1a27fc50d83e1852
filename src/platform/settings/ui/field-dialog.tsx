import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord, meta } from '../../../ui/api/session.ts';
import type { OptionMeta, RecordMeta, Row } from '../../../ui/api/types.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Checkbox, NumberInput, Select, Textarea, TextInput } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { fieldKinds } from './field-kinds.ts';
import { fieldsChanged } from './fields-changed.ts';
import { OptionsEditor, withValues } from './options-editor.tsx';

interface FieldDialogProps {
  readonly record: RecordMeta;
  readonly row: Row | null;
  readonly position: number;
  readonly onClose: () => void;
  readonly onSaved?: (name: string) => void;
  /** What to begin with, such as the heading of a file's column. */
  readonly label?: string;
}

/** A new field, or label, help and values of one that is there. The kind stays: values of another would not fit. */
export function FieldDialog({ record, row, position, onClose, onSaved, label: startLabel }: FieldDialogProps) {
  const [name, setName] = useState(String(row?.['label'] ?? startLabel ?? ''));
  const [kind, setKind] = useState(String(row?.['kind'] ?? 'text'));
  const [help, setHelp] = useState(String(row?.['help'] ?? ''));
  const [options, setOptions] = useState<readonly OptionMeta[]>(
    (row?.['options'] as readonly OptionMeta[] | null) ?? [{ value: '', label: '', color: 'gray' }],
  );
  const [decimals, setDecimals] = useState<number | string>(Number(row?.['decimals'] ?? 0));
  const [linksTo, setLinksTo] = useState<string | null>((row?.['linksTo'] as string | null | undefined) ?? null);
  const [isRequired, setIsRequired] = useState(row?.['isRequired'] === true);
  const hasOptions = kind === 'choice' || kind === 'multiChoice';
  const save = async () => {
    const on = findRecord('settings.customField');
    if (!on) return;
    const about = { label: name, help: help || null, isRequired, ...(hasOptions ? { options: withValues(options) } : {}) };
    const { result } = row
      ? await runCommand(on, row.id, 'change', { ...about, position: row['position'] })
      : await runCommand(on, null, 'add', {
          ...about,
          record: record.key,
          kind,
          position,
          ...(kind === 'number' ? { decimals: Number(decimals) } : {}),
          ...(kind === 'ref' ? { linksTo } : {}),
        });
    await fieldsChanged();
    toast(row ? t('Saved') : t('The field {name} is ready for use.', { name }));
    onSaved?.((result as { name?: string } | undefined)?.name ?? '');
    onClose();
  };
  return (
    <FormDialog
      title={row ? t('Edit field') : t('Add a field to {what}', { what: label(record.labelPlural) })}
      size={620}
      yOffset="6vh"
      submit={row ? t('Save') : t('Add field')}
      onSubmit={save}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <TextInput
            label={t('Label')}
            required
            data-autofocus
            value={name}
            onChange={(e) => setName(e.currentTarget.value)}
            error={errorOf('label', 'name')}
            placeholder={t('Industry')}
          />
          {!row && (
            <fieldset className="kind-grid">
              <legend>{t('Kind')}</legend>
              {fieldKinds.map((k) => (
                <label key={k.value} className="kind-card">
                  <input type="radio" name="kind" value={k.value} checked={kind === k.value} onChange={() => setKind(k.value)} />
                  <Icon name={k.icon} size={16} />
                  {label(k.label)}
                </label>
              ))}
            </fieldset>
          )}
          {hasOptions && <OptionsEditor options={options} onChange={setOptions} error={errorOf('options')} />}
          {kind === 'ref' && (
            <Select
              label={t('Links to')}
              required
              searchable
              disabled={row !== null}
              placeholder={t('Kind of record')}
              value={linksTo}
              onChange={setLinksTo}
              data={meta()
                .records.filter((r) => !r.internal)
                .map((r) => ({ value: r.key, label: label(r.labelPlural) }))
                .toSorted((a, b) => a.label.localeCompare(b.label))}
              error={errorOf('linksTo')}
            />
          )}
          {kind === 'number' && !row && (
            <NumberInput
              label={t('Digits after the decimal point')}
              min={0}
              max={6}
              value={decimals}
              onChange={setDecimals}
              error={errorOf('decimals')}
            />
          )}
          <Textarea
            label={t('Help')}
            description={t('Shown below the field in forms.')}
            minRows={1}
            value={help}
            onChange={(e) => setHelp(e.currentTarget.value)}
            error={errorOf('help')}
          />
          <Checkbox
            label={t('Required')}
            description={t('Records that lack it stay as they are until somebody edits them.')}
            checked={isRequired}
            onChange={(e) => setIsRequired(e.currentTarget.checked)}
          />
          <p className="dim flat appears">
            <Icon name="info-circle" size={14} />
            {t('Appears in the form, on the page, as a column and filter of the list, and in imports and exports.')}
          </p>
        </>
      )}
    </FormDialog>
  );
}

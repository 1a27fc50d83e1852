import { useState } from 'react';
import type { FieldMeta, RecordMeta } from '../../../../ui/api/types.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Select } from '../../../../ui/kit/kit.ts';
import type { InputValue } from '../../rules/definition.ts';
import type { Made } from './command-form.tsx';
import { InputEditor, newInput } from './input-editor.tsx';

interface Props {
  readonly record: RecordMeta;
  readonly fields: readonly FieldMeta[];
  readonly isUpdate: boolean;
  readonly inputs: Readonly<Record<string, InputValue>>;
  readonly made: readonly Made[];
  readonly onChange: (inputs: Readonly<Record<string, InputValue>>) => void;
}

/** The inputs of a command that are given, those that must be, and a way to add others. */
export function InputsEditor({ record, fields, isUpdate, inputs, made, onChange }: Props) {
  const [added, setAdded] = useState(0);
  const isShown = (f: FieldMeta): boolean =>
    Object.hasOwn(inputs, f.name) || (!isUpdate && f.required === true && (f.default === undefined || f.default === null));
  const shown = fields.filter(isShown);
  const rest = fields.filter((f) => !isShown(f));
  const set = (name: string, value: InputValue | null): void => {
    const { [name]: _, ...others } = inputs;
    onChange(value === null ? others : { ...inputs, [name]: value });
  };
  return (
    <div className="automation-inputs">
      {shown.map((field) => (
        <div key={field.name} className="automation-input" role="group" aria-label={label(field.label)}>
          <span className="automation-input-label">
            {label(field.label)}
            {field.required && <span aria-hidden="true"> *</span>}
          </span>
          <InputEditor
            record={record}
            field={field}
            made={made}
            value={inputs[field.name] ?? newInput(field)}
            onChange={(value) => set(field.name, value)}
          />
          {Object.hasOwn(inputs, field.name) && (isUpdate || !field.required) && (
            <IconButton icon="x" label={t('Leave out {field}', { field: label(field.label) })} onClick={() => set(field.name, null)} />
          )}
        </div>
      ))}
      {rest.length > 0 && (
        <Select
          // A new one after each choice, so that it is empty again.
          key={added}
          size="xs"
          w={220}
          aria-label={isUpdate ? t('Set another field') : t('Add an input')}
          placeholder={isUpdate ? t('Set a field') : t('Add an input')}
          data={rest.map((f) => ({ value: f.name, label: label(f.label) }))}
          value={null}
          searchable
          onChange={(name) => {
            const field = rest.find((f) => f.name === name);
            if (!field) return;
            setAdded(added + 1);
            set(field.name, newInput(field));
          }}
        />
      )}
    </div>
  );
}

import { label, t } from '../../ui/i18n/t.ts';
import { findRecord, meta } from '../../ui/api/session.ts';
import type { FieldMeta, RecordMeta, RefValue } from '../../ui/api/types.ts';
import { RecordPicker } from '../../ui/records/record-picker.tsx';
import { isDestination } from '../../ui/shell/navigation.ts';
import { Input, Select } from '../../ui/kit/kit.ts';
import { useState } from 'react';
import { inputProps } from '../input-props.ts';
import type { FieldInput } from '../view.ts';

interface AnyRefValue extends RefValue {
  readonly type: string;
}

export const anyRefInput: FieldInput = {
  kind: 'anyRef',
  Input: (props) => {
    const value = (props.value ?? null) as AnyRefValue | null;
    const types = targets(props.field);
    const [chosen, setChosen] = useState(value?.type ?? types[0]?.key ?? '');
    const type = value?.type ?? chosen;
    const record = findRecord(type);
    const { error, ...input } = inputProps({ ...props, isBare: true });
    return (
      <Input.Wrapper
        label={props.isBare ? undefined : label(props.field.label)}
        labelElement="div"
        description={props.isBare || !props.field.help ? undefined : label(props.field.help)}
        error={error}
        required={props.field.required === true && !props.isBare}
      >
        <div className="any-ref-input">
          {types.length > 1 && (
            <Select
              aria-label={t('Kind of {field}', { field: label(props.field.label) })}
              data={types.map((r) => ({ value: r.key, label: label(r.label) }))}
              value={type}
              allowDeselect={false}
              onChange={(next) => {
                if (!next) return;
                setChosen(next);
                props.onChange(null);
              }}
            />
          )}
          {record && (
            <RecordPicker
              {...input}
              error={error ? ' ' : undefined}
              record={record}
              value={value}
              onChange={(ref) => props.onChange(ref ? { ...ref, type } : null)}
            />
          )}
        </div>
      </Input.Wrapper>
    );
  },
};

/** Records it may point to. */
function targets(field: FieldMeta): readonly RecordMeta[] {
  const keys = Array.isArray(field.to) ? (field.to as readonly string[]) : [];
  if (keys.length > 0) return keys.flatMap((key) => findRecord(key) ?? []);
  return meta().records.filter((record) => isDestination(record) && record.key !== 'parties.task');
}

import './catalog.css';
import { useState } from 'react';
import { updateRow } from '../../../ui/api/records.ts';
import type { RecordMeta, Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { NumberInput, Select, TextInput } from '../../../ui/kit/kit.ts';
import { useAction } from '../../../ui/settings/use-action.ts';
import { SaveBar } from '../../../ui/settings/save-bar.tsx';
import type { AttributeValues } from '../rules/attribute-values.ts';
import { useAttributes, type AttributeRow } from './use-attributes.ts';

/** What products of a kind have in common and differ in, each asked for as its definition says. */
export default function AttributesBlock({ record, row }: { record: RecordMeta; row: Row }) {
  const { data } = useAttributes();
  const stored = (row['attributes'] as AttributeValues | null) ?? {};
  const [edited, setEdited] = useState<AttributeValues | null>(null);
  const { act, isBusy } = useAction();
  const values = edited ?? stored;
  // What sets variants apart is theirs; the product says what all of them have.
  const shown = (data ?? []).filter((attribute) => !attribute.isVariantOption || stored[attribute.code] !== undefined);
  if (data && shown.length === 0) return <p className="dim">{t('No attributes yet. Define them in the settings of the catalog.')}</p>;
  const set = (code: string, value: string | number | boolean | null) => {
    const { [code]: _was, ...others } = values;
    setEdited(value === null || value === '' ? others : { ...others, [code]: value });
  };
  return (
    <div>
      <div className="attribute-grid">
        {shown.map((attribute) => (
          <AttributeInput
            key={attribute.code}
            attribute={attribute}
            value={values[attribute.code] ?? null}
            isDisabled={!record.can.update}
            onChange={(value) => set(attribute.code, value)}
          />
        ))}
      </div>
      {edited && (
        <SaveBar
          isDirty
          isBusy={isBusy}
          onReset={() => setEdited(null)}
          onSave={() => void act(() => updateRow(record, row, { attributes: edited }), t('Saved')).then((done) => done && setEdited(null))}
        />
      )}
    </div>
  );
}

interface AttributeInputProps {
  readonly attribute: AttributeRow;
  readonly value: string | number | boolean | null;
  readonly isDisabled: boolean;
  readonly onChange: (value: string | number | boolean | null) => void;
}

function AttributeInput({ attribute, value, isDisabled, onChange }: AttributeInputProps) {
  const common = { label: attribute.label, disabled: isDisabled, size: 'sm' as const };
  if (attribute.kind === 'number')
    return (
      <NumberInput
        {...common}
        value={typeof value === 'number' ? value : ''}
        onChange={(next) => onChange(typeof next === 'number' ? next : null)}
        {...(attribute.unit ? { suffix: ` ${attribute.unit}` } : {})}
        hideControls
      />
    );
  if (attribute.kind === 'text')
    return (
      <TextInput
        {...common}
        value={typeof value === 'string' ? value : ''}
        maxLength={500}
        onChange={(e) => onChange(e.currentTarget.value)}
      />
    );
  const isYesNo = attribute.kind === 'boolean';
  const data = isYesNo
    ? [
        { value: 'true', label: t('Yes') },
        { value: 'false', label: t('No') },
      ]
    : (attribute.options ?? []).map((option) => ({ value: option.value, label: option.label }));
  return (
    <Select
      {...common}
      data={data}
      value={value === null ? null : String(value)}
      placeholder={t('Not said')}
      clearable
      searchable={data.length > 8}
      onChange={(next) => onChange(next === null ? null : isYesNo ? next === 'true' : next)}
    />
  );
}

import { findRecord } from '../../../ui/api/session.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Checkbox, Select } from '../../../ui/kit/kit.ts';
import type { ColumnPlan, ImportPlan, Inspection, TargetField } from './types.ts';

interface ColumnTargetProps {
  readonly header: string;
  readonly inspection: Inspection;
  readonly plan: ImportPlan;
  readonly value: ColumnPlan | null;
  readonly onChange: (value: ColumnPlan | null) => void;
}

// Field and part in one value of the list; names have no blanks.
const encode = (target: string, field: string, part?: string): string => [target, field, part ?? ''].join(' ');

/** Where one column goes: a field of a kind of record, or a part of it; for some, what the value is for or how it is looked up. */
export function ColumnTarget({ header, inspection, plan, value, onChange }: ColumnTargetProps) {
  const fieldOf = (target: string, name: string): TargetField | undefined =>
    inspection.fields[target]?.find((f) => f.name === `${target}.${name}`);
  // With one kind of record alone its name would only be in the way.
  const prefix = (record: string): string => (plan.targets.length > 1 ? `${label(findRecord(record)?.label ?? record)} · ` : '');
  const groups = plan.targets.map(({ alias, record }) => ({
    group: label(findRecord(record)?.label ?? record),
    items: [
      ...(inspection.fields[alias] ?? []).flatMap((field) => {
        const name = field.name.slice(alias.length + 1);
        // The column of an amount may name the currency too; another column may do so instead.
        const whole = { value: encode(alias, name), label: `${prefix(record)}${label(field.label)}` };
        return field.parts
          ? [
              ...(field.kind === 'money' ? [whole] : []),
              ...field.parts.map((part) => ({
                value: encode(alias, name, part),
                label: `${prefix(record)}${label(field.label)}: ${label(partNames[part] ?? part)}`,
              })),
            ]
          : [whole];
      }),
      { value: encode(alias, 'externalId'), label: `${prefix(record)}${t('Id in the other system')}` },
    ],
  }));
  const field = value ? fieldOf(value.target, value.field) : undefined;
  const pick = (next: string | null): void => {
    if (!next) return onChange(null);
    const [target = '', name = '', part = ''] = next.split(' ');
    const kind = fieldOf(target, name)?.kind;
    onChange({
      column: header,
      target,
      field: name,
      ...(part ? { part } : {}),
      ...(kind === 'ref' ? { by: 'auto' as const, create: false } : {}),
    });
  };
  return (
    <span className="map-target">
      <Select
        aria-label={t('{column} goes to', { column: header })}
        placeholder={t('Leave out')}
        searchable
        clearable
        data={groups}
        maxDropdownHeight={320}
        clearButtonProps={{ 'aria-label': t('Clear') }}
        value={value ? encode(value.target, value.field, value.part) : null}
        onChange={pick}
      />
      {value && field?.labels && field.labels.length > 0 && (
        <Select
          aria-label={t('What {column} is for', { column: header })}
          placeholder={t('Kind')}
          clearable
          w={130}
          data={withOwn(field.labels, value.label)}
          value={value.label ?? null}
          onChange={(chosen) => onChange({ ...without(value, 'label'), ...(chosen ? { label: chosen } : {}) })}
          clearButtonProps={{ 'aria-label': t('Clear') }}
        />
      )}
      {value && field?.kind === 'ref' && (
        <>
          <Select
            aria-label={t('How {column} is looked up', { column: header })}
            w={150}
            allowDeselect={false}
            value={value.by ?? 'auto'}
            onChange={(by) => by && onChange({ ...value, by: by as NonNullable<ColumnPlan['by']> })}
            data={[
              { value: 'auto', label: t('By whatever fits') },
              { value: 'name', label: t('By name') },
              { value: 'email', label: t('By e-mail') },
              { value: 'domain', label: t('By domain') },
              { value: 'externalId', label: t('By foreign id') },
              { value: 'id', label: t('By our id') },
            ]}
          />
          <Checkbox
            label={t('Create if missing')}
            checked={value.create === true}
            onChange={(e) => onChange({ ...value, create: e.currentTarget.checked })}
          />
        </>
      )}
    </span>
  );
}

const partNames: Readonly<Record<string, string>> = {
  currency: 'Currency',
  street: 'Street',
  street2: 'Address line 2',
  poBox: 'PO box',
  city: 'City',
  region: 'Region',
  postalCode: 'Postal code',
  country: 'Country',
};
const withOwn = (labels: readonly string[], own: string | undefined) =>
  [...labels, ...(own && !labels.includes(own) ? [own] : [])].map((value) => ({ value, label: label(value) }));

function without(plan: ColumnPlan, name: 'label'): ColumnPlan {
  const { [name]: _gone, ...rest } = plan;
  return rest;
}

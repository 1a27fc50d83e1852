import { useState } from 'react';
import { inputOf } from '../../../fields/inputs.ts';
import { label, t } from '../../i18n/t.ts';
import type { Condition, Filter } from '../../api/records.ts';
import { findField, findRecord } from '../../api/session.ts';
import type { FieldMeta, RecordMeta, RefValue } from '../../api/types.ts';
import { Button, Select, SegmentedControl, TextInput, TagsInput, MultiSelect } from '../../kit/kit.ts';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { options } from '../../../fields/choice/input.tsx';
import { RecordsPicker } from '../records-picker.tsx';
import { filterFields, newCondition, operatorName, operatorsOf, toFilter, toGroup, type Group } from './filter-model.ts';

/** Conditions joined by and/or, in groups of one level; applied as soon as they are complete. */
export default function FilterBuilder({
  record,
  filter,
  onChange,
}: {
  record: RecordMeta;
  filter: Filter | null;
  onChange: (filter: Filter | null) => void;
}) {
  const fields = filterFields(record);
  const [group, setGroup] = useState<Group>(() => {
    const start = toGroup(filter);
    return start.items.length > 0 || !fields[0] ? start : { ...start, items: [newCondition(fields[0])] };
  });
  const change = (next: Group) => {
    setGroup(next);
    onChange(toFilter(next));
  };
  return (
    <div className="filter-builder">
      <GroupEditor record={record} fields={fields} group={group} onChange={change} depth={0} />
    </div>
  );
}

function GroupEditor({
  record,
  fields,
  group,
  onChange,
  depth,
}: {
  record: RecordMeta;
  fields: readonly FieldMeta[];
  group: Group;
  onChange: (group: Group) => void;
  depth: number;
}) {
  const set = (index: number, item: Condition | Group | null) =>
    onChange({
      ...group,
      items: item ? group.items.map((old, i) => (i === index ? item : old)) : group.items.filter((_, i) => i !== index),
    });
  const first = fields[0];
  return (
    <div className="filter-group" data-depth={depth} role="group" aria-label={group.join === 'and' ? t('All of these') : t('Any of these')}>
      {group.items.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={t('Conditions are joined by')}
          value={group.join}
          onChange={(join) => onChange({ ...group, join: join as 'and' | 'or' })}
          data={[
            { value: 'and', label: t('All of these') },
            { value: 'or', label: t('Any of these') },
          ]}
        />
      )}
      {group.items.map((item, index) =>
        'field' in item ? (
          <ConditionEditor
            key={index}
            record={record}
            fields={fields}
            condition={item}
            number={index + 1}
            onChange={(next) => set(index, next)}
          />
        ) : (
          <div key={index} className="filter-nested">
            <GroupEditor
              record={record}
              fields={fields}
              group={item}
              onChange={(next) => set(index, next.items.length === 0 ? null : next)}
              depth={depth + 1}
            />
          </div>
        ),
      )}
      <div className="row">
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon name="plus" size={14} />}
          disabled={!first}
          onClick={() => first && onChange({ ...group, items: [...group.items, newCondition(first)] })}
        >
          {t('Add condition')}
        </Button>
        {depth < 2 && first && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() =>
              onChange({ ...group, items: [...group.items, { join: group.join === 'and' ? 'or' : 'and', items: [newCondition(first)] }] })
            }
          >
            {t('Add group')}
          </Button>
        )}
      </div>
    </div>
  );
}

function ConditionEditor({
  record,
  fields,
  condition,
  number,
  onChange,
}: {
  record: RecordMeta;
  fields: readonly FieldMeta[];
  condition: Condition;
  number: number;
  onChange: (condition: Condition | null) => void;
}) {
  const field = findField(record, condition.field) ?? fields[0];
  if (!field) return null;
  const setField = (name: string | null) => {
    const next = fields.find((f) => f.name === name);
    if (next) onChange(newCondition(next));
  };
  const setOperator = (op: string | null) => {
    if (!op) return;
    const wasList = Array.isArray(condition.value);
    const isList = takesList(op);
    onChange({
      ...condition,
      op,
      value:
        op === 'empty' ? true : condition.op === 'empty' || wasList !== isList ? (field.kind === 'boolean' ? true : null) : condition.value,
    });
  };
  return (
    <div className="filter-condition">
      <Select
        aria-label={t('Field {number}', { number })}
        data={fields.map((f) => ({ value: f.name, label: label(f.label) }))}
        value={field.name}
        onChange={setField}
        searchable
        allowDeselect={false}
        size="xs"
        w={160}
      />
      <Select
        aria-label={t('Condition {number}', { number })}
        data={operatorsOf(field).map((op) => ({ value: op, label: operatorName(field, op) }))}
        value={condition.op}
        onChange={setOperator}
        allowDeselect={false}
        size="xs"
        w={130}
      />
      <div className="filter-value">
        <ValueInput field={field} condition={condition} onChange={(value) => onChange({ ...condition, value })} />
      </div>
      <IconButton icon="x" label={t('Remove condition {number}', { number })} onClick={() => onChange(null)} />
    </div>
  );
}

function ValueInput({ field, condition, onChange }: { field: FieldMeta; condition: Condition; onChange: (value: unknown) => void }) {
  const name = t('Value of {field}', { field: label(field.label) });
  const { op, value } = condition;
  if (op === 'empty') {
    return (
      <SegmentedControl
        size="xs"
        aria-label={name}
        value={value === false ? 'false' : 'true'}
        onChange={(v) => onChange(v === 'true')}
        data={[
          { value: 'true', label: t('Yes') },
          { value: 'false', label: t('No') },
        ]}
      />
    );
  }
  if (op === 'contains' || op === 'startsWith')
    return (
      <TextInput
        size="xs"
        aria-label={name}
        value={typeof value === 'string' ? value : ''}
        onChange={(e) => onChange(e.currentTarget.value || null)}
      />
    );
  if (field.kind === 'ref' && typeof field.to === 'string') {
    const record = findRecord(field.to);
    return record ? (
      <RecordsPicker
        record={record}
        aria-label={name}
        value={takesList(op) ? ((value ?? []) as string[]) : value ? [String(value)] : []}
        onChange={(ids) => onChange(takesList(op) ? ids : (ids.at(-1) ?? null))}
      />
    ) : null;
  }
  if (field.kind === 'multiChoice' || (field.kind === 'choice' && takesList(op))) {
    return (
      <MultiSelect
        size="xs"
        aria-label={name}
        data={options(field, [])}
        value={Array.isArray(value) ? (value as string[]) : value ? [String(value)] : []}
        onChange={(next) => onChange(takesList(op) ? next : (next.at(-1) ?? null))}
        searchable
        clearable
        hidePickedOptions
      />
    );
  }
  if (takesList(op))
    return <TagsInput size="xs" aria-label={name} value={Array.isArray(value) ? value.map(String) : []} onChange={onChange} />;
  if (field.kind === 'tags')
    return (
      <TextInput
        size="xs"
        aria-label={name}
        value={typeof value === 'string' ? value : ''}
        onChange={(e) => onChange(e.currentTarget.value || null)}
      />
    );
  const kind =
    field.kind === 'formula' || field.kind === 'rollup'
      ? (field.result ?? (field.kind === 'rollup' ? 'number' : 'text'))
      : field.kind === 'money'
        ? 'number'
        : field.kind;
  const typed: FieldMeta = { ...field, kind, label: name, required: false, ...(field.kind === 'money' ? { decimals: 2 } : {}) };
  const { Input, Filter } = inputOf(typed);
  const shown = field.kind === 'ref' && value ? ({ id: String(value), title: null } satisfies RefValue) : value;
  return Filter ? (
    <Filter field={typed} value={shown} onChange={onChange} op={op} isBare />
  ) : (
    <Input field={typed} value={shown} onChange={onChange} isBare />
  );
}

function takesList(op: string): boolean {
  return op === 'in' || op === 'notIn' || op === 'hasAny' || op === 'hasAll';
}

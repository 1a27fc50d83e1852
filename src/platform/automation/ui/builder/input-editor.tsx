import { inputOf } from '../../../../fields/inputs.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import type { FieldMeta, RecordMeta } from '../../../../ui/api/types.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { NumberInput, Select } from '../../../../ui/kit/kit.ts';
import type { InputValue } from '../../rules/definition.ts';
import type { Made } from './command-form.tsx';
import { pathsFor, pathsOf } from './paths.ts';
import { TemplateInput } from './template-input.tsx';

type Mode = 'value' | 'field' | 'text' | 'days' | 'step';

const texts = new Set(['text', 'longText', 'richText', 'email', 'url', 'phone']);

/** What an input begins with: a text with fields where it is a text, a counted day where it is a date, else a value. */
export function newInput(field: FieldMeta): InputValue {
  if (field.kind === 'text' || field.kind === 'longText' || field.kind === 'richText') return { text: '' };
  if (field.kind === 'date') return { days: 3, unit: 'working', from: 'today' };
  return { value: field.kind === 'boolean' ? true : null };
}

interface Props {
  readonly record: RecordMeta;
  readonly field: FieldMeta;
  readonly value: InputValue;
  readonly made: readonly Made[];
  readonly onChange: (value: InputValue) => void;
}

/** How an input is filled: with a value, from a field, as text with fields, as a counted day, or with what a step made. */
export function InputEditor({ record, field, value, made, onChange }: Props) {
  const mode = modeOf(value);
  const paths = pathsFor(record, field);
  const fitting = made.filter((m) => field.kind === 'anyRef' || (field.kind === 'ref' && field.to === m.record));
  const modes: { value: Mode; label: string }[] = [
    { value: 'value', label: t('Value') },
    ...(texts.has(field.kind) ? [{ value: 'text' as const, label: t('Text with fields') }] : []),
    ...(paths.length > 0 ? [{ value: 'field' as const, label: t('From a field') }] : []),
    ...(field.kind === 'date' || field.kind === 'instant' ? [{ value: 'days' as const, label: t('Counted') }] : []),
    ...(fitting.length > 0 ? [{ value: 'step' as const, label: t('Made before') }] : []),
  ];
  const name = label(field.label);
  return (
    <div className="automation-input-value">
      {modes.length > 1 && (
        <Select
          w={140}
          aria-label={t('How {field} is filled', { field: name })}
          data={modes}
          value={mode}
          allowDeselect={false}
          onChange={(next) => next && next !== mode && onChange(begin(next as Mode, field, paths[0]?.value ?? '', fitting[0]?.id ?? ''))}
        />
      )}
      <div className="grow">
        {'text' in value ? (
          <TemplateInput
            record={record}
            value={value.text}
            onChange={(text) => onChange({ text })}
            aria-label={name}
            isLong={field.kind !== 'text'}
          />
        ) : 'field' in value ? (
          <Select
            aria-label={t('Field for {field}', { field: name })}
            data={paths.map((p) => ({ value: p.value, label: p.label }))}
            value={value.field}
            onChange={(path) => path && onChange({ field: path })}
            searchable
            allowDeselect={false}
          />
        ) : 'days' in value ? (
          <DaysInput record={record} name={name} value={value} onChange={onChange} />
        ) : 'step' in value ? (
          <Select
            aria-label={name}
            data={fitting.map((m) => ({ value: m.id, label: m.text }))}
            value={value.step}
            onChange={(step) => step && onChange({ step })}
            allowDeselect={false}
          />
        ) : (
          <ValueInput field={field} value={value.value} onChange={(next) => onChange({ value: next })} />
        )}
      </div>
    </div>
  );
}

function ValueInput({ field, value, onChange }: { field: FieldMeta; value: unknown; onChange: (value: unknown) => void }) {
  const { Input } = inputOf(field);
  if (field.kind === 'ref' && typeof field.to === 'string' && !findRecord(field.to))
    return <span className="dim">{t('Not visible to you')}</span>;
  return <Input field={{ ...field, required: false }} value={value ?? null} onChange={onChange} isBare />;
}

function DaysInput({
  record,
  name,
  value,
  onChange,
}: {
  record: RecordMeta;
  name: string;
  value: Extract<InputValue, { days: number }>;
  onChange: (value: InputValue) => void;
}) {
  const dates = pathsOf(record).filter((p) => p.field?.kind === 'date' || p.field?.kind === 'instant');
  return (
    <div className="row automation-days">
      <NumberInput
        w={80}
        aria-label={t('Days for {field}', { field: name })}
        value={value.days}
        onChange={(days) => typeof days === 'number' && onChange({ ...value, days })}
        min={-3660}
        max={3660}
      />
      <Select
        w={130}
        aria-label={t('Kind of days for {field}', { field: name })}
        data={[
          { value: 'calendar', label: t('days') },
          { value: 'working', label: t('working days') },
        ]}
        value={value.unit}
        onChange={(unit) => unit && onChange({ ...value, unit: unit as 'calendar' })}
        allowDeselect={false}
      />
      <Select
        w={170}
        aria-label={t('Counted from, for {field}', { field: name })}
        data={[{ value: 'today', label: t('from today') }, ...dates.map((p) => ({ value: p.value, label: p.label }))]}
        value={value.from}
        onChange={(from) => from && onChange({ ...value, from })}
        searchable
        allowDeselect={false}
      />
    </div>
  );
}

function modeOf(value: InputValue): Mode {
  return 'text' in value ? 'text' : 'field' in value ? 'field' : 'days' in value ? 'days' : 'step' in value ? 'step' : 'value';
}

function begin(mode: Mode, field: FieldMeta, path: string, step: string): InputValue {
  if (mode === 'text') return { text: '' };
  if (mode === 'field') return { field: path };
  if (mode === 'days') return { days: 3, unit: 'working', from: 'today' };
  if (mode === 'step') return { step };
  return { value: field.kind === 'boolean' ? true : null };
}

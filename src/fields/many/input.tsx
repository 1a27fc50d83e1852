import { useState } from 'react';
import { label, noun, t } from '../../ui/i18n/t.ts';
import { Autocomplete, Button, Fieldset } from '../../ui/kit/kit.ts';
import { Icon } from '../../ui/kit/icon.tsx';
import { IconButton } from '../../ui/kit/icon-button.tsx';
import { inputOf } from '../inputs.ts';
import type { FieldInput, InputProps } from '../view.ts';
import type { Labeled } from './field.ts';
import { innerField } from './view.tsx';

export const manyInput: FieldInput = {
  kind: 'many',
  isWide: true,
  Input: ManyInput,
  Filter: ({ field, op: _op, ...props }) => {
    const inner = innerField(field);
    const { Input } = inputOf(inner);
    return <Input {...props} field={{ ...inner, required: false }} isBare />;
  },
};

function ManyInput({ field, value, onChange, error, isBare, autoFocus }: InputProps) {
  const items = Array.isArray(value) ? (value as readonly Labeled<unknown>[]) : [];
  const inner = innerField(field);
  const { Input } = inputOf(inner);
  const [isOpen, setIsOpen] = useState(inner.kind !== 'address' || isBare === true);
  // An empty line to type into; it becomes a value with the first letter. One of many lines waits until it is wanted.
  const shown: readonly Labeled<unknown>[] = items.length === 0 ? [{ value: null }] : items;
  if (!isOpen && items.length === 0) {
    return (
      <Fieldset legend={label(field.label)} variant="unstyled" className="many-input">
        <Button variant="default" size="compact-sm" leftSection={<Icon name="plus" size={14} />} onClick={() => setIsOpen(true)}>
          {t('Add {what}', { what: noun(field.label) })}
        </Button>
      </Fieldset>
    );
  }
  const change = (index: number, part: Partial<Labeled<unknown>>) => {
    const next = shown.map((item, i) => (i === index ? { ...item, ...part } : item));
    onChange(next.every((item) => item.value === null) && next.length === 1 ? null : next);
  };
  const suggestions = (field.labels ?? []).map((l) => label(l));
  return (
    <Fieldset
      legend={isBare ? undefined : label(field.label)}
      aria-label={isBare ? label(field.label) : undefined}
      variant="unstyled"
      className="many-input"
    >
      {shown.map((item, index) => (
        <div key={index} className="many-input-row" data-tall={inner.kind === 'address' || undefined}>
          <div className="grow">
            <Input
              field={{
                ...inner,
                label: shown.length > 1 ? `${label(field.label)} ${index + 1}` : field.label,
                help: null,
                required: false,
              }}
              value={item.value}
              onChange={(v) => change(index, { value: v })}
              isBare
              autoFocus={autoFocus === true && index === 0}
            />
          </div>
          {field.labels?.length !== 0 && (
            <Autocomplete
              className="many-input-label"
              aria-label={t('Kind of {field}', { field: `${label(field.label)} ${index + 1}` })}
              placeholder={t('Label')}
              data={suggestions}
              value={item.label ? label(item.label) : ''}
              onChange={(text) => change(index, { label: original(field.labels ?? [], text) })}
            />
          )}
          {items.length > 0 && (
            <IconButton
              icon="x"
              label={t('Remove {what}', { what: `${label(field.label)} ${index + 1}` })}
              onClick={() => onChange(items.length === 1 ? null : items.filter((_, i) => i !== index))}
            />
          )}
        </div>
      ))}
      {error && (
        <div role="alert" className="input-error">
          {error}
        </div>
      )}
      {!shown.some((item) => item.value === null) && (
        <Button
          variant="subtle"
          size="compact-sm"
          className="many-input-add"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => onChange([...shown, { value: null }])}
        >
          {t('Add another')}
          <span className="sr-only"> {label(field.label)}</span>
        </Button>
      )}
    </Fieldset>
  );
}

// Labels are stored in English where they are ours, else as typed.
function original(labels: readonly string[], text: string): string {
  return labels.find((l) => label(l) === text) ?? text;
}

import type { OptionMeta } from '../../../ui/api/types.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button, Input, TextInput } from '../../../ui/kit/kit.ts';
import { ColorPicker } from './color-picker.tsx';

interface OptionsEditorProps {
  readonly options: readonly OptionMeta[];
  readonly onChange: (options: readonly OptionMeta[]) => void;
  readonly error?: string | undefined;
}

/** The values of a choice: label, colour, order. */
export function OptionsEditor({ options, onChange, error }: OptionsEditorProps) {
  const set = (index: number, change: Partial<OptionMeta>): void =>
    onChange(options.map((o, i) => (i === index ? { ...o, ...change } : o)));
  const move = (index: number, by: number): void => {
    const option = options[index];
    if (option) onChange(options.toSpliced(index, 1).toSpliced(index + by, 0, option));
  };
  return (
    <Input.Wrapper label={t('Values')} labelElement="div" error={error} required>
      <ol className="options-editor">
        {options.map((option, index) => (
          // A new value has no identity but its place.
          <li key={option.value || `new-${index}`} className="row">
            <ColorPicker
              label={t('Colour of {name}', { name: option.label || String(index + 1) })}
              value={option.color ?? 'gray'}
              onChange={(color) => set(index, { color })}
            />
            <TextInput
              className="grow"
              aria-label={t('Value {number}', { number: index + 1 })}
              value={option.value && !option.label ? '' : label(option.label)}
              onChange={(e) => set(index, { label: e.currentTarget.value })}
              onKeyDown={(e) => {
                if (e.key === 'Enter') {
                  e.preventDefault();
                  onChange([...options, { value: '', label: '', color: 'gray' }]);
                }
              }}
            />
            <IconButton icon="arrow-up" label={t('Move up')} disabled={index === 0} onClick={() => move(index, -1)} />
            <IconButton icon="arrow-down" label={t('Move down')} disabled={index === options.length - 1} onClick={() => move(index, 1)} />
            <IconButton
              icon="x"
              label={t('Remove {what}', { what: option.label || String(index + 1) })}
              disabled={options.length === 1}
              onClick={() => onChange(options.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => onChange([...options, { value: '', label: '', color: 'gray' }])}
      >
        {t('Add a value')}
      </Button>
    </Input.Wrapper>
  );
}

/** Gives new values the name under which programs know them, made from their labels; empty lines are dropped. */
export function withValues(options: readonly OptionMeta[]): readonly OptionMeta[] {
  const taken = new Set(options.map((o) => o.value).filter(Boolean));
  return options
    .filter((o) => o.label.trim() !== '')
    .map((option) => {
      if (option.value) return option;
      const base =
        option.label
          .toLowerCase()
          .replaceAll('ä', 'ae')
          .replaceAll('ö', 'oe')
          .replaceAll('ü', 'ue')
          .replaceAll('ß', 'ss')
          .normalize('NFD')
          .replaceAll(/\p{M}/gu, '')
          .replaceAll(/[^a-z0-9]+/g, '-')
          .replaceAll(/^-|-$/g, '')
          .slice(0, 50) || 'value';
      let value = base;
      for (let n = 2; taken.has(value); n += 1) value = `${base}-${n}`;
      taken.add(value);
      return { ...option, value };
    });
}

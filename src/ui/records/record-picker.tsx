import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { label, noun, t } from '../i18n/t.ts';
import { suggestQuery } from '../api/records.ts';
import type { RecordMeta, RefValue } from '../api/types.ts';
import { Face } from '../kit/face.tsx';
import { CloseButton, Combobox, InputBase, Loader, useCombobox, useDebouncedValue } from '../kit/kit.ts';
import { faceShape } from './record-link.tsx';

interface RecordPickerProps {
  readonly record: RecordMeta;
  readonly value: RefValue | null;
  readonly onChange: (value: RefValue | null) => void;
  readonly label?: string;
  readonly 'aria-label'?: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly withAsterisk?: boolean;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly name?: string;
  readonly placeholder?: string;
}

/** Finds a record by typing; the server suggests what the person may see. */
export function RecordPicker({ record, value, onChange, ...input }: RecordPickerProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState<string | null>(null);
  const [query] = useDebouncedValue(text ?? '', 150);
  const { data, isFetching } = useQuery({
    ...suggestQuery(record, query),
    enabled: combobox.dropdownOpened,
    placeholderData: keepPreviousData,
  });
  const face = faceShape(record.key);
  const pick = (id: string) => {
    const found = data?.find((d) => d.id === id);
    if (found) onChange({ id, title: found.title });
    setText(null);
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} shadow="md">
      <Combobox.Target>
        <InputBase
          {...input}
          autoComplete="off"
          placeholder={input.placeholder ?? t('Search {what}', { what: noun(record.labelPlural) })}
          value={text ?? value?.title ?? ''}
          onChange={(e) => {
            setText(e.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onFocus={() => {
            if (!input.autoFocus) combobox.openDropdown();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            setText(null);
          }}
          leftSection={face && value?.title && text === null ? <Face name={value.title} size={18} square={face === 'square'} /> : undefined}
          rightSection={
            isFetching ? (
              <Loader size={14} />
            ) : value && !input.required ? (
              <CloseButton size="sm" aria-label={t('Clear')} onMouseDown={(e) => e.preventDefault()} onClick={() => onChange(null)} />
            ) : (
              <Combobox.Chevron />
            )
          }
          rightSectionPointerEvents={value ? 'all' : 'none'}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={260} style={{ overflowY: 'auto' }} aria-label={label(record.labelPlural)}>
          {(data ?? []).map((item) => (
            <Combobox.Option key={item.id} value={item.id} active={item.id === value?.id}>
              <span className="row">
                {face && <Face name={item.title} size={20} square={face === 'square'} />}
                <span className="truncate">{item.title}</span>
                {item.subtitle && (
                  <span className="dim truncate" style={{ fontSize: 12 }}>
                    {item.subtitle}
                  </span>
                )}
              </span>
            </Combobox.Option>
          ))}
          {data?.length === 0 && <Combobox.Empty>{t('Nothing found')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

import { useRef } from 'react';
import { label, t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { ActionIcon, Menu, Textarea, TextInput } from '../../../ui/kit/kit.ts';
import { placeholders } from '../rules/placeholders.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isLong?: boolean;
  readonly error?: string | undefined;
}

/** A text with placeholders and a menu that puts them in where the cursor stands. */
export function TemplateField({ label: name, value, onChange, isLong = false, error }: Props) {
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const insert = (placeholder: string): void => {
    const at = input.current?.selectionStart ?? value.length;
    onChange(`${value.slice(0, at)}{{${placeholder}}}${value.slice(input.current?.selectionEnd ?? at)}`);
    input.current?.focus();
  };
  const common = {
    ref: input,
    label: name,
    value,
    ...(error ? { error } : {}),
    onChange: (e: { currentTarget: { value: string } }) => onChange(e.currentTarget.value),
    rightSection: (
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon aria-label={t('Put a placeholder into {field}', { field: name })} size="sm" variant="subtle" color="gray">
            <Icon name="plus" size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown mah={300} style={{ overflowY: 'auto' }}>
          {placeholders.map((each) => (
            <Menu.Item key={each.name} onClick={() => insert(each.name)}>
              {label(each.label)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    ),
  };
  return isLong ? <Textarea {...common} autosize minRows={4} maxLength={20_000} /> : <TextInput {...common} maxLength={300} />;
}

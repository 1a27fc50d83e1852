import { useRef } from 'react';
import type { RecordMeta } from '../../../../ui/api/types.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { ActionIcon, Menu, Textarea, TextInput } from '../../../../ui/kit/kit.ts';
import { pathsOf } from './paths.ts';

interface Props {
  readonly record: RecordMeta;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly 'aria-label'?: string;
  readonly label?: string;
  readonly required?: boolean;
  readonly isLong?: boolean;
}

/** Text into which fields are put: `Call {{name}}`. */
export function TemplateInput({ record, value, onChange, isLong = false, ...rest }: Props) {
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const insert = (path: string): void => {
    const at = input.current?.selectionStart ?? value.length;
    onChange(`${value.slice(0, at)}{{${path}}}${value.slice(input.current?.selectionEnd ?? at)}`);
    input.current?.focus();
  };
  const name = rest['aria-label'] ?? rest.label ?? '';
  const paths = pathsOf(record).filter((p) => p.field?.kind !== 'many');
  const menu = (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={t('Put a field into {field}', { field: name })} size="sm" variant="subtle" color="gray">
          <Icon name="plus" size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={280} style={{ overflowY: 'auto' }}>
        {paths.map((p) => (
          <Menu.Item key={p.value} onClick={() => insert(p.value)}>
            {p.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
  const common = {
    ...rest,
    ref: input,
    value,
    onChange: (e: { currentTarget: { value: string } }) => onChange(e.currentTarget.value),
    rightSection: menu,
  };
  return isLong ? <Textarea {...common} autosize minRows={2} maxLength={10_000} /> : <TextInput {...common} maxLength={500} />;
}

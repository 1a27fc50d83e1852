import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, Fieldset, PasswordInput, TextInput } from '../../../ui/kit/kit.ts';
import { IconButton } from '../../../ui/kit/icon-button.tsx';

export interface HeaderLine {
  readonly name: string;
  readonly value: string;
}

interface HeaderFieldsProps {
  /** Those that are set; their values are never shown again. */
  readonly names: readonly string[];
  /** Null to leave those that are set as they are. */
  readonly value: readonly HeaderLine[] | null;
  readonly onChange: (lines: readonly HeaderLine[] | null) => void;
  readonly error: string | undefined;
}

/** Headers that each request carries besides ours, such as a token of the receiver. */
export function HeaderFields({ names, value, onChange, error }: HeaderFieldsProps) {
  const set = (at: number, line: HeaderLine) => onChange((value ?? []).map((l, i) => (i === at ? line : l)));
  return (
    <Fieldset legend={t('Headers')} variant="unstyled">
      <div className="stack-sm">
        {value === null ? (
          <p className="dim flat">
            {names.length === 0 ? t('None besides ours.') : t('{names}; their values are not shown.', { names: names.join(', ') })}
          </p>
        ) : (
          value.map((line, i) => (
            // Lines have nothing of their own to be told apart by.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={i} className="row">
              <TextInput
                className="grow"
                aria-label={t('Name of header {n}', { n: i + 1 })}
                placeholder="Authorization"
                value={line.name}
                onChange={(e) => set(i, { ...line, name: e.currentTarget.value })}
              />
              <PasswordInput
                className="grow"
                aria-label={t('Value of header {n}', { n: i + 1 })}
                autoComplete="off"
                value={line.value}
                onChange={(e) => set(i, { ...line, value: e.currentTarget.value })}
              />
              <IconButton
                icon="trash"
                label={t('Remove header {n}', { n: i + 1 })}
                onClick={() => onChange(value.filter((_l, at) => at !== i))}
              />
            </div>
          ))
        )}
        {error && (
          <p className="flat" role="alert" style={{ color: 'var(--danger)' }}>
            {error}
          </p>
        )}
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => onChange([...(value ?? []), { name: '', value: '' }])}
          >
            {value === null && names.length > 0 ? t('Replace headers') : t('Add a header')}
          </Button>
        </div>
      </div>
    </Fieldset>
  );
}

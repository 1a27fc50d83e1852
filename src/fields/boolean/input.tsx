import { label, t } from '../../ui/i18n/t.ts';
import { SegmentedControl, Switch } from '../../ui/kit/kit.ts';
import type { FieldInput } from '../view.ts';

export const booleanInput: FieldInput = {
  kind: 'boolean',
  Input: ({ field, value, onChange, isBare, error, autoFocus }) => (
    <Switch
      label={isBare ? undefined : label(field.label)}
      aria-label={isBare ? label(field.label) : undefined}
      description={isBare || !field.help ? undefined : label(field.help)}
      error={error || undefined}
      checked={value === true}
      autoFocus={autoFocus === true}
      onChange={(e) => onChange(e.currentTarget.checked)}
      className="switch"
    />
  ),
  Filter: ({ field, value, onChange }) => (
    <SegmentedControl
      aria-label={label(field.label)}
      value={value === false ? 'false' : 'true'}
      onChange={(v) => onChange(v === 'true')}
      data={[
        { value: 'true', label: t('Yes') },
        { value: 'false', label: t('No') },
      ]}
    />
  ),
};

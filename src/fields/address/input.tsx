import { useState } from 'react';
import { label, t } from '../../ui/i18n/t.ts';
import { Button, Fieldset, TextInput } from '../../ui/kit/kit.ts';
import { countryInput } from '../country/input.tsx';
import type { FieldInput } from '../view.ts';
import type { Address } from './field.ts';

const partLabels = {
  street: 'Street',
  street2: 'Address line 2',
  poBox: 'PO box',
  city: 'City',
  region: 'Region',
  postalCode: 'Postal code',
  country: 'Country',
} as const;
const usual = ['street', 'postalCode', 'city', 'country'] as const;
const rare = ['street2', 'poBox', 'region'] as const;
const all = ['street', 'street2', 'poBox', 'postalCode', 'city', 'region', 'country'] as const;

export const addressInput: FieldInput = {
  kind: 'address',
  isWide: true,
  Input: ({ field, value, onChange, error, isBare, autoFocus }) => {
    const address = (value ?? {}) as Address;
    const [showsAll, setShowsAll] = useState(rare.some((part) => address[part]));
    const set = (part: string, text: string | null) => {
      const next = Object.fromEntries(Object.entries({ ...address, [part]: text }).filter(([, v]) => v !== null && v !== ''));
      onChange(Object.keys(next).length === 0 ? null : next);
    };
    return (
      <Fieldset
        legend={isBare ? undefined : label(field.label)}
        aria-label={isBare ? label(field.label) : undefined}
        variant="unstyled"
        className="address-input"
      >
        {(showsAll ? all : usual).map((part) =>
          part === 'country' ? (
            <countryInput.Input
              key={part}
              field={{ name: 'country', label: 'Country', kind: 'country' }}
              value={address.country ?? null}
              onChange={(v) => set('country', v as string | null)}
            />
          ) : (
            <TextInput
              key={part}
              data-part={part}
              label={t(partLabels[part])}
              autoComplete="off"
              data-autofocus={part === 'street' && autoFocus ? true : undefined}
              value={address[part] ?? ''}
              onChange={(e) => set(part, e.currentTarget.value)}
            />
          ),
        )}
        {!showsAll && (
          <Button className="address-more" variant="subtle" color="gray" size="compact-sm" onClick={() => setShowsAll(true)}>
            {t('More lines')}
          </Button>
        )}
        {error && (
          <div role="alert" className="input-error">
            {error}
          </div>
        )}
      </Fieldset>
    );
  },
};

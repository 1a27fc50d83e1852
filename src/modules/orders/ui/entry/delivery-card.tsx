import { lazy, Suspense, useState } from 'react';
import { countryName, formatMoney } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Button, Radio, Select, Stack } from '../../../../ui/kit/kit.ts';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import type { PartProps } from './customer-card.tsx';
import type { DraftAddress } from './entry-types.ts';
import { placeOnly } from './use-entry.ts';

const AddressInput = lazy(async () => {
  const { addressInput } = await import('../../../../fields/address/input.tsx');
  return { default: addressInput.Input };
});

/** Where it goes, that of the customer unless said, and how. */
export function DeliveryCard({ state, set, preview }: PartProps) {
  const [isEdited, setIsEdited] = useState(false);
  const address = state.address ?? preview?.customer.shippingAddress ?? null;
  const options = preview?.deliveryOptions ?? [];
  const chosen = options.find((each) => each.methodId === state.delivery);
  return (
    <SettingsCard
      title={t('Delivery')}
      actions={
        <Button size="compact-sm" variant="default" onClick={() => setIsEdited(!isEdited)}>
          {isEdited ? t('Done') : t('Another address')}
        </Button>
      }
    >
      <Stack gap="sm">
        {isEdited ? (
          <Suspense fallback={null}>
            <AddressInput
              field={{ name: 'shippingAddress', label: 'Delivery address', kind: 'address' }}
              value={address ? placeOnly(address) : null}
              onChange={(value) => set({ address: value as DraftAddress | null, delivery: null, outlet: null })}
            />
          </Suspense>
        ) : (
          <p className="entry-address">
            {address ? linesOf(address) : <span className="dim">{t('The address of the customer is not known.')}</span>}
          </p>
        )}
        {options.length === 0 ? (
          <p className="dim">
            {state.lines.length === 0
              ? t('Ways of delivery are shown once there are products.')
              : preview?.needsDelivery
                ? t('Nothing is set up for this address.')
                : t('Nothing of it has to be sent.')}
          </p>
        ) : (
          <Radio.Group label={t('Delivery method')} value={state.delivery ?? ''} onChange={(delivery) => set({ delivery, outlet: null })}>
            <Stack gap={6} mt={4}>
              {options.map((each) => (
                <Radio
                  key={each.methodId}
                  value={each.methodId}
                  label={`${label(each.label)} · ${Number(each.amount) === 0 ? t('Free') : formatMoney(each.amount, preview?.currency ?? 'EUR')}`}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {chosen?.kind === 'pickup' && (
          <Select
            label={t('Collect at')}
            placeholder={t('Choose an outlet')}
            data={chosen.outlets.map((each) => ({ value: each.id, label: each.name }))}
            value={state.outlet}
            onChange={(outlet) => set({ outlet })}
          />
        )}
      </Stack>
    </SettingsCard>
  );
}

const linesOf = ({ name, company, street, postalCode, city, country }: DraftAddress): string =>
  [name, company, street, [postalCode, city].filter(Boolean).join(' '), country ? countryName(country) : null].filter(Boolean).join(', ');

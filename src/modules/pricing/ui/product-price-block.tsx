import './pricing.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { NumberInput } from '../../../ui/kit/kit.ts';
import type { BlockProps } from '../../../ui/records/view.ts';
import { RecordPicker } from '../../../ui/records/record-picker.tsx';
import { PricedTrial } from './priced-trial.tsx';
import type { TriedPrices } from './types.ts';

/** What a product costs whom and why, on its page. */
export default function ProductPriceBlock({ row }: BlockProps) {
  const organization = findRecord('parties.organization');
  const [buyer, setBuyer] = useState<RefValue | null>(null);
  const [quantity, setQuantity] = useState(1);
  const tried = useQuery({
    queryKey: ['list', 'pricing.price', 'try', row.id, buyer?.id ?? null, quantity],
    queryFn: ({ signal }) =>
      get<TriedPrices>(
        `/pricing/price-lists/try?${new URLSearchParams({
          lines: JSON.stringify([{ product: row.id, quantity: String(quantity) }]),
          channel: 'rep',
          display: buyer ? 'net' : 'gross',
          ...(buyer ? { organization: buyer.id } : {}),
        })}`,
        signal,
      ),
  });
  return (
    <div>
      <div className="try-form">
        {organization && (
          <RecordPicker record={organization} value={buyer} label={t('For')} placeholder={t('a guest')} onChange={setBuyer} />
        )}
        <NumberInput
          label={t('Quantity')}
          min={0.001}
          decimalScale={3}
          value={quantity}
          onChange={(value) => setQuantity(Number(value) || 1)}
        />
      </div>
      {tried.data && <PricedTrial cart={tried.data} />}
    </div>
  );
}

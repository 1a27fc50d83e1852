import './pricing.css';
import { useState } from 'react';
import { get } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RecordMeta, RefValue, Row } from '../../../ui/api/types.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button, NativeSelect, NumberInput, TextInput } from '../../../ui/kit/kit.ts';
import { RecordPicker } from '../../../ui/records/record-picker.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { channels } from '../../catalog/records/choices.ts';
import { PricedTrial } from './priced-trial.tsx';
import type { TriedPrices } from './types.ts';

interface TriedLine {
  readonly product: RefValue;
  readonly quantity: number;
}

/** Which cart would get what: products, a buyer and a channel in, the price of each with its reasons out. Nothing is kept. */
export default function TryBlock({ row }: { record: RecordMeta; row: Row }) {
  const [product, organization] = [findRecord('catalog.product'), findRecord('parties.organization')];
  const [lines, setLines] = useState<readonly TriedLine[]>([]);
  const [buyer, setBuyer] = useState<RefValue | null>(null);
  const [channel, setChannel] = useState('web');
  const [display, setDisplay] = useState('gross');
  const [codes, setCodes] = useState('');
  const [result, setResult] = useState<TriedPrices | null>(null);
  const { act, isBusy } = useAction();
  if (!product) return null;
  const run = () =>
    act(async () => {
      const search = new URLSearchParams({
        lines: JSON.stringify(lines.map((line) => ({ product: line.product.id, quantity: String(line.quantity) }))),
        channel,
        display,
        ...(codes.trim() === '' ? {} : { coupons: codes }),
        ...(buyer ? { organization: buyer.id } : {}),
      });
      setResult(await get<TriedPrices>(`/pricing/price-lists/try?${search}`));
    });
  return (
    <form
      aria-label={t('Try it')}
      onSubmit={(e) => {
        e.preventDefault();
        void run();
      }}
    >
      {lines.length > 0 && (
        <ul className="try-lines" aria-label={t('Products')}>
          {lines.map((line) => (
            <li key={line.product.id} className="try-line">
              <span>{line.product.title}</span>
              <NumberInput
                aria-label={t('Quantity of {what}', { what: line.product.title ?? '' })}
                size="xs"
                min={0.001}
                decimalScale={3}
                value={line.quantity}
                onChange={(value) => setLines(lines.map((each) => (each === line ? { ...each, quantity: Number(value) || 1 } : each)))}
              />
              <IconButton
                icon="x"
                label={t('Remove {what}', { what: line.product.title ?? '' })}
                onClick={() => setLines(lines.filter((each) => each !== line))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="try-form">
        <RecordPicker
          record={product}
          value={null}
          label={t('Put into the cart')}
          onChange={(found) =>
            found && setLines([...lines.filter((each) => each.product.id !== found.id), { product: found, quantity: 1 }])
          }
        />
        {organization && (
          <RecordPicker record={organization} value={buyer} label={t('Bought by')} placeholder={t('a guest')} onChange={setBuyer} />
        )}
        <NativeSelect
          label={t('Through')}
          value={channel}
          data={channels.map((each) => ({ value: each.value, label: label(each.label) }))}
          onChange={(e) => setChannel(e.currentTarget.value)}
        />
        <NativeSelect
          label={t('Prices')}
          value={display}
          data={[
            { value: 'gross', label: t('With tax') },
            { value: 'net', label: t('Without tax') },
          ]}
          onChange={(e) => setDisplay(e.currentTarget.value)}
        />
        <TextInput label={t('Codes')} value={codes} onChange={(e) => setCodes(e.currentTarget.value)} />
        <Button type="submit" variant="default" loading={isBusy} disabled={lines.length === 0}>
          {t('Work it out')}
        </Button>
      </div>
      {result && <PricedTrial cart={result} promotionId={row.id} />}
    </form>
  );
}

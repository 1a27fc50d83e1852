import './stock.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { t, tn } from '../../../ui/i18n/t.ts';
import { Button, TextInput } from '../../../ui/kit/kit.ts';
import { RecordPicker } from '../../../ui/records/record-picker.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { LinesEditor, type EditedLine } from './lines-editor.tsx';
import { LocationSelect } from './location-select.tsx';
import { sayToStock, useStockRows } from './use-stock.ts';

interface IncomingRow extends Row {
  readonly product: RefValue;
  readonly quantity: number;
  readonly received: number;
  readonly reference: string | null;
}

/** Goods from a supplier, taken in where they stand: made for a phone in the other hand. */
export default function ReceivePage() {
  const navigate = useNavigate();
  const { location: from = '' } = useSearch({ strict: false }) as { location?: string };
  const [location, setLocation] = useState(from);
  const [supplier, setSupplier] = useState<RefValue | null>(null);
  const [note, setNote] = useState('');
  const [lines, setLines] = useState<readonly EditedLine[]>([]);
  const { isBusy, act } = useAction();
  const organization = findRecord('parties.organization');
  const expected = useStockRows<IncomingRow>(
    'stock.incoming',
    '/stock/incoming',
    {
      and: [
        { field: 'location', op: 'eq', value: location },
        { field: 'state', op: 'in', value: ['expected', 'partReceived'] },
      ],
    },
    'product,quantity,received,reference',
    'expectedOn',
    location !== '',
  );
  const waiting = (expected.data ?? []).filter((row) => !lines.some((line) => line.product.id === row.product.id));
  const book = async () => {
    const sent = lines.filter((line) => line.quantity > 0).map((line) => ({ product: line.product.id, quantity: line.quantity }));
    const input = { lines: sent, supplier: supplier?.id ?? null, note: note || null };
    if (
      await act(
        () => sayToStock(`locations/${location}/receive`, input),
        tn(sent.length, '{count} product booked', '{count} products booked'),
      )
    )
      void navigate({ to: '/stock', search: { location } as never });
  };
  return (
    <SettingsPage
      title={t('Receive goods')}
      text={t('What came from a supplier. Orders that wait for it are served first.')}
      back={{ to: '/stock', label: t('Stock') }}
    >
      <SettingsCard
        footer={
          <Button loading={isBusy} disabled={location === '' || !lines.some((line) => line.quantity > 0)} onClick={() => void book()}>
            {t('Book goods')}
          </Button>
        }
      >
        <div className="stock-fields">
          <LocationSelect title={t('Location')} value={location} onChange={setLocation} />
          {organization && <RecordPicker record={organization} value={supplier} onChange={setSupplier} label={t('Supplier')} />}
          <TextInput
            label={t('Note')}
            placeholder={t('Such as the number of the delivery note')}
            value={note}
            onChange={(e) => setNote(e.currentTarget.value)}
            maxLength={300}
          />
        </div>
        <LinesEditor lines={lines} onChange={setLines} />
        {waiting.length > 0 && (
          <>
            <h3 className="stock-heading">{t('Expected here')}</h3>
            <ul className="stock-lines">
              {waiting.map((row) => (
                <li key={row.id} className="row">
                  <span className="grow stock-line-name">
                    {row.product.title}{' '}
                    <span className="dim">{[formatNumber(row.quantity - row.received), row.reference].filter(Boolean).join(' · ')}</span>
                  </span>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t('{what} has come', { what: row.product.title ?? '' })}
                    onClick={() => setLines([...lines, { product: row.product, quantity: row.quantity - row.received }])}
                  >
                    {t('Has come')}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </SettingsCard>
    </SettingsPage>
  );
}

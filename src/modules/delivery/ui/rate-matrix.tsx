import './delivery.css';
import { useState } from 'react';
import { deleteRow } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { formatMoney, formatNumber } from '../../../ui/i18n/format.ts';
import { t, tn } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Skeleton } from '../../../ui/kit/kit.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { ScrollGroup } from '../../../ui/settings/scroll-group.tsx';
import { refresh } from '../../../ui/settings/use-data.ts';
import { LinkButton } from './link-button.tsx';
import type { Edited } from './delivery-page.tsx';
import { rateText } from './rate-text.ts';

interface RateMatrixProps {
  readonly methods: readonly Row[] | undefined;
  readonly zones: readonly Row[] | undefined;
  readonly rates: readonly Row[] | undefined;
  readonly onEdit: (edited: Edited) => void;
}

/** Zones down, methods across; in each cell the prices, which a click changes. */
export function RateMatrix({ methods, zones, rates, onEdit }: RateMatrixProps) {
  const [removed, setRemoved] = useState<Row | null>(null);
  if (!methods || !zones || !rates) return <Skeleton height={90} m="md" />;
  if (methods.length === 0)
    return (
      <Empty
        icon="send"
        title={t('No delivery methods yet')}
        text={t('Add the first one: a parcel, a pallet, or collection at an outlet.')}
      />
    );
  const rate = findRecord('delivery.deliveryRate');
  const mayAdd = rate?.can.create === true;
  const refOf = (row: Row): RefValue => ({ id: row.id, title: String(row['name']) });
  const cell = (method: Row, zone: Row | null) => {
    const here = rates.filter(
      (row) => (row['method'] as RefValue).id === method.id && ((row['zone'] as RefValue | null)?.id ?? null) === (zone?.id ?? null),
    );
    const name = t('{method}, {zone}', { method: String(method['name']), zone: zone ? String(zone['name']) : t('Everywhere else') });
    return (
      <td key={method.id}>
        <ul className="delivery-rates" aria-label={name}>
          {here.map((row) => {
            const money = row['amount'] as { amount: string; currency: string };
            return (
              <li key={row.id} className="row">
                <button
                  type="button"
                  className="delivery-rate grow"
                  aria-label={`${name}: ${formatMoney(money.amount, money.currency)}`}
                  onClick={() => onEdit({ of: 'deliveryRate', row, preset: { method: refOf(method), zone: zone && refOf(zone) } })}
                >
                  {formatMoney(money.amount, money.currency)}
                  <span className="dim">{rateText(row, money.currency)}</span>
                </button>
                <IconButton
                  icon="x"
                  size={22}
                  label={t('Remove {what}', { what: `${name}: ${formatMoney(money.amount, money.currency)}` })}
                  onClick={() => setRemoved(row)}
                />
              </li>
            );
          })}
        </ul>
        {mayAdd && (
          <LinkButton
            label={t('Add a price: {what}', { what: name })}
            onClick={() => onEdit({ of: 'deliveryRate', row: null, preset: { method: refOf(method), zone: zone && refOf(zone) } })}
          >
            {t('Add a price')}
          </LinkButton>
        )}
      </td>
    );
  };
  return (
    <ScrollGroup label={t('Prices')}>
      <table className="delivery-matrix">
        <caption className="sr-only">{t('Prices')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Zone')}</th>
            {methods.map((method) => (
              <th key={method.id} scope="col">
                <LinkButton onClick={() => onEdit({ of: 'deliveryMethod', row: method })}>{String(method['name'])}</LinkButton>
                <span className="dim">
                  {method['isActive'] === false
                    ? t('Not offered')
                    : method['kind'] === 'ship'
                      ? days(Number(method['daysMin']), Number(method['daysMax']))
                      : method['kind'] === 'pickup'
                        ? t('Collected at an outlet')
                        : t('Nothing is sent')}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...zones, null].map((zone) => (
            <tr key={zone?.id ?? 'else'}>
              <th scope="row">
                {zone ? (
                  <LinkButton onClick={() => onEdit({ of: 'deliveryZone', row: zone })}>{String(zone['name'])}</LinkButton>
                ) : (
                  t('Everywhere else')
                )}
                {zone && <span className="dim">{places(zone)}</span>}
              </th>
              {methods.map((method) => cell(method, zone))}
            </tr>
          ))}
        </tbody>
      </table>
      {removed && rate && (
        <ConfirmDialog
          title={t('Remove this price?')}
          text={t('Baskets that are open are offered what is left.')}
          confirm={t('Remove')}
          isDangerous
          onConfirm={() => deleteRow(rate, removed.id).then(() => refresh('/delivery/'))}
          onClose={() => setRemoved(null)}
        />
      )}
    </ScrollGroup>
  );
}

/** `NO, SE and 3 more`, and whether only some postcodes. */
function places(zone: Row): string {
  const countries = ((zone['countries'] as readonly { value: string }[] | null) ?? []).map((c) => c.value);
  const some = countries.slice(0, 4).join(', ');
  const all = countries.length > 4 ? t('{some} and {count} more', { some, count: countries.length - 4 }) : some || t('Every country');
  return zone['postcodes'] ? t('{countries}, some postcodes', { countries: all }) : all;
}

function days(from: number, to: number): string {
  if (from >= to) return tn(from, '{count} working day', '{count} working days');
  return t('{from} to {to} working days', { from: formatNumber(from), to: formatNumber(to) });
}

import './pricing.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createRow, deleteRow, listSearch, updateRow } from '../../../ui/api/records.ts';
import { queryClient } from '../../../ui/api/query-client.ts';
import { get } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { ListPage, RecordMeta, RefValue, Row } from '../../../ui/api/types.ts';
import { t, tn } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button, NumberInput, Skeleton, TextInput, useDebouncedValue } from '../../../ui/kit/kit.ts';
import { RecordLink } from '../../../ui/records/record-link.tsx';
import { RecordPicker } from '../../../ui/records/record-picker.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { listPrices } from './list-prices.ts';
import { ListedPrice } from './listed-price.tsx';
import type { PriceRow } from './types.ts';

const pageSize = 200;

/** The prices of a list, to be changed in place: a row for each product and each quantity from which another price holds. */
export default function PriceGrid({ row: list }: { record: RecordMeta; row: Row }) {
  const record = findRecord('pricing.price');
  const product = findRecord('catalog.product');
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text, 200);
  const queryKey = ['list', 'pricing.price', 'of', list.id, q];
  const prices = useQuery({
    queryKey,
    enabled: record !== null,
    queryFn: async ({ signal }) => {
      const found =
        q === '' || !product
          ? null
          : await get<ListPage>(`/catalog/products?q=${encodeURIComponent(q)}&page[size]=100&fields=name`, signal);
      const ofList = { field: 'priceList', op: 'eq', value: list.id } as const;
      const filter = found ? { and: [ofList, { field: 'product', op: 'in', value: found.data.map((each) => each.id) } as const] } : ofList;
      const page = await get<ListPage>(`/pricing/prices?${listSearch({ filter, sort: 'createdAt' })}&page[size]=${pageSize}`, signal);
      const rows = sorted(page.data as readonly PriceRow[]);
      return { rows, hasMore: page.data.length === pageSize, listed: await listPrices(rows, signal) };
    },
  });
  const settings = useRows('/pricing/settings', {}, { enabled: findRecord('pricing.pricingSetting') !== null });
  const isAlike = settings.data?.[0]?.['listPricesIncludeTax'] === list['includesTax'];
  const { act } = useAction();
  const navigate = useNavigate();
  if (!record || !product) return null;
  const currency = String(list['currency']);
  const canChange = record.can.update;
  const reload = () => queryClient.invalidateQueries({ queryKey: ['list', 'pricing.price', 'of', list.id] });
  const save = (row: PriceRow, patch: Readonly<Record<string, unknown>>) => act(() => updateRow(record, row, patch).then(reload));
  return (
    <div className="price-grid">
      <div className="price-grid-tools">
        <TextInput
          className="grow"
          aria-label={t('Find a product in this list')}
          placeholder={t('Find a product in this list')}
          leftSection={<Icon name="search" size={14} />}
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
        />
        {canChange && (
          <Button
            variant="default"
            leftSection={<Icon name="upload" size={14} />}
            onClick={() => void navigate({ to: '/settings/import' as string, search: { record: record.key } as never })}
          >
            {t('Import prices')}
          </Button>
        )}
      </div>
      {!prices.data && <Skeleton height={80} />}
      {prices.data?.rows.length === 0 && (
        <Empty
          icon="tag"
          title={q === '' ? t('No prices yet') : t('No such product in this list')}
          text={q === '' ? t('Products that are not in the list cost what other lists or their own list price say.') : ''}
        />
      )}
      {(prices.data?.rows.length ?? 0) > 0 && (
        <table aria-label={t('Prices')}>
          <thead>
            <tr>
              <th scope="col">{t('Product')}</th>
              <th scope="col">{t('From quantity')}</th>
              <th scope="col">{t('Price in {currency}', { currency })}</th>
              <th scope="col" className="price-listed">
                {t('List price')}
              </th>
              <th scope="col">
                <span className="sr-only">{t('Actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {prices.data?.rows.map((row, index, all) => (
              <tr key={row.id}>
                <td>
                  {all[index - 1]?.product.id === row.product.id ? (
                    <span className="sr-only">{row.product.title}</span>
                  ) : (
                    <RecordLink type={product.key} value={row.product} />
                  )}
                </td>
                <td className="price-grid-cell">
                  <Cell
                    label={t('{product}, from quantity', { product: row.product.title ?? '' })}
                    value={row.minQuantity}
                    decimals={3}
                    isReadOnly={!canChange}
                    onSave={(value) => save(row, { minQuantity: Number(value) })}
                  />
                </td>
                <td className="price-grid-cell">
                  <Cell
                    label={t('{product}, price', { product: row.product.title ?? '' })}
                    value={row.amount.amount}
                    decimals={4}
                    isReadOnly={!canChange}
                    onSave={(amount) => save(row, { amount: { amount, currency } })}
                  />
                </td>
                <td className="price-listed">
                  <ListedPrice price={row.amount} listed={prices.data?.listed.get(row.product.id)} isAlike={isAlike} />
                </td>
                <td className="price-do">
                  {canChange && (
                    <IconButton
                      icon="trash"
                      label={t('Remove the price of {product}', { product: row.product.title ?? '' })}
                      onClick={() => void act(() => deleteRow(record, row.id).then(reload))}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {prices.data?.hasMore && (
        <p className="dim">
          {tn(pageSize, 'The first {count} price is shown. Search for others.', 'The first {count} prices are shown. Search for others.')}
        </p>
      )}
      {canChange && (
        <AddPrice
          product={product}
          currency={currency}
          onAdd={(values) => act(() => createRow(record, { priceList: list.id, ...values }).then(reload))}
        />
      )}
    </div>
  );
}

/** By name of the product, and from what quantity on. */
const sorted = (rows: readonly PriceRow[]): readonly PriceRow[] =>
  rows.toSorted(
    (a, b) =>
      (a.product.title ?? '').localeCompare(b.product.title ?? '') ||
      a.product.id.localeCompare(b.product.id) ||
      a.minQuantity - b.minQuantity,
  );

interface CellProps {
  readonly label: string;
  readonly value: string | number;
  readonly decimals: number;
  readonly isReadOnly: boolean;
  readonly onSave: (value: string) => Promise<boolean>;
}

/** Saved on leaving it; Enter and the arrows go to the cell above or below, as in a spreadsheet; Escape takes back what was typed. */
function Cell({ label: name, value, decimals, isReadOnly, onSave }: CellProps) {
  const [edited, setEdited] = useState<string | null>(null);
  const commit = () => {
    if (edited === null || edited === '' || Number(edited) === Number(value)) return setEdited(null);
    void onSave(edited).then(() => setEdited(null));
  };
  return (
    <NumberInput
      aria-label={name}
      size="xs"
      hideControls
      withKeyboardEvents={false}
      min={0}
      decimalScale={decimals}
      readOnly={isReadOnly}
      value={edited ?? String(value)}
      onChange={(next) => setEdited(String(next))}
      onBlur={commit}
      onKeyDown={(e) => {
        if (e.key === 'Escape') setEdited(null);
        if (e.key !== 'Enter' && e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return;
        e.preventDefault();
        if (!goTo(e.currentTarget, e.key === 'ArrowUp' ? -1 : 1) && e.key === 'Enter') e.currentTarget.blur();
      }}
    />
  );
}

/** The cell of the same column in the row above or below. @returns whether there is one */
function goTo(from: HTMLInputElement, by: 1 | -1): boolean {
  const [row, cell] = [from.closest('tr'), from.closest('td')];
  const next = by === 1 ? row?.nextElementSibling : row?.previousElementSibling;
  const input = next?.children[[...(row?.children ?? [])].indexOf(cell as HTMLTableCellElement)]?.querySelector('input');
  input?.focus();
  input?.select();
  return input != null;
}

interface AddPriceProps {
  readonly product: RecordMeta;
  readonly currency: string;
  readonly onAdd: (values: Readonly<Record<string, unknown>>) => Promise<boolean>;
}

function AddPrice({ product, currency, onAdd }: AddPriceProps) {
  const [chosen, setChosen] = useState<RefValue | null>(null);
  const [from, setFrom] = useState<string | number>(0);
  const [amount, setAmount] = useState<string | number>('');
  const add = async () => {
    if (!chosen || amount === '') return;
    const isAdded = await onAdd({ product: chosen.id, minQuantity: Number(from) || 0, amount: { amount: String(amount), currency } });
    if (!isAdded) return;
    setChosen(null);
    setFrom(0);
    setAmount('');
  };
  return (
    <form
      className="price-add"
      aria-label={t('Add a price')}
      onSubmit={(e) => {
        e.preventDefault();
        void add();
      }}
    >
      <RecordPicker record={product} value={chosen} onChange={setChosen} label={t('Product')} />
      <NumberInput label={t('From quantity')} min={0} decimalScale={3} value={from} onChange={setFrom} hideControls />
      <NumberInput
        label={t('Price in {currency}', { currency })}
        min={0}
        decimalScale={4}
        value={amount}
        onChange={setAmount}
        hideControls
      />
      <Button type="submit" variant="default" disabled={!chosen || amount === ''}>
        {t('Add')}
      </Button>
    </form>
  );
}

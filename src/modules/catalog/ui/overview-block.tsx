import './catalog.css';
import { useState, type ReactNode } from 'react';
import { findRecord } from '../../../ui/api/session.ts';
import type { RecordMeta, RefValue, Row } from '../../../ui/api/types.ts';
import { formatMoney, formatNumber } from '../../../ui/i18n/format.ts';
import { t, tn } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import type { ListPrice } from '../rules/shop-view.ts';
import { shopNotes } from './shop-notes.ts';
import { locationsOf, useGoods, type GoodsRow } from './use-goods.ts';
import { usePart } from './use-part.ts';

interface Variant extends Row {
  readonly listPrice: ListPrice | null;
}

/** What a shopkeeper asks first of a product: do buyers see it, what does it cost, is there any. */
export default function OverviewBlock({ record, row }: { record: RecordMeta; row: Row }) {
  const [now] = useState(() => Date.now());
  const { data: variants } = usePart<Variant>('catalog.product', 'parent', row.id, {
    fields: 'name,sku,listPrice,state,options',
    sort: 'sku',
  });
  const isCounted =
    row['isStocked'] !== false &&
    row['kind'] !== 'service' &&
    row['kind'] !== 'digital' &&
    row['kind'] !== 'subscription' &&
    row['kind'] !== 'bundle';
  const { data: goods } = useGoods(isCounted && variants ? [row.id, ...variants.map(({ id }) => id)] : []);
  const parent = row['parent'] as RefValue | null;
  const shop = shopNotes(row, now);
  const own = row['listPrice'] as ListPrice | null;
  return (
    <div className="product-tiles">
      <Tile title={t('Web shop')}>
        <strong>
          <Chip color={shop.isShown ? 'green' : 'gray'}>{shop.isShown ? t('Shown') : t('Not shown')}</Chip>
        </strong>
        {shop.notes.map((note) => (
          <span key={note} className="dim">
            {note}
          </span>
        ))}
        {shop.isShown && !own && !parent && variants?.length === 0 && (
          <span className="product-warning">{t('It has no price, so nobody can buy it.')}</span>
        )}
        {shop.isShown && typeof row['slug'] === 'string' && (
          <a className="link-accent product-preview" href={`/shop/p/${row['slug']}`} target="_blank" rel="noreferrer">
            {t('View in the shop')}
            <Icon name="external-link" size={14} />
          </a>
        )}
      </Tile>
      <Tile title={t('List price')}>
        <strong className="tabular">{priceText(own, variants ?? [], parent)}</strong>
        {record.fields.some((field) => field.name === 'cost') && row['cost'] ? (
          <span className="dim tabular">{t('Costs you {amount}', { amount: amountText(row['cost'] as ListPrice) })}</span>
        ) : null}
      </Tile>
      {isCounted && findRecord('stock.stockLevel') && <Stock goods={goods} variants={variants?.length ?? 0} />}
    </div>
  );
}

function Tile({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="product-tile">
      <span className="dim product-tile-title">{title}</span>
      {children}
    </div>
  );
}

function Stock({ goods, variants }: { goods: readonly GoodsRow[] | undefined; variants: number }) {
  const rows = goods ?? [];
  const low = rows.filter((level) => level.isLow).length;
  const places = locationsOf(rows);
  return (
    <Tile title={t('Available')}>
      <strong className="tabular">{goods ? formatNumber(sum(rows)) : '–'}</strong>
      {goods && places.length === 0 && <span className="dim">{t('Nothing of it in stock yet.')}</span>}
      {places.slice(0, 4).map((place) => (
        <span key={place.id} className="dim tabular">
          {t('{quantity} at {location}', {
            quantity: formatNumber(sum(rows.filter((level) => level.location.id === place.id))),
            location: place.title ?? '',
          })}
        </span>
      ))}
      {low > 0 && (
        <span>
          <Chip color="orange">{variants > 0 ? tn(low, '{count} runs low', '{count} run low') : t('Runs low')}</Chip>
        </span>
      )}
    </Tile>
  );
}

const sum = (goods: readonly GoodsRow[]): number => goods.reduce((total, { available }) => total + available, 0);
const amountText = ({ amount, currency }: ListPrice): string => formatMoney(amount, currency);

/** The price, or from the lowest to the highest of the variants. */
function priceText(own: ListPrice | null, variants: readonly Variant[], parent: RefValue | null): string {
  const prices = variants.flatMap(({ listPrice }) => listPrice ?? own ?? []);
  const sorted = prices.toSorted((a, b) => Number(a.amount) - Number(b.amount));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low && high && low.currency === high.currency && Number(low.amount) !== Number(high.amount))
    return `${amountText(low)} – ${amountText(high)}`;
  if (low ?? own) return amountText((low ?? own) as ListPrice);
  return parent ? t('As {product}', { product: parent.title ?? '' }) : t('None yet');
}

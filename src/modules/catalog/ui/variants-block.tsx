import './catalog.css';
import { lazy, Suspense, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { deleteRow, updateRow } from '../../../ui/api/records.ts';
import { findField } from '../../../ui/api/session.ts';
import type { RecordMeta, Row } from '../../../ui/api/types.ts';
import { formatMoney } from '../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button, TextInput } from '../../../ui/kit/kit.ts';
import { recordHref } from '../../../ui/records/record-href.ts';
import { DataTable } from '../../../ui/settings/data-table.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import type { ListPrice } from '../rules/shop-view.ts';
import { GoodsCell } from './goods-cell.tsx';
import { useAttributes } from './use-attributes.ts';
import { useGoods, usePlaces } from './use-goods.ts';
import { usePart } from './use-part.ts';

const VariantsDialog = lazy(() => import('./variants-dialog.tsx'));

export interface VariantRow extends Row {
  readonly name: string;
  readonly sku: string | null;
  readonly listPrice: ListPrice | null;
  readonly state: string | null;
  readonly options: Readonly<Record<string, string>> | null;
}

/** Locations that have a column of their own; more stand on the page of the variant. */
const mostPlaces = 3;

/** What a buyer chooses between; article number, price and stock are changed in place, an empty price is that of the product. */
export default function VariantsBlock({ record, row }: { record: RecordMeta; row: Row }) {
  const [isMaking, setIsMaking] = useState(false);
  const { act } = useAction();
  const { data: attributes } = useAttributes();
  const { data: variants, error } = usePart<VariantRow>('catalog.product', 'parent', row.id, {
    fields: 'name,sku,listPrice,state,options',
    sort: 'sku',
  });
  const { data: goods } = useGoods(
    row['isStocked'] === false || !variants || variants.length === 0 ? [] : [row.id, ...variants.map(({ id }) => id)],
  );
  const places = usePlaces(goods !== undefined).slice(0, mostPlaces);
  if (row['parent'] || row['kind'] === 'bundle') return <span data-nothing hidden />;
  const canMake = record.commands.some((command) => command.name === 'make-variants') && (row.can?.['make-variants'] ?? true) === true;
  const own = row['listPrice'] as ListPrice | null;
  const states = findField(record, 'state')?.options ?? [];
  const words = (variant: VariantRow): string =>
    Object.entries(variant.options ?? {})
      .map(([code, value]) => attributes?.find((a) => a.code === code)?.options?.find((o) => o.value === value)?.label ?? value)
      .join(' · ') || variant.name;
  const priceOf = (text: string): ListPrice | null | undefined => {
    const amount = text.trim().replace(',', '.');
    if (amount === '') return null;
    return /^\d+(\.\d+)?$/.test(amount) ? { amount, currency: own?.currency ?? '' } : undefined;
  };
  // Sizes in the order of their definition, not of the alphabet.
  const place = (variant: VariantRow): number =>
    (attributes ?? [])
      .filter((a) => variant.options?.[a.code] !== undefined)
      .reduce((sum, a) => sum * 1000 + (a.options ?? []).findIndex((o) => o.value === variant.options?.[a.code]), 0);
  const inOrder = variants?.toSorted((a, b) => place(a) - place(b));
  const make = canMake && (
    <Button size="compact-sm" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => setIsMaking(true)}>
      {t('Make variants')}
    </Button>
  );
  const dialog = isMaking && (
    <Suspense fallback={null}>
      <VariantsDialog record={record} row={row} existing={variants ?? []} onClose={() => setIsMaking(false)} />
    </Suspense>
  );
  if (variants?.length === 0)
    return (
      <div className="row">
        <span className="dim grow">{t('It is sold as it is. Make variants if buyers choose a size or colour.')}</span>
        {make}
        {dialog}
      </div>
    );
  return (
    <div className="catalog-variants">
      <DataTable<VariantRow>
        label={t('Variants')}
        rows={inOrder}
        error={error}
        rowKey={(variant) => variant.id}
        empty={{ icon: 'package', title: t('No variants yet') }}
        columns={[
          {
            key: 'what',
            title: t('Variant'),
            isTitle: true,
            cell: (variant) => (
              <Link className="link row" to={recordHref(record, variant.id)}>
                {Object.entries(variant.options ?? {}).map(([code, value]) => {
                  const color = attributes?.find((a) => a.code === code)?.options?.find((o) => o.value === value)?.color;
                  return color ? <Swatch key={code} color={color} /> : null;
                })}
                {words(variant)}
              </Link>
            ),
          },
          {
            key: 'sku',
            title: t('SKU'),
            cell: (variant) => (
              <TextInput
                size="xs"
                key={variant.version}
                aria-label={t('SKU of {what}', { what: words(variant) })}
                defaultValue={variant.sku ?? ''}
                disabled={!record.can.update}
                onBlur={(e) => {
                  const sku = e.currentTarget.value.trim() || null;
                  if (sku !== variant.sku) void act(() => updateRow(record, variant, { sku }));
                }}
              />
            ),
          },
          {
            key: 'price',
            title: own ? t('Price in {currency}', { currency: own.currency }) : t('Price'),
            isNumeric: true,
            width: 150,
            cell: (variant) => (
              <TextInput
                size="xs"
                key={variant.version}
                className="variant-price"
                inputMode="decimal"
                aria-label={t('Price of {what}', { what: words(variant) })}
                placeholder={own ? formatMoney(own.amount, own.currency) : ''}
                defaultValue={variant.listPrice?.amount ?? ''}
                disabled={!record.can.update || (!own && !variant.listPrice)}
                onBlur={(e) => {
                  const price = priceOf(e.currentTarget.value);
                  if (price === undefined) e.currentTarget.value = variant.listPrice?.amount ?? '';
                  else if (price?.amount !== variant.listPrice?.amount)
                    void act(() =>
                      updateRow(record, variant, {
                        listPrice: price && { ...price, currency: variant.listPrice?.currency ?? price.currency },
                      }),
                    );
                }}
              />
            ),
          },
          ...places.map((location) => ({
            key: location.id,
            title: location.title ?? '',
            isNumeric: true,
            width: 110,
            cell: (variant: VariantRow) => (
              <GoodsCell
                product={{ id: variant.id, name: words(variant) }}
                location={location}
                goods={goods?.find((level) => level.product.id === variant.id && level.location.id === location.id)}
              />
            ),
          })),
          {
            key: 'state',
            title: t('State'),
            cell: (variant) => {
              const state = states.find((s) => s.value === variant.state);
              return state ? <Chip {...(state.color ? { color: state.color } : {})}>{label(state.label)}</Chip> : null;
            },
          },
          {
            key: 'do',
            title: t('Actions'),
            isActions: true,
            cell: (variant) =>
              record.can.delete && (
                <IconButton
                  icon="trash"
                  size={26}
                  label={t('Remove {what}', { what: words(variant) })}
                  onClick={() => void act(() => deleteRow(record, variant.id), t('Variant removed'))}
                />
              ),
          },
        ]}
      />
      <div className="row catalog-foot">
        {make}
        <span className="grow" />
        <span className="dim">{tn(variants?.length ?? 0, '{count} variant', '{count} variants')}</span>
      </div>
      {dialog}
    </div>
  );
}

/** A colour as buyers see it, drawn as a picture since pages allow no styles of their own. */
export function Swatch({ color }: { color: string }) {
  return (
    <svg className="option-swatch" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="5.5" fill={color} />
    </svg>
  );
}

import { updateRow } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { NumberInput } from '../../../ui/kit/kit.ts';
import { useAction } from '../../../ui/settings/use-action.ts';
import { ProductList } from './product-list.tsx';
import { usePart } from './use-part.ts';

interface ItemRow extends Row {
  readonly product: RefValue | null;
  readonly quantity: number;
}

/** What is in a bundle and how much of it. */
export default function BundleBlock({ row }: { row: Row }) {
  const record = findRecord('catalog.bundleItem');
  const { act } = useAction();
  const { data } = usePart<ItemRow>('catalog.bundleItem', 'bundle', row.id);
  if (!record || row['kind'] !== 'bundle') return <span data-nothing hidden />;
  return (
    <ProductList<ItemRow>
      of="catalog.bundleItem"
      rows={data}
      otherOf={(item) => item.product}
      addLabel={t('Add a product to the bundle')}
      empty={t('Nothing is in it yet. Add what the buyer gets.')}
      onAdd={(product) => ({ bundle: row.id, product, quantity: 1, position: data?.length ?? 0 })}
      part={(item) => (
        <NumberInput
          size="xs"
          w={84}
          key={item.version}
          min={0.001}
          decimalScale={3}
          aria-label={t('Quantity of {what}', { what: item.product?.title ?? '' })}
          defaultValue={item.quantity}
          disabled={!record.can.update}
          onBlur={(e) => {
            const quantity = Number(e.currentTarget.value.replace(',', '.'));
            if (quantity > 0 && quantity !== item.quantity) void act(() => updateRow(record, item, { quantity }));
          }}
        />
      )}
    />
  );
}

import { changed } from '../../../ui/api/records.ts';
import { post } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue } from '../../../ui/api/types.ts';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { TextInput } from '../../../ui/kit/kit.ts';
import { useAction } from '../../../ui/settings/use-action.ts';
import type { GoodsRow } from './use-goods.ts';

interface GoodsCellProps {
  readonly product: { readonly id: string; readonly name: string };
  readonly location: RefValue;
  /** What is there by now; none where nothing ever was. */
  readonly goods: GoodsRow | undefined;
}

/** How much of a product is at a location, put right in place: what is typed is what is there, and the difference is booked as found by counting. */
export function GoodsCell({ product, location, goods }: GoodsCellProps) {
  const { act } = useAction();
  const mayAdjust = findRecord('stock.location')?.commands.some((command) => command.name === 'adjust') === true;
  const onHand = goods?.onHand ?? 0;
  if (!mayAdjust) return <span className="tabular">{formatNumber(onHand)}</span>;
  const put = (input: HTMLInputElement): void => {
    const typed = input.value.trim().replace(',', '.');
    if (!/^\d{1,9}(\.\d{1,3})?$/.test(typed)) {
      input.value = String(onHand);
      return;
    }
    const change = Math.round((Number(typed) - onHand) * 1000) / 1000;
    if (change === 0) return;
    void act(
      async () => {
        await post(`/stock/locations/${location.id}/adjust`, { product: product.id, change, reason: 'miscounted' });
        for (const key of ['stock.stockLevel', 'stock.stockMovement']) {
          const record = findRecord(key);
          if (record) changed(record);
        }
      },
      t('{product}: {quantity} at {location}', {
        product: product.name,
        quantity: formatNumber(Number(typed)),
        location: location.title ?? '',
      }),
    ).then((isDone) => {
      if (!isDone) input.value = String(onHand);
    });
  };
  return (
    <TextInput
      size="xs"
      key={onHand}
      className="variant-goods"
      inputMode="decimal"
      aria-label={t('{product} on hand at {location}', { product: product.name, location: location.title ?? '' })}
      defaultValue={String(onHand)}
      onFocus={(e) => e.currentTarget.select()}
      onKeyDown={(e) => e.key === 'Enter' && e.currentTarget.blur()}
      onBlur={(e) => put(e.currentTarget)}
    />
  );
}

import type { RefValue, Row } from '../../../ui/api/types.ts';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { RecordLink } from '../../../ui/records/record-link.tsx';
import { usePart } from './use-part.ts';
import './catalog.css';

interface InBundle extends Row {
  readonly bundle: RefValue | null;
  readonly quantity: number;
}
interface RelatedFrom extends Row {
  readonly product: RefValue | null;
}

/** Bundles that it is in, and products that lead to it; deals, prices and stock have lists of their own. */
export default function UsedBlock({ row }: { row: Row }) {
  const bundles = usePart<InBundle>('catalog.bundleItem', 'product', row.id);
  const related = usePart<RelatedFrom>('catalog.relatedProduct', 'related', row.id);
  if (!bundles.data?.length && !related.data?.length) return <span data-nothing hidden />;
  return (
    <ul className="product-list">
      {(bundles.data ?? []).map(({ id, bundle, quantity }) => (
        <li key={id}>
          <span className="grow truncate">{bundle && <RecordLink type="catalog.product" value={bundle} />}</span>
          <span className="dim">{t('{count} in the bundle', { count: formatNumber(quantity) })}</span>
        </li>
      ))}
      {(related.data ?? []).map(({ id, product }) => (
        <li key={id}>
          <span className="grow truncate">{product && <RecordLink type="catalog.product" value={product} />}</span>
          <span className="dim">{t('leads here')}</span>
        </li>
      ))}
    </ul>
  );
}

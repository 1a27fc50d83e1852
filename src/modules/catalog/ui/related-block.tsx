import { updateRow } from '../../../ui/api/records.ts';
import { findField, findRecord } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Select } from '../../../ui/kit/kit.ts';
import { useAction } from '../../../ui/settings/use-action.ts';
import { ProductList } from './product-list.tsx';
import { usePart } from './use-part.ts';

interface RelatedRow extends Row {
  readonly related: RefValue | null;
  readonly kind: string;
}

/** What a buyer of this may want too. */
export default function RelatedBlock({ row }: { row: Row }) {
  const record = findRecord('catalog.relatedProduct');
  const { act } = useAction();
  const { data } = usePart<RelatedRow>('catalog.relatedProduct', 'product', row.id);
  if (!record || row['parent']) return <span data-nothing hidden />;
  const kinds = (findField(record, 'kind')?.options ?? []).map((option) => ({ value: option.value, label: label(option.label) }));
  return (
    <ProductList<RelatedRow>
      of="catalog.relatedProduct"
      rows={data}
      otherOf={(each) => each.related}
      addLabel={t('Add a related product')}
      empty={t('None yet: accessories, alternatives, what replaces it.')}
      onAdd={(related) => ({ product: row.id, related, kind: 'similar', position: data?.length ?? 0 })}
      part={(each) => (
        <Select
          size="xs"
          w={130}
          aria-label={t('Kind of {what}', { what: each.related?.title ?? '' })}
          data={kinds}
          value={each.kind}
          allowDeselect={false}
          disabled={!record.can.update}
          onChange={(kind) => kind && void act(() => updateRow(record, each, { kind }))}
        />
      )}
    />
  );
}

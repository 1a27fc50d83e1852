import './catalog.css';
import { useState, type ReactNode } from 'react';
import { createRow, deleteRow } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { RecordLink } from '../../../ui/records/record-link.tsx';
import { RecordPicker } from '../../../ui/records/record-picker.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';

interface ProductListProps<R extends Row> {
  /** Record that joins two products. */
  readonly of: string;
  readonly rows: readonly R[] | undefined;
  /** The product on the other side. */
  readonly otherOf: (row: R) => RefValue | null;
  /** What is said of the link, and changed in place. */
  readonly part?: (row: R) => ReactNode;
  readonly addLabel: string;
  /** Values of a new one for the product that was picked; left out where none may be added here. */
  readonly onAdd?: (productId: string) => Readonly<Record<string, unknown>>;
  readonly empty: string;
}

/** Products that belong to a product, with a field below that adds another. */
export function ProductList<R extends Row>({ of, rows, otherOf, part, addLabel, onAdd, empty }: ProductListProps<R>) {
  const record = findRecord(of);
  const product = findRecord('catalog.product');
  const { act } = useAction();
  const [picked, setPicked] = useState(0);
  if (!record || !product) return null;
  return (
    <div>
      {rows?.length === 0 && <p className="dim catalog-text">{empty}</p>}
      <ul className="product-list">
        {(rows ?? []).map((row) => {
          const other = otherOf(row);
          return (
            <li key={row.id}>
              <span className="grow truncate">{other && <RecordLink type={product.key} value={other} />}</span>
              {part?.(row)}
              {record.can.delete && (
                <IconButton
                  icon="x"
                  size={24}
                  label={t('Remove {what}', { what: other?.title ?? '' })}
                  onClick={() => void act(() => deleteRow(record, row.id))}
                />
              )}
            </li>
          );
        })}
      </ul>
      {onAdd && record.can.create && (
        <RecordPicker
          key={picked}
          record={product}
          value={null}
          aria-label={addLabel}
          placeholder={addLabel}
          onChange={(value) => {
            setPicked(picked + 1);
            if (value) void act(() => createRow(record, onAdd(value.id)));
          }}
        />
      )}
    </div>
  );
}

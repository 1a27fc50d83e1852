import './stock.css';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { NumberInput } from '../../../ui/kit/kit.ts';
import { RecordPicker } from '../../../ui/records/record-picker.tsx';

export interface EditedLine {
  readonly product: RefValue;
  readonly quantity: number;
}

/** Products with quantities: find one by name, article number or bar code, say how many, and on to the next. */
export function LinesEditor({ lines, onChange }: { lines: readonly EditedLine[]; onChange: (lines: readonly EditedLine[]) => void }) {
  const product = findRecord('catalog.product');
  if (!product) return null;
  const set = (id: string, quantity: number) => onChange(lines.map((line) => (line.product.id === id ? { ...line, quantity } : line)));
  const add = (found: RefValue | null) => {
    if (found && !lines.some((line) => line.product.id === found.id)) onChange([...lines, { product: found, quantity: 1 }]);
  };
  return (
    <>
      {lines.length > 0 && (
        <ul className="stock-lines" aria-label={t('Products')}>
          {lines.map(({ product: chosen, quantity }) => (
            <li key={chosen.id} className="stock-line">
              <span className="stock-line-name">{chosen.title}</span>
              <NumberInput
                aria-label={t('Quantity of {what}', { what: chosen.title ?? '' })}
                inputMode="decimal"
                min={0}
                decimalScale={3}
                hideControls
                value={quantity}
                onChange={(value) => set(chosen.id, Number(value) || 0)}
                onFocus={(e) => e.currentTarget.select()}
              />
              <IconButton
                icon="x"
                label={t('Remove {what}', { what: chosen.title ?? '' })}
                onClick={() => onChange(lines.filter((line) => line.product.id !== chosen.id))}
              />
            </li>
          ))}
        </ul>
      )}
      <RecordPicker
        record={product}
        value={null}
        onChange={add}
        label={t('Add product')}
        placeholder={t('Name, article number or bar code')}
      />
    </>
  );
}

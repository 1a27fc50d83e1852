import './stock.css';
import { findRecord } from '../../../ui/api/session.ts';
import type { RecordMeta, RefValue, Row } from '../../../ui/api/types.ts';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { NumberInput } from '../../../ui/kit/kit.ts';
import { RecordPicker } from '../../../ui/records/record-picker.tsx';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { sayToStock, useStockRows } from './use-stock.ts';

interface LineRow extends Row {
  readonly product: RefValue;
  readonly expected: number | null;
  readonly counted: number | null;
  readonly difference: number | null;
}

/** The sheet: a number for each product, kept as soon as it is written. What should be there is not shown before, so that people count. */
export default function CountBlock({ row }: { record: RecordMeta; row: Row }) {
  const lines = useStockRows<LineRow>(
    'stock.stockCountLine',
    '/stock/count-lines',
    { field: 'count', op: 'eq', value: row.id },
    'product,expected,counted,difference',
    'createdAt',
  );
  const { act } = useAction();
  const product = findRecord('catalog.product');
  const canEnter = row.can?.['enter'] === true;
  const enter = (id: string, counted: number) => act(() => sayToStock(`counts/${row.id}/enter`, { product: id, counted }));
  if (lines.error) return <LoadProblem error={lines.error} />;
  const rows = lines.data ?? [];
  const done = rows.filter((line) => line.counted !== null).length;
  return (
    <div className="stock-block">
      <p className="dim" style={{ margin: 0 }} role="status">
        {t('{done} of {all} counted', { done, all: rows.length })}
      </p>
      <ul className="stock-sheet">
        {rows.map((line) => (
          <li key={line.id}>
            <span className="stock-line-name">{line.product.title}</span>
            {canEnter ? (
              <NumberInput
                aria-label={t('Counted {what}', { what: line.product.title ?? '' })}
                inputMode="decimal"
                min={0}
                decimalScale={3}
                hideControls
                defaultValue={line.counted ?? ''}
                placeholder="–"
                onBlur={(e) => {
                  const text = e.currentTarget.value.trim();
                  if (text !== '' && Number(text) !== line.counted) void enter(line.product.id, Number(text));
                }}
                onKeyDown={(e) => e.key === 'Enter' && e.currentTarget.blur()}
              />
            ) : (
              <span className="tabular">{line.counted === null ? '–' : formatNumber(line.counted)}</span>
            )}
            <span>
              {line.difference !== null &&
                (line.difference === 0 ? (
                  <Chip color="green">{t('As expected')}</Chip>
                ) : (
                  <Chip color="orange">
                    {t('{difference} against {expected}', {
                      difference: signed(line.difference),
                      expected: formatNumber(line.expected ?? 0),
                    })}
                  </Chip>
                ))}
            </span>
          </li>
        ))}
      </ul>
      {canEnter && product && (
        <RecordPicker
          record={product}
          value={null}
          onChange={(found) => found && void enter(found.id, 0)}
          label={t('Not on the sheet')}
          placeholder={t('Name, article number or bar code')}
        />
      )}
    </div>
  );
}

const signed = (quantity: number): string => (quantity > 0 ? `+${formatNumber(quantity)}` : formatNumber(quantity));

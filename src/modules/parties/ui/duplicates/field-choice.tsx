import { isEmptyValue, textOf } from '../../../../fields/views.tsx';
import type { FieldMeta, Row } from '../../../../ui/api/types.ts';
import { FieldValue } from '../../../../ui/records/field-value.tsx';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Button, Radio } from '../../../../ui/kit/kit.ts';

type Place = 'left' | 'right' | 'both';

interface FieldChoiceProps {
  readonly field: FieldMeta;
  readonly left: Row;
  readonly right: Row;
  readonly value: Place;
  readonly canUnite: boolean;
  readonly onChange: (value: Place) => void;
}

/** One field of both records: either side's value, or both where the field can hold them. */
export function FieldChoice({ field, left, right, value, canUnite, onChange }: FieldChoiceProps) {
  const name = label(field.label);
  const side = (place: 'left' | 'right', row: Row) => {
    const isTaken = value === place || value === 'both';
    return (
      <Radio.Card
        value={place}
        className="compare-value"
        data-taken={isTaken || undefined}
        aria-label={`${name}: ${textOf(field, row[field.name]) || t('empty')}`}
      >
        <Radio.Indicator size="xs" />
        <span className="grow">
          {isEmptyValue(row[field.name]) ? (
            <em className="dim">{t('empty')}</em>
          ) : (
            <FieldValue field={field} value={row[field.name]} row={row} />
          )}
        </span>
      </Radio.Card>
    );
  };
  return (
    <Radio.Group value={value} onChange={(v) => onChange(v as Place)} aria-label={name}>
      <div className="compare-row">
        <span className="compare-name">
          {name}
          {canUnite && (
            <Button
              size="compact-xs"
              variant={value === 'both' ? 'light' : 'subtle'}
              color={value === 'both' ? undefined : 'gray'}
              aria-pressed={value === 'both'}
              aria-label={t('{field}: keep both', { field: name })}
              onClick={() => onChange(value === 'both' ? 'left' : 'both')}
            >
              {t('Both')}
            </Button>
          )}
        </span>
        {side('left', left)}
        {side('right', right)}
      </div>
    </Radio.Group>
  );
}

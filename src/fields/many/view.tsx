import { label } from '../../ui/i18n/t.ts';
import type { FieldMeta } from '../../ui/api/types.ts';
import { viewOf } from '../views.tsx';
import type { FieldView } from '../view.ts';
import type { Labeled } from './field.ts';

export const manyView: FieldView = {
  kind: 'many',
  width: 210,
  text: (value, field) =>
    items(value)
      .map((item) => viewOf(innerField(field)).text(item.value, innerField(field)))
      .join(', '),
  Display: ({ value, field, isCompact }) => {
    const inner = innerField(field);
    const { Display } = viewOf(inner);
    const [first, ...more] = items(value);
    if (isCompact) {
      return first ? (
        <>
          <Display field={inner} value={first.value} isCompact />
          {more.length > 0 && <span className="dim"> +{more.length}</span>}
        </>
      ) : null;
    }
    return (
      <span className="many">
        {items(value).map((item, index) => (
          <span key={index} className="many-item">
            <Display field={inner} value={item.value} isCompact={inner.kind !== 'address'} />
            {item.label && <span className="many-label">{label(item.label)}</span>}
          </span>
        ))}
      </span>
    );
  },
};

/** The field that one of the values is. */
export function innerField(field: FieldMeta): FieldMeta {
  const inner = typeof field.of === 'object' ? field.of : null;
  return { ...inner, kind: inner?.kind ?? (typeof field.of === 'string' ? field.of : 'text'), name: field.name, label: field.label };
}

function items(value: unknown): readonly Labeled<unknown>[] {
  return Array.isArray(value) ? (value as readonly Labeled<unknown>[]) : [];
}

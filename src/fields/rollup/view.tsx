import type { FieldMeta } from '../../ui/api/types.ts';
import { viewOf } from '../views.tsx';
import type { FieldView } from '../view.ts';

export const rollupView: FieldView = {
  kind: 'rollup',
  width: 110,
  isNumeric: true,
  text: (value, field) => viewOf(resultField(field, value)).text(value, resultField(field, value)),
  Display: (props) => {
    const field = resultField(props.field, props.value);
    const { Display } = viewOf(field);
    return <Display {...props} field={field} />;
  },
};

// The newest or oldest of some days or moments is a text, a count or sum a number.
function resultField(field: FieldMeta, value: unknown): FieldMeta {
  const kind =
    typeof value === 'string'
      ? /^\d{4}-\d\d-\d\d$/.test(value)
        ? 'date'
        : /^\d{4}-\d\d-\d\dT/.test(value)
          ? 'instant'
          : 'number'
      : 'number';
  return { ...field, kind };
}

import type { FieldMeta } from '../../ui/api/types.ts';
import { viewOf } from '../views.tsx';
import type { FieldView } from '../view.ts';

export const formulaView: FieldView = {
  kind: 'formula',
  width: 160,
  text: (value, field) => viewOf(resultField(field)).text(value, resultField(field)),
  Display: (props) => {
    const field = resultField(props.field);
    const { Display } = viewOf(field);
    return <Display {...props} field={field} />;
  },
};

function resultField(field: FieldMeta): FieldMeta {
  // Formulas yield ISO codes for countries; readers want the name.
  const kind =
    field.result === undefined || field.result === 'text'
      ? field.name.toLowerCase().endsWith('country')
        ? 'country'
        : 'text'
      : field.result;
  return { ...field, kind };
}

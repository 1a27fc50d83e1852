import type { FieldView } from '../view.ts';

export const emailView: FieldView = {
  kind: 'email',
  width: 210,
  text: (value) => String(value),
  Display: ({ value }) => (
    <a className="link" href={`mailto:${String(value)}`} onClick={(e) => e.stopPropagation()}>
      {String(value)}
    </a>
  ),
};

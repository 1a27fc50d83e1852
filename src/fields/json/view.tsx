import type { FieldView } from '../view.ts';

/** For those who look at raw data; generic screens leave the kind out. */
export const jsonView: FieldView = {
  kind: 'json',
  width: 200,
  text: (value) => JSON.stringify(value),
  Display: ({ value, isCompact }) => <code className="json">{JSON.stringify(value, null, isCompact ? 0 : 2)}</code>,
};

import type { FieldView } from './view.ts';

/** How kinds that are one line of text are shown. */
export function textFieldView(kind: string, options: { width?: number } = {}): FieldView {
  return {
    kind,
    width: options.width ?? 180,
    text: (value) => String(value),
    Display: ({ value }) => <>{String(value)}</>,
  };
}

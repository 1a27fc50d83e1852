import type { FieldView } from '../view.ts';

export const domainView: FieldView = {
  kind: 'domain',
  width: 160,
  text: (value) => String(value),
  Display: ({ value }) => (
    <a className="link" href={`https://${String(value)}`} target="_blank" rel="noreferrer noopener" onClick={(e) => e.stopPropagation()}>
      {String(value)}
    </a>
  ),
};

import type { FieldView } from '../view.ts';

export const urlView: FieldView = {
  kind: 'url',
  width: 180,
  text: (value) => bare(String(value)),
  Display: ({ value }) =>
    /^https?:/i.test(String(value)) ? (
      <a className="link" href={String(value)} target="_blank" rel="noreferrer noopener" onClick={(e) => e.stopPropagation()}>
        {bare(String(value))}
      </a>
    ) : (
      <>{String(value)}</>
    ),
};

function bare(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}

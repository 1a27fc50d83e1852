import type { FieldView } from '../view.ts';

export const richTextView: FieldView = {
  kind: 'richText',
  width: 260,
  text: (value) => plainText(String(value)),
  // The server keeps only a safe subset of HTML when it takes the value (see ./server.ts).
  Display: ({ value, isCompact }) =>
    isCompact ? <>{plainText(String(value))}</> : <div className="prose" dangerouslySetInnerHTML={{ __html: String(value) }} />,
};

function plainText(html: string): string {
  const parsed = new DOMParser().parseFromString(html.replace(/<\/(p|li|h\d|div)>|<br\s*\/?>/g, ' $&'), 'text/html');
  return (parsed.body.textContent ?? '').replace(/\s+/g, ' ').trim();
}

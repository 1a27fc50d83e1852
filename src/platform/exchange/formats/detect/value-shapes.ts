/** What a text looks like. Shapes are about form, not about truth: `2026-02-31` looks like a date. */
export type Shape =
  | 'email'
  | 'phone'
  | 'url'
  | 'domain'
  | 'date'
  | 'instant'
  | 'number'
  | 'money'
  | 'percent'
  | 'boolean'
  | 'country'
  | 'currency'
  | 'postalCode'
  | 'uuid'
  | 'text';

export const datePattern = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2}))(?:[T ]\d{1,2}:\d{2}.*)?$/;
const moneyPattern = /^(?:(?:[$€£¥₹]|[A-Z]{3})\s?-?\d[\d.,' ]*|-?\d[\d.,' ]*\s?(?:[$€£¥₹]|[A-Z]{3}))$/;
const countries = new Set<string>();
const currencies = new Set(Intl.supportedValuesOf('currency'));
const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const germanNames = new Intl.DisplayNames(['de'], { type: 'region', fallback: 'none' });
for (const a of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
  for (const b of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
    const name = countryNames.of(a + b);
    if (name === undefined) continue;
    countries.add(a + b).add(name.toUpperCase());
    const german = germanNames.of(a + b);
    if (german) countries.add(german.toUpperCase());
  }
}
for (const usual of ['USA', 'UK', 'U.S.A.', 'U.K.', 'ENGLAND', 'SCOTLAND', 'HOLLAND', 'CZECH REPUBLIC']) countries.add(usual);

/** The most telling shape of one cell; undefined for an empty one. */
export function shapeOf(cell: string): Shape | undefined {
  const text = cell.trim();
  if (text === '') return undefined;
  if (text.length > 300) return 'text';
  if (/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(text)) return 'email';
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(text)) return 'url';
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return 'uuid';
  if (datePattern.test(text)) return /\d:\d/.test(text) ? 'instant' : 'date';
  if (/^(?:true|false|yes|no|ja|nein|wahr|falsch)$/i.test(text)) return 'boolean';
  if (/^-?\d+(?:[.,]\d+)?\s?%$/.test(text)) return 'percent';
  if (currencies.has(text)) return 'currency';
  if (moneyPattern.test(text) && (!/[A-Z]{3}/.test(text) || currencies.has(/[A-Z]{3}/.exec(text)?.[0] ?? ''))) return 'money';
  if (/^\+?[\d\s()./-]{6,24}(?:\s?(?:ext|x)\.?\s?\d{1,6})?$/i.test(text) && /[\s()+/-]/.test(text) && (text.match(/\d/g)?.length ?? 0) >= 6)
    return 'phone';
  if (/^-?\d{1,3}(?:[.,' ]\d{3})*(?:[.,]\d+)?$|^-?\d+(?:[.,]\d+)?$/.test(text)) return 'number';
  if (countries.has(text.toUpperCase())) return 'country';
  if (/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i.test(text)) return 'domain';
  if (/^(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})?$|^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i.test(text))
    return 'postalCode';
  return 'text';
}

/** The shape that at least four fifths of the filled cells have, with that share; undefined without one. */
export function columnShape(cells: readonly string[]): { shape: Shape; share: number } | undefined {
  const counts = new Map<Shape, number>();
  let filled = 0;
  for (const cell of cells) {
    const shape = shapeOf(cell);
    if (shape === undefined) continue;
    filled += 1;
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const [shape, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (shape === undefined || count === undefined || count / filled < 0.8) return undefined;
  return { shape, share: count / filled };
}

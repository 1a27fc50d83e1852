import type { FieldMeta } from '../ui/api/types.ts';
import { addressView } from './address/view.tsx';
import { anyRefView } from './any-ref/view.tsx';
import { booleanView } from './boolean/view.tsx';
import { choiceView } from './choice/view.tsx';
import { countryView } from './country/view.tsx';
import { currencyView } from './currency/view.tsx';
import { dateView } from './date/view.tsx';
import { domainView } from './domain/view.tsx';
import { emailView } from './email/view.tsx';
import { fileView } from './file/view.tsx';
import { formulaView } from './formula/view.tsx';
import { instantView } from './instant/view.tsx';
import { jsonView } from './json/view.tsx';
import { languageView } from './language/view.tsx';
import { linksView } from './links/view.tsx';
import { longTextView } from './long-text/view.tsx';
import { manyView } from './many/view.tsx';
import { moneyView } from './money/view.tsx';
import { multiChoiceView } from './multi-choice/view.tsx';
import { numberView } from './number/view.tsx';
import { percentView } from './percent/view.tsx';
import { phoneView } from './phone/view.tsx';
import { refView } from './ref/view.tsx';
import { richTextView } from './rich-text/view.tsx';
import { rollupView } from './rollup/view.tsx';
import { tagsView } from './tags/view.tsx';
import { taxIdView } from './tax-id/view.tsx';
import { textView } from './text/view.tsx';
import { translationsView } from './translations/view.tsx';
import { urlView } from './url/view.tsx';
import type { FieldView } from './view.ts';

// A function, not a constant: a kind made of other kinds imports this file back.
const all = (): readonly FieldView[] => [
  addressView,
  anyRefView,
  booleanView,
  choiceView,
  countryView,
  currencyView,
  dateView,
  domainView,
  emailView,
  fileView,
  formulaView,
  instantView,
  jsonView,
  languageView,
  linksView,
  longTextView,
  manyView,
  moneyView,
  multiChoiceView,
  numberView,
  percentView,
  phoneView,
  refView,
  richTextView,
  rollupView,
  tagsView,
  taxIdView,
  textView,
  translationsView,
  urlView,
];

let byKind: ReadonlyMap<string, FieldView> | null = null;

/** How values of the field are shown; a kind without a view of its own shows as text. */
export function viewOf(field: Pick<FieldMeta, 'kind'>): FieldView {
  byKind ??= new Map(all().map((view) => [view.kind, view]));
  return byKind.get(field.kind) ?? textView;
}

export function isEmptyValue(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The value as plain text, empty for none. */
export function textOf(field: FieldMeta, value: unknown): string {
  return isEmptyValue(value) ? '' : viewOf(field).text(value, field);
}

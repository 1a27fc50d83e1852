import type { FieldMeta } from '../ui/api/types.ts';
import { addressInput } from './address/input.tsx';
import { anyRefInput } from './any-ref/input.tsx';
import { booleanInput } from './boolean/input.tsx';
import { choiceInput } from './choice/input.tsx';
import { countryInput } from './country/input.tsx';
import { currencyInput } from './currency/input.tsx';
import { dateInput } from './date/input.tsx';
import { domainInput } from './domain/input.tsx';
import { emailInput } from './email/input.tsx';
import { fileInput } from './file/input.tsx';
import { instantInput } from './instant/input.tsx';
import { languageInput } from './language/input.tsx';
import { longTextInput } from './long-text/input.tsx';
import { manyInput } from './many/input.tsx';
import { moneyInput } from './money/input.tsx';
import { multiChoiceInput } from './multi-choice/input.tsx';
import { numberInput } from './number/input.tsx';
import { percentInput } from './percent/input.tsx';
import { phoneInput } from './phone/input.tsx';
import { refInput } from './ref/input.tsx';
import { richTextInput } from './rich-text/input.tsx';
import { tagsInput } from './tags/input.tsx';
import { taxIdInput } from './tax-id/input.tsx';
import { textInput } from './text/input.tsx';
import { translationsInput } from './translations/input.tsx';
import { urlInput } from './url/input.tsx';
import type { FieldInput } from './view.ts';

// A function, not a constant: a kind made of other kinds imports this file back.
const all = (): readonly FieldInput[] => [
  addressInput,
  anyRefInput,
  booleanInput,
  choiceInput,
  countryInput,
  currencyInput,
  dateInput,
  domainInput,
  emailInput,
  fileInput,
  instantInput,
  languageInput,
  longTextInput,
  manyInput,
  moneyInput,
  multiChoiceInput,
  numberInput,
  percentInput,
  phoneInput,
  refInput,
  richTextInput,
  tagsInput,
  taxIdInput,
  textInput,
  translationsInput,
  urlInput,
];

let byKind: ReadonlyMap<string, FieldInput> | null = null;

/** How values of the field are entered. Loaded with the first form or edit, not with lists. */
export function inputOf(field: Pick<FieldMeta, 'kind'>): FieldInput {
  byKind ??= new Map(all().map((input) => [input.kind, input]));
  return byKind.get(field.kind) ?? textInput;
}

import type { FieldKind } from '../kernel/record/kind.ts';
import type { Field } from '../kernel/record/field.ts';
import { anyRefKind } from './any-ref/server.ts';
import { addressKind } from './address/server.ts';
import { booleanKind } from './boolean/server.ts';
import { choiceKind } from './choice/server.ts';
import { countryKind } from './country/server.ts';
import { currencyKind } from './currency/server.ts';
import { dateKind } from './date/server.ts';
import { domainKind } from './domain/server.ts';
import { emailKind } from './email/server.ts';
import { fileKind } from './file/server.ts';
import { formulaKind } from './formula/server.ts';
import { instantKind } from './instant/server.ts';
import { jsonKind } from './json/server.ts';
import { languageKind } from './language/server.ts';
import { linksKind } from './links/server.ts';
import { longTextKind } from './long-text/server.ts';
import { manyKind } from './many/server.ts';
import { moneyKind } from './money/server.ts';
import { multiChoiceKind } from './multi-choice/server.ts';
import { numberKind } from './number/server.ts';
import { percentKind } from './percent/server.ts';
import { phoneKind } from './phone/server.ts';
import { refKind } from './ref/server.ts';
import { richTextKind } from './rich-text/server.ts';
import { rollupKind } from './rollup/server.ts';
import { tagsKind } from './tags/server.ts';
import { taxIdKind } from './tax-id/server.ts';
import { textKind } from './text/server.ts';
import { translationsKind } from './translations/server.ts';
import { urlKind } from './url/server.ts';

// Each kind knows its own field type; the map forgets it, and `kind` in the declaration brings it back.
const erase = <F extends Field>(kind: FieldKind<F>): FieldKind => kind as unknown as FieldKind;

const all: readonly FieldKind[] = [
  erase(anyRefKind),
  erase(addressKind),
  erase(booleanKind),
  erase(choiceKind),
  erase(countryKind),
  erase(currencyKind),
  erase(dateKind),
  erase(domainKind),
  erase(emailKind),
  erase(fileKind),
  erase(formulaKind),
  erase(instantKind),
  erase(jsonKind),
  erase(languageKind),
  erase(linksKind),
  erase(longTextKind),
  erase(moneyKind),
  erase(multiChoiceKind),
  erase(numberKind),
  erase(percentKind),
  erase(phoneKind),
  erase(refKind),
  erase(richTextKind),
  erase(rollupKind),
  erase(tagsKind),
  erase(taxIdKind),
  erase(textKind),
  erase(translationsKind),
  erase(urlKind),
  erase(manyKind((kind) => kindOf(kind))),
];

const byName = new Map(all.map((k) => [k.kind, k]));

/** The server half of a field kind. @throws Error when there is no such kind. */
export function kindOf(kind: string): FieldKind {
  const found = byName.get(kind);
  if (!found) throw new Error(`There is no field kind "${kind}"; known are ${[...byName.keys()].join(', ')}`);
  return found;
}

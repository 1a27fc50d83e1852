import { collapseUmlauts, foldAccents } from './fold-text.ts';
import { leadingForms, legalForms, legalFormWords } from './legal-forms.ts';

export interface OrganizationName {
  /** The name as compared: folded, without legal form and leading article. */
  readonly base: string;
  /** The legal form found, folded ("gmbh", "sa de cv"), or null. */
  readonly legalForm: string | null;
  /** Countries in which that form exists (ISO 3166-1); empty without a form. */
  readonly countries: readonly string[];
}

const articles = new Set(['the', 'die', 'der', 'das', 'la', 'le', 'les', 'el', 'los', 'las', 'il', 'lo', 'de', 'het']);
const cjkSuffix = /(股份有限公司|有限责任公司|有限公司|株式会社|合同会社|有限会社|주식회사|유한회사)/gu;

/**
 * Takes an organization's name apart for comparison: "The Müller & Söhne GmbH & Co. KG" gives base "muller and sohne",
 * form "gmbh and co kg". A name that is nothing but a legal form keeps its words. Idempotent on `base`.
 */
export function normalizeOrganizationName(name: string): OrganizationName {
  const words = toWords(name);
  const { rest, form } = stripForm(words);
  const base = stripArticle(rest).join(' ');
  const countries = form === null ? [] : Object.keys(legalForms).filter((country) => legalForms[country]?.includes(form));
  return { base, legalForm: form, countries };
}

/** Key under which names that differ only in spelling of umlauts, spaces and legal form meet: "mullerandsohne". */
export function organizationNameKey(name: string): string {
  return collapseUmlauts(normalizeOrganizationName(name).base).replaceAll(' ', '');
}

function toWords(name: string): string[] {
  return (
    foldAccents(name)
      .replace(cjkSuffix, ' $1 ')
      .replace(/[()[\]{}"„“”«»,;:|]/gu, ' ')
      .replace(/&|\+|(?<=\s)(?:und|et|och|og|ja|y|e|en|i)(?=\s)/gu, ' and ')
      .replace(/['’ʼ`´]/gu, '')
      // "S.A. de C.V." -> "sa de cv", "A/S" -> "as": single letters held together by dots or slashes are one word.
      .replace(/(?<![\p{L}\p{N}])(?:\p{L}[./]\s?){1,}\p{L}?(?![\p{L}\p{N}])\.?/gu, (letters) => `${letters.replace(/[./\s]/g, '')} `)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .split(' ')
      .filter((word) => word !== '')
  );
}

/** Strips trailing forms until none is left, so that "X Ltd. GmbH" and "X" have the same base; at least one word stays. */
function stripForm(words: readonly string[]): { rest: readonly string[]; form: string | null } {
  let rest = words;
  let form: string | null = null;
  for (;;) {
    const found = trailingForm(rest);
    if (!found) break;
    form = form === null ? found.join(' ') : `${found.join(' ')} ${form}`;
    rest = rest.slice(0, -found.length);
    while (rest.length > 1 && rest.at(-1) === 'and') rest = rest.slice(0, -1);
  }
  const first = rest[0];
  if (rest.length > 1 && first !== undefined && leadingForms.includes(first)) {
    form ??= first;
    rest = rest.slice(1);
  }
  return { rest, form };
}

function trailingForm(words: readonly string[]): readonly string[] | undefined {
  return legalFormWords.find(
    (form) => form.length < words.length && form.every((word, i) => word === words[words.length - form.length + i]),
  );
}

function stripArticle(words: readonly string[]): readonly string[] {
  let rest = words;
  while (rest.length > 1 && articles.has(rest[0] ?? '')) rest = rest.slice(1);
  return rest;
}

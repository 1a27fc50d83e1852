import type { Option } from '../../../fields/choice/field.ts';
import * as fields from '../../../fields/index.ts';
import type { Field } from '../../../kernel/record/field.ts';

/** The kinds that a field may have which is added at run time. */
export const customFieldKinds = [
  { value: 'text', label: 'Text' },
  { value: 'longText', label: 'Long text' },
  { value: 'number', label: 'Numeric value' },
  { value: 'money', label: 'Money' },
  { value: 'boolean', label: 'Yes or no' },
  { value: 'date', label: 'Date' },
  { value: 'instant', label: 'Date and time' },
  { value: 'choice', label: 'Choice' },
  { value: 'multiChoice', label: 'Several choices' },
  { value: 'email', label: 'E-mail' },
  { value: 'phone', label: 'Phone' },
  { value: 'url', label: 'Web address' },
  { value: 'country', label: 'Country' },
  { value: 'currency', label: 'Currency' },
  { value: 'language', label: 'Language' },
  { value: 'tags', label: 'Tags' },
  { value: 'ref', label: 'Link to a record' },
] as const satisfies readonly Option[];

export type CustomFieldKind = (typeof customFieldKinds)[number]['value'];

/** A custom field as it is stored. */
export interface CustomFieldRow {
  readonly label: string;
  readonly kind: CustomFieldKind;
  readonly help: string | null;
  readonly options: readonly Option[] | null;
  readonly decimals: number | null;
  /** Key of the record type that a link leads to. */
  readonly linksTo: string | null;
  readonly isRequired: boolean;
}

/** The declaration that a stored custom field stands for. `custom` tells the machinery where its column is. */
export function customFieldDeclaration(row: CustomFieldRow): Field & { readonly custom: true } {
  const about = { label: row.label, required: row.isRequired, custom: true as const, ...(row.help === null ? {} : { help: row.help }) };
  const options = row.options ?? [];
  if (row.kind === 'choice') return { ...fields.choice({ options }), ...about };
  if (row.kind === 'multiChoice') return { ...fields.multiChoice({ options }), ...about };
  if (row.kind === 'ref') return { ...fields.ref({ to: row.linksTo ?? '' }), ...about };
  if (row.kind === 'number') return { ...fields.number({ decimals: row.decimals ?? 0 }), ...about };
  return { ...plainKinds[row.kind](), ...about };
}

const { text, longText, money, boolean, date, instant, email, phone, url, country, currency, language, tags } = fields;
const plainKinds: Record<Exclude<CustomFieldKind, 'choice' | 'multiChoice' | 'number' | 'ref'>, () => Field> = {
  text,
  longText,
  money,
  boolean,
  date,
  instant,
  email,
  phone,
  url,
  country,
  currency,
  language,
  tags,
};

/** "Größe (cm)" to `groesseCm`: the name under which programs know a field. Empty when the label has no letter. */
export function fieldNameOf(label: string): string {
  const words = label
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const name = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  return name.replace(/^[^a-z]+/, '').slice(0, 40);
}

/** Problems with the options of a choice, as sentences; none when they can be used. */
export function optionProblems(options: unknown): string[] {
  if (!Array.isArray(options) || options.length === 0) return ['needs at least one value'];
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const option of options as unknown[]) {
    const { value, label } = (typeof option === 'object' && option !== null ? option : {}) as { value?: unknown; label?: unknown };
    if (typeof value !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/.test(value))
      problems.push(`"${String(value)}" is not a value of letters, digits, - and _`);
    else if (seen.has(value)) problems.push(`has "${value}" twice`);
    else seen.add(value);
    if (typeof label !== 'string' || label.trim() === '' || label.length > 80)
      problems.push('has a value without a label of 1 to 80 characters');
  }
  return problems;
}

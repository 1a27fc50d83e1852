export interface KindChoice {
  readonly value: string;
  readonly label: string;
  readonly icon: string;
}

/** Kinds that a custom field may have. Labels are translated through `label()`. */
export const fieldKinds: readonly KindChoice[] = [
  { value: 'text', label: 'Text', icon: 'note' },
  { value: 'longText', label: 'Long text', icon: 'notes' },
  { value: 'number', label: 'Numeric value', icon: 'hash' },
  { value: 'money', label: 'Money', icon: 'coins' },
  { value: 'choice', label: 'Choice', icon: 'list-check' },
  { value: 'multiChoice', label: 'Several choices', icon: 'checks' },
  { value: 'boolean', label: 'Yes or no', icon: 'checkbox' },
  { value: 'date', label: 'Date', icon: 'calendar' },
  { value: 'instant', label: 'Date and time', icon: 'clock' },
  { value: 'email', label: 'E-mail', icon: 'mail' },
  { value: 'phone', label: 'Phone', icon: 'phone' },
  { value: 'url', label: 'Web address', icon: 'world' },
  { value: 'country', label: 'Country', icon: 'flag' },
  { value: 'currency', label: 'Currency', icon: 'currency-euro' },
  { value: 'language', label: 'Language', icon: 'language' },
  { value: 'tags', label: 'Tags', icon: 'tags' },
  { value: 'ref', label: 'Link to a record', icon: 'link' },
];

export const kindOf = (kind: unknown): KindChoice =>
  fieldKinds.find((k) => k.value === kind) ?? { value: String(kind), label: String(kind), icon: 'point' };

/** What a card is written from; a change in one of these since the import goes into the card. */
const compared = [
  'name',
  'prefix',
  'givenName',
  'middleName',
  'familyName',
  'suffix',
  'nickname',
  'displayName',
  'jobTitle',
  'emails',
  'phones',
  'addresses',
  'website',
  'websites',
  'socialProfiles',
  'birthday',
  'language',
  'tags',
  'description',
];

interface CardDetails {
  readonly vcard?: string;
  readonly imported?: Readonly<Record<string, unknown>>;
}

/** Keeps the values as the import normalised them beside the card they came from. */
export function withImported(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const details = values['cardDetails'] as CardDetails | undefined;
  if (!details?.vcard) return { ...values };
  return {
    ...values,
    cardDetails: { ...details, imported: Object.fromEntries(compared.flatMap((name) => (name in values ? [[name, values[name]]] : []))) },
  };
}

/** Whether a field says something else than when its card was imported. */
export function hasChanged(row: Readonly<Record<string, unknown>>, name: string): boolean {
  const { imported = {} } = (row['cardDetails'] ?? {}) as CardDetails;
  return stable(row[name]) !== stable(imported[name]);
}

/** As JSON, names in order, empty lists as no value: the database keeps objects in its own order. */
function stable(value: unknown): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return '';
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

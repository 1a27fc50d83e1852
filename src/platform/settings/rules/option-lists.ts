import type { Option } from '../../../fields/choice/field.ts';

/** The time zones that this runtime knows, under their IANA names. */
export const timeZones: readonly Option[] = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].map((value) => ({
  value,
  label: value.replaceAll('_', ' '),
}));

/** The months, by number. */
export const months: readonly Option[] = Array.from({ length: 12 }, (_, index) => ({
  value: `${index + 1}`,
  label: new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, index, 1))),
}));

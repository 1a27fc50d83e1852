import { countryName } from '../../ui/i18n/format.ts';
import type { FieldView } from '../view.ts';
import type { Address } from './field.ts';

export const addressView: FieldView = {
  kind: 'address',
  width: 240,
  text: (value) => addressLines(value as Address).join(', '),
  Display: ({ value, isCompact }) =>
    isCompact ? (
      <>{addressLines(value as Address).join(', ')}</>
    ) : (
      <address className="address">
        {addressLines(value as Address).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
    ),
};

/** Lines as most of the world writes them: street, then postal code and city, then country. */
function addressLines(a: Address): string[] {
  // In these the town comes before the code.
  const isTownFirst = a.country !== undefined && ['US', 'CA', 'AU', 'GB', 'IE', 'IN', 'NZ'].includes(a.country);
  const town = isTownFirst
    ? [[a.city, a.region].filter(Boolean).join(', '), a.postalCode]
    : [a.postalCode, a.city, a.region && a.region !== a.city ? `(${a.region})` : undefined];
  return [a.street, a.street2, a.poBox, town.filter(Boolean).join(' '), a.country ? countryName(a.country) : undefined].filter(
    (line): line is string => Boolean(line),
  );
}

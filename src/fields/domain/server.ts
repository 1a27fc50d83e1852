import { asText, FieldError, textual } from '../../kernel/record/kind.ts';
import { scalarKind } from '../scalar.ts';
import type { DomainField } from './field.ts';
import { registeredDomain } from './registered-domain.ts';

export const domainKind = scalarKind<DomainField>({
  kind: 'domain',
  type: 'text',
  operators: textual,
  search: true,
  parse: (_field, value) => parseDomain(value),
  parseFilter: (_field, value) => registeredDomain(asText(value)) ?? asText(value).trim().toLowerCase(),
  schema: () => ({ type: 'string', maxLength: 253 }),
});

/** @throws FieldError domain: no registrable domain in it. */
export function parseDomain(value: unknown): string {
  if (typeof value !== 'string') throw new FieldError('type', 'must be a text');
  const domain = registeredDomain(value);
  if (domain === null) throw new FieldError('domain', `"${value.slice(0, 80)}" is not a domain; write it as in acme.com`);
  return domain;
}

import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface DomainField extends Field<string> {
  readonly kind: 'domain';
}

/** The domain somebody registered, e.g. `acme.co.uk`; read from a URL, a host or an e-mail address. */
export function domain<const O extends FieldOptions>(options?: O): DomainField & O {
  return { ...options, kind: 'domain' } as DomainField & O;
}

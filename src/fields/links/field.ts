import type { Field, FieldOptions, Ref } from '../../kernel/record/field.ts';

export interface LinksOptions extends FieldOptions {
  /** Key of the link record that carries the attributes, e.g. `parties.affiliation`. */
  readonly through: string;
  /** Ref field of the link record that points here. */
  readonly from: string;
  /** Ref field of the link record that points to the other side. */
  readonly to: string;
  /** Attributes of the link to show with it. */
  readonly attributes?: readonly string[];
}

/** One link: id of the link record, the record on the other side, and the attributes by name. */
export interface Link {
  readonly id: string;
  readonly ref: Ref;
  readonly [attribute: string]: unknown;
}

export interface LinksField extends Field<readonly Link[], never>, LinksOptions {
  readonly kind: 'links';
  readonly readOnly: true;
}

/** Many-to-many with attributes. Read here; added and changed as records of `through`, which have a history of their own. */
export function links<const O extends LinksOptions>(options: O): LinksField & O {
  return { ...options, kind: 'links', readOnly: true } as LinksField & O;
}

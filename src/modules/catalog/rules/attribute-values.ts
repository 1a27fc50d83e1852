/** Values of a product by code of the attribute; a choice holds the value of one of its options. */
export type AttributeValues = Readonly<Record<string, string | number | boolean>>;

/** One of the values of an attribute that is chosen from. */
export interface AttributeOption {
  /** What is kept, lower case letters, digits and hyphens. */
  readonly value: string;
  readonly label: string;
  /** Of a colour, `#rrggbb`, for the swatch. */
  readonly color?: string;
  /** The label in other languages, by language code. */
  readonly labels?: Readonly<Record<string, string>>;
}

import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface FormulaOptions extends FieldOptions {
  /** Fields of the same record that the expression reads. */
  readonly dependsOn: readonly string[];
  /**
   * An immutable SQL expression over these fields written as `{field}`; PostgreSQL stores and maintains it, so it is never stale.
   */
  readonly expression: string;
  readonly result: 'text' | 'number' | 'boolean' | 'date';
  /**
   * The same in JavaScript, of values as they are written, for what is wanted before the row is there (search documents of imported rows). It has to agree
   * with the expression on texts in ASCII, which a test over all records tries; keep other characters in the result, or take nothing from them.
   */
  readonly compute?: (values: Readonly<Record<string, unknown>>) => string | null;
}

type ResultOf<O> = O extends { readonly result: 'number' } ? number : O extends { readonly result: 'boolean' } ? boolean : string;

export interface FormulaField<T = unknown> extends Field<T, never>, FormulaOptions {
  readonly kind: 'formula';
  readonly readOnly: true;
}

/** A value computed from other fields of the same record. */
export function formula<const O extends FormulaOptions>(options: O): FormulaField<ResultOf<O>> & O {
  return { ...options, kind: 'formula', readOnly: true } as FormulaField<ResultOf<O>> & O;
}

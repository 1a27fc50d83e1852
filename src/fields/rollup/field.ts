import type { Field, FieldOptions } from '../../kernel/record/field.ts';

export interface RollupOptions extends FieldOptions {
  /** Key of the records that are counted or summed. */
  readonly of: string;
  /** Their ref field that points here. */
  readonly by: string;
  readonly aggregate: 'count' | 'sum' | 'min' | 'max';
  /** Field of these records for sum, min and max. */
  readonly field?: string;
  /** Column type of that field's result; numeric unless said. */
  readonly type?: 'number' | 'instant' | 'date';
  /** SQL condition over these records' columns, e.g. `state = 'open'`. */
  readonly where?: string;
}

export interface RollupField extends Field<number, never>, RollupOptions {
  readonly kind: 'rollup';
  readonly readOnly: true;
}

/** A number over the records that point here, stored and kept by the database in the transaction that changes them. */
export function rollup<const O extends RollupOptions>(options: O): RollupField & O {
  return { ...options, kind: 'rollup', readOnly: true } as RollupField & O;
}

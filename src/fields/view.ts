import type { ComponentType } from 'react';
import type { FieldMeta, Row } from '../ui/api/types.ts';

export interface DisplayProps {
  readonly field: FieldMeta;
  /** Never null: empty values are drawn by the caller. */
  readonly value: unknown;
  readonly row?: Row;
  /** One line in a table cell or card, rather than a block on a page. */
  readonly isCompact?: boolean;
}

export interface InputProps {
  readonly field: FieldMeta;
  readonly value: unknown;
  /** null is "no value". */
  readonly onChange: (value: unknown) => void;
  readonly error?: string | null;
  /** Without a label of its own (a cell, a filter): `field.label` becomes the accessible name. */
  readonly isBare?: boolean;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}

/** The half of a field kind that shows a value. Small: every list needs all of them. */
export interface FieldView {
  readonly kind: string;
  readonly Display: ComponentType<DisplayProps>;
  /** The value as plain text: for names, comparisons and screen readers. */
  readonly text: (value: unknown, field: FieldMeta) => string;
  /** Width of a column in pixels. */
  readonly width: number;
  /** Numbers line up at the right. */
  readonly isNumeric?: boolean;
}

/** The half that takes a value; loaded when somebody starts to edit. */
export interface FieldInput {
  readonly kind: string;
  readonly Input: ComponentType<InputProps>;
  /** The input of a filter, where it is another than that of the form. */
  readonly Filter?: ComponentType<InputProps & { readonly op: string }>;
  /** Takes the width of the form instead of half of it. */
  readonly isWide?: boolean;
}

/**
 * A document as `renderPdf` takes it: what stands in it, from top to bottom, with the texts as readers will see them. Where the pages
 * break, what is repeated on each, fonts and tags are the renderer's business.
 */
export interface PdfDefinition {
  /** Shown in the reader's window, and on each page after the first. */
  readonly title: string;
  /** BCP 47, `de`: how the document is read aloud. */
  readonly language: string;
  readonly author: string;
  /** ISO instant: the document says it was made then. The same definition gives the same bytes. */
  readonly createdAt: string;
  readonly paper?: 'A4' | 'LETTER';
  readonly letterhead: PdfLetterhead | null;
  readonly blocks: readonly PdfBlock[];
  readonly attachments?: readonly PdfAttachment[];
  /** "Page 2 of 5" in the document's language. */
  readonly pageLabel: (page: number, pages: number) => string;
}

export interface PdfLetterhead {
  readonly name: string;
  /** PNG or JPEG; the name stands there without one. */
  readonly logo: Uint8Array | null;
  /** Columns at the foot of each page: address, register, bank account. */
  readonly footer: readonly (readonly string[])[];
}

/** A file within the document, such as the machine-readable invoice. */
export interface PdfAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  readonly description: string;
  /** How it relates to what is seen; `Alternative` for the same invoice as XML. */
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement';
  /** RDF description for the document's metadata, as Factur-X asks for. */
  readonly metadata?: string;
}

export interface PdfColumn {
  readonly title: string;
  /** Width in points (72 to the inch); what is left is shared by columns without one. */
  readonly width?: number;
  readonly align?: 'left' | 'right';
}

export interface PdfRow {
  /** One per column; the second line of a cell, after a line break, is smaller and paler. */
  readonly cells: readonly string[];
  /** A heading over the rows after it, or a sum under those before it; an ordinary row unless said. */
  readonly kind?: 'heading' | 'sum';
}

export type PdfBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly tone?: 'normal' | 'dimmed' | 'strong'; readonly size?: 'normal' | 'small' }
  /** Who it is for, beside what is to be known about it. */
  | {
      readonly kind: 'address';
      readonly sender: string;
      readonly lines: readonly string[];
      readonly facts: readonly { readonly label: string; readonly value: string }[];
    }
  | { readonly kind: 'table'; readonly label: string; readonly columns: readonly PdfColumn[]; readonly rows: readonly PdfRow[] }
  /** Sums at the right, kept together on one page. */
  | {
      readonly kind: 'totals';
      readonly label: string;
      readonly rows: readonly { readonly label: string; readonly value: string; readonly isStrong?: boolean }[];
    }
  | { readonly kind: 'gap'; readonly points: number };
